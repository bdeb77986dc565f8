import { readFileSync } from 'node:fs';
import { isAbstractType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../src/project.js';
import { schema } from '../../src/schema/index.js';

const page = readFileSync(projectPath('docs/frontend.md'), 'utf8');

/** What caches of clients need to know of the schema. */
function cacheModule(): string {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const possible = types.filter(isAbstractType).map((type) => {
    const names = schema.getPossibleTypes(type).map(({ name }) => name);
    return [type.name, names.sort()] as const;
  });
  // Clients know pages of lists by the names of their types.
  const isPage = (name: string) => /(?:Connection|Edge)$|^PageInfo$/.test(name);
  const embedded = types
    .filter(isObjectType)
    .filter((type) => type !== schema.getQueryType() && !type.getFields().id && !isPage(type.name))
    .map(({ name }) => name);
  const list = (names: readonly string[], indent: string) => names.map((name) => `${indent}'${name}',\n`).join('');
  return [
    '// Made of the schema by test/explorer/frontend.test.ts: npx vitest run test/explorer/frontend.test.ts --update\n',
    '/** The types that an interface or a union may be: for Apollo, whose cache cannot know it by itself. */',
    `export const possibleTypes: Record<string, string[]> = {\n${possible.map(([name, names]) => `  ${name}: [\n${list(names, '    ')}  ],\n`).join('')}};\n`,
    '/** Types without an id: values that belong to the record that they are in. */',
    `export const embedded: readonly string[] = [\n${list(embedded, '  ')}];\n`,
  ].join('\n');
}

describe('docs/frontend.md', () => {
  it('docs/frontend/cache.ts is what the schema says', async () => {
    await expect(cacheModule()).toMatchFileSnapshot(projectPath('docs/frontend/cache.ts'));
  });

  it('shows files as they are, which the check of types compiles', () => {
    const shown = [...page.matchAll(/^```tsx? (\S+)\n([\s\S]*?)^```$/gm)];
    expect(shown.map(([, file]) => file)).toEqual([
      'src/explorer/components/figures.tsx',
      'src/explorer/pages/treaty/treaties.tsx',
      'docs/frontend/document.ts',
      'docs/frontend/urql.tsx',
      'docs/frontend/apollo.tsx',
    ]);
    for (const [, file = '', code = ''] of shown) expect(readFileSync(projectPath(file), 'utf8')).toContain(code);
  });
});
