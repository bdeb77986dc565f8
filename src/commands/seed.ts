import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DraftStore } from '../ingest/draft/store.js';
import { workPath } from '../project.js';
import { changesOf } from '../seed/report/changes.js';
import { columns } from '../seed/report/layout.js';
import { printChanges, printReport } from '../seed/report/print.js';
import { reportOf } from '../seed/report/report.js';
import { type Change, changeOf, compareSeed, type Difference, writeSeed } from '../seed/seed.js';
import { formatProblem, loadSeed, SEED_DIRECTORY, SeedError, type SeedRows, validateSeed } from '../seed/validate.js';
import { type Command, EXIT, type ExitCode, log, print, runCommand, UsageError, withWriter } from './cli.js';

const command: Command = {
  usage: 'npm run seed -- [--check | --dry-run] [--report] [--remove-attached-texts] [folder]',
  summary: 'Validates the facts in seed/ and makes the database hold exactly these. Twice is as good as once.',
  details:
    'All facts are validated first, and written in one transaction: with an error nothing is written. Facts that are no\n' +
    'longer in the files are removed from the database. seed/README.md explains the files. Errors go to stderr, as\n' +
    'file:line:column  error  what is wrong.\n\n' +
    'The report says how good the sources of packages and lines are, which wordings are resolved only to a class or not\n' +
    'at all, which equipment is never used, which names are claimed twice, which articles are the source of nothing, what\n' +
    'the packages sum up to, and, record by record, what changes in the database. With --check it leaves the last out.',
  positionals: ['folder?'],
  flags: {
    check: 'Only validate. Needs no database.',
    'dry-run': 'Validate and compare with the database; write nothing.',
    report: 'Also print a report on the facts, and on what changes in the database, before anything is written.',
    'remove-attached-texts': 'Also remove articles for which somebody attached a text (npm run article).',
  },
  async run({ positionals: [folder], flags }) {
    if (flags.has('check') && flags.has('dry-run'))
      throw new UsageError('--check asks no database, --dry-run compares with it: give one of them.');
    if (folder !== undefined && statSync(folder, { throwIfNoEntry: false })?.isFile())
      throw new UsageError(
        `"${folder}" is a file. Give the folder of all facts that it is in: they are checked against each other.`,
      );
    const { rows, problems } = validateSeed(loadSeed(folder === undefined ? SEED_DIRECTORY : resolve(folder)));
    for (const problem of problems) log(formatProblem(problem));
    if (!rows) {
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      log(`${count(errors, 'error')}; ${flags.has('check') ? 'the facts are not in order' : 'nothing was written'}.`);
      return EXIT.wrong;
    }
    if (flags.has('report')) print(printReport(reportOf(rows, new DraftStore(workPath('drafts')).allSettled())));
    if (flags.has('check')) {
      print(
        `In order: ${count(rows.articles.length, 'article')}, ${count(rows.quotes.length, 'quote')}, ` +
          `${count(rows.packages.length, 'aid package')}, ${count(rows.citations.length, 'citation')}.`,
      );
      return EXIT.ok;
    }
    return write(rows, flags);
  },
};

/** `npm run seed`, with its arguments. */
export function run(args: readonly string[]): Promise<ExitCode> {
  return runCommand(command, args);
}

/** Writes the facts, or with `--dry-run` only says what that would change. */
async function write(rows: SeedRows, flags: ReadonlySet<string>): Promise<ExitCode> {
  const removeAttachedTexts = flags.has('remove-attached-texts');
  const onCompared = (differences: readonly Difference[]) => {
    if (flags.has('report')) print(printChanges(changesOf(differences, rows)));
  };
  return withWriter(async (prisma, description) => {
    log(`Database: ${description}.`);
    try {
      if (flags.has('dry-run')) {
        const differences = await compareSeed(prisma, rows, { removeAttachedTexts });
        onCompared(differences);
        print(summary(differences.map(changeOf)));
        log('A dry run: nothing was written.');
      } else {
        const onProgress = (doing: string) => log(`${doing} …`);
        print(summary(await writeSeed(prisma, rows, { removeAttachedTexts, onProgress, onCompared })));
      }
      return EXIT.ok;
    } catch (error) {
      if (!(error instanceof SeedError)) throw error;
      for (const problem of error.problems) log(formatProblem(problem));
      log(`${count(error.problems.length, 'error')}; nothing was written.`);
      return EXIT.wrong;
    }
  });
}

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`;
}

function summary(changes: readonly Change[]): string {
  const figures = ['added', 'changed', 'removed', 'unchanged'] as const;
  return columns([
    ['', ...figures],
    ...changes.map((change) => [change.table, ...figures.map((figure) => String(change[figure]))]),
    ['all', ...figures.map((figure) => String(changes.reduce((sum, change) => sum + change[figure], 0)))],
  ]).join('\n');
}
