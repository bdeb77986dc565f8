import type { KeyValue } from '../query/cursor.js';
import { type Given, mapped } from '../query/deferred.js';
import type { Paging } from '../query/page.js';
import type { PageNeeds } from './field.js';
import { joined, Param, Sql, sql } from './sql.js';

/**
 * What `ORDER BY` needs for a page: unknown values last, and the whole order turned round where the page is read from its end.
 * @param columns what the terms of the order sort by in the statement, in the terms' order.
 */
export function ordering(columns: readonly Sql[], { terms, backward }: Pick<Paging, 'terms' | 'backward'>): Sql {
  return joined(
    terms.map(({ descending, nullable }, index) => {
      const direction = descending !== backward ? sql` DESC` : sql` ASC`;
      const nulls = nullable ? (backward ? sql` NULLS FIRST` : sql` NULLS LAST`) : nothing;
      return sql`${columnAt(columns, index)}${direction}${nulls}`;
    }),
    ', ',
  );
}

/** Which rows lie between a page's cursors; TRUE without any. */
export function betweenCursors(columns: readonly Sql[], paging: Paging): Sql {
  const bounds = [
    ...(paging.after ? [beyond(columns, paging, paging.after, false)] : []),
    ...(paging.before ? [beyond(columns, paging, paging.before, true)] : []),
  ];
  return bounds.length === 0 ? sql`TRUE` : joined(bounds, ' AND ');
}

/** The rows on one side of a place: those whose first differing key lies further on. */
function beyond(
  columns: readonly Sql[],
  { terms }: Paging,
  values: readonly Given<KeyValue>[],
  backward: boolean,
): Sql {
  const branches: Sql[] = [];
  const equal: Sql[] = [];
  for (const [index, term] of terms.entries()) {
    const column = columnAt(columns, index);
    const value = values[index] ?? null;
    if (value === null) {
      // Unknown values are at the end: nothing lies behind them, and all that is known before.
      if (backward) branches.push(allOf([...equal, sql`${column} IS NOT NULL`]));
      equal.push(sql`${column} IS NULL`);
      continue;
    }
    const key = new Param(value, term.kind);
    const further = term.descending !== backward ? sql`${column} < ${key}` : sql`${column} > ${key}`;
    branches.push(allOf([...equal, term.nullable && !backward ? sql`(${further} OR ${column} IS NULL)` : further]));
    equal.push(sql`${column} = ${key}`);
  }
  return sql`(${joined(branches, ' OR ')})`;
}

const nothing = new Sql([]);
const allOf = (parts: readonly Sql[]) => sql`(${joined(parts, ' AND ')})`;

function columnAt(columns: readonly Sql[], index: number): Sql {
  const column = columns[index];
  if (!column) throw new TypeError('an order has more terms than columns');
  return column;
}

/** The rows that a page takes, as a parameter: one more where it is to be told whether there are further ones. */
export function pageLimit({ size }: Paging, { oneMore }: PageNeeds): Param {
  const extra = oneMore ? 1 : 0;
  return new Param(
    mapped(size, (rows) => Number(rows) + extra),
    'int4',
  );
}
