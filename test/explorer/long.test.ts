import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { addFact, cite, commit, ids, uuid, writeFacts } from '../support/facts.js';
import { explorer } from './support.js';

const added = 60;

describe('of a list that is longer than its page', () => {
  let database: TestDatabase;
  const page = (path: string) => explorer(database).page(path);

  beforeAll(async () => {
    database = await testDatabase({ seeded: false });
    await writeFacts(database.pool);
    await commit(database.pool, async (db) => {
      for (let index = 0; index < added; index++)
        await addFact(db, 'policy_decision', {
          id: uuid(1_000 + index),
          slug: `decision-${index}`,
          title: `Decision ${index}`,
          effect: 'RESTRICTS',
          decided_on: '2024-01-01',
          decided_on_latest: '2024-01-01',
          country_id: ids.country,
        });
      for (let index = 0; index < 40; index++) await cite(db, 'policy_decision', uuid(1_000), { ordinal: index + 2 });
    });
  });
  afterAll(() => database.close());

  it('/check leads to all decisions of one publisher', async () => {
    const { html, links } = await page('/check');
    const [, all] = /<a href="\/decisions\?sources=one">All (\d+) decisions<\/a>/.exec(html) ?? [];
    expect(Number(all)).toBeGreaterThanOrEqual(added);
    expect(links).toContain('/decisions?sources=one');
    expect((await page('/decisions?sources=one')).text).toContain(`${all} policy decisions: one publisher only`);
  });

  it('decisions go on, to the last', async () => {
    const seen = new Set<string>();
    let path: string | undefined = '/decisions';
    while (path !== undefined) {
      const { html }: { readonly html: string } = await page(path);
      for (const [, slug = ''] of html.matchAll(/<h2><a href="\/decisions\/([\w-]+)"/g)) seen.add(slug);
      path = /<a rel="next" href="([^"]+)"/.exec(html)?.[1];
    }
    const { rows } = await database.pool.query('SELECT count(*)::int AS count FROM policy_decision');
    expect(seen.size).toBe(rows[0].count);
    expect(seen.size).toBeGreaterThan(50);
  });

  it('a page says how much of it is there where nothing has the rest', async () => {
    const { text, links } = await page('/decisions/decision-0');
    expect(text).toContain('The first 30 of 41 citations.');
    const [citation = ''] = links.filter((link) => link.startsWith('/citations/'));
    expect((await page(citation)).text).toContain('The first 30 of 41 citations of it.');
    expect((await page('/decisions/decision-1')).text).not.toContain('The first ');
  });
});
