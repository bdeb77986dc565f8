#!/usr/bin/env node
// Runs a program of src/: `node scripts/run.mjs main`, `node scripts/run.mjs command seed --check`. It is bundled when something has changed since it last was.
// Bundles are kept by what they were made of, so that a program that runs has its files although the next one is of newer ones.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hashOf } from './generate.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules', '.cache', 'dossier');

/** How many bundles stay: of this version, and of some before it. */
const KEPT = 4;

const folder = join(cache, keyOf(['package-lock.json', 'scripts/bundle.mjs', ...sources()]));
if (!existsSync(folder)) await make(folder);
const [name, ...args] = process.argv.slice(2);
const program = join(folder, `${name}.js`);
// Node 22 and later keep what they have compiled.
nodeModule.enableCompileCache?.(join(folder, 'compiled'));
process.argv.splice(1, Number.POSITIVE_INFINITY, program, ...args);
await import(pathToFileURL(program).href);

function sources() {
  return ['src', 'prisma/schema-engine']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file))
    .sort();
}

function keyOf(files) {
  return hashOf(files.flatMap((file) => [file, '\0', readFileSync(join(root, file)), '\0'])).slice(0, 24);
}

async function make(folder) {
  const unfinished = `${folder}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    const { bundle } = await import('./bundle.mjs');
    await bundle(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (existsSync(folder)) return; // another process was quicker
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) throw error;
    process.stderr.write(`Dossier cannot write to ${cache}. Make it a folder that this user can write to.\n`);
    process.exit(1);
  }
  const all = readdirSync(cache).map((name) => join(cache, name));
  const byAge = all.map((path) => ({ path, made: statSync(path).mtimeMs })).sort((a, b) => b.made - a.made);
  for (const { path } of byAge.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
