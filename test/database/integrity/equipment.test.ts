import fc from 'fast-check';
import type pg from 'pg';
import { expect, it } from 'vitest';
import { addFact, attempt, refusal, uuid } from '../../support/facts.js';
import { ruleThemes } from './ruleThemes.js';
import type { Work } from './work.js';

const describeRules = ruleThemes();

describeRules('the family of equipment', ({ db, tried }) => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
  const idOf = (n: number) => uuid(800 + n);
  const add = (tx: pg.PoolClient, n: number, parent: number | null) =>
    addFact(tx, 'equipment', {
      id: idOf(n),
      slug: `family-${names[n]}`,
      designation: `${names[n]}`,
      category: 'OTHER',
      level: 'CLASS',
      parent_id: parent === null ? null : idOf(parent),
    });
  const reparent = (tx: pg.PoolClient, n: number, parent: number | null) =>
    tx.query('UPDATE equipment SET parent_id = $2 WHERE id = $1', [idOf(n), parent === null ? null : idOf(parent)]);
  /** Every pair as `member<ancestor`, or `member<<ancestor` where nothing is above the ancestor, of the equipment of these tests. */
  const family = async (tx: pg.PoolClient) => {
    const { rows } = await tx.query<{ pair: string }>(
      `SELECT m.designation || CASE WHEN is_topmost THEN '<<' ELSE '<' END || a.designation AS pair FROM equipment_family
       JOIN equipment m ON m.id = member_id JOIN equipment a ON a.id = ancestor_id WHERE m.slug LIKE 'family-%'`,
    );
    return rows.map((row) => row.pair).sort();
  };

  it('is right after each insert, change of parent and delete, within the transaction', async () => {
    await attempt(db().pool, async (tx) => {
      await add(tx, 0, null);
      expect(await family(tx)).toEqual(['a<<a']);
      await add(tx, 1, 0);
      await add(tx, 2, 1);
      expect(await family(tx)).toEqual(['a<<a', 'b<<a', 'b<b', 'c<<a', 'c<b', 'c<c']);
      await add(tx, 3, null);
      await reparent(tx, 1, 3);
      expect(await family(tx)).toEqual(['a<<a', 'b<<d', 'b<b', 'c<<d', 'c<b', 'c<c', 'd<<d']);
      await reparent(tx, 1, null);
      expect(await family(tx)).toEqual(['a<<a', 'b<<b', 'c<<b', 'c<c', 'd<<d']);
      await tx.query('DELETE FROM equipment WHERE id = $1', [idOf(2)]);
      expect(await family(tx)).toEqual(['a<<a', 'b<<b', 'd<<d']);
    });
  });

  it('holds no equipment that leads back to itself', async () => {
    const chain = async (tx: pg.PoolClient, length: number) => {
      for (let n = 0; n < length; n += 1) await add(tx, n, n === 0 ? null : n - 1);
      await reparent(tx, 0, length - 1);
    };
    expect(await tried((tx) => chain(tx, 2))).toBe('equipment_no_cycle');
    expect(await tried((tx) => chain(tx, 4))).toBe('equipment_no_cycle');
  });

  it('does not lose a parent that has children', async () => {
    expect(
      await tried(async (tx) => {
        await add(tx, 0, null);
        await add(tx, 1, 0);
        await tx.query('DELETE FROM equipment WHERE id = $1', [idOf(0)]);
      }),
    ).toBe('equipment_parent_id_fkey');
  });

  it('equals what follows from the parents, for any forest and any changes', async () => {
    const node = fc.integer({ min: 0, max: names.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        // The parent of the n-th is an earlier one, or none.
        fc.tuple(...names.map((_, n) => fc.option(fc.integer({ min: 0, max: Math.max(0, n - 1) }), { freq: 4 }))),
        fc.array(fc.tuple(node, fc.option(node, { freq: 5 })), { maxLength: 12 }),
        async (forest, changes) => {
          const parents: (number | null)[] = forest.map((parent, n) => (n === 0 ? null : parent));
          await attempt(db().pool, async (tx) => {
            for (const [n, parent] of parents.entries()) await add(tx, n, parent);
            expect(await family(tx)).toEqual(closure(parents));
            for (const [n, parent] of changes) {
              const circular = parent !== null && ancestors(parents, parent).includes(n);
              await tx.query('SAVEPOINT before');
              const rule = await refusal(reparent(tx, n, parent));
              if (circular) {
                expect(rule).toBe(n === parent ? 'equipment_not_its_own_parent' : 'equipment_no_cycle');
                await tx.query('ROLLBACK TO before');
              } else {
                expect(rule).toBe('accepted');
                parents[n] = parent;
              }
              expect(await family(tx)).toEqual(closure(parents));
            }
          });
        },
      ),
      { numRuns: 20 },
    );
  });

  /** A thing and everything above it. */
  function ancestors(parents: readonly (number | null)[], n: number): number[] {
    const parent = parents[n] ?? null;
    return parent === null ? [n] : [n, ...ancestors(parents, parent)];
  }

  function closure(parents: readonly (number | null)[]): string[] {
    const mark = (above: number) => (parents[above] === null ? '<<' : '<');
    return parents
      .flatMap((_, n) => ancestors(parents, n).map((above) => `${names[n]}${mark(above)}${names[above]}`))
      .sort();
  }
});

