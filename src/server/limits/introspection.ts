import { type GraphQLNamedType, type GraphQLSchema, isIntrospectionType } from 'graphql';

/** Entries of the lists that the schema's own description is made of, about: a type has more fields than a field has arguments. */
const usual: Readonly<Record<string, number>> = {
  fields: 8,
  inputFields: 8,
  enumValues: 8,
  args: 4,
  interfaces: 2,
  possibleTypes: 4,
  directives: 6,
  locations: 4,
};

/** How many entries a list of the schema's description holds, about; undefined for all other lists. */
export function introspectionRows(schema: GraphQLSchema, field: string, type: GraphQLNamedType): number | undefined {
  if (!isIntrospectionType(type)) return undefined;
  return field === 'types' ? Object.keys(schema.getTypeMap()).length : (usual[field] ?? 1);
}
