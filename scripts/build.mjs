#!/usr/bin/env node
// Makes dist/, all that runs in production: `npm run build`, then `node dist/main.js`. It needs no package but the embedded PostgreSQL, where that is wanted.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
// First: it makes what is bundled.
import './generate.mjs';
import { bundle } from './bundle.mjs';
import { complaint, licenceTexts, refused, shippedPackages } from './licences.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the programs read, at the place that it has in the project: so src/project.ts finds it in both. */
const read = [
  'LICENSE',
  'schema.graphql',
  'examples',
  'seed',
  'prisma/migrations',
  'src/export/context.jsonld',
  'src/explorer/styles/look.css',
  'src/generated/assets',
  'src/ingest/review/page/browser.js',
  'src/ingest/review/page/page.css',
  'src/ingest/review/page/panel.css',
];

const folder = resolve(root, process.argv[2] ?? 'dist');
const unfinished = `${folder}.${process.pid}`;
try {
  mkdirSync(unfinished);
  const packages = shippedPackages(await bundle(unfinished, { sourceMaps: true }));
  const wrong = refused(packages);
  if (wrong.length > 0) throw new Error(complaint(wrong));
  for (const path of read) cpSync(join(root, path), join(unfinished, path), { recursive: true });
  const engine = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  cpSync(engine.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'), join(unfinished, 'schema_engine_bg.wasm'));
  writeFileSync(join(unfinished, 'LICENSES.txt'), licenceTexts(packages));
  writeFileSync(join(unfinished, 'package.json'), `${JSON.stringify(ownPackage(), null, 2)}\n`);
  // Replaced as a whole: never is a part of one build beside a part of another.
  const old = `${folder}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(unfinished, folder);
  rmSync(old, { recursive: true, force: true });
} catch (error) {
  rmSync(unfinished, { recursive: true, force: true });
  throw error;
}

/** The folder's own package.json, with the commands by the names that messages call them. */
function ownPackage() {
  const { name, version, description, license, type, engines, scripts } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const ofCheckout = ['schema', 'cookbook'];
  const built = Object.entries(scripts).flatMap(([script, line]) => {
    if (ofCheckout.includes(script)) return [];
    const [, options, program, args] = /^node((?: --\S+)*) scripts\/run\.mjs (main|command)\b(.*)$/.exec(line) ?? [];
    return program ? [[script, `node${options} ${program}.js${args}`]] : [];
  });
  return { name, version, description, license, private: true, type, engines, scripts: Object.fromEntries(built) };
}
