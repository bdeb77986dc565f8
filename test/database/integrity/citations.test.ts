import type pg from 'pg';
import { expect, it } from 'vitest';
import { attempt, commit, ids, insert, refusal, subjectColumns, uuid } from '../../support/facts.js';
import { ruleThemes } from './ruleThemes.js';
import { sql } from './work.js';

const describeRules = ruleThemes();

describeRules('no fact without a citation', ({ db, tried, committed }) => {
  const tables = Object.keys(subjectColumns);

  it('holds for every table that a citation can name', async () => {
    const { rows: watched } = await db().pool.query<{ table: string; column: string }>(
      `SELECT tgrelid::regclass::text AS "table", trim(trailing '\\000' from encode(tgargs, 'escape')) AS "column"
       FROM pg_trigger WHERE tgfoid = 'check_cited'::regproc`,
    );
    const found = Object.fromEntries(
      watched.map(({ table, column }) => [table.replaceAll('"', ''), column.replaceAll('\\000', '')]),
    );
    expect(found).toEqual(subjectColumns);

    const { rows: subjects } = await db().pool.query<{ column: string }>(
      `SELECT attname AS "column" FROM pg_constraint
       JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
       WHERE conrelid = 'citation'::regclass AND contype = 'f' AND attname NOT IN ('article_id', 'relayed_by_id', 'passage_id')`,
    );
    expect(subjects.map(({ column }) => column).sort()).toEqual(Object.values(subjectColumns).sort());
  });

  it.each(tables)('refuses a new row of %s at the commit', async (table) => {
    const copy = async (tx: pg.PoolClient) => {
      // A second row like the first, different only in what must be unique.
      const { rows } = await tx.query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(t) AS row FROM "${table}" t LIMIT 1`,
      );
      const changes: Record<string, unknown> = { id: uuid(700) };
      const row = rows[0]?.row ?? {};
      if (typeof row.slug === 'string') changes.slug = `${row.slug}-copy`;
      if ('code' in row) changes.code = 'ZZ';
      if (table === 'position') changes.post = 'another';
      if (table === 'treaty_action' || table === 'policy_decision_link')
        changes.kind = table === 'treaty_action' ? 'RATIFICATION' : 'AMENDS';
      if (table === 'article_link') changes.kind = 'RELATED';
      const written = Object.keys(row).filter((column) => !column.endsWith('_folded') && column !== 'search');
      const { rowCount } = await tx.query(
        `INSERT INTO "${table}" (${written.map((c) => `"${c}"`)}) SELECT ${written.map((c) => `r."${c}"`)}
         FROM jsonb_populate_record(NULL::"${table}", $1) r`,
        [JSON.stringify({ ...row, ...changes })],
      );
      expect(rowCount).toBe(1);
    };
    expect(await committed(copy)).toBe(`${table}_cited`);
    // The same row is right with a citation, whichever is written first.
    expect(
      await refusal(
        attempt(db().pool, async (tx) => {
          await copy(tx);
          const column = Object.entries(subjectColumns).find(([name]) => name === table)?.[1] ?? '';
          await insert(tx, 'citation', {
            id: uuid(701),
            wording: 'as printed',
            stance: 'SUPPORTS',
            ordinal: 1,
            article_id: ids.article,
            [column]: uuid(700),
          });
        }),
      ),
    ).toBe('accepted');
  });

  it.each(Object.entries(subjectColumns))('refuses to take the last citation of a row of %s', async (table, column) => {
    const { rows } = await db().pool.query<{ citation: string; subject: string }>(
      `SELECT id AS citation, "${column}" AS subject FROM citation WHERE "${column}" IS NOT NULL ORDER BY id LIMIT 1`,
    );
    const { citation, subject } = rows[0] ?? expect.fail('no row');
    expect(await refusal(commit(db().pool, sql('DELETE FROM citation WHERE id = $1', [citation])))).toBe(
      `${table}_cited`,
    );
    // Giving it to another record takes it away as well.
    const elsewhere = column === 'treaty_id' ? 'country_id' : 'treaty_id';
    expect(
      await tried(
        sql(`UPDATE citation SET "${column}" = NULL, "${elsewhere}" = $2 WHERE id = $1`, [
          citation,
          elsewhere === 'treaty_id' ? ids.treaty : ids.country,
        ]),
      ),
    ).toBe(`${table}_cited`);
    // With another one in its place it may go.
    expect(
      await tried(async (tx) => {
        await tx.query('DELETE FROM citation WHERE id = $1', [citation]);
        await insert(tx, 'citation', {
          id: uuid(702),
          wording: 'as printed',
          stance: 'SUPPORTS',
          ordinal: 1,
          article_id: ids.article,
          [column]: subject,
        });
      }),
    ).toBe('accepted');
  });

  it('lets a fact and its citations go together', async () => {
    expect(
      await tried(async (tx) => {
        await tx.query('DELETE FROM quote WHERE id = $1', [ids.quote]);
        const { rows } = await tx.query('SELECT FROM citation WHERE quote_id = $1', [ids.quote]);
        expect(rows).toHaveLength(0);
      }),
    ).toBe('accepted');
  });

  it('does not let an article take the only citations of facts with it', async () => {
    expect(await tried(sql('DELETE FROM article WHERE id = $1', [ids.article]))).toMatch(/_cited$/);
  });
});
