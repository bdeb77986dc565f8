import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { type FileChange, replaceFiles } from '../../files.js';
import { locked } from '../draft/lock.js';
import type { ChangedFile } from './files.js';

/** Files cannot be written; the message says why. All of them are as they were. */
export class NotWrittenError extends Error {
  override name = 'NotWrittenError';
}

/** What changes, as a unified difference. */
export function differenceOf(files: readonly ChangedFile[], label: string): string {
  return files
    .map(({ file, before, after }) =>
      createTwoFilesPatch(
        before === '' ? '/dev/null' : `${label}/${file}`,
        `${label}/${file}`,
        before,
        after,
        undefined,
        undefined,
        { context: 2 },
      ),
    )
    .map((patch) => patch.replace(/^=+\n/, ''))
    .join('\n');
}

/**
 * Uses a copy of the folder of facts with the changed files in it, which is gone afterwards. So the check sees what will be written, and
 * nothing is written that it refuses.
 */
export function withCopy<T>(directory: string, files: readonly ChangedFile[], use: (copy: string) => T): T {
  const copy = mkdtempSync(join(tmpdir(), 'dossier-check-'));
  try {
    copyFacts(directory, copy);
    for (const { file, after } of files) put(join(copy, file), after);
    return use(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Copies the YAML files of a folder and of the folders in it: no others are read. Of a link it copies what it leads to. */
function copyFacts(from: string, to: string, isInner = false): void {
  for (const name of readdirSync(from)) {
    const path = join(from, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() && !isInner) copyFacts(path, join(to, name), true);
    else if (found?.isFile() && /\.ya?ml$/i.test(name)) put(join(to, name), readFileSync(path));
  }
}

/**
 * Writes all files of facts, and with them what else follows from them, or none.
 * @throws NotWrittenError
 */
export function writeFiles(directory: string, files: readonly ChangedFile[], others: readonly FileChange[] = []): void {
  const facts = files.map(({ file, before, after }) => ({ path: join(directory, file), before, after }));
  try {
    // Another draft may be accepted at the same time: what it adds to the same files is compared with, and not written over.
    locked(join(directory, '.accept'), () => replaceFiles([...facts, ...others]));
  } catch (error) {
    throw new NotWrittenError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
