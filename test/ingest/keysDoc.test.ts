import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KEYS } from '../../src/ingest/review/keys.js';
import { projectPath } from '../../src/project.js';

it('docs/adding-an-article.md lists the keys of a review', () => {
  const doc = readFileSync(projectPath('docs', 'adding-an-article.md'), 'utf8');
  const table = doc.slice(doc.indexOf('<!-- keys'), doc.indexOf('<!-- /keys -->'));
  const rows = [...table.matchAll(/^\| `(.)` \| (.+) \|$/gm)].map(([, key, does]) => ({ key, does }));
  expect(rows).toEqual(KEYS.map(({ key, does }) => ({ key, does })));
});
