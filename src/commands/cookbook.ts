import { existsSync, readFileSync } from 'node:fs';
import { cookbook, NoAnswerError } from '../cookbook/cookbook.js';
import { readExamples } from '../examples.js';
import { replaceFiles } from '../files.js';
import { workPath } from '../project.js';
import { type Command, EXIT, type ExitCode, log, print, runCommand } from './cli.js';

const path = workPath('docs/cookbook.md');

const command: Command = {
  usage: 'npm run cookbook -- [--check]',
  summary: 'Writes docs/cookbook.md: every example with its question and its answer.',
  details: 'Needs no database: the answers are those of test/golden/.',
  positionals: [],
  flags: { check: 'Write nothing; only say whether docs/cookbook.md is up to date (exit code 1: it is not).' },
  async run({ flags }) {
    const text = textOrReason();
    if (text instanceof NoAnswerError) {
      log(text.message);
      return EXIT.wrong;
    }
    if (!flags.has('check')) {
      replaceFiles([{ path, after: text }]);
      print('docs/cookbook.md is written.');
      return EXIT.ok;
    }
    if (existsSync(path) && readFileSync(path, 'utf8') === text) return EXIT.ok;
    log('docs/cookbook.md is out of date. Run `npm run cookbook` and look at the change.');
    return EXIT.wrong;
  },
};

function textOrReason(): string | NoAnswerError {
  try {
    return cookbook(readExamples());
  } catch (error) {
    if (error instanceof NoAnswerError) return error;
    throw error;
  }
}

/** `npm run cookbook`, with its arguments. */
export function run(args: readonly string[]): Promise<ExitCode> {
  return runCommand(command, args);
}
