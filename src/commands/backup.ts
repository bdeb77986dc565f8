import { writeBackup } from '../backup/write.js';
import { whyNoFile } from '../files.js';
import { type Command, EXIT, type ExitCode, log, runCommand, untilStopped, withDatabase } from './cli.js';
import { requireReplaceable } from './requireFile.js';

const command: Command = {
  usage: 'npm run backup -- <file>',
  summary: 'Writes all that the record holds to a file: facts, attached texts, and what follows from them.',
  details:
    'It is of one moment, whatever is written meanwhile, and the file appears only when it is whole. A file of that name is\n' +
    'replaced; what is no file, as a folder, a link or a device, is refused. Only its owner can read it. npm run restore reads\n' +
    'it. API keys are not in it. Exit code 1: nothing was written.',
  positionals: ['file'],
  flags: {},
  async run({ positionals: [path = ''] }) {
    requireReplaceable(path);
    return untilStopped((signal) =>
      withDatabase(async (database) => {
        log(`Database: ${database.description}.`);
        try {
          const { rows, bytes } = await writeBackup(database, path, { signal, onProgress: log });
          log(`${rows.toLocaleString('en')} rows, ${(bytes / 1e6).toFixed(1)} MB in ${path}.`);
          return EXIT.ok;
        } catch (error) {
          if (error instanceof Error && error.name === 'StartupError') throw error;
          log(
            `The backup broke off, nothing was kept: ${database.whyFailed(error) ?? whyNoFile(error, path) ?? String(error)}`,
          );
          return EXIT.wrong;
        }
      }),
    );
  },
};

/** `npm run backup`, with its arguments. */
export function run(args: readonly string[]): Promise<ExitCode> {
  return runCommand(command, args);
}
