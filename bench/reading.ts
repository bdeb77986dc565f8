/**
 * How fast articles are read and proposed: of a folder, of a thousand of them by the command, and of texts of one kind that grow.
 * `npm run bench:reading -- <folder>`; without one, the articles of the tests.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { DraftRecord } from '../src/ingest/draft/fromProposals.js';
import { proposeFrom } from '../src/ingest/propose.js';
import { ENDINGS } from '../src/ingest/read/formats.js';
import { readCopy } from '../src/ingest/read/index.js';
import { projectPath } from '../src/project.js';
import { recordNames } from '../src/seed/names/recordNames.js';
import { loadSeed, SEED_DIRECTORY } from '../src/seed/validate.js';
import { LONG_TEXTS } from './reading/longTexts.js';

/** As often as an article is read, so that what is measured is not how its code is compiled. */
const ROUNDS = 20;
const FOLDER_OF = 1_000;
const LENGTHS = [25_000, 50_000, 100_000];

const print = (line: string) => process.stdout.write(`${line}\n`);
const megabytes = () => Math.round(process.memoryUsage.rss() / 1_000_000);

const folder = process.argv[2] ?? projectPath('test', 'fixtures');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(
    (name) => ENDINGS.some((ending) => ending === extname(name).toLowerCase()) && !/\.body\.txt$|CODING/.test(name),
  )
  .sort()
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
const record = recordNames(loadSeed(SEED_DIRECTORY).facts.facts);

/** Milliseconds for one round over all files. */
async function round(names: DraftRecord): Promise<{ readonly read: number; readonly proposed: number }> {
  let read = 0;
  let proposed = 0;
  for (const { name, bytes } of files) {
    const start = performance.now();
    const copy = await readCopy(bytes, name);
    const then = performance.now();
    if (!('refused' in copy)) proposeFrom(copy, names);
    read += then - start;
    proposed += performance.now() - then;
  }
  return { read, proposed };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function articles(): Promise<void> {
  const rounds: { read: number; proposed: number }[] = [];
  for (let number = 0; number < ROUNDS; number++) rounds.push(await round(record));
  const read = median(rounds.map((each) => each.read)) / files.length;
  const proposed = median(rounds.map((each) => each.proposed)) / files.length;
  print(`| articles | read, ms | proposed, ms | articles a second | memory, MB |`);
  print('| --- | --- | --- | --- | --- |');
  print(
    `| ${files.length} | ${read.toFixed(2)} | ${proposed.toFixed(2)} | ${Math.round(1_000 / (read + proposed))} | ${megabytes()} |`,
  );
}

/** The command over a folder of a thousand articles, each a little different. */
function command(): void {
  const home = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
  try {
    const saved = join(home, 'saved');
    mkdirSync(saved);
    for (let number = 0; number < FOLDER_OF; number++) {
      const { name, bytes } = files[number % files.length] ?? { name: 'a.txt', bytes: Buffer.from('Text.') };
      const isPage = /\.html?$/i.test(name);
      const more = isPage ? `<p>Number ${number}.</p>` : `\n\nNumber ${number}.\n`;
      writeFileSync(join(saved, `${number}${extname(name)}`), Buffer.concat([bytes, Buffer.from(more)]));
    }
    const start = performance.now();
    const run = join(projectPath('scripts'), 'run.mjs');
    const args = [run, 'command', 'article', 'propose', saved, '--drafts', join(home, 'drafts')];
    execFileSync(process.execPath, args, { stdio: 'ignore' });
    print(
      `\nnpm run article -- propose, a folder of ${FOLDER_OF}: ${((performance.now() - start) / 1_000).toFixed(1)} s`,
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function growth(): Promise<void> {
  print(`\n| text of | ${LENGTHS.map((length) => `${length / 1_000} kB, ms`).join(' | ')} |`);
  print(`| --- |${LENGTHS.map(() => ' --- |').join('')}`);
  for (const [kind, make] of Object.entries(LONG_TEXTS)) {
    const times: number[] = [];
    for (const length of LENGTHS) {
      const copy = await readCopy(Buffer.from(`Title\n\n${make(length)}`), 'a.txt');
      if ('refused' in copy) continue;
      const { user } = process.cpuUsage();
      proposeFrom(copy, record);
      times.push((process.cpuUsage().user - user) / 1_000);
    }
    print(`| ${kind} | ${times.map((time) => Math.round(time)).join(' | ')} |`);
  }
}

await articles();
command();
await growth();
