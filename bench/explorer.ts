import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { type Command, EXIT, print, runCommand, UsageError } from '../src/commands/cli.js';
import { type Config, readConfig } from '../src/config.js';
import { type OpenDatabase, openDatabase } from '../src/database/index.js';
import { pages } from '../src/explorer/routes.js';
import { createLog } from '../src/log.js';
import { createHttpServer } from '../src/server/httpServer.js';
import { createServer } from '../src/server/server.js';
import { prepareDatabase } from '../src/startup.js';
import { median } from './answers.js';
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
      const paths = pages.map(({ example }) => example).filter((path) => !path.endsWith('/none'));
      const made = await served(database, { ...config, CACHE_MB: 0 }, async (base) => {
        const first = await asked(base, paths, 1);
        // The server itself asks each page once behind the first visit: that is over when each was asked again.
        await asked(base, paths, 1);
        return { first, later: await asked(base, paths, rounds) };
      });
      const kept = await served(database, config, async (base) => {
        await asked(base, paths, 2);
        return { later: await asked(base, paths, rounds), paints: await painted(base, paths) };
      });
      const timesOf = (path: string): Times => ({
        first: made.first.get(path),
        made: made.later.get(path),
        kept: kept.later.get(path),
        paint: kept.paints.get(path),
      });
      print(report(new Map(paths.map((path) => [path, timesOf(path)]))));
      return EXIT.ok;
    } finally {
      await database.close();
    }
  },
};

/** Milliseconds. */
interface Times {
  readonly first: number | undefined;
  /** Asked again, with answers of the API that are made each time. */
  readonly made: number | undefined;
  /** Asked again, as a server is set up: with answers that are kept. */
  readonly kept: number | undefined;
  readonly paint: number | undefined;
}

/** Serves the record while it is measured. */
async function served<T>(database: OpenDatabase, config: Config, measure: (base: string) => Promise<T>): Promise<T> {
  const server = createServer({ pool: database.pool, config, log: createLog(config) });
  const http = createHttpServer(server, createLog(config));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  if (address === null || typeof address === 'string') throw new TypeError('the server listens on no port');
  try {
    return await measure(`http://127.0.0.1:${address.port}`);
  } finally {
    http.close();
    http.closeAllConnections();
    await server.dispose();
  }
}

/** How long the HTML of each page takes, at the median of some rounds. */
async function asked(base: string, paths: readonly string[], rounds: number): Promise<Map<string, number>> {
  const medians = new Map<string, number>();
  for (const path of paths) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const since = performance.now();
      await (await fetch(base + path)).text();
      times.push(performance.now() - since);
    }
    medians.set(path, median(times));
  }
  return medians;
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

function report(times: ReadonlyMap<string, Times>): string {
  const ms = (value: number | undefined) => (value === undefined ? 'no browser' : `${Math.round(value)} ms`);
  const over = (goal: number, of: (times: Times) => number | undefined) => {
    const slow = [...times].filter(([, times]) => (of(times) ?? 0) > goal).map(([path]) => path);
    return slow.length === 0 ? 'all' : `all but ${slow.join(', ')}`;
  };
  return [
    table(
      ['page', 'HTML, first', 'HTML, made again', 'HTML, of kept answers', 'first paint'],
      [...times].map(([path, { first, made, kept, paint }]) => [path, ms(first), ms(made), ms(kept), ms(paint)]),
    ),
    `HTML within ${GOAL.html} ms: ${over(GOAL.html, ({ kept }) => kept)}; made again ${over(GOAL.html, ({ made }) => made)}.`,
    `First paint within ${GOAL.paint} ms: ${over(GOAL.paint, ({ paint }) => paint)}.`,
  ].join('\n\n');
}

process.exitCode = await runCommand(command, process.argv.slice(2));
