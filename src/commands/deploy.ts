import { DatabaseError, openDatabase } from '../database/index.js';
import { deployMigrations } from '../startup.js';
import { type Command, EXIT, type ExitCode, log, print, runCommand } from './cli.js';

const command: Command = {
  usage: 'npm run db:deploy -- [--rolled-back <migration>]',
  summary: 'Applies the migrations that the database lacks, in order.',
  details:
    'The names of those that were applied go to stdout, one a line. It is what `prisma migrate deploy` does, by the same\n' +
    'engine and with the same record of it in the database. Two at once apply each migration once.',
  positionals: [],
  flags: {},
  options: {
    'rolled-back': {
      value: 'migration',
      help: 'One that failed half-way, and whose reason is mended: it is tried again.',
    },
  },
  async run({ options }) {
    const database = await openDatabase({ mode: 'join', purpose: 'batch' });
    try {
      const applied = await deployMigrations(database.url, options.get('rolled-back'));
      for (const name of applied) print(name);
      if (applied.length === 0) log('The database has all migrations.');
      return EXIT.ok;
    } catch (error) {
      const why = database.whyFailed(error);
      throw why ? new DatabaseError(why, { cause: error }) : error;
    } finally {
      await database.close();
    }
  },
};

/** `npm run db:deploy`, with its arguments. */
export function run(args: readonly string[]): Promise<ExitCode> {
  return runCommand(command, args);
}
