import { existsSync, readFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { replaceFiles } from '../files.js';
import { workPath } from '../project.js';
import { schema } from '../schema/index.js';
import { type Command, EXIT, type ExitCode, log, print, runCommand } from './cli.js';

const path = workPath('schema.graphql');

const command: Command = {
  usage: 'npm run schema -- [--check]',
  summary:
    'Writes the GraphQL schema to schema.graphql, sorted, so that its history shows what changed and nothing else.',
  positionals: [],
  flags: { check: 'Write nothing; only say whether schema.graphql is up to date (exit code 1: it is not).' },
  async run({ flags }) {
    const text = `${printSchema(lexicographicSortSchema(schema))}\n`;
    if (!flags.has('check')) {
      replaceFiles([{ path, after: text }]);
      print('schema.graphql is written.');
      return EXIT.ok;
    }
    if (!existsSync(path)) {
      log('schema.graphql is not there. Run `npm run schema`.');
      return EXIT.wrong;
    }
    if (readFileSync(path, 'utf8') === text) return EXIT.ok;
    log('schema.graphql is out of date. Run `npm run schema` and look at the change.');
    return EXIT.wrong;
  },
};

/** `npm run schema`, with its arguments. */
export function run(args: readonly string[]): Promise<ExitCode> {
  return runCommand(command, args);
}
