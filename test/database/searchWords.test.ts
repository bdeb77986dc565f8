import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { addFact, commit, ids, insert, uuid } from '../support/facts.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

async function known(word: string): Promise<readonly boolean[]> {
  const { rows } = await db.pool.query<{ named: boolean }>(
    'SELECT named FROM search_word WHERE word = $1 ORDER BY named',
    [word],
  );
  return rows.map(({ named }) => named);
}

describe('the words that there are', () => {
  it('are those of every text and every name in the record', async () => {
    const texts = [
      'article',
      'article_text',
      'policy_decision',
      'aid_package',
      'package_line_item',
      'quote',
      'passage',
      'position',
    ];
    const named = ['person', 'organization', 'country', 'equipment', 'treaty'];
    const used = [
      ...texts.map((table) => `SELECT unnest(tsvector_to_array(search)) AS word, FALSE AS named FROM ${table}`),
      ...named.map((table) => `SELECT unnest(words_of_names(names_folded)), TRUE FROM ${table}`),
    ].join(' UNION ');
    const { rows } = await db.pool.query(
      `SELECT * FROM (${used}) AS used FULL JOIN search_word USING (word, named)
       WHERE (search_word.word IS NULL AND is_search_word(used.word)) OR used.word IS NULL`,
    );
    expect(rows).toEqual([]);
    expect([await known('himars'), await known('munit')]).toEqual([[true], [false]]);
  });

  it('grow with what is added and changed', async () => {
    await insert(db.pool, 'article', { id: ids.article, slug: 'x', kind: 'NEWS_STORY', headline: 'Quokkas seen' });
    expect(await known('quokka')).toEqual([false]);
    await db.pool.query(`UPDATE article SET headline = 'Numbats, 12 of them' WHERE id = $1`, [ids.article]);
    expect(await known('numbat')).toEqual([false]);
    expect(await known('12')).toEqual([]);
    await commit(db.pool, (tx) =>
      addFact(tx, 'person', { id: uuid(901), slug: 'y', name: 'Bilby Wombatson', aliases: ['Вомбат'] }),
    );
    expect(await known('wombatson')).toEqual([true]);
    expect(await known('вомбат')).toEqual([true]);
  });

  it('are brought by two transactions at once, and the second waits for the first', async () => {
    const [one, other] = [await db.pool.connect(), await db.pool.connect()];
    const article = (id: string, headline: string) =>
      ({ id, slug: id, kind: 'NEWS_STORY', headline }) satisfies Readonly<Record<string, unknown>>;
    try {
      await one.query('BEGIN');
      await other.query('BEGIN');
      await insert(one, 'article', article(uuid(910), 'Zebras and aardvarks'));
      const second = insert(other, 'article', article(uuid(911), 'Aardvarks and zebras'));
      await one.query('COMMIT');
      await second;
      await other.query('COMMIT');
    } finally {
      one.release();
      other.release();
    }
    expect([await known('zebra'), await known('aardvark')]).toEqual([[false], [false]]);
  });
});
