import { isObjectType } from 'graphql';
import { type Deferred, mapped, valueIn } from '../query/deferred.js';
import { decodeGlobalId } from '../query/globalId.js';
import { columnOf } from '../query/model.js';
import { maxNodes } from '../schema/builder.js';
import { asWritten } from '../schema/lists/lookup.js';
import type { Reading } from '../schema/reading.js';
import { parameter } from '../sql/comparison.js';
import { fixed, type Piece } from '../sql/json.js';
import { Source } from '../sql/source.js';
import { joined, literal, Param, type Sql, sql } from '../sql/sql.js';
import { argumentsOf } from './arguments.js';
import type { Compilation } from './compile.js';
import { connectionJson } from './connection.js';
import { lookupOf, rootListOf } from './declared.js';
import { type Asked, objectTypeOf, oneRecord } from './fields.js';
import { NotCompiled } from './notCompiled.js';
import { setsBelow } from './selection.js';

/** The JSON of a field of the query type: a list, a lookup by a natural key, or one by global ids. */
export function rootJson(compilation: Compilation, asked: Asked): Piece[] {
  const list = rootListOf(asked.field);
  if (list)
    return connectionJson(
      compilation,
      asked,
      list,
      () => ({ source: Source.of(list.model, compilation.aliases), tie: sql`TRUE` }),
      true,
    );
  const lookup = lookupOf(asked.field);
  if (lookup) return [lookupJson(compilation, asked, lookup)];
  switch (asked.field.name) {
    case 'node':
      return [nodeJson(compilation, asked)];
    case 'nodes':
      return [fixed('['), nodesSql(compilation, asked), fixed(']')];
    default:
      throw new NotCompiled(asked.field.name.startsWith('__') ? 'introspection' : 'field', `Query.${asked.field.name}`);
  }
}

function lookupJson(compilation: Compilation, asked: Asked, { model, keys }: Reading & { kind: 'lookup' }): Sql {
  const args = argumentsOf(asked.field, asked.selected.nodes[0], compilation);
  const given = Object.entries(keys).filter(([name]) => args[name] != null);
  const [key] = given;
  if (!key || given.length > 1) throw new NotCompiled('input');
  const [name, { column, form }] = key;
  const values = mapped(args[name], (text) => asWritten({ form }, String(text), name));
  const source = Source.of(model, compilation.aliases);
  const held = source.column(column);
  const { type } = columnOf(model, column);
  return oneRecord(compilation, objectTypeOf(asked), setsBelow(asked.selected), {
    row: source,
    from: () => source.from,
    where: form === 'address' ? firstHeld(held, values) : sql`${held} = ${parameter(onlyOf(values), type)}`,
  });
}

/** The value of a key that has one form. */
function onlyOf(values: readonly string[] | Deferred): string | Deferred {
  return mapped(values, (known) => {
    if (!Array.isArray(known) || typeof known[0] !== 'string') throw new TypeError('a key without its value');
    return known[0];
  });
}

/** The row whose unique key is one of several values: of two such rows, the one whose key comes first among them. */
function firstHeld(held: Sql, values: readonly string[] | Deferred): Sql {
  const list = sql`${new Param(values, 'text[]')}`;
  return sql`${held} = ANY(${list}) ORDER BY array_position(${list}, ${held}) LIMIT 1`;
}

/** A record by its global id. The id's type decides what the statement looks like, so it is part of the shape. */
function nodeJson(compilation: Compilation, asked: Asked): Sql {
  const { id } = argumentsOf(asked.field, asked.selected.nodes[0], compilation);
  const { typename } = decodeGlobalId(String(valueIn(compilation.variables, id)));
  return recordById(compilation, asked, typename, sql`${new Param(mapped(id, idOf), 'uuid')}`);
}

/** Records by their global ids, in the order asked. */
function nodesSql(compilation: Compilation, asked: Asked): Sql {
  const { ids } = argumentsOf(asked.field, asked.selected.nodes[0], compilation);
  const now = valueIn(compilation.variables, ids);
  if (!Array.isArray(now)) throw new NotCompiled('input');
  const types = [...new Set(now.map((id) => decodeGlobalId(String(id)).typename))].sort();
  if (types.length === 0) return sql`''`;
  const each = (convert: (id: unknown) => string) =>
    mapped(ids, (list) => {
      if (!Array.isArray(list) || list.length > maxNodes) throw new NotCompiled('input');
      return list.map(convert);
    });
  const wantedIds = compilation.aliases.next();
  const wanted = sql`unnest(${new Param(each(typeOf), 'text[]')}, ${new Param(each(idOf), 'uuid[]')}) WITH ORDINALITY AS ${wantedIds} (type, id, place)`;
  const cases = types.map(
    (type) => sql`WHEN ${literal(type)} THEN ${recordById(compilation, asked, type, sql`${wantedIds}.id`)}`,
  );
  return sql`(SELECT string_agg(CASE ${wantedIds}.type ${joined(cases, ' ')} END, ',' ORDER BY ${wantedIds}.place) FROM ${wanted})`;
}

function recordById(compilation: Compilation, { selected }: Asked, typename: string, id: Sql): Sql {
  const type = compilation.schema.getType(typename);
  if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) throw new NotCompiled('input');
  const source = Source.of(typename, compilation.aliases);
  return oneRecord(compilation, type, setsBelow(selected), {
    row: source,
    from: () => source.from,
    where: sql`${source.column('id')} = ${id}`,
  });
}

const idOf = (globalId: unknown) => decodeGlobalId(String(globalId)).id;
const typeOf = (globalId: unknown) => decodeGlobalId(String(globalId)).typename;
