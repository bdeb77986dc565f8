import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { attachArticle, detachArticle } from '../../../src/ingest/attach.js';
import { readArticle } from '../../../src/ingest/reader.js';
import { compareSeed, seedDatabase, writeSeed } from '../../../src/seed/seed.js';
import { SeedError } from '../../../src/seed/validate.js';
import { edited, folder, rowsOf, sample, TEXT } from '../sample.js';
import { emptiedDatabase, touched } from './emptied.js';

const { db, everything, seed } = emptiedDatabase();

describe('with an attached text', () => {
  beforeEach(async () => {
    await seed(sample());
    await attachArticle(db().prisma, 'northland-lance', readArticle(TEXT));
  });

  it('leaves the text alone, and its anchors exact', async () => {
    const before = await everything();
    expect(touched(await seed(sample()))).toEqual({});
    expect(await everything()).toEqual(before);
  });

  it('gives a new passage and a moved one their anchors', async () => {
    const start = TEXT.indexOf('Wednesday');
    const changes = await seed(
      edited([
        'articles/northland-lance.yaml',
        'quotes:',
        `  day: {exact: Wednesday, start: ${start}, end: ${start + 9}}\nquotes:`,
      ]),
    );
    expect(touched(changes)).toEqual({ passages: '+1 ~0 -0' });
    expect(await db().prisma.passage.groupBy({ by: ['anchor'], _count: true })).toEqual([
      { anchor: 'EXACT', _count: 11 },
    ]);
  });

  it('refuses a passage that does not stand there, with its place', async () => {
    const before = await everything();
    const files = edited(['articles/northland-lance.yaml', '"a ban of 2019"', '"a ban of 2018"']);
    const directory = folder(files);
    const line =
      (files['articles/northland-lance.yaml'] ?? '').split('\n').findIndex((text) => text.startsWith('  ban:')) + 1;
    const start = TEXT.indexOf('a ban of 2019');
    await expect(seedDatabase(db().prisma, { directory })).rejects.toThrow(
      `${directory}/articles/northland-lance.yaml:${line}:16  error  exact: the text attached to ` +
        `"northland-lance" does not read so from ${start} to ${start + 13}; npm run article -- locate <file> ` +
        '"<words>" prints where the words are',
    );
    expect(await everything()).toEqual(before);
  });

  it('refuses another sha256 than the attached text has', async () => {
    const other = createHash('sha256').update('other').digest('hex');
    const current = createHash('sha256').update(TEXT).digest('hex');
    const files = edited(['articles/northland-lance.yaml', current, other]);
    await expect(seed(files)).rejects.toThrow(
      `northland-lance.yaml:7:13  error  textSha256: the text attached to "northland-lance" is another one (${current})`,
    );
    await detachArticle(db().prisma, 'northland-lance');
    expect(touched(await seed(files))).toEqual({ articles: '+0 ~1 -0', passages: '+0 ~10 -0' });
  });

  it('removes an article with an attached text only when told to', async () => {
    const files = sample();
    files['articles/renamed.yaml'] = files['articles/northland-lance.yaml'] ?? '';
    delete files['articles/northland-lance.yaml'];
    const rows = rowsOf(files);
    await expect(writeSeed(db().prisma, rows)).rejects.toThrow(SeedError);
    await expect(writeSeed(db().prisma, rows)).rejects.toThrow(
      'the article "northland-lance" is no longer in the files, but its text is attached and would go with it',
    );
    // A dry run says the same.
    await expect(compareSeed(db().prisma, rows)).rejects.toThrow(SeedError);
    expect(await compareSeed(db().prisma, rows, { removeAttachedTexts: true })).toHaveLength(23);
    expect(await db().prisma.articleText.count()).toBe(1);
    await writeSeed(db().prisma, rows, { removeAttachedTexts: true });
    expect(await db().prisma.articleText.count()).toBe(0);
    expect(await db().prisma.passage.groupBy({ by: ['anchor'], _count: true })).toEqual([
      { anchor: 'UNVERIFIED', _count: 10 },
    ]);
  });
});
