import type PrismaTypes from '../../generated/pothos.js';
import type { EnumName } from '../enums.js';

/** A model of the Prisma schema. */
export type Model = keyof PrismaTypes & string;

/** A column or relation of a model that Prisma can filter by. */
export type ColumnOf<M extends Model> = Exclude<keyof PrismaTypes[M]['Where'], 'AND' | 'OR' | 'NOT'> & string;

/** How the values of a column compare. Each kind has its GraphQL input in inputs.ts and its meaning in where.ts. */
export type Comparison =
  /** Short names, codes and addresses: compared exactly. */
  | { readonly kind: 'key' }
  /** A country's code: two letters, in either case. */
  | { readonly kind: 'countryCode' }
  /** Prose, compared in folded form: blind to case and accents. */
  | { readonly kind: 'text' }
  /** A name and its aliases, folded, one a line: any of them may match. */
  | { readonly kind: 'names' }
  | { readonly kind: 'int' }
  | { readonly kind: 'decimal' }
  | { readonly kind: 'enum'; readonly enumName: EnumName }
  | { readonly kind: 'enumList'; readonly enumName: EnumName };

/** A condition that a `where` offers: the one declaration of it. */
export type FilterField =
  | {
      readonly type: 'column';
      readonly column: string;
      readonly nullable: boolean;
      readonly compare: Comparison;
      readonly description: string;
    }
  /** A date in two columns, the first and the last day that it may be. */
  | {
      readonly type: 'date';
      readonly first: string;
      readonly last: string;
      readonly nullable: boolean;
      readonly description: string;
    }
  /** Several columns that make one value, such as an amount and its currency. */
  | { readonly type: 'group'; readonly name: string; readonly fields: FilterFields; readonly description: string }
  /** A to-one relation: a nested `where`. */
  | {
      readonly type: 'one';
      readonly relation: string;
      readonly foreignKey: string;
      readonly target: () => Filter;
      readonly description: string;
    }
  /** A to-many relation: `some`, `every`, `none`. */
  | {
      readonly type: 'many';
      readonly relation: string;
      /** Where the relation leads to records in between: their to-one relation that leads on, and is never empty. */
      readonly through: string | undefined;
      readonly target: () => Filter;
      readonly description: string;
    }
  /** An equipment and everything below it in its family, by slug. */
  | { readonly type: 'family'; readonly description: string };

export type FilterFields = Readonly<Record<string, FilterField>>;

/** All the conditions that lists of one model offer. */
export interface Filter {
  readonly model: Model;
  readonly fields: FilterFields;
}

/** Makes the fields of one model's filter; its columns are checked by the compiler. */
export function filterFields<M extends Model>() {
  type Column = ColumnOf<M>;
  const column =
    (compare: Comparison) =>
    (name: Column, description: string, options: { nullable?: boolean } = {}) =>
      ({
        type: 'column',
        column: name,
        nullable: options.nullable ?? false,
        compare,
        description,
      }) satisfies FilterField;
  return {
    key: column({ kind: 'key' }),
    countryCode: column({ kind: 'countryCode' }),
    text: column({ kind: 'text' }),
    names: column({ kind: 'names' }),
    int: column({ kind: 'int' }),
    decimal: column({ kind: 'decimal' }),
    oneOf: (name: Column, enumName: EnumName, description: string, options: { nullable?: boolean } = {}) =>
      column({ kind: 'enum', enumName })(name, description, options),
    listOf: (name: Column, enumName: EnumName, description: string) =>
      column({ kind: 'enumList', enumName })(name, description),
    date: (first: Column, last: Column, description: string, options: { nullable?: boolean } = {}) =>
      ({ type: 'date', first, last, nullable: options.nullable ?? false, description }) satisfies FilterField,
    group: (name: string, fields: FilterFields, description: string) =>
      ({ type: 'group', name, fields, description }) satisfies FilterField,
    one: (relation: Column, foreignKey: Column, target: () => Filter, description: string) =>
      ({ type: 'one', relation, foreignKey, target, description }) satisfies FilterField,
    many: (relation: Column, target: () => Filter, description: string, options: { through?: string } = {}) =>
      ({ type: 'many', relation, through: options.through, target, description }) satisfies FilterField,
    family: (description: string) => ({ type: 'family', description }) satisfies FilterField,
  };
}

/** Declares a model's filter. From it follow the GraphQL input, the Prisma `where`, the docs and the test of the index. */
export function declareFilter<M extends Model>(
  model: M,
  fields: (make: ReturnType<typeof filterFields<M>>) => FilterFields,
): Filter {
  return { model, fields: fields(filterFields<M>()) };
}
