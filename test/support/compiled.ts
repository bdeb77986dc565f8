import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { bundle } from '../../scripts/bundle.mjs';
import { projectPath } from '../../src/project.js';

/** The programs as JavaScript, for the processes that tests start. */
export interface Compiled {
  readonly folder: string;
  remove(): void;
}

/** Bundles the programs, and the files that tests load in processes of their own. */
export async function compileProject(): Promise<Compiled> {
  const folder = mkdtempSync(projectPath('.compiled-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  chmodSync(folder, 0o755); // tests start processes as other users too
  try {
    await bundle(folder, {
      more: { embedded: 'src/database/embedded/index.ts', runtime: 'src/database/embedded/runtime.ts' },
    });
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, remove };
}
