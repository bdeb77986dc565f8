import type pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { attempt, cite, ids, type Sender, subjectColumns } from '../../support/facts.js';
import {
  allTables,
  citeClaim,
  claims,
  claimsDatabase,
  kept,
  post,
  publish,
  published,
  publishers,
  times,
  timesAgain,
  unsigned,
  unsignedToo,
} from './claims.js';

const db = claimsDatabase();

/** All tables are asked by chance in `byChance.test.ts`; these, one with more kept beside it and one without, case by case. */
const claimTables = ['package_line_item', 'position'] as const;

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
    await attempt(db().pool, async (tx) => {
      for (const citation of citations) await citeClaim(tx, table, citation);
      expect(await kept(tx, table)).toBe(count);
      for (const other of allTables) if (other !== table) expect(await kept(tx, other), other).toBe(0);
    });
  });

  it('follows what a citation says', async () => {
    await attempt(db().pool, async (tx) => {
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
    await attempt(db().pool, async (tx) => {
      const citation = await citeClaim(tx, table, { article_id: times });
      await tx.query(
        `UPDATE citation SET ${subjectColumns[table]} = NULL, ${subjectColumns[other]} = $2 WHERE id = $1`,
        [citation, claims[other]],
      );
      expect([await kept(tx, table), await kept(tx, other)]).toEqual([0, 1]);
    });
  });

  it('follows the publisher of a document, and of one that others are known through', async () => {
    await attempt(db().pool, async (tx) => {
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
    await attempt(db().pool, async (tx) => {
      await citeClaim(tx, table, { article_id: times });
      await citeClaim(tx, table, { article_id: times, relayed_by_id: unsigned });
      expect(await kept(tx, table)).toBe(2);
      await tx.query('DELETE FROM article WHERE id = $1', [unsigned]);
      expect(await kept(tx, table)).toBe(1);
    });
  });

  describe('when several transactions are at it', () => {
    afterEach(async () => {
      await db().pool.query(`DELETE FROM citation WHERE stance = 'SUPPORTS' AND ${subjectColumns[table]} = $1`, [
        claims[table],
      ]);
      for (const [document, publisher] of published) await publish(db().pool, document, publisher);
    });
    const citeTimes = (tx: Sender) => citeClaim(tx, table, { article_id: times });
    const citePost = (tx: Sender) => citeClaim(tx, table, { article_id: post });
    const publishPost = (tx: Sender) => publish(tx, post, publishers.times);

    it('counts what both cite', async () => {
      await atOnce(citeTimes, citePost);
      expect(await kept(db().pool, table)).toBe(2);
    });

    it('counts by the new publisher of a document that is cited meanwhile', async () => {
      await citeTimes(db().pool);
      await atOnce(publishPost, citePost);
      expect(await kept(db().pool, table)).toBe(1);
    });

    it('counts by the publisher that a document gets when it has been cited', async () => {
      await citeTimes(db().pool);
      await atOnce(citePost, publishPost);
      expect(await kept(db().pool, table)).toBe(1);
    });

    it('lets none stand in the way of another for good', async () => {
      await citePost(db().pool);
      await atOnce(citeTimes, citePost, publishPost);
      expect(await kept(db().pool, table)).toBe(1);
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
      const tx = await db().pool.connect();
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
  const { rows } = await db().pool.query<{ blocked: boolean }>(
    'SELECT cardinality(pg_blocking_pids($1)) > 0 AS blocked',
    [pid],
  );
  return rows[0]?.blocked ?? false;
}

it('is one of a quote, which its own article alone prints', async () => {
  await attempt(db().pool, async (tx) => {
    await cite(tx, 'quote', ids.quote, { ordinal: 2 });
    const { rows } = await tx.query('SELECT source_count FROM quote WHERE id = $1', [ids.quote]);
    expect(rows).toEqual([{ source_count: 1 }]);
  });
});
