#!/usr/bin/env node
// Which packages run in production, and whether their licences let them: `npm run licences`. Exit code 1: one is not allowed, or not known.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { assetPackages } from './assets.mjs';
import { bundle } from './bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Licences that ask for no more than their text beside the code. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];

/** The licence of fonts. What it asks for holds for the fonts themselves, which are shipped as they came; it is no licence of programs. */
const allowedForFonts = ['OFL-1.1'];

/**
 * The packages that run in production: those whose code is in a bundle, those whose files are shipped beside it, and those that npm installs there.
 * @param metafile what esbuild says of the bundle.
 */
export function shippedPackages(metafile) {
  const folders = new Set([...assetPackages, '@prisma/schema-engine-wasm'].map((name) => `node_modules/${name}`));
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  for (const [folder, { dev }] of Object.entries(locked)) if (folder !== '' && !dev) folders.add(folder);
  return [...folders].map((folder) => describe(folder, locked[folder])).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What is known of a package; of one for another platform, which is not installed, only what the lock file says. */
function describe(folder, locked) {
  const file = join(root, folder, 'package.json');
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : locked;
  const name = folder.replace(/^(?:.*\/)?node_modules\//, '');
  return { name, folder, version: found.version, licence: licenceOf(found) };
}

/** The licence as an SPDX expression. Old packages have an object, or a list of them: any of the list. */
function licenceOf({ license, licenses }) {
  const named = [license ?? licenses ?? []].flat().map((each) => (typeof each === 'string' ? each : each.type));
  return named.join(' OR ');
}

/** Of these packages, those whose licence is not allowed. */
export function refused(packages) {
  return packages.filter(({ name, licence }) => {
    const known = name.startsWith('@fontsource') ? [...allowed, ...allowedForFonts] : allowed;
    const alternatives = licence.replace(/[()]/g, '').split(/ or /i);
    return !alternatives.some((all) => all.split(/ and /i).every((one) => known.includes(one.trim())));
  });
}

/** Which packages are not allowed, as a person reads it. */
export function complaint(packages) {
  const lines = packages.map(
    ({ name, version, licence }) => `  ${name} ${version}: ${licence || 'no licence is named'}`,
  );
  return (
    `These packages run in production, and their licences are not among those that scripts/licences.mjs allows:\n${lines.join('\n')}\n` +
    'Copyleft is refused, also the weak one of MPL-2.0, EPL-2.0 and LGPL: what is bundled is one file with our own code.\n'
  );
}

/** The licences of the packages, with their texts. */
export function licenceTexts(packages) {
  const parts = packages.map(({ name, version, licence, folder }) => {
    const texts = textsIn(join(root, folder));
    const text = texts.length > 0 ? texts.join('\n\n') : `The package brings no text of its licence, ${licence}.`;
    return `${name} ${version} (${licence})\n\n${text}`;
  });
  const line = `\n\n${'-'.repeat(100)}\n\n`;
  return `What is in this folder was made of Dossier (LICENSE) and of these packages.${line}${parts.join(line)}\n`;
}

function textsIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|copying|notice)/i.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const packages = shippedPackages(await bundle('dist', { write: false }));
  const wrong = refused(packages);
  if (wrong.length > 0) {
    process.stderr.write(complaint(wrong));
    process.exitCode = 1;
  } else {
    for (const { name, version, licence } of packages) process.stdout.write(`${name} ${version}: ${licence}\n`);
    process.stdout.write(`${packages.length} packages run in production; the licences of all are allowed.\n`);
  }
}
