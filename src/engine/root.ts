import { GraphQLError, isObjectType } from 'graphql';
import { mapped, valueIn } from '../query/deferred.js';
import { badInput } from '../query/errors.js';
import { decodeGlobalId } from '../query/globalId.js';
import { maxNodes } from '../schema/builder.js';
import { fixed, type Piece, textOf } from '../sql/json.js';
import { oneRecord } from '../sql/leaf.js';
import { Source } from '../sql/source.js';
import { joined, literal, Param, type Sql, sql } from '../sql/sql.js';
import { argumentsOf } from './arguments.js';
import type { Compilation } from './compile.js';
import { declarationOf } from './declared.js';
import { type Asked, fieldOver, listJson, objectOver } from './fields.js';

/**
 * The JSON of a field of the query type. Where the request is wrong and the compilation direct, the error is noted for the field: graphql-js then gives it,
 * beside the answers to the other fields.
 */
export function rootField(compilation: Compilation, asked: Asked): readonly Piece[] {
  if (!compilation.isDirect) return rootJson(compilation, asked);
  try {
    const early = compilation.before.get(asked.root);
    if (early instanceof GraphQLError) throw early;
    return rootJson(compilation, asked);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    compilation.errors.set(asked.root, error);
    return [fixed('null')];
  }
}

function rootJson(compilation: Compilation, asked: Asked): readonly Piece[] {
  switch (asked.field.name) {
    case 'node':
      return nodeJson(compilation, asked);
    case 'nodes':
      return [fixed('['), nodesSql(compilation, asked), fixed(']')];
    default: {
      const declared = declarationOf(asked.type, asked.field);
      return declared.kind === 'list'
        ? listJson(compilation, asked, declared)
        : fieldOver(compilation, asked, undefined);
    }
  }
}

/** A record by its global id. The id's type decides what the statement looks like, so it is part of the shape. */
function nodeJson(compilation: Compilation, asked: Asked): readonly Piece[] {
  const { id } = argumentsOf(asked.field, asked.selected.nodes[0], compilation);
  const { typename } = decodeGlobalId(String(valueIn(compilation.variables, id)));
  const uuid = new Param(
    mapped(id, (given) => idOf(given, 'id')),
    'uuid',
  );
  return recordById(compilation, asked, { typename, place: 'id' }, sql`${uuid}`);
}

/** Records by their global ids, in the order asked. */
function nodesSql(compilation: Compilation, asked: Asked): Sql {
  const { ids } = argumentsOf(asked.field, asked.selected.nodes[0], compilation);
  const now = idsIn(valueIn(compilation.variables, ids));
  const types = [...new Set(now.map((id, index) => typeOf(id, placeOf(index))))].sort();
  if (types.length === 0) return sql`''`;
  const each = (convert: (id: unknown, place: string) => string) =>
    mapped(ids, (list) => idsIn(list).map((id, index) => convert(id, placeOf(index))));
  const wantedIds = compilation.aliases.next();
  const wanted = sql`unnest(${new Param(each(typeOf), 'text[]')}, ${new Param(each(idOf), 'uuid[]')}) WITH ORDINALITY AS ${wantedIds} (type, id, place)`;
  const cases = types.map((type) => {
    const record = recordById(compilation, asked, { typename: type, place: 'ids' }, sql`${wantedIds}.id`);
    return sql`WHEN ${literal(type)} THEN ${textOf(record)}`;
  });
  return sql`(SELECT string_agg(CASE ${wantedIds}.type ${joined(cases, ' ')} END, ',' ORDER BY ${wantedIds}.place) FROM ${wanted})`;
}

/** @throws BAD_USER_INPUT for more ids than are allowed. */
function idsIn(list: unknown): readonly unknown[] {
  if (!Array.isArray(list)) throw new TypeError('GraphQL let a list through that is not one');
  if (list.length > maxNodes)
    throw badInput(
      'ids',
      `lists ${list.length} ids; at most ${maxNodes} are allowed. Ask for the rest in another query.`,
    );
  return list;
}

/** A type that a global id names, and the argument that says so. */
interface NamedType {
  readonly typename: string;
  readonly place: string;
}

function recordById(compilation: Compilation, asked: Asked, { typename, place }: NamedType, id: Sql): readonly Piece[] {
  const type = compilation.schema.getType(typename);
  if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node'))
    throw badInput(place, `${typename} is not a type that has records of its own in the API.`);
  const source = Source.of(typename, compilation.aliases);
  return oneRecord(objectOver(compilation, asked, source, typename), source, sql`${source.column('id')} = ${id}`);
}

const placeOf = (index: number) => `ids[${index}]`;
const idOf = (globalId: unknown, place: string) => decodeGlobalId(String(globalId), place).id;
const typeOf = (globalId: unknown, place: string) => decodeGlobalId(String(globalId), place).typename;
