import type pg from 'pg';
import { tableDefinitions } from '../../../src/generated/tables.js';
import { sharedCopy, type TestDatabase } from '../../support/database.js';

/** Texts that are hard to carry: quotes, backslashes, what JSON escapes, LIKE's own characters, emoji, line breaks, right-to-left marks. */
const hardTexts = [
  '"quoted" \'single\' `back`',
  'C:\\path\\n and \\u0041 and \\',
  '💣 mines 🇺🇦 👨‍👩‍👧',
  '100% of a_b',
  'tab\tbell\u0007escape\u001bdelete\u007fseparators\u2028\u2029',
  '</script><!-- #{x} $1 {{y}} --> %s',
  "'; DROP TABLE quote; --",
  'Ünïcödé ﬁ \u202eright to left\u202c \u{1f9e8} e\u0301',
  ',":[]{}',
] as const;

const days = [
  ['2024-02-10', '2024-02-10'],
  ['2024-02-01', '2024-02-29'],
  ['2024-01-01', '2024-12-31'],
  ['0099-03-01', '0099-03-31'],
  ['9999-12-31', '9999-12-31'],
] as const;

interface Change {
  readonly table: string;
  /** What is set. */
  readonly set: string;
  /** The column, where the change leaves unknown values as they are: rows without one are not written again. */
  readonly known?: string;
  /** Of every so many rows, which one. */
  readonly of: number;
  readonly nth: number;
}

/** A database of rough records, for all test files that read them. */
export const roughDatabase = (): Promise<TestDatabase> => sharedCopy('rough', roughen);

/**
 * Makes the records of a database hard to answer with: unknown values wherever the schema and the triggers allow them, few different texts and dates, so
 * that keys are equal, and texts that are hard to carry. A change that a constraint refuses is left out. The same in every run.
 */
async function roughen(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND is_generated = 'ALWAYS'`,
  );
  const generated = new Set(rows.map(({ name }) => name));
  for (const { name: table, columns } of Object.values(tableDefinitions)) {
    if (!('id' in columns)) continue;
    for (const column of Object.values(columns)) {
      if (column.name === 'id' || generated.has(`${table}.${column.name}`)) continue;
      for (const change of changesOf(table, column, Object.values(columns))) await make(pool, change);
    }
  }
  // Of what is given little is governed by a treaty: a question about that would mostly find nothing.
  await pool.query(
    `INSERT INTO "_TreatyGoverns" SELECT e.id, t.id FROM equipment e, treaty t WHERE abs(hashtext(e.slug || t.slug)) % 7 = 0 ON CONFLICT DO NOTHING`,
  );
}

function changesOf(
  table: string,
  { name, type, nullable }: { readonly name: string; readonly type: string; readonly nullable: boolean },
  columns: readonly { readonly name: string }[],
): Change[] {
  const quoted = `"${name}"`;
  const latest = columns.some((other) => other.name === `${name}_latest`) ? `"${name}_latest"` : undefined;
  const changes: Change[] = [];
  if (latest) {
    for (const [nth, [first, last]] of days.entries())
      changes.push({ table, set: `${quoted} = '${first}', ${latest} = '${last}'`, of: 14, nth });
    if (nullable) changes.push({ table, set: `${quoted} = NULL, ${latest} = NULL`, known: quoted, of: 5, nth: 4 });
    return changes;
  }
  if (type === 'text' && name !== 'slug')
    for (const [nth, text] of hardTexts.entries())
      changes.push(
        nth < 5
          ? { table, set: `${quoted} = ${literal(text)}`, of: 40, nth }
          : { table, set: `${quoted} = ${quoted} || ${literal(text)}`, known: quoted, of: 40, nth },
      );
  // What a passage holds has a fixed length.
  if (type === 'text' && name !== 'slug')
    changes.push({
      table,
      set: `${quoted} = translate(${quoted}, 'aest', ${literal('"\\\'\t')})`,
      known: quoted,
      of: 9,
      nth: 8,
    });
  if (type === 'text[]')
    changes.push({ table, set: `${quoted} = ARRAY[${hardTexts.map(literal).join(', ')}]`, of: 6, nth: 2 });
  if (nullable && !name.endsWith('_latest'))
    changes.push({ table, set: `${quoted} = NULL`, known: quoted, of: 3, nth: 1 });
  return changes;
}

const literal = (text: string) => `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** Changes the rows whose turn it is: all at once, or one by one where a constraint refuses some. */
async function make(pool: pg.Pool, { table, set, known, of, nth }: Change): Promise<void> {
  const turn = `${known ? `${known} IS NOT NULL AND ` : ''}abs(hashtext(id::text || ${literal(set)})) % ${of} = ${nth}`;
  const update = `UPDATE "${table}" SET ${set}`;
  await pool.query(`DO $change$
    DECLARE one uuid;
    BEGIN
      BEGIN
        ${update} WHERE ${turn};
        SET CONSTRAINTS ALL IMMEDIATE;
      EXCEPTION WHEN OTHERS THEN
        FOR one IN SELECT id FROM "${table}" WHERE ${turn} LIMIT 60 LOOP
          BEGIN
            ${update} WHERE id = one;
            SET CONSTRAINTS ALL IMMEDIATE;
          EXCEPTION WHEN OTHERS THEN NULL;
          END;
        END LOOP;
      END;
    END $change$`);
}
