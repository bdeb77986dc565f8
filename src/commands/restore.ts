import { type FileHandle, open } from 'node:fs/promises';
import { BackupError, checkBackup } from '../backup/file.js';
import { restoreBackup } from '../backup/restore.js';
import { DatabaseError } from '../database/index.js';
import { type Command, EXIT, type ExitCode, log, runCommand, untilStopped, withDatabase } from './cli.js';
import { requireReadable, unreadable } from './requireFile.js';

const command: Command = {
  usage: 'npm run restore -- <file> [--replace]',
  summary: 'Makes the record what a backup holds, and nothing else. API keys stay as they are.',
  details:
    'The file is read whole first: one that is cut or was changed is refused. Then all is written in one transaction. The\n' +
    'database needs the migrations of the backup (npm run db:deploy makes a new one ready) and must be empty, unless\n' +
    '--replace is given. Operations of a running server wait, or are told to come back, until it is done.\n' +
    'Unless the exit code is 0, nothing was changed.',
  positionals: ['file'],
  flags: { replace: 'Replace what the database holds, with the attached texts.' },
  async run({ positionals: [path = ''], flags }) {
    requireReadable(path, 'the file that npm run backup wrote');
    const file = await open(path).catch((error: NodeJS.ErrnoException) => {
      throw unreadable(error, path);
    });
    try {
      return await untilStopped((signal) => restore(file, path, flags.has('replace'), signal));
    } finally {
      await file.close();
    }
  },
};

/** `npm run restore`, with its arguments. */
export function run(args: readonly string[]): Promise<ExitCode> {
  return runCommand(command, args);
}

async function restore(file: FileHandle, path: string, replace: boolean, signal: AbortSignal): Promise<ExitCode> {
  try {
    const checked = await checkBackup(file);
    const { dossier, server, madeAt } = checked.header;
    log(`${path} is whole: of Dossier ${dossier}, ${server}, ${madeAt}.`);
    return await withDatabase(async (database) => {
      log(`Database: ${database.description}.`);
      const rows = await restoreBackup(database, file, checked, { replace, signal, onProgress: log });
      log(`${rows.toLocaleString('en')} rows are restored.`);
      return EXIT.ok;
    });
  } catch (error) {
    if (error instanceof BackupError) log(`${path} is not restored, nothing was changed. ${error.message}`);
    else if (signal.aborted) log('Stopped. Nothing was changed.');
    else {
      if (!(error instanceof DatabaseError)) throw error;
      log(`${path} is not restored. ${error.message}`);
    }
    return EXIT.wrong;
  }
}
