import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { orderName } from '../query/cursor.js';
import { mapped, valueIn } from '../query/deferred.js';
import type { List } from '../query/list.js';
import type { SortTerm } from '../query/order.js';
import { type Listing, readListing } from '../query/page.js';
import { fixed, type Piece, textOf } from '../sql/json.js';
import { rowsThatMeet } from '../sql/predicate.js';
import type { Related } from '../sql/source.js';
import { Param, type Sql, sql } from '../sql/sql.js';
import { argumentsOf } from './arguments.js';
import type { Compilation } from './compile.js';
import { type Asked, objectJson, objectTypeOf, recordJson } from './fields.js';
import { columnJson, cursorText } from './leaf.js';
import { NotCompiled } from './notCompiled.js';
import { type Needs, PageRow, pageRows } from './page.js';
import { selectedFields, setsBelow } from './selection.js';

/**
 * The JSON of a connection: a page of a list, or of the records that belong to one.
 * @param rows begins a FROM clause over them.
 * @param isRoot whether they are the rows of a whole table.
 */
export function connectionJson(
  compilation: Compilation,
  asked: Asked,
  list: List,
  rows: () => Related,
  isRoot = false,
): Piece[] {
  const args = argumentsOf(asked.field, asked.selected.nodes[0], compilation);
  const nowOf = (value: unknown) => valueIn(compilation.variables, value);
  const listing = readListing(list, args, { maxPage: compilation.maxPage }, nowOf);
  const needs = needsOf(compilation, asked, listing);
  const page = new PageRow(list.model, compilation.aliases.next());
  const parts: ConnectionParts = { compilation, listing, page, needs, rows };
  const pieces = objectJson(compilation, objectTypeOf(asked), setsBelow(asked.selected), (_, part) =>
    partJson(parts, part),
  );
  if (!needs.rows) return pieces;
  return [
    sql`(SELECT ${textOf(pieces)} FROM ${pageRows(listing, page, needs, { rows, isRoot, sizeNow: Number(nowOf(listing.size)) }, compilation.aliases)})`,
  ];
}

interface ConnectionParts {
  readonly compilation: Compilation;
  readonly listing: Listing;
  readonly page: PageRow;
  readonly needs: Needs;
  readonly rows: () => Related;
}

function needsOf(compilation: Compilation, asked: Asked, { backward }: Listing): Needs {
  const members = selectedFields(compilation, objectTypeOf(asked), setsBelow(asked.selected));
  const named = (name: string) => members.filter(({ nodes }) => nodes[0].name.value === name);
  const pageInfo = new Set(
    named('pageInfo').flatMap((member) =>
      selectedFields(compilation, pageInfoType(asked), setsBelow(member)).map(({ nodes }) => nodes[0].name.value),
    ),
  );
  const oneMore = pageInfo.has(backward ? 'hasPreviousPage' : 'hasNextPage');
  const farEnd = pageInfo.has(backward ? 'startCursor' : 'endCursor');
  const nearEnd = pageInfo.has(backward ? 'endCursor' : 'startCursor');
  const listed = named('nodes').length + named('edges').length > 0;
  return {
    rows: listed || oneMore || farEnd || nearEnd,
    oneMore,
    numbers: farEnd || nearEnd || (listed && (oneMore || backward)),
    count: farEnd,
  };
}

function pageInfoType(asked: Asked): GraphQLObjectType {
  const type = getNamedType(objectTypeOf(asked).getFields().pageInfo?.type);
  if (!isObjectType(type)) throw new TypeError('a connection has a pageInfo');
  return type;
}

function partJson(parts: ConnectionParts, part: Asked): Piece[] {
  const { compilation, page, listing } = parts;
  switch (part.field.name) {
    case 'nodes':
      return rowList(parts, recordJson(compilation, objectTypeOf(part), setsBelow(part.selected), page));
    case 'edges':
      return rowList(
        parts,
        objectJson(compilation, objectTypeOf(part), setsBelow(part.selected), (_, inner) => edgeJson(parts, inner)),
      );
    case 'pageInfo':
      return objectJson(compilation, objectTypeOf(part), setsBelow(part.selected), (_, inner) =>
        pageInfoJson(parts, inner),
      );
    case 'totalCount': {
      const { source, tie } = parts.rows();
      const filter = rowsThatMeet(listing.filter, source);
      return [sql`(SELECT count(*) FROM ${source.from} WHERE ${tie} AND ${filter})`];
    }
    default:
      throw new NotCompiled('field', `${part.type.name}.${part.field.name}`);
  }
}

/** The page's rows as a list, in the order of the list whichever end the page was read from. */
function rowList({ listing, page, needs }: ConnectionParts, row: readonly Piece[]): Piece[] {
  const order = listing.backward ? sql` ORDER BY ${page.number} DESC` : sql``;
  const kept = needs.oneMore ? sql` FILTER (WHERE ${page.number} <= ${sizeOf(listing)})` : sql``;
  return [fixed('['), sql`string_agg(${textOf(row)}, ','${order})${kept}`, fixed(']')];
}

function edgeJson({ compilation, page, listing }: ConnectionParts, { field, selected, type }: Asked): Piece[] {
  switch (field.name) {
    case 'node':
      return recordJson(compilation, objectTypeOf({ field, selected, type }), setsBelow(selected), page);
    case 'cursor':
      return [fixed('"'), cursorOf(listing.terms, page), fixed('"')];
    default:
      throw new NotCompiled('field', `${type.name}.${field.name}`);
  }
}

function pageInfoJson({ page, listing }: ConnectionParts, { field, type }: Asked): Piece[] {
  const { backward, after, before } = listing;
  const further = sql`(count(*) > ${sizeOf(listing)})::text`;
  const numbered = (number: Sql) =>
    sql`coalesce('"' || max(${cursorOf(listing.terms, page)}) FILTER (WHERE ${page.number} = ${number}) || '"', 'null')`;
  const nearest = () => numbered(sql`least(1, ${sizeOf(listing)})`);
  const farthest = () => numbered(sql`least(${page.count}, ${sizeOf(listing)})`);
  switch (field.name) {
    // A cursor stands for a row beyond this end of the page; that it still exists is not looked up.
    case 'hasNextPage':
      return [backward ? fixed(String(before !== undefined)) : further];
    case 'hasPreviousPage':
      return [backward ? further : fixed(String(after !== undefined))];
    case 'startCursor':
      return [backward ? farthest() : nearest()];
    case 'endCursor':
      return [backward ? nearest() : farthest()];
    default:
      throw new NotCompiled('field', `${type.name}.${field.name}`);
  }
}

const sizeOf = ({ size }: Listing) =>
  new Param(
    mapped(size, (rows) => Number(rows)),
    'int4',
  );

/** The cursor of the page's row at hand. */
function cursorOf(terms: readonly SortTerm[], page: PageRow): Sql {
  const pieces: Piece[] = [fixed(`["${orderName(terms)}"`)];
  for (const term of terms) {
    const { column, value } = page.key(term);
    pieces.push(fixed(','), ...columnJson({ ...column, nullable: term.nullable }, value));
  }
  return cursorText(textOf([...pieces, fixed(']')]));
}
