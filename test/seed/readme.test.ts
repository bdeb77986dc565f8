import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { projectPath } from '../../src/project.js';
import { citationBy, citationOf } from '../../src/seed/citations/citation.js';
import type { Kind } from '../../src/seed/kind/kind.js';
import { aidPackage } from '../../src/seed/kinds/aidPackage.js';
import { article } from '../../src/seed/kinds/article.js';
import { KINDS } from '../../src/seed/kinds/index.js';
import { type Files, problemsOf } from './sample.js';

const readme = readFileSync(projectPath('seed', 'README.md'), 'utf8');

/** The examples of seed/README.md as the files that they are of; one without a file's name in its first line is of the section before it. */
function examples(): Files {
  const names: Record<string, string> = { Equipment: 'equipment.yaml', Packages: 'packages/example.yaml' };
  const files: Files = {};
  for (const section of readme.split(/^## /m).slice(1)) {
    const title = section.split('\n')[0] ?? '';
    for (const [, block = ''] of section.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)) {
      for (const part of block.split(/^(?=# [\w/-]+\.yaml)/m)) {
        const name = /^# ([\w/-]+\.yaml)/.exec(part)?.[1] ?? names[title];
        if (name === undefined) throw new Error(`which file is this example of?\n${part}`);
        files[name] = part;
      }
    }
  }
  return files;
}

it('the examples of the README have the form that they explain', () => {
  const files = examples();
  expect(Object.keys(files).sort()).toEqual([
    'articles/northland-lance.yaml',
    'countries.yaml',
    'decisions.yaml',
    'equipment.yaml',
    'organizations.yaml',
    'packages/2025.yaml',
    'packages/example.yaml',
    'people.yaml',
    'sources/2025.yaml',
    'treaties.yaml',
  ]);
  // Each example shows a part of the facts: what it refers to, and what cites it, is not all there.
  const wrong = problemsOf(files).filter(
    (problem) =>
      !/ {2}error {2}(there is no |no decision has |no treaty has |(the|none of the) .* has (no|a) citation)/.test(
        problem,
      ),
  );
  expect(wrong).toEqual([]);
});

/** The keys that a shape takes, those within included. */
function keysOf(shape: z.ZodType): string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if (name === 'properties') for (const key of Object.keys(value)) found.add(key);
      walk(value);
    }
  };
  walk(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }));
  return [...found];
}

/** All keys in a value of YAML. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(keysIn);
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [key, ...keysIn(inner)]);
}

/** The records of a kind in the examples, as YAML has them. */
function recordsOf({ source, within }: Kind): unknown[] {
  if (within) return recordsOf(within.kind).flatMap((record) => valuesOf(valueAt(record, within.under)));
  return Object.entries(examples()).flatMap(([name, text]) => {
    const [folder = ''] = name.split('/');
    if (folder === source?.folderOfOne) return [parse(text)];
    return folder === source?.file || folder === source?.folder ? valuesOf(parse(text)) : [];
  });
}

const valuesOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];
const valueAt = (record: unknown, key: string): unknown => new Map(Object.entries(Object(record))).get(key);

it.each([
  ...KINDS.map((kind: Kind) => [kind.name, kind.shape, recordsOf(kind)] as const),
  ['citation', citationOf, recordsOf(article)] as const,
  ['citation beside its subject', citationBy, recordsOf(aidPackage)] as const,
])('the README shows or explains each key of the kind %s', (_, shape, records) => {
  const code = [...readme.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].flatMap(
    ([, text = '']) => text.match(/\b\w+(?=:|$)/g) ?? [],
  );
  const shown = new Set([...keysIn(records), ...code]);
  expect(keysOf(shape).filter((key) => !shown.has(key))).toEqual([]);
});
