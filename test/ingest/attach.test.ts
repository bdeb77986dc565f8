import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  attachArticle,
  detachArticle,
  UnknownArticleError,
  verifyArticles,
  WrongTextError,
} from '../../src/ingest/attach.js';
import { readArticle } from '../../src/ingest/reader.js';
import { writeSeed } from '../../src/seed/seed.js';
import { edited, rowsOf, SHA256, sample, TEXT } from '../seed/sample.js';
import { askApi } from '../support/api.js';
import { testDatabase } from '../support/database.js';

interface Shown {
  readonly start: number;
  readonly end: number;
  readonly context: object;
}

let db: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  db = await testDatabase({ seeded: false });
});

afterAll(async () => {
  await db.close();
});

beforeEach(async () => {
  await db.pool.query('TRUNCATE country, organization, person, equipment, article, treaty CASCADE');
  await writeSeed(db.prisma, rowsOf(sample()));
});

const SLUG = 'northland-lance';
const copy = readArticle(TEXT);

async function anchors(): Promise<string[]> {
  const passages = await db.prisma.passage.findMany({ select: { anchor: true }, orderBy: { start: 'asc' } });
  return passages.map(({ anchor }) => anchor);
}

describe('attaching a copy', () => {
  it('stores the text and finds every passage, a rocket before them or not', async () => {
    expect(copy.sha256).toBe(SHA256);
    const report = await attachArticle(db.prisma, SLUG, copy);
    expect(report.anchors).toHaveLength(10);
    expect(report.anchors.every(({ anchor }) => anchor === 'EXACT')).toBe(true);
    expect(await anchors()).toEqual(Array(10).fill('EXACT'));
    expect(await db.prisma.articleText.findFirstOrThrow({ select: { text: true, sha256: true } })).toEqual({
      text: TEXT,
      sha256: SHA256,
    });
  });

  it('lets a server show what is around a passage, whole characters and no more than 200, where it is set to', async () => {
    await attachArticle(db.prisma, SLUG, copy);
    const document = '{ passages(first: 100) { nodes { start end context { before after cutBefore cutAfter } } } }';
    const { data, errors } = await askApi(db, { passageContext: true }).ask(document);
    expect(errors).toBeUndefined();
    const { nodes } = (data as { passages: { nodes: Shown[] } }).passages;
    expect(nodes).toHaveLength(10);
    for (const { start, end, context } of nodes) {
      const first = Math.max(0, start - 200);
      expect(context).toEqual({
        before: TEXT.slice(first, start),
        after: TEXT.slice(end, end + 200),
        cutBefore: first > 0,
        cutAfter: end + 200 < TEXT.length,
      });
    }
    const hidden = await askApi(db, { passageContext: false }).ask(document);
    expect(hidden.data).toMatchObject({ passages: { nodes: nodes.map(() => ({ context: null })) } });
  });

  it('may be done twice', async () => {
    await attachArticle(db.prisma, SLUG, copy);
    await attachArticle(db.prisma, SLUG, copy);
    expect(await db.prisma.articleText.count()).toBe(1);
  });

  it('changes nothing when the file is another text, and says how many passages would stand in it', async () => {
    const other = readArticle(TEXT.replace('2019', '2018'));
    const error = await attachArticle(db.prisma, SLUG, other).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WrongTextError);
    expect(error).toMatchObject({ expected: SHA256, actual: other.sha256, standing: 9, passages: 10 });
    expect(await db.prisma.articleText.count()).toBe(0);
    expect(await anchors()).toEqual(Array(10).fill('UNVERIFIED'));

    await attachArticle(db.prisma, SLUG, copy);
    await expect(attachArticle(db.prisma, SLUG, other)).rejects.toThrow(WrongTextError);
    expect(await db.prisma.articleText.findFirstOrThrow({ select: { sha256: true } })).toEqual({ sha256: SHA256 });
    expect(await anchors()).toEqual(Array(10).fill('EXACT'));
  });

  it('keeps the text and marks a passage that does not stand there', async () => {
    await writeSeed(db.prisma, rowsOf(edited(['articles/northland-lance.yaml', '"a ban of 2019"', '"a ban of 2018"'])));
    const report = await attachArticle(db.prisma, SLUG, copy);
    expect(report.anchors.filter(({ anchor }) => anchor === 'ORPHANED').map(({ exact }) => exact)).toEqual([
      'a ban of 2018',
    ]);
    expect(
      await db.prisma.passage.findMany({ where: { anchor: 'ORPHANED' }, select: { exact: true, start: true } }),
    ).toEqual([{ exact: 'a ban of 2018', start: TEXT.indexOf('a ban of 2019') }]);
    expect(await db.prisma.articleText.count()).toBe(1);
  });

  it('takes any text for an article without passages', async () => {
    const report = await attachArticle(db.prisma, 'treaty-registry', readArticle('Southland, signed June 2006'));
    expect(report.anchors).toEqual([]);
  });

  it('knows the articles that there are', async () => {
    const error = await attachArticle(db.prisma, 'northland-lanze', copy).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnknownArticleError);
    expect(error).toMatchObject({ slug: 'northland-lanze', known: [SLUG, 'treaty-registry'] });
  });
});

describe('verifying', () => {
  it('reports what is attached, and only that', async () => {
    expect(await verifyArticles(db.prisma)).toEqual([]);
    await attachArticle(db.prisma, SLUG, copy);
    const [report, ...others] = await verifyArticles(db.prisma);
    expect(others).toEqual([]);
    expect(report).toMatchObject({ slug: SLUG, sha256: SHA256, sha256Fits: true });
    expect(report?.anchors.map(({ anchor }) => anchor)).toEqual(Array(10).fill('EXACT'));
    expect(await verifyArticles(db.prisma, 'treaty-registry')).toEqual([]);
    await expect(verifyArticles(db.prisma, 'nothing')).rejects.toThrow(UnknownArticleError);
  });

  it('sets right an anchor that somebody set wrong', async () => {
    await attachArticle(db.prisma, SLUG, copy);
    await db.prisma.passage.updateMany({ data: { anchor: 'ORPHANED' } });
    await verifyArticles(db.prisma, SLUG);
    expect(await anchors()).toEqual(Array(10).fill('EXACT'));
  });

  it('notices that the article now counts in another text', async () => {
    await attachArticle(db.prisma, SLUG, copy);
    await db.prisma.article.update({ where: { slug: SLUG }, data: { textSha256: 'f'.repeat(64) } });
    expect(await verifyArticles(db.prisma)).toMatchObject([{ sha256Fits: false, sha256: SHA256 }]);
  });
});

describe('detaching', () => {
  it('removes the text, and the passages are unverified again', async () => {
    expect(await detachArticle(db.prisma, SLUG)).toBe(false);
    await attachArticle(db.prisma, SLUG, copy);
    expect(await detachArticle(db.prisma, SLUG)).toBe(true);
    expect(await db.prisma.articleText.count()).toBe(0);
    expect(await anchors()).toEqual(Array(10).fill('UNVERIFIED'));
    await expect(detachArticle(db.prisma, 'nothing')).rejects.toThrow('there is no article "nothing"');
  });
});
