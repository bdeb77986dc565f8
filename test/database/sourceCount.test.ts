import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.js';
import {
  addFact,
  attempt,
  cite,
  commit,
  type FactTable,
  ids,
  insert,
  type Sender,
  subjectColumns,
  uuid,
  writeFacts,
} from '../support/facts.js';

let db: TestDatabase;

/** One record of every table that any document may be cited for; a quote is cited to the article that prints it alone. */
const claims = {
  aid_package: ids.aidPackage,
  package_line_item: ids.lineItem,
  person: ids.person,
  position: ids.position,
  organization: ids.organization,
  country: ids.country,
  equipment: ids.equipment,
  policy_decision: ids.decision,
  policy_decision_link: ids.decisionLink,
  treaty: ids.treaty,
  treaty_action: ids.treatyAction,
  article_link: ids.articleLink,
  article_credit: ids.articleCredit,
} as const satisfies Record<Exclude<FactTable, 'quote'>, string>;
type ClaimTable = keyof typeof claims;
/** All tables are asked by chance below; these, one with more kept beside it and one without, case by case. */
const claimTables = ['package_line_item', 'position'] as const;
const allTables = [
  'aid_package',
  'package_line_item',
  'person',
  'position',
  'organization',
  'country',
  'equipment',
  'policy_decision',
  'policy_decision_link',
  'treaty',
  'treaty_action',
  'article_link',
  'article_credit',
] as const satisfies readonly ClaimTable[];

const publishers = { times: uuid(201), post: uuid(202) } as const;
const times = uuid(211);
const timesAgain = uuid(212);
const post = uuid(213);
const unsigned = uuid(214);
const unsignedToo = uuid(215);
/** The documents with their publishers. */
const published: ReadonlyMap<string, string | null> = new Map([
  [times, publishers.times],
  [timesAgain, publishers.times],
  [post, publishers.post],
  [unsigned, null],
  [unsignedToo, null],
]);

beforeAll(async () => {
  db = await testDatabase({ seeded: false });
  await writeFacts(db.pool);
  await commit(db.pool, async (tx) => {
    // What keeps the claims when all that supports them goes.
    await tx.query(`UPDATE citation SET stance = 'MENTIONS'`);
    for (const [slug, id] of Object.entries(publishers))
      await addFact(tx, 'organization', { id, slug, name: slug, kind: 'NEWS_PUBLISHER' });
    for (const [id, publisher] of published)
      await insert(tx, 'article', {
        id,
        slug: `document-${id}`,
        url: `https://news.example/${id}`,
        kind: 'NEWS_STORY',
        headline: 'Document',
        publisher_id: publisher,
      });
  });
});
afterAll(() => db.close());

/** How many sources the database says that a claim has. */
async function kept(sender: Sender, table: ClaimTable): Promise<number | undefined> {
  const { rows } = await sender.query<{ sources: number }>(
    `SELECT source_count AS sources FROM "${table}" WHERE id = $1`,
    [claims[table]],
  );
  return rows[0]?.sources;
}

const citeClaim = (sender: Sender, table: ClaimTable, more: Readonly<Record<string, unknown>>) =>
  cite(sender, table, claims[table], more);

const publish = (sender: Sender, document: string, publisher: string | null) =>
  sender.query('UPDATE article SET publisher_id = $2 WHERE id = $1', [document, publisher]);

