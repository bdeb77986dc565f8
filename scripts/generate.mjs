#!/usr/bin/env node
// Makes src/generated/ from prisma/schema: the Prisma client, Pothos's types, the enums with their descriptions, and the tables with their columns;
// from schema.graphql the types that the explorer's documents are checked against; and the files that browsers load (scripts/assets.mjs).
// Does nothing when it is up to date, so that every command can ask for it; it therefore works after `npm ci --ignore-scripts` too.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetSources, makeAssets } from './assets.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const schemaFolder = join(root, 'prisma', 'schema');
const generated = join(root, 'src', 'generated');
const stamp = join(generated, '.stamp');

const files = readdirSync(schemaFolder)
  .filter((name) => name.endsWith('.prisma'))
  .sort()
  .map((name) => readFileSync(join(schemaFolder, name), 'utf8'));

const require = createRequire(import.meta.url);
if (!isInstalled('prisma/package.json') || !isInstalled('esbuild/package.json')) {
  process.stderr.write(
    'The packages that make Dossier of its source are not installed (NODE_ENV=production and --omit=dev leave them out).\n' +
      'Install them: npm ci --include=dev. Or start what `npm run build` made where they are: node dist/main.js\n',
  );
  process.exit(1);
}
const versions = ['prisma', '@prisma/client'].map((name) =>
  readFileSync(require.resolve(`${name}/package.json`), 'utf8'),
);
const script = readFileSync(fileURLToPath(import.meta.url), 'utf8');
const wanted = hashOf([...files, ...versions, script]);

if (isStale(stamp, wanted)) {
  // `generate` needs no schema engine; naming any executable keeps the command line from looking for its own.
  const prisma = spawnSync(process.execPath, [require.resolve('prisma/build/index.js'), 'generate'], {
    cwd: root,
    encoding: 'utf8',
    // Generators are found by their name in .bin, also where npm did not set the path.
    env: {
      ...process.env,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    },
  });
  if (prisma.status !== 0) {
    process.stderr.write(`${prisma.stdout ?? ''}${prisma.stderr ?? ''}prisma generate failed\n`);
    process.exit(1);
  }
  mkdirSync(generated, { recursive: true });
  writeFileSync(join(generated, 'enums.ts'), enumModule(files.join('\n')));
  writeFileSync(join(generated, 'tables.ts'), tableModule(files.join('\n')));
  writeFileSync(stamp, wanted);
}

await makeDocumentTypes();

const assets = join(generated, 'assets');
const assetStamp = join(generated, '.stamp-assets');
const wantedAssets = hashOf(assetSources());
if (isStale(assetStamp, wantedAssets)) {
  await makeAssets(assets);
  writeFileSync(assetStamp, wantedAssets);
}

/** Types for the explorer's documents. */
async function makeDocumentTypes() {
  const sdl = readFileSync(join(root, 'schema.graphql'), 'utf8');
  const typesStamp = join(generated, '.stamp-graphql');
  const wantedTypes = hashOf([sdl, script]);
  if (!isStale(typesStamp, wantedTypes)) return;
  const { minifyIntrospection, outputIntrospectionFile } = await import('@gql.tada/internal');
  const { buildSchema, introspectionFromSchema } = await import('graphql');
  const introspection = minifyIntrospection(introspectionFromSchema(buildSchema(sdl), { descriptions: false }));
  const types = await outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true });
  writeFileSync(join(generated, 'graphql.d.ts'), types);
  writeFileSync(typesStamp, wantedTypes);
}

function isInstalled(name) {
  try {
    return Boolean(require.resolve(name));
  } catch {
    return false;
  }
}

/** The SHA-256 of several parts, one behind the other. */
export function hashOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

function isStale(file, wantedHash) {
  return !existsSync(file) || readFileSync(file, 'utf8') !== wantedHash;
}

/** The enums of the schema with their `///` comments, which Prisma's own generators leave out. */
function enumModule(schema) {
  const enums = {};
  for (const [, comments, name, body] of schema.matchAll(/((?:^\/\/\/.*\n)*)^enum (\w+) \{\n([^}]*)\}/gm)) {
    const values = {};
    for (const [, valueComments, value] of body.matchAll(/((?:^ *\/\/\/.*\n)*)^ *(\w+) *$/gm))
      values[value] = words(valueComments);
    enums[name] = { description: words(comments), values };
  }
  return `// Made by scripts/generate.mjs from prisma/schema. Do not edit.\nexport const enumDefinitions = ${JSON.stringify(enums, null, 2)} as const;\n`;
}

/**
 * The table of each model with its columns and their PostgreSQL types, which Prisma's own generators leave out; what they ignore, this ignores too. A test
 * compares it with the database.
 */
function tableModule(schema) {
  const enums = new Set([...schema.matchAll(/^enum (\w+)/gm)].map(([, name]) => name));
  const models = new Set([...schema.matchAll(/^model (\w+)/gm)].map(([, name]) => name));
  const tables = {};
  for (const [, model, body] of schema.matchAll(/^model (\w+) \{\n([^}]*)\}/gm)) {
    if (body.includes('@@ignore')) continue;
    const columns = {};
    for (const [, field, type, suffix, attributes] of body.matchAll(/^ +(\w+) +(\w+)(\[\]|\?)?(.*)$/gm)) {
      if (models.has(type)) continue;
      columns[field] = {
        name: attributes.match(/@map\("(\w+)"\)/)?.[1] ?? field,
        type: `${columnType(type, attributes, enums)}${suffix === '[]' ? '[]' : ''}`,
        nullable: suffix === '?',
      };
    }
    tables[model] = { name: body.match(/@@map\("(\w+)"\)/)?.[1] ?? model, columns };
  }
  return `// Made by scripts/generate.mjs from prisma/schema. Do not edit.\nexport const tableDefinitions = ${JSON.stringify(tables, null, 2)} as const;\n`;
}

/** A column's type as PostgreSQL casts to it; an enum's is its quoted name. */
function columnType(type, attributes, enums) {
  if (enums.has(type)) return `"${type}"`;
  // A type that Prisma does not know is in its own words: `Unsupported("tsvector")`.
  if (type === 'Unsupported') return attributes.match(/^\("(\w+)"\)/)?.[1] ?? fail(type, attributes);
  const native = attributes.match(/@db\.(\w+)/)?.[1];
  const known = {
    Uuid: 'uuid',
    Char: 'bpchar',
    Date: 'date',
    Timestamptz: 'timestamptz',
    Decimal: 'numeric',
    String: 'text',
    Int: 'int4',
    Boolean: 'bool',
  };
  return known[native ?? type] ?? fail(type, attributes);
}

function fail(type, attributes) {
  throw new Error(`scripts/generate.mjs knows no PostgreSQL type for ${type} ${attributes}`);
}

function words(comments) {
  return comments
    .replace(/^ *\/\/\/ ?/gm, '')
    .trim()
    .replaceAll('\n', ' ');
}
