import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, EXIT, log, print, runCommand, UsageError } from '../src/commands/cli.js';
import type { ArticleCopy } from '../src/ingest/proposals.js';
import { proposeFrom } from '../src/ingest/propose.js';
import { compared, readCorpus } from './ingest/corpus.js';
import { goldArticles, NO_RECORD } from './ingest/gold.js';
import { MEASURED_FILE, measuredRules, measuredSource } from './ingest/measured.js';
import { corpusReport, goldReport, speedReport } from './ingest/report.js';

/** So long rounds are repeated: what is measured is not how the code is compiled. */
const MEASURED_MS = 3_000;

const command: Command = {
  usage: 'npm run bench:ingest -- [<corpus>] [--write]',
  summary:
    'Measures how good the proposals of articles are: against the coded articles of test/fixtures/gold, and against a corpus.',
  details:
    'A corpus is a file with one article a line, as JSON: {"id", "text", "quotes": [{"spans", "cue", "source"}]}, offsets in UTF-16, as PolNeAR can be\n' +
    'converted to. Of it quotes alone are compared; bench/ingest/corpus.ts says what is comparable. The report is Markdown, on standard output.\n' +
    'A goal that is missed is no error.',
  positionals: ['corpus?'],
  flags: { write: 'Write what each rule got right into src/ingest/measured.ts.' },
  async run({ positionals: [path], flags }) {
    const corpus = path === undefined ? [] : corpusAt(path);
    const gold = await goldArticles();
    if (flags.has('write')) written(measuredSource(measuredRules(gold)));
    print(`# How good the proposals are\n\n${goldReport(gold)}`);
    if (path !== undefined) print(`\n${corpusReport(basename(path), corpus.map(compared))}`);
    const copies = corpus.length > 0 ? corpus.map(({ id, text }) => copyOf(id, text)) : gold.map(({ copy }) => copy);
    print(`\n${speedOf(copies)}`);
    return EXIT.ok;
  },
};

process.exitCode = await runCommand(command, process.argv.slice(2));

function corpusAt(path: string) {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`There is no file "${path}".`);
  try {
    return readCorpus(path);
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

function written(source: string): void {
  const same = readFileSync(MEASURED_FILE, 'utf8') === source;
  if (!same) writeFileSync(MEASURED_FILE, source);
  log(`${MEASURED_FILE} ${same ? 'is up to date' : 'is written anew'}.`);
}

function copyOf(sha256: string, text: string): ArticleCopy {
  return { text, sha256, metadata: { bylines: [] }, links: [] };
}

/** How long the proposals of all articles take at least, of all rounds, by the clock and of the processors, and the most memory that is in use. */
function speedOf(copies: readonly ArticleCopy[]): string {
  let best = Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const began = performance.now(); performance.now() - began < MEASURED_MS; ) {
    const before = process.hrtime.bigint();
    const used = process.cpuUsage();
    for (const copy of copies) proposeFrom(copy, NO_RECORD);
    best = Math.min(best, Number(process.hrtime.bigint() - before) / 1e9);
    const { user, system } = process.cpuUsage(used);
    least = Math.min(least, (user + system) / 1e6);
    most = Math.max(most, process.memoryUsage.rss());
  }
  return speedReport(copies.length, best, least, most);
}
