import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectPath } from '../../src/project.js';

/**
 * src/ as JavaScript, for the processes that tests start: through tsx each of them compiles the same files again, for half of its time.
 * The folder is one level below the project, as src/ is, because the program finds its other files from there.
 */
export interface Compiled {
  readonly folder: string;
  remove(): void;
}

/** Compiles src/ without a check of its types, which is another step of CI. */
export async function compileProject(): Promise<Compiled> {
  const folder = mkdtempSync(projectPath('.compiled-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  chmodSync(folder, 0o755); // tests start processes as other users too
  const config = join(folder, 'tsconfig.json');
  const compilerOptions = { noEmit: false, noCheck: true, rootDir: '../src', outDir: '.' };
  writeFileSync(config, JSON.stringify({ extends: '../tsconfig.json', compilerOptions, include: ['../src'] }));
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  try {
    await promisify(execFile)(process.execPath, [tsc, '--project', config]);
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, remove };
}
