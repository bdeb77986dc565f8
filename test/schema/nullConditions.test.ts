import { type GraphQLInputObjectType, getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { allLists } from '../../src/query/list.js';
import { readWhere, type WhereInput } from '../../src/query/readWhere.js';
import { schema } from '../../src/schema/index.js';

function filterType(model: string): GraphQLInputObjectType {
  const type = schema.getType(`${model}Where`);
  if (!isInputObjectType(type)) throw new TypeError(`${model} has no filter`);
  return type;
}

describe('a null condition', () => {
  it.each(allLists().map(({ filter }) => [filter.model, filter] as const))(
    'of %s is told of isNull where its filter has that, and nowhere else',
    (model, filter) => {
      const refusal = (where: WhereInput) => {
        try {
          readWhere(filter, where);
        } catch (error) {
          return error instanceof Error ? error.message : undefined;
        }
        return undefined;
      };
      const fields = Object.values(filterType(model).getFields());
      expect(fields.length).toBeGreaterThan(3);
      for (const { name, type } of fields) {
        const inner = getNamedType(type);
        const operators = isInputObjectType(inner) && inner.name.endsWith('Filter') ? inner.getFields() : {};
        const hint = 'isNull' in operators ? ', or ask for unknown values with `isNull: true`' : '';
        expect(refusal({ [name]: null })).toBe(`where.${name}: is null. Leave the condition out${hint}.`);
        if (!('eq' in operators)) continue;
        const where = { [name]: { eq: null } };
        expect(refusal(where)).toBe(`where.${name}.eq: is null. Leave the condition out${hint}.`);
      }
    },
  );
});