describe.each(claimTables)('how many sources support a row of %s', (table) => {
  it.each([
    ['nothing is cited for it', [], 0],
    ['one document supports it', [{ article_id: times }], 1],
    ['one document supports it in two places', [{ article_id: times }, { article_id: times, ordinal: 2 }], 1],
    ['two documents of one publisher support it', [{ article_id: times }, { article_id: timesAgain }], 1],
    ['documents of two publishers support it', [{ article_id: times }, { article_id: post }], 2],
    ['one document has no known publisher', [{ article_id: times }, { article_id: unsigned }], 2],
    ['two documents have no known publisher', [{ article_id: unsigned }, { article_id: unsignedToo }], 2],
    ['a document is known through another', [{ article_id: post, relayed_by_id: times }], 1],
    [
      'a document is known through another of a publisher that supports it',
      [{ article_id: post, relayed_by_id: times }, { article_id: timesAgain }],
      1,
    ],
    [
      'a document is known through two others',
      [
        { article_id: unsigned, relayed_by_id: times },
        { article_id: unsigned, relayed_by_id: post },
      ],
      2,
    ],
    [
      'others contradict and mention it',
      [
        { article_id: times },
        { article_id: post, stance: 'CONTRADICTS' },
        { article_id: unsigned, stance: 'MENTIONS' },
      ],
      1,
    ],
  ] as const)('is kept beside it: %s', async (_, citations, count) => {
    await attempt(db.pool, async (tx) => {
      for (const citation of citations) await citeClaim(tx, table, citation);
      expect(await kept(tx, table)).toBe(count);
      for (const other of allTables) if (other !== table) expect(await kept(tx, other), other).toBe(0);
    });
  });

  it('follows what a citation says', async () => {
    await attempt(db.pool, async (tx) => {
      await citeClaim(tx, table, { article_id: times });
      const citation = await citeClaim(tx, table, { article_id: post });
      const change = (set: string, value: string | null) =>
        tx.query(`UPDATE citation SET ${set} = $2 WHERE id = $1`, [citation, value]);
      expect(await kept(tx, table)).toBe(2);
      await change('stance', 'CONTRADICTS');
      expect(await kept(tx, table)).toBe(1);
      await change('stance', 'SUPPORTS');
      expect(await kept(tx, table)).toBe(2);
      await change('article_id', timesAgain);
      expect(await kept(tx, table)).toBe(1);
      await change('relayed_by_id', unsigned);
      expect(await kept(tx, table)).toBe(2);
      await change('relayed_by_id', null);
      expect(await kept(tx, table)).toBe(1);
      await tx.query(`DELETE FROM citation WHERE stance = 'SUPPORTS' AND ${subjectColumns[table]} IS NOT NULL`);
      expect(await kept(tx, table)).toBe(0);
    });
  });

  it('is of both records when a citation passes from one to another', async () => {
    const other = table === 'position' ? 'treaty_action' : 'position';
    await attempt(db.pool, async (tx) => {
      const citation = await citeClaim(tx, table, { article_id: times });
      await tx.query(
        `UPDATE citation SET ${subjectColumns[table]} = NULL, ${subjectColumns[other]} = $2 WHERE id = $1`,
        [citation, claims[other]],
      );
      expect([await kept(tx, table), await kept(tx, other)]).toEqual([0, 1]);
    });
  });

  it('follows the publisher of a document, and of one that others are known through', async () => {
    await attempt(db.pool, async (tx) => {
      await citeClaim(tx, table, { article_id: times });
      await citeClaim(tx, table, { article_id: post });
      await citeClaim(tx, table, { article_id: timesAgain, relayed_by_id: unsigned });
      expect(await kept(tx, table)).toBe(3);
      await publish(tx, post, publishers.times);
      expect(await kept(tx, table)).toBe(2);
      await publish(tx, unsigned, publishers.times);
      expect(await kept(tx, table)).toBe(1);
      await publish(tx, timesAgain, publishers.post);
      expect(await kept(tx, table)).toBe(1);
      await publish(tx, times, null);
      expect(await kept(tx, table)).toBe(2);
    });
  });

  it('goes with a document that goes', async () => {
    await attempt(db.pool, async (tx) => {
      await citeClaim(tx, table, { article_id: times });
      await citeClaim(tx, table, { article_id: times, relayed_by_id: unsigned });
      expect(await kept(tx, table)).toBe(2);
      await tx.query('DELETE FROM article WHERE id = $1', [unsigned]);
      expect(await kept(tx, table)).toBe(1);
    });
  });

  describe('when several transactions are at it', () => {
    afterEach(async () => {
      await db.pool.query(`DELETE FROM citation WHERE stance = 'SUPPORTS' AND ${subjectColumns[table]} = $1`, [
        claims[table],
      ]);
      for (const [document, publisher] of published) await publish(db.pool, document, publisher);
    });
    const citeTimes = (tx: Sender) => citeClaim(tx, table, { article_id: times });
    const citePost = (tx: Sender) => citeClaim(tx, table, { article_id: post });
    const publishPost = (tx: Sender) => publish(tx, post, publishers.times);

    it('counts what both cite', async () => {
      await atOnce(citeTimes, citePost);
      expect(await kept(db.pool, table)).toBe(2);
    });

    it('counts by the new publisher of a document that is cited meanwhile', async () => {
      await citeTimes(db.pool);
      await atOnce(publishPost, citePost);
      expect(await kept(db.pool, table)).toBe(1);
    });

    it('counts by the publisher that a document gets when it has been cited', async () => {
      await citeTimes(db.pool);
      await atOnce(citePost, publishPost);
      expect(await kept(db.pool, table)).toBe(1);
    });

    it('lets none stand in the way of another for good', async () => {
      await citePost(db.pool);
      await atOnce(citeTimes, citePost, publishPost);
      expect(await kept(db.pool, table)).toBe(1);
    });
  });
});

