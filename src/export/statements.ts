import { predicate } from '../sql/predicate.js';
import { Aliases, Source } from '../sql/source.js';
import { joined, Param, type Sql, type Statement, sql, statementOf } from '../sql/sql.js';
import type { Column } from './columns.js';
import { objectJson } from './columns.js';
import type { ListRows } from './list.js';
import { ExportRow, follow } from './row.js';

/**
 * The ids of the rows, in their order. The order is the list's own, so the id settles ties and the same data always give the same file.
 */
export function idsStatement({ export: { list }, condition, terms }: ListRows): Statement {
  const source = Source.of(list.model, new Aliases());
  const holds = predicate(condition, source);
  const order = joined(
    terms.map(({ path, descending, nullable }) => {
      const key = follow(source, path.slice(0, -1)).column(path.at(-1) ?? 'id');
      return sql`${key} ${descending ? sql`DESC` : sql`ASC`}${nullable ? sql` NULLS LAST` : sql``}`;
    }),
    ', ',
  );
  return statementOf(sql`SELECT ${source.column('id')} FROM ${source.from} WHERE ${holds} ORDER BY ${order}`);
}

/** A batch of rows, each as the text of a JSON object: PostgreSQL writes it, nothing reads it on the way. The one parameter is the ids. */
export function linesStatement(query: ListRows): Statement {
  const { row, place } = wantedRows(query);
  const json = objectJson(query.columns, row);
  return statementOf(sql`SELECT ${json} FROM ${row.from} ORDER BY ${place}`);
}

/** A batch of rows, each a list of texts. The one parameter is the ids. */
export function valuesStatement(query: ListRows): Statement {
  const { row, place } = wantedRows(query);
  const values = joined(
    query.columns.map((column) => textOf(column, column.read(row))),
    ', ',
  );
  return statementOf(sql`SELECT ${values} FROM ${row.from} ORDER BY ${place}`);
}

const textOf = ({ type }: Column, value: Sql) => (type === 'list' ? sql`to_json(${value})` : value);

/** The rows with the ids of a batch. The ids come first in FROM: all else is looked up for them. */
function wantedRows({ export: { list } }: ListRows): { row: ExportRow; place: Sql } {
  const aliases = new Aliases();
  const wanted = aliases.next();
  const ids = new Param([], 'uuid[]');
  const row = ExportRow.behind(
    list.model,
    aliases,
    sql`unnest(${ids}) WITH ORDINALITY AS ${wanted} (id, place) JOIN `,
    (id) => sql`${id} = ${wanted}.id`,
  );
  return { row, place: sql`${wanted}.place` };
}
