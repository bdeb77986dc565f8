import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { goldArticles } from '../../bench/ingest/gold.js';
import { projectPath } from '../../src/project.js';
import { reviewed } from './support/reviewer.js';

it('docs/adding-an-article.md tells how many keys a review takes, counted over the coded articles', async () => {
  const taken = (await goldArticles()).map(reviewed);
  const sum = (of: (one: (typeof taken)[number]) => number) => taken.reduce((all, one) => all + of(one), 0);
  const [accepted, rejected, byHand] = [
    sum((one) => one.accepted),
    sum((one) => one.rejected),
    sum((one) => one.byHand),
  ];
  const doc = readFileSync(projectPath('docs', 'adding-an-article.md'), 'utf8');
  const row = /^\| as the rules read the 14 coded articles.*$/m.exec(doc)?.[0] ?? '';
  expect(row).toContain(`${accepted + rejected} quotes, of which ${accepted} accepted, ${rejected} rejected`);
  expect(row).toContain(`${byHand} to write by hand`);
  expect(row).toContain(`| ${sum(({ keys }) => keys.length)} |`);
});
