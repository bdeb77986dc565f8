import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildASTSchema,
  buildSchema,
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../src/project.js';
import { schema } from '../../src/schema/index.js';

const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
const released = readFileSync(projectPath('test/schema/released.graphql'), 'utf8');

interface Described {
  readonly place: string;
  readonly description: string | null | undefined;
}

/** Everything of a schema that can be described, but for GraphQL's own. */
function everything(of: GraphQLSchema): Described[] {
  const inArguments = (place: string, args: readonly GraphQLArgument[]) =>
    args.map(({ name, description }) => ({ place: `${place}(${name}:)`, description }));
  return Object.values(of.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type): Described[] => {
      const own = { place: type.name, description: type.description };
      if (isObjectType(type) || isInterfaceType(type)) {
        const fields = Object.values(type.getFields()).flatMap(({ name, description, args }) => [
          { place: `${type.name}.${name}`, description },
          ...inArguments(`${type.name}.${name}`, args),
        ]);
        return [own, ...fields];
      }
      const members = isInputObjectType(type)
        ? Object.values(type.getFields())
        : isEnumType(type)
          ? type.getValues()
          : [];
      return [own, ...members.map(({ name, description }) => ({ place: `${type.name}.${name}`, description }))];
    });
}

/** A sentence: it starts with a capital, a digit or code, and ends with punctuation, perhaps inside a quotation or code. */
const isSentence = ({ description }: Described) =>
  typeof description === 'string' && /^["`A-Z0-9]/.test(description) && /[.?!]["`)]?$/.test(description.trimEnd());

const unsaid = (of: GraphQLSchema) =>
  everything(of)
    .filter((member) => !isSentence(member))
    .map(({ place }) => place);

async function breaking(from: GraphQLSchema, to: GraphQLSchema): Promise<string[]> {
  const changes = await diff(from, to);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}

/** The schema without one field, input field or enum value, as a careless edit would leave it. */
function without(typeName: string, member: string): GraphQLSchema {
  let removed = 0;
  const document = visit(parse(printed), {
    enter(node, _key, _parent, _path, ancestors) {
      const owner = ancestors.at(-1);
      if (!owner || !('name' in owner) || owner.name?.value !== typeName) return undefined;
      if (!('name' in node) || node.name?.value !== member) return undefined;
      removed += 1;
      return null;
    },
  });
  expect(removed).toBe(1);
  return buildASTSchema(document);
}

describe('the schema', () => {
  it('describes every type, field, argument, input field and enum value in a sentence', () => {
    expect(everything(schema).length).toBeGreaterThan(800);
    expect(unsaid(schema)).toEqual([]);
  });

  it('would be found out without one of its descriptions', () => {
    const silent = buildSchema('"""A query.""" type Query { """Half a sentence""" a: Int b(c: Int): Int }');
    expect(unsaid(silent)).toEqual(['Query.a', 'Query.b', 'Query.b(c:)']);
  });

  it('is printed in schema.graphql', () => {
    expect(
      readFileSync(projectPath('schema.graphql'), 'utf8') === printed,
      'schema.graphql is out of date. Run `npm run schema` and look at the change.',
    ).toBe(true);
  });

  it('breaks no query that was good against test/schema/released.graphql', async () => {
    expect(
      await breaking(buildSchema(released), schema),
      'Queries that worked would no longer. If that is meant: copy schema.graphql over ' +
        'test/schema/released.graphql in the same commit, and say in its message who must change what.',
    ).toEqual([]);
  });

  it('would be found to break queries if it lost a field', async () => {
    const smaller = without('Quote', 'speakerLabel');
    expect(await breaking(buildSchema(released), smaller)).toEqual([
      "Field 'speakerLabel' was removed from object type 'Quote'",
    ]);
  });

  it('would be found to break queries if it lost a filter or an enum value', async () => {
    expect(await breaking(buildSchema(released), without('EquipmentWhere', 'familyOf'))).toHaveLength(1);
    expect(await breaking(buildSchema(released), without('Qualifier', 'WITHHELD'))).toHaveLength(1);
  });
});
