import { isNonNullType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { readDeclaration } from '../../src/engine/declared.js';
import { columnOf, isModel, relationOf } from '../../src/query/model.js';
import { schema } from '../../src/schema/index.js';

/** The fields over a column or a to-one relation of the Prisma schema, each with whether that may be empty. */
function fieldsOfRecords() {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || !isModel(type.name)) return [];
    const model = type.name;
    return Object.values(type.getFields()).flatMap((field) => {
      const declared = readDeclaration(type, field);
      const column = declared && columnBehind(model, declared);
      return column === undefined
        ? []
        : [
            {
              name: `${model}.${field.name}`,
              isNullable: !isNonNullType(field.type),
              ofColumn: columnOf(model, column).nullable,
            },
          ];
    });
  });
}

function columnBehind(model: string, declared: NonNullable<ReturnType<typeof readDeclaration>>): string | undefined {
  if (declared.kind === 'column') return declared.column;
  if (declared.kind !== 'relation') return undefined;
  const relation = relationOf(model, declared.relation);
  return relation.kind === 'to' ? relation.key : undefined;
}

it('a field is null only where its column or its relation may be empty', () => {
  const fields = fieldsOfRecords();
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter(({ isNullable }) => isNullable).length).toBeGreaterThan(25);
  expect(fields.filter(({ isNullable, ofColumn }) => isNullable !== ofColumn)).toEqual([]);
});
