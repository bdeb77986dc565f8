import type { Decimal } from '@prisma/client/runtime/client';
import { enumDefinitions } from '../../generated/enums.js';
import type PrismaTypes from '../../generated/pothos.js';
import { isEnumName } from '../../query/enums.js';
import { datamodel, type Model, type Relation, relationOf } from '../../query/model.js';

/** The columns that the database keeps itself. An anchor follows from the text, where a user attached one. */
const computed = ['quantityCoded', 'sourceCount', 'anchor', 'key'] as const;
type Computed = `${string}Folded` | (typeof computed)[number];

function isComputed(field: string): field is Computed {
  return field.endsWith('Folded') || computed.some((name) => name === field);
}

/** A row with every column that a person decides: what the database computes is left out. Figures are text. */
export type Row<M extends Model> = M extends Model
  ? { readonly [K in keyof Shape<M> as K extends Computed ? never : K]: Plain<Shape<M>[K]> }
  : never;
type Shape<M extends Model> = PrismaTypes[M]['Shape'];
type Plain<T> = T extends Decimal ? string : T;

/** The fields of a model that a person decides, in the order of the Prisma schema. */
export function fieldsOf(model: Model): string[] {
  return columnsOf(model).map(({ name }) => name);
}

function columnsOf(model: Model) {
  const fields = datamodel.datamodel.models[model]?.fields ?? [];
  return fields.filter(({ name, kind }) => kind !== 'object' && !isComputed(name));
}

/** The relation of this name, where the model has one. */
export function relationIn(model: Model, name: string): Relation | undefined {
  const field = datamodel.datamodel.models[model]?.fields.find((candidate) => candidate.name === name);
  return field?.kind === 'object' ? relationOf(model, name) : undefined;
}

/** The field of the parts of a record that holds the record's id. Example: `treatyId` for the actions of a treaty. */
export function keyOfParts(model: Model, parts: string): string {
  const relation = relationOf(model, parts);
  if (relation.kind !== 'from') throw new TypeError(`${model}.${parts} is not a list of records that hold its id`);
  return relation.key;
}

/**
 * Holds a row against its model: it has all columns that a person decides, no others, and in each a value that it can hold.
 * @throws TypeError when it has not: the kind's descriptor does not fit the Prisma schema.
 */
export function assertRow<M extends Model>(model: M, row: unknown): asserts row is Row<M> {
  if (typeof row !== 'object' || row === null) throw new TypeError(`a row of ${model} is not an object`);
  const values = new Map<string, unknown>(Object.entries(row));
  for (const column of columnsOf(model)) {
    const value = values.get(column.name);
    if (!fits(column, value))
      throw new TypeError(
        `${model}.${column.name} cannot be ${JSON.stringify(value)}: look at the kind's shape and columns`,
      );
    values.delete(column.name);
  }
  for (const name of values.keys()) throw new TypeError(`${model}.${name} is not a column that a person decides`);
}

function fits(column: ReturnType<typeof columnsOf>[number], value: unknown): boolean {
  if (column.isList) return Array.isArray(value) && value.every((one) => isOfType(column.type, one));
  return value === null ? !column.isRequired : isOfType(column.type, value);
}

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'String':
    case 'Decimal':
      return typeof value === 'string';
    case 'Int':
      return Number.isInteger(value);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'DateTime':
      return value instanceof Date;
    default:
      return isEnumName(type) && typeof value === 'string' && Object.hasOwn(enumDefinitions[type].values, value);
  }
}
