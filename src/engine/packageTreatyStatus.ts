import type { Reading } from '../schema/reading.js';
import { fixed, type Piece, textOf } from '../sql/json.js';
import { type Related, type RowSource, relatedRows, Source } from '../sql/source.js';
import { joined, type Sql, sql } from '../sql/sql.js';
import type { Compilation } from './compile.js';
import { type Asked, objectJson, objectTypeOf, recordJson } from './fields.js';
import { partialDateJson } from './leaf.js';
import { NotCompiled } from './notCompiled.js';
import { setsBelow } from './selection.js';
import { statusJson } from './treatyStatus.js';

type Standings = Reading & { readonly kind: 'packageTreatyStatus' };

/** What a record's countries were to each treaty that governs something in it: src/schema/packageTreatyStatus.ts as SQL. */
export function packageTreatyStatusJson(
  compilation: Compilation,
  asked: Asked,
  row: RowSource,
  standings: Standings,
): Piece[] {
  const { aliases } = compilation;
  const treaty = Source.of('Treaty', aliases);
  const [first, last] = [row.column(standings.on.first), row.column(standings.on.last)];
  const statusOf = (part: Asked, country: string) =>
    statusJson(compilation, part, treaty, {
      isTheirs: (action) => sql`${action.column('countryId')} = ${row.column(country)}`,
      days: { first, last },
      on: partialDateJson(first, last, false),
    });
  const pieces = objectJson(compilation, objectTypeOf(asked), setsBelow(asked.selected), (_, part) => {
    const country = standings.countries[part.field.name];
    if (country !== undefined) return statusOf(part, country);
    switch (part.field.name) {
      case 'treaty':
        return recordJson(compilation, objectTypeOf(part), setsBelow(part.selected), treaty);
      case 'lineItems':
        return governedLines(compilation, part, row, standings, treaty);
      default:
        throw new NotCompiled('field', `${part.type.name}.${part.field.name}`);
    }
  });
  const { found, from, ties } = along(row, [standings.lines.relation, ...standings.governing], compilation);
  // Slugs are ASCII: byte by byte they have the order that they have in JavaScript, whatever the database's collation.
  const bySlug = sql`${treaty.column('slug')} COLLATE "C"`;
  return [
    fixed('['),
    sql`(SELECT string_agg(${textOf(pieces)}, ',' ORDER BY ${bySlug}) FROM ${treaty.from} WHERE ${treaty.column('id')} IN (SELECT ${found} FROM ${from} WHERE ${ties}))`,
    fixed(']'),
  ];
}

/** The lines of a record that a treaty governs, in their order. */
function governedLines(
  compilation: Compilation,
  asked: Asked,
  row: RowSource,
  { lines, governing }: Standings,
  treaty: Source,
): Piece[] {
  const { source, tie } = relatedRows(row, lines.relation, compilation.aliases);
  const text = textOf(recordJson(compilation, objectTypeOf(asked), setsBelow(asked.selected), source));
  const order = joined(
    lines.orderBy.map((column) => source.column(column)),
    ', ',
  );
  const { found, from, ties } = along(source, governing, compilation);
  const isGoverned = sql`EXISTS (SELECT 1 FROM ${from} WHERE ${ties} AND ${found} = ${treaty.column('id')})`;
  return [
    fixed('['),
    sql`(SELECT string_agg(${text}, ',' ORDER BY ${order}) FROM ${source.from} WHERE ${tie} AND ${isGoverned})`,
    fixed(']'),
  ];
}

/** The ids that a path of relations leads to from a record: one search through all of their tables. */
function along(
  row: RowSource,
  path: readonly string[],
  { aliases }: Compilation,
): { readonly found: Sql; readonly from: Sql; readonly ties: Sql } {
  const steps: Related[] = [];
  let last = row;
  for (const relation of path) {
    const step = relatedRows(last, relation, aliases);
    steps.push(step);
    last = step.source;
  }
  const found = last.column('id');
  return {
    found,
    from: joined(
      steps.map(({ source }) => source.from),
      ', ',
    ),
    ties: joined(
      steps.map(({ tie }) => tie),
      ' AND ',
    ),
  };
}
