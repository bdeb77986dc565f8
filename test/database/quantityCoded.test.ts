import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { cite, commit, ids, insert, uuid, writeFacts } from '../support/facts.js';

let db: TestDatabase;

const story = ids.article;
const dataset = uuid(101);
const lines = [ids.lineItem, uuid(102), uuid(103)] as const;
const three = { quantity_lower: 3, quantity_upper: 3, quantity_unit: 'PIECE', quantity_qualifier: 'EXACT' };

beforeAll(async () => {
  db = await testDatabase({ seeded: false });
  await writeFacts(db.pool);
  await insert(db.pool, 'article', {
    id: dataset,
    slug: 'dataset',
    url: 'https://data.example/dataset',
    kind: 'DATASET',
    headline: 'Dataset',
  });
  await commit(db.pool, async (tx) => {
    for (const [index, id] of lines.entries()) {
      if (index > 0)
        await insert(tx, 'package_line_item', {
          id,
          slug: `package-1/line-${index}`,
          ordinal: index + 1,
          as_reported: 'things',
          quantity_qualifier: 'UNSPECIFIED',
          package_id: ids.aidPackage,
        });
      // What keeps the line when everything else about it goes: a word against it, which supports nothing.
      await cite(tx, 'package_line_item', id, { stance: 'CONTRADICTS' });
    }
    await tx.query(`DELETE FROM citation WHERE line_item_id IS NOT NULL AND stance = 'SUPPORTS'`);
  });
});
afterAll(() => db.close());

/** Whether the database says of each line that only a dataset counted it. */
async function kept(sender: pg.Pool | pg.PoolClient = db.pool): Promise<boolean[]> {
  const { rows } = await sender.query<{ coded: boolean }>(
    'SELECT quantity_coded AS coded FROM package_line_item WHERE id = ANY ($1) ORDER BY id',
    [lines],
  );
  return rows.map(({ coded }) => coded);
}

/** Does something and takes it back. */
async function trying<T>(work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  const tx = await db.pool.connect();
  try {
    await tx.query('BEGIN');
    return await work(tx);
  } finally {
    await tx.query('ROLLBACK');
    tx.release();
  }
}

const citeLine = (tx: pg.PoolClient | pg.Pool, line: string, more: Readonly<Record<string, unknown>>) =>
  cite(tx, 'package_line_item', line, more);

describe('whose count a line has', () => {
  const counted = (more: Readonly<Record<string, unknown>>) => ({ ...three, ...more });
  it.each([
    ['a dataset counts, and nobody else', [counted({ article_id: dataset })], true],
    ['a dataset supports the line without a count, and nobody else', [{ article_id: dataset }], true],
    ['a story counts', [counted({ article_id: story })], false],
    ['a story counts as well as a dataset', [counted({ article_id: dataset }), counted({ article_id: story })], false],
    ['a story names the line that a dataset counts', [counted({ article_id: dataset }), { article_id: story }], true],
    ['neither a story nor a dataset counts', [{ article_id: dataset }, { article_id: story }], false],
    ['a story is known through a dataset', [counted({ article_id: story, relayed_by_id: dataset })], true],
    ['a dataset is known through a story', [counted({ article_id: dataset, relayed_by_id: story })], false],
    [
      'a story contradicts the dataset',
      [counted({ article_id: dataset }), counted({ article_id: story, stance: 'CONTRADICTS' })],
      true,
    ],
  ] as const)('is kept beside it: %s', async (_, citations, coded) => {
    await trying(async (tx) => {
      for (const citation of citations) await citeLine(tx, lines[0], citation);
      expect(await kept(tx)).toEqual([coded, false, false]);
    });
  });

  it('follows the kind of the document', async () => {
    await trying(async (tx) => {
      await citeLine(tx, lines[1], counted({ article_id: dataset }));
      expect(await kept(tx)).toEqual([false, true, false]);
      await tx.query(`UPDATE article SET kind = 'NEWS_STORY' WHERE id = $1`, [dataset]);
      expect(await kept(tx)).toEqual([false, false, false]);
      await tx.query(`UPDATE article SET kind = 'DATASET' WHERE id = ANY ($1)`, [[dataset, story]]);
      expect(await kept(tx)).toEqual([false, true, false]);
    });
  });

  it('goes with a document that goes', async () => {
    await trying(async (tx) => {
      await citeLine(tx, lines[0], counted({ article_id: dataset }));
      const passing = {
        id: uuid(104),
        slug: 'passing',
        url: 'https://news.example/passing',
        kind: 'NEWS_STORY',
        headline: 'Passing',
      };
      await insert(tx, 'article', passing);
      await citeLine(tx, lines[0], counted({ article_id: passing.id }));
      expect(await kept(tx)).toEqual([false, false, false]);
      await tx.query('DELETE FROM article WHERE id = $1', [passing.id]);
      expect(await kept(tx)).toEqual([true, false, false]);
    });
  });

  it('is right when two transactions cite one line at the same time', async () => {
    const [one, other] = [await db.pool.connect(), await db.pool.connect()];
    try {
      await one.query('BEGIN');
      await other.query('BEGIN');
      await citeLine(one, lines[2], counted({ article_id: dataset }));
      const waiting = citeLine(other, lines[2], counted({ article_id: story }));
      await one.query('COMMIT');
      expect(await kept()).toEqual([false, false, true]);
      await waiting;
      await other.query('COMMIT');
      expect(await kept()).toEqual([false, false, false]);
    } finally {
      one.release();
      other.release();
      await db.pool.query(`DELETE FROM citation WHERE line_item_id = $1 AND stance = 'SUPPORTS'`, [lines[2]]);
    }
  });
});

