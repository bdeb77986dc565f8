import { resolve } from 'node:path';
import { type Change, writeSeed } from '../../seed/seed.js';
import { formatProblem, loadSeed, SEED_DIRECTORY, SeedError, validateSeed } from '../../seed/validate.js';
import { EXIT, print, runCommand, tell, withDatabase } from './cli.js';

await runCommand(
  {
    usage: 'npm run seed -- [--check] [--remove-attached-texts] [folder]',
    summary: 'Validates the facts in seed/ and makes the database hold exactly these. Twice is as good as once.',
    details:
      'All facts are validated first, and written in one transaction: with an error nothing is written. Facts that are no\n' +
      'longer in the files are removed from the database. seed/README.md explains the files. Errors go to stderr, as\n' +
      'file:line:column  error  what is wrong.',
    positionals: ['folder?'],
    flags: {
      check: 'Only validate. Needs no database.',
      'remove-attached-texts': 'Also remove articles for which somebody attached a text (npm run article).',
    },
    async run({ positionals: [folder], flags }) {
      const { rows, problems } = validateSeed(loadSeed(folder === undefined ? SEED_DIRECTORY : resolve(folder)));
      for (const problem of problems) tell(formatProblem(problem));
      if (!rows) {
        const errors = problems.filter(({ severity }) => severity === 'error').length;
        tell(
          `${count(errors, 'error')}; ${flags.has('check') ? 'the facts are not in order' : 'nothing was written'}.`,
        );
        return EXIT.wrong;
      }
      if (flags.has('check')) {
        print(
          `In order: ${count(rows.articles.length, 'article')}, ${count(rows.quotes.length, 'quote')}, ${count(rows.packages.length, 'aid package')}, ${count(rows.citations.length, 'citation')}.`,
        );
        return EXIT.ok;
      }
      return withDatabase(async ({ prisma, description }) => {
        tell(`Database: ${description}.`);
        try {
          const changes = await writeSeed(prisma, rows, {
            removeAttachedTexts: flags.has('remove-attached-texts'),
            onProgress: (doing) => tell(`${doing} …`),
          });
          print(table(changes));
          return EXIT.ok;
        } catch (error) {
          if (!(error instanceof SeedError)) throw error;
          for (const problem of error.problems) tell(formatProblem(problem));
          tell(`${count(error.problems.length, 'error')}; nothing was written.`);
          return EXIT.wrong;
        }
      });
    },
  },
  process.argv.slice(2),
);

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`;
}

function table(changes: readonly Change[]): string {
  const columns = ['added', 'changed', 'removed', 'unchanged'] as const;
  const total = {
    table: 'all',
    ...Object.fromEntries(columns.map((column) => [column, changes.reduce((sum, change) => sum + change[column], 0)])),
  };
  const lines = [...changes, total].map((change) => [
    change.table,
    ...columns.map((column) => String(new Map(Object.entries(change)).get(column) ?? 0)),
  ]);
  const width = Math.max(...lines.map(([name = '']) => name.length));
  return [['', ...columns], ...lines]
    .map(([name = '', ...cells]) => `${name.padEnd(width)}${cells.map((cell) => cell.padStart(11)).join('')}`)
    .join('\n');
}
