import { type GraphQLArgument, type GraphQLField, type GraphQLInputType, getNamedType, isEnumType } from 'graphql';

/** The values of the enum that an argument takes. */
export function namesOf(type: GraphQLInputType): readonly string[] {
  const named = getNamedType(type);
  if (!isEnumType(named)) throw new Error(`${named.name} is not an enum`);
  return named.getValues().map(({ name }) => name);
}

/** Finds the arguments of a field. */
export function argumentOf(field: GraphQLField<unknown, unknown>): (name: string) => GraphQLArgument {
  return (name) => {
    const found = field.args.find((each) => each.name === name);
    if (!found) throw new Error(`${field.name} has no ${name}`);
    return found;
  };
}

type Members = ReadonlyMap<string, GraphQLInputType>;

/** The fields of an input object, by name. */
export function inputFields(type: GraphQLInputType): Members {
  const named = getNamedType(type);
  if (!('getFields' in named)) throw new Error(`${named.name} is not an input object`);
  return new Map(Object.values(named.getFields()).map((field) => [field.name, field.type]));
}

export function memberOf(members: Members, name: string): GraphQLInputType {
  const type = members.get(name);
  if (!type) throw new Error(`there is no ${name}`);
  return type;
}
