import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maxRanked } from '../../src/research/search/kinds.js';
import { askApi } from '../support/api.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { commit, ids, insert } from '../support/facts.js';

/** People with a word in their names: more than a search ranks. */
const people = maxRanked + 250;

interface Answer {
  readonly totalCount: number;
  readonly truncated: boolean;
  readonly counts: readonly { readonly kind: string; readonly count: number; readonly truncated: boolean }[];
  readonly pageInfo: { readonly endCursor: string | null };
  readonly nodes: readonly { readonly record: { readonly slug: string } }[];
}

describe('a search that finds more than it ranks', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase({ seeded: false });
    await insert(db.pool, 'article', { id: ids.article, slug: 'x', kind: 'NEWS_STORY' });
    await commit(db.pool, async (tx) => {
      await tx.query(
        `INSERT INTO person (id, slug, name) SELECT gen_random_uuid(), 'common-' || n, 'Common Name ' || n FROM generate_series(1, $1::int) AS n`,
        [people],
      );
      await tx.query(
        `INSERT INTO citation (id, wording, stance, ordinal, article_id, person_id)
         SELECT gen_random_uuid(), 'as printed', 'SUPPORTS', 1, $1, id FROM person`,
        [ids.article],
      );
    });
    await db.pool.query('ANALYZE person');
  });
  afterAll(() => db.close());

  async function search(variables: Readonly<Record<string, unknown>>): Promise<Answer> {
    const document = `query ($query: String!, $where: SearchWhere, $first: Int, $after: String) {
      search(query: $query, where: $where, first: $first, after: $after) {
        totalCount truncated counts { kind count truncated } pageInfo { endCursor } nodes { record { ... on Person { slug } } }
      }
    }`;
    const { data, errors } = await askApi(db, { MAX_PAGE: 10_000 }).ask(document, { query: 'common', ...variables });
    expect(errors).toBeUndefined();
    return data?.search as Answer;
  }
  const slugs = ({ nodes }: Answer) => nodes.map(({ record }) => record.slug);

  it('says that there may be more, and of which kind', async () => {
    expect(await search({ first: 1 })).toMatchObject({
      totalCount: maxRanked,
      truncated: true,
      counts: [{ kind: 'PERSON', count: maxRanked, truncated: true }],
    });
  });

  it('says that there are no more where it has ranked all', async () => {
    const last = [`common-${people - 1}`, `common-${people}`];
    const where = { people: { slug: { in: last } } };
    const found = await search({ where, first: 10 });
    expect(found).toMatchObject({ totalCount: 2, truncated: false, counts: [{ count: 2, truncated: false }] });
    // The last of them were beyond what the search without a condition ranks: a condition chooses before records are ranked.
    expect(slugs(found).sort()).toEqual(last);
  });

  it('ranks the same records for every page', async () => {
    const whole = slugs(await search({ first: maxRanked }));
    expect(new Set(whole).size).toBe(maxRanked);
    const half = maxRanked / 2;
    const first = await search({ first: half });
    const second = await search({ first: half, after: first.pageInfo.endCursor });
    expect([...slugs(first), ...slugs(second)]).toEqual(whole);
  });
});
