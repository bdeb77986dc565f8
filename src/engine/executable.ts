import { type ExecutionArgs, GraphQLError, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { readDeclaration } from './declared.js';
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
      const declared = readDeclaration(type, field);
      const script = declared?.kind === 'sql' ? declared.script : undefined;
      const isScripted = declared?.kind === 'scripted';
      field.resolve = (parent, _args, _context, { path }) => {
        const value = memberOf(parent, isScripted ? field.name : String(path.key));
        if (value instanceof GraphQLError) throw value;
        return script && value !== null ? script(value) : value;
      };
    }
  }
}

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