describeRules('the system of equipment', ({ db, tried }) => {
  const names = ['launcher', 'missile', 'seeker', 'variant'] as const;
  const idOf = (n: number) => uuid(840 + n);
  const add = (tx: pg.PoolClient, n: number, parent: number | null = null) =>
    addFact(tx, 'equipment', {
      id: idOf(n),
      slug: `system-${names[n]}`,
      designation: `${names[n]}`,
      category: 'OTHER',
      level: 'ITEM',
      parent_id: parent === null ? null : idOf(parent),
    });
  /** In the table of ammunition A is what fires, B what is fired. */
  const fires = (tx: pg.PoolClient, gun: number, round: number) =>
    tx.query('INSERT INTO "_Ammunition" ("A", "B") VALUES ($1, $2)', [idOf(gun), idOf(round)]);
  const membersOf = async (tx: pg.PoolClient, n: number) => {
    const { rows } = await tx.query<{ name: string }>(
      'SELECT designation AS name FROM equipment_system JOIN equipment ON id = member_id WHERE system_id = $1',
      [idOf(n)],
    );
    return rows.map(({ name }) => name).sort();
  };

  it('takes what is below it, its ammunition, what is below that, and the ammunition of these', async () => {
    await attempt(db().pool, async (tx) => {
      await add(tx, 0);
      expect(await membersOf(tx, 0)).toEqual(['launcher']);
      await add(tx, 1);
      await add(tx, 2, 1);
      await fires(tx, 0, 1);
      expect(await membersOf(tx, 0)).toEqual(['launcher', 'missile', 'seeker']);
      expect(await membersOf(tx, 1)).toEqual(['missile', 'seeker']);
      await add(tx, 3, 0);
      expect(await membersOf(tx, 0)).toEqual(['launcher', 'missile', 'seeker', 'variant']);
      await tx.query('DELETE FROM "_Ammunition" WHERE "B" = $1', [idOf(1)]);
      expect(await membersOf(tx, 0)).toEqual(['launcher', 'variant']);
      await fires(tx, 3, 2);
      expect(await membersOf(tx, 0)).toEqual(['launcher', 'seeker', 'variant']);
      await tx.query('DELETE FROM equipment WHERE id = $1', [idOf(2)]);
      expect(await membersOf(tx, 0)).toEqual(['launcher', 'variant']);
    });
  });

  it('holds nothing that leads back to itself through both relations', async () => {
    const circle: Work = async (tx) => {
      await add(tx, 0);
      await add(tx, 1, 0);
      await fires(tx, 1, 0);
    };
    expect(await tried(circle)).toBe('equipment_no_cycle_of_system');
  });

  it('may be turned round in two statements', async () => {
    const turned: Work = async (tx) => {
      await add(tx, 0);
      await add(tx, 1);
      await fires(tx, 1, 0);
      await fires(tx, 0, 1);
      await tx.query('DELETE FROM "_Ammunition" WHERE "B" = $1', [idOf(0)]);
    };
    expect(await tried(turned)).toBe('accepted');
  });
});
