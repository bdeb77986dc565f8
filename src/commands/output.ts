import { writeFileSync } from 'node:fs';

let isSaid = false;

/** Whether who reads has had enough, as in `… | head`. */
export function isClosed(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}

/** Says once that standard output did not take all: a command may know better words than the process. */
export function sayNotTaken(words: string): void {
  if (!isSaid) process.stderr.write(`${words}\n`);
  isSaid = true;
}

/**
 * Says what becomes of a process whose standard output takes no more. Where who reads has had enough, nothing: the command does its work, and its exit code
 * says how. Any other error is said in a line, and the exit code is 1.
 */
export function watchOutput(): void {
  takeWhole(process.stdout);
  let failed: Error | undefined;
  process.stdout.on('error', (error) => {
    if (!isClosed(error)) failed ??= error;
  });
  // Said at the end, where its command has not said it.
  process.once('exit', () => {
    if (!failed) return;
    sayNotTaken(`Standard output did not take all of it: ${failed.message}`);
    process.exitCode ||= 1;
  });
  // There is no other place to say it.
  process.stderr.on('error', () => {});
}

/** Where a disk takes only a part of what is written to a file, Node's standard output leaves out the rest, and tells nobody. */
function takeWhole(stdout: NodeJS.WriteStream & { fd: number }): void {
  // Of a pipe and a terminal Node takes care itself.
  if (stdout.constructor.name !== 'SyncWriteStream') return;
  stdout._write = (chunk, _encoding, done) => {
    try {
      writeFileSync(stdout.fd, chunk);
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    done();
  };
}