/** A citation of a line, as the test knows it. */
interface Known {
  readonly line: number;
  readonly article: string;
  readonly relayedBy: string | null;
  readonly supports: boolean;
  readonly counts: boolean;
}

const citation = fc.record({
  line: fc.nat({ max: lines.length - 1 }),
  article: fc.constantFrom(story, dataset),
  relayedBy: fc.constantFrom(null, null, story, dataset),
  supports: fc.boolean(),
  counts: fc.boolean(),
});
const change = fc.oneof(
  fc.record({ add: fc.array(citation, { minLength: 1, maxLength: 4 }) }),
  fc.record({ remove: fc.nat() }),
  fc.record({ turn: fc.nat(), into: citation }),
  fc.record({ kindOf: fc.constantFrom(story, dataset), isDataset: fc.boolean() }),
);

it('is what its citations say, whatever is added, changed and removed, in whichever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) =>
      trying(async (tx) => {
        const known = new Map<string, Known>();
        const datasets = new Set([dataset]);
        for (const one of changes) {
          if ('add' in one) {
            const added = await tx.query<{ id: string }>(
              `INSERT INTO citation (
                 id, wording, stance, ordinal, line_item_id, article_id, relayed_by_id,
                 quantity_lower, quantity_upper, quantity_unit, quantity_qualifier
               )
               SELECT gen_random_uuid(), 'as printed', s, 1, l, a, r,
                 CASE WHEN q THEN 3 END, CASE WHEN q THEN 3 END,
                 CASE WHEN q THEN 'PIECE'::"QuantityUnit" END, CASE WHEN q THEN 'EXACT'::"Qualifier" END
               FROM unnest($1::"Stance"[], $2::uuid[], $3::uuid[], $4::uuid[], $5::boolean[]) WITH ORDINALITY AS t (s, l, a, r, q, n) ORDER BY n RETURNING id`,
              columnsOf(one.add),
            );
            for (const [index, { id }] of added.rows.entries()) known.set(id, at(one.add, index));
          } else if ('kindOf' in one) {
            await tx.query('UPDATE article SET kind = $2 WHERE id = $1', [
              one.kindOf,
              one.isDataset ? 'DATASET' : 'NEWS_STORY',
            ]);
            if (one.isDataset) datasets.add(one.kindOf);
            else datasets.delete(one.kindOf);
          } else if (known.size > 0) {
            const id = at([...known.keys()], ('remove' in one ? one.remove : one.turn) % known.size);
            known.delete(id);
            if ('into' in one) {
              const [stance, line, article, relayedBy, counts] = columnsOf([one.into]).map((column) => column[0]);
              await tx.query(
                `UPDATE citation SET stance = $2, line_item_id = $3, article_id = $4, relayed_by_id = $5, quantity_lower = CASE WHEN $6 THEN 3 END,
                 quantity_upper = CASE WHEN $6 THEN 3 END, quantity_unit = CASE WHEN $6 THEN 'PIECE'::"QuantityUnit" END,
                 quantity_qualifier = CASE WHEN $6 THEN 'EXACT'::"Qualifier" END WHERE id = $1`,
                [id, stance, line, article, relayedBy, counts],
              );
              known.set(id, one.into);
            } else await tx.query('DELETE FROM citation WHERE id = $1', [id]);
          }
          expect(await kept(tx)).toEqual(lines.map((_, line) => isCoded([...known.values()], line, datasets)));
        }
      }),
    ),
    { numRuns: 60 },
  );
});

function isCoded(citations: readonly Known[], line: number, datasets: ReadonlySet<string>): boolean {
  const supporting = citations.filter((one) => one.line === line && one.supports);
  const ofDatasets = supporting.filter(({ article, relayedBy }) => datasets.has(relayedBy ?? article));
  const ofOthers = supporting.filter((one) => !ofDatasets.includes(one));
  if (ofOthers.some(({ counts }) => counts)) return false;
  return ofDatasets.some(({ counts }) => counts) || (ofDatasets.length > 0 && ofOthers.length === 0);
}

/** Citations as columns. A source cannot be known through itself. */
function columnsOf(citations: readonly Known[]): unknown[][] {
  return [
    citations.map(({ supports }) => (supports ? 'SUPPORTS' : 'CONTRADICTS')),
    citations.map(({ line }) => at(lines, line)),
    citations.map(({ article }) => article),
    citations.map(({ article, relayedBy }) => (relayedBy === article ? null : relayedBy)),
    citations.map(({ counts }) => counts),
  ];
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`nothing at ${index}`);
  return found;
}
