import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { type Command, EXIT, print, runCommand, UsageError } from '../src/commands/cli.js';
import { readConfig } from '../src/config.js';
import { openDatabase } from '../src/database/index.js';
import { pages } from '../src/explorer/routes.js';
import { createLog } from '../src/log.js';
import { createHttpServer } from '../src/server/httpServer.js';
import { createServer } from '../src/server/server.js';
import { prepareDatabase } from '../src/startup.js';
import { table } from './report.js';

/** HTML of a page that was asked before, and the first paint with an empty cache, in milliseconds. */
const GOAL = { html: 60, paint: 1_000 } as const;

const command: Command = {
  usage: 'npm run bench:explorer -- [options]',
  summary: 'Measures the pages of the explorer over the record that is shipped.',
  details: `Goals: HTML within ${GOAL.html} ms at the median once a page was asked, the first paint with an empty cache within ${GOAL.paint} ms.`,
  positionals: [],
  flags: {},
  options: { rounds: { value: 'number', help: 'How often each page is asked. Default: 20.' } },
  async run({ options }) {
    const rounds = Number(options.get('rounds') ?? 20);
    if (!Number.isSafeInteger(rounds) || rounds < 1) throw new UsageError('--rounds takes a whole number from 1.');
    const config = readConfig({ ...process.env, LOG_LEVEL: 'silent' });
    const database = await openDatabase({ mode: 'serve', purpose: 'server', config, onEvent: () => undefined });
    try {
      await prepareDatabase(database, config, () => undefined);
      const server = createServer({ pool: database.pool, config, log: createLog(config) });
      const http = createHttpServer(server, createLog(config));
      http.listen(0, '127.0.0.1');
      await once(http, 'listening');
      const address = http.address();
      if (address === null || typeof address === 'string') throw new TypeError('the server listens on no port');
      const base = `http://127.0.0.1:${address.port}`;
      const paths = pages.map(({ example }) => example).filter((path) => !path.endsWith('/none'));
      const html = new Map<string, Times>();
      for (const path of paths) html.set(path, await asked(base + path, rounds));
      const paints = await painted(base, paths);
      http.close();
      http.closeAllConnections();
      await server.dispose();
      print(report(paths, html, paints));
      return EXIT.ok;
    } finally {
      await database.close();
    }
  },
};

interface Times {
  readonly first: number;
  readonly median: number;
}

/** How long a page takes when it is asked first, and later. */
async function asked(url: string, rounds: number): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const since = performance.now();
    await (await fetch(url)).text();
    times.push(performance.now() - since);
  }
  const [first = 0, ...later] = times;
  return { first, median: later.sort((a, b) => a - b)[Math.floor(later.length / 2)] ?? first };
}

/** The first paint of each page in a browser that has nothing of it. Empty where there is no browser. */
async function painted(base: string, paths: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const paints = new Map<string, number>();
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return paints;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  for (const path of paths) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(base + path, { waitUntil: 'networkidle' });
    const paint = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null");
    if (typeof paint === 'number') paints.set(path, paint);
    await context.close();
  }
  await browser.close();
  return paints;
}

function report(
  paths: readonly string[],
  html: ReadonlyMap<string, Times>,
  paints: ReadonlyMap<string, number>,
): string {
  const ms = (value: number | undefined) => (value === undefined ? 'no browser' : `${Math.round(value)} ms`);
  const rows = paths.map((path) => [path, ms(html.get(path)?.first), ms(html.get(path)?.median), ms(paints.get(path))]);
  const slow = paths.filter((path) => (html.get(path)?.median ?? 0) > GOAL.html);
  const late = paths.filter((path) => (paints.get(path) ?? 0) > GOAL.paint);
  return [
    table(['page', 'HTML, first', 'HTML, later', 'first paint'], rows),
    `HTML within ${GOAL.html} ms: ${slow.length === 0 ? 'all' : `all but ${slow.join(', ')}`}.`,
    `First paint within ${GOAL.paint} ms: ${late.length === 0 ? 'all' : `all but ${late.join(', ')}`}.`,
  ].join('\n\n');
}

process.exitCode = await runCommand(command, process.argv.slice(2));
