import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { orderName } from '../query/cursor.js';
import { mapped } from '../query/deferred.js';
import type { SortTerm } from '../query/order.js';
import type { Paging } from '../query/page.js';
import type { PageNeeds, PageSource } from '../sql/field.js';
import { fixed, type Piece, textOf } from '../sql/json.js';
import { columnJson, cursorText } from '../sql/leaf.js';
import { joined, Param, type Sql, sql } from '../sql/sql.js';
import type { Compilation } from './compile.js';
import { type Asked, fieldOver, objectJson, objectOver } from './fields.js';
import { selectedFields, setsBelow } from './selection.js';

/** The JSON of a connection: a page of rows, however they are found. */
export function connectionJson(compilation: Compilation, asked: Asked, page: PageSource): Piece[] {
  const needs = needsOf(compilation, asked, page.paging);
  const parts: ConnectionParts = { compilation, page, needs };
  const pieces = objectJson(
    compilation,
    objectTypeOf(asked),
    setsBelow(asked.selected),
    (_, part) => partJson(parts, part),
    asked.root,
  );
  const rows = needs.rows ? sql` FROM ${page.from(needs)}` : sql``;
  const steps = page.steps?.() ?? [];
  if (steps.length === 0 && !needs.rows) return pieces;
  const first = steps.length > 0 ? sql`WITH ${joined(steps, ', ')} ` : sql``;
  return [sql`(${first}SELECT ${textOf(pieces)}${rows})`];
}

interface ConnectionParts {
  readonly compilation: Compilation;
  readonly page: PageSource;
  readonly needs: PageNeeds;
}

function needsOf(compilation: Compilation, asked: Asked, { backward }: Paging): PageNeeds {
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

function partJson(parts: ConnectionParts, part: Asked): readonly Piece[] {
  const { compilation, page } = parts;
  const object = (fieldJson: (inner: Asked) => readonly Piece[]) =>
    objectJson(compilation, objectTypeOf(part), setsBelow(part.selected), (_, inner) => fieldJson(inner), part.root);
  switch (part.field.name) {
    case 'nodes':
      return rowList(parts, objectOver(compilation, part, page.row));
    case 'edges':
      return rowList(
        parts,
        object((inner) => edgeJson(parts, inner)),
      );
    case 'pageInfo':
      return object((inner) => pageInfoJson(parts, inner));
    case 'totalCount':
      return [page.total()];
    default:
      return fieldOver(compilation, part, page.connection);
  }
}

/** The page's rows as a list, in the order of the list whichever end the page was read from. */
function rowList({ page, needs }: ConnectionParts, row: readonly Piece[]): Piece[] {
  const order = page.paging.backward ? sql` ORDER BY ${page.number} DESC` : sql``;
  const kept = needs.oneMore ? sql` FILTER (WHERE ${page.number} <= ${sizeOf(page.paging)})` : sql``;
  return [fixed('['), sql`string_agg(${textOf(row)}, ','${order})${kept}`, fixed(']')];
}

function edgeJson({ compilation, page }: ConnectionParts, inner: Asked): readonly Piece[] {
  switch (inner.field.name) {
    case 'node':
      return objectOver(compilation, inner, page.row);
    case 'cursor':
      return [fixed('"'), cursorOf(page.paging.terms, page), fixed('"')];
    default:
      return fieldOver(compilation, inner, page.row);
  }
}

function pageInfoJson({ page }: ConnectionParts, { field, type }: Asked): Piece[] {
  const { backward, after, before, terms } = page.paging;
  const size = sizeOf(page.paging);
  const further = sql`(count(*) > ${size})::text`;
  const numbered = (number: Sql) =>
    sql`coalesce('"' || max(${cursorOf(terms, page)}) FILTER (WHERE ${page.number} = ${number}) || '"', 'null')`;
  const nearest = () => numbered(sql`least(1, ${size})`);
  const farthest = () => numbered(sql`least(${page.count}, ${size})`);
  switch (field.name) {
    // A cursor is of a row beyond this end of the page; that it still exists is not looked up.
    case 'hasNextPage':
      return [backward ? fixed(String(before !== undefined)) : further];
    case 'hasPreviousPage':
      return [backward ? further : fixed(String(after !== undefined))];
    case 'startCursor':
      return [backward ? farthest() : nearest()];
    case 'endCursor':
      return [backward ? nearest() : farthest()];
    default:
      throw new TypeError(`${type.name}.${field.name} is not declared`);
  }
}

const sizeOf = ({ size }: Paging) => new Param(mapped(size, Number), 'int4');

/** The cursor of the page's row at hand. */
function cursorOf(terms: readonly SortTerm[], page: PageSource): Sql {
  if (page.cursor) return page.cursor();
  const pieces: Piece[] = [fixed(`["${orderName(terms)}"`)];
  for (const term of terms) {
    const { type, value } = page.key(term);
    pieces.push(fixed(','), ...columnJson({ ...type, nullable: term.nullable }, value));
  }
  return cursorText(textOf([...pieces, fixed(']')]));
}

/** The object type of a connection, of its edges or of its `pageInfo`. */
function objectTypeOf({ field, type }: Asked): GraphQLObjectType {
  const named = getNamedType(field.type);
  if (!isObjectType(named)) throw new TypeError(`${type.name}.${field.name} is not of an object type`);
  return named;
}