/** Does each in a transaction of its own, and commits none before the last has got as far as it gets. */
async function atOnce(...works: readonly ((tx: pg.PoolClient) => Promise<unknown>)[]): Promise<void> {
  const begun: Promise<void>[] = [];
  let letGo: () => void = () => {};
  const allBegun = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  try {
    for (const work of works) {
      const tx = await db.pool.connect();
      const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      let worked = false;
      const whole = (async () => {
        try {
          await tx.query('BEGIN');
          await work(tx);
          worked = true;
          await allBegun;
          await tx.query('COMMIT');
        } finally {
          tx.release(!worked);
        }
      })();
      begun.push(whole);
      await expect.poll(async () => worked || (await isBlocked(rows[0]?.pid))).toBe(true);
    }
  } finally {
    letGo();
    await Promise.allSettled(begun);
  }
  await Promise.all(begun);
}

/** Whether a connection waits for a lock that another holds. */
async function isBlocked(pid: number | undefined): Promise<boolean> {
  const { rows } = await db.pool.query<{ blocked: boolean }>(
    'SELECT cardinality(pg_blocking_pids($1)) > 0 AS blocked',
    [pid],
  );
  return rows[0]?.blocked ?? false;
}

/** A citation of a claim, as the test knows it. */
interface Known {
  readonly table: ClaimTable;
  readonly article: string;
  readonly relayedBy: string | null;
  readonly supports: boolean;
}

const someDocument = fc.constantFrom(...published.keys());
const citation = fc
  .record({
    table: fc.constantFrom(...allTables),
    article: someDocument,
    relayedBy: fc.option(someDocument),
    supports: fc.boolean(),
  })
  .filter(({ article, relayedBy }) => article !== relayedBy);
const change = fc.oneof(
  fc.record({ add: fc.array(citation, { minLength: 1, maxLength: 6 }) }),
  fc.record({ remove: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }) }),
  fc.record({ turn: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), into: citation }),
  fc.record({ document: someDocument, publisher: fc.constantFrom(null, ...Object.values(publishers)) }),
);

it('is one of a quote, which its own article alone prints', async () => {
  await attempt(db.pool, async (tx) => {
    await cite(tx, 'quote', ids.quote, { ordinal: 2 });
    const { rows } = await tx.query('SELECT source_count FROM quote WHERE id = $1', [ids.quote]);
    expect(rows).toEqual([{ source_count: 1 }]);
  });
});

it('is what the citations say, whatever is added, changed and removed, in whichever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) =>
      attempt(db.pool, async (tx) => {
        const known = new Map<string, Known>();
        const publisherOf = new Map(published);
        const pick = (places: readonly number[]) => {
          const all = [...known.keys()];
          return all.filter((_, index) => places.some((place) => place % all.length === index));
        };
        for (const one of changes) {
          if ('document' in one) {
            await publish(tx, one.document, one.publisher);
            publisherOf.set(one.document, one.publisher);
          } else if ('add' in one) {
            const added = new Map(one.add.map((citation) => [randomUUID(), citation]));
            await tx.query(`INSERT INTO citation (${columns}) SELECT ${columns} FROM ${recordset}`, [rows(added)]);
            for (const [id, citation] of added) known.set(id, citation);
          } else if ('into' in one) {
            const turned = new Map(pick(one.turn).map((id) => [id, one.into]));
            await tx.query(
              `UPDATE citation SET (${columns}) = (SELECT ${columns} FROM ${recordset} AS new WHERE new.id = citation.id)
               WHERE id = ANY ($2)`,
              [rows(turned), [...turned.keys()]],
            );
            for (const [id, citation] of turned) known.set(id, citation);
          } else {
            const removed = pick(one.remove);
            await tx.query('DELETE FROM citation WHERE id = ANY ($1)', [removed]);
            for (const id of removed) known.delete(id);
          }
          for (const table of allTables) {
            const supporting = [...known.values()].filter((one) => one.table === table && one.supports);
            const sources = supporting.map(({ article, relayedBy }) => relayedBy ?? article);
            const distinct = new Set(sources.map((document) => publisherOf.get(document) ?? document));
            expect(await kept(tx, table), table).toBe(distinct.size);
          }
        }
      }),
    ),
    { numRuns: 60 },
  );
});

const columns = [
  'id',
  'wording',
  'stance',
  'ordinal',
  'article_id',
  'relayed_by_id',
  ...Object.values(subjectColumns),
].join(', ');
const recordset = 'json_populate_recordset(NULL::citation, $1::json)';

/** Citations as the rows of a statement. */
function rows(citations: ReadonlyMap<string, Known>): string {
  return JSON.stringify(
    [...citations].map(([id, { table, article, relayedBy, supports }]) => ({
      id,
      wording: 'as printed',
      stance: supports ? 'SUPPORTS' : 'CONTRADICTS',
      ordinal: 1,
      article_id: article,
      relayed_by_id: relayedBy,
      [subjectColumns[table]]: claims[table],
    })),
  );
}
