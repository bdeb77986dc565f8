import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { type Declared, readDeclaration } from './declared.js';
import { typeMember } from './fields.js';

/**
 * Lets graphql-js take its values from the rows of a statement: a field has the value that its parent has under the field's response name, made by the field's
 * script where it has one. What a script makes has its members under their own names. In place, once for a schema.
 */
export function takeValuesFromRows(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType = (row) => memberOf(row, typeMember);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = resolverOf(field.name, readDeclaration(type, field));
    }
  }
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

function resolverOf(name: string, declared: Declared | undefined): Resolver {
  switch (declared?.kind) {
    case 'request':
      return (_parent, _args, context) => {
        if (typeof context === 'object' && context !== null) personal.add(context);
        return declared.read(context);
      };
    case 'requested':
      return (parent) => declared.member(parent);
    case 'scripted':
      return (parent) => memberOf(parent, name);
    default: {
      const script = declared?.kind === 'sql' ? declared.script : undefined;
      return (parent, _args, _context, { path }) => {
        const value = memberOf(parent, String(path.key));
        if (value instanceof GraphQLError) throw value;
        return script && value !== null ? script(value) : value;
      };
    }
  }
}

/** The contexts of requests of which something was read. */
const personal = new WeakSet<object>();

/** Whether an answer holds something that is of its request, and not of the record: it is nobody else's answer. */
export const isPersonal = (context: unknown): boolean =>
  typeof context === 'object' && context !== null && personal.has(context);

function memberOf(row: unknown, name: string) {
  return typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined;
}

/** What graphql-js begins with: the rows of a statement, with the errors of root fields in the place of theirs. */
export function rootOf(
  json: string | undefined,
  errors: ReadonlyMap<string, GraphQLError>,
): NonNullable<ExecutionArgs['rootValue']> {
  const rows: unknown = json === undefined ? {} : JSON.parse(json);
  return { ...(typeof rows === 'object' ? rows : {}), ...Object.fromEntries(errors) };
}
