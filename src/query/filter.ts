import type PrismaTypes from '../generated/pothos.js';
import type { Whole } from './condition.js';
import type { EnumName } from './enums.js';
import { columnOf, enumOf, type Model, relationOf, targetOf } from './model.js';

/** A column or relation of a model that Prisma can filter by. */
export type ColumnOf<M extends Model> = Exclude<keyof PrismaTypes[M]['Where'], 'AND' | 'OR' | 'NOT'> & string;

/** How the values of a column compare. Each kind has its GraphQL input in schema/filters/inputs.ts and its meaning in readComparison.ts. */
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
  /** What belongs to an equipment, which is named by its slug. */
  | { readonly type: 'belongs'; readonly to: Whole; readonly description: string };

export type FilterFields = Readonly<Record<string, FilterField>>;

/** All the conditions that lists of one model offer. */
export interface Filter {
  readonly model: Model;
  readonly fields: FilterFields;
}

/** Makes the fields of one model's filter; its columns are checked by the compiler. What the Prisma schema knows, it is not told again. */
export function filterFields<M extends Model>(model: M) {
  type Named = ColumnOf<M>;
  const column = (compare: Comparison) => (name: Named, description: string) =>
    ({
      type: 'column',
      column: name,
      nullable: columnOf(model, name).nullable,
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
    oneOf: (name: Named, description: string) =>
      column({ kind: 'enum', enumName: enumOf(model, name) })(name, description),
    listOf: (name: Named, description: string) =>
      column({ kind: 'enumList', enumName: enumOf(model, name) })(name, description),
    date: (first: Named, last: Named, description: string) =>
      ({ type: 'date', first, last, nullable: columnOf(model, first).nullable, description }) satisfies FilterField,
    group: (name: string, fields: FilterFields, description: string) =>
      ({ type: 'group', name, fields, description }) satisfies FilterField,
    one: (relation: Named, description: string) =>
      ({
        type: 'one',
        relation,
        foreignKey: keyOf(model, relation),
        target: () => filterOf(targetOf(model, relation)),
        description,
      }) satisfies FilterField,
    many: (relation: Named, description: string, { through }: { readonly through?: string } = {}) =>
      ({
        type: 'many',
        relation,
        through,
        target: () => filterOf(targetOf(model, ...(through === undefined ? [relation] : [relation, through]))),
        description,
      }) satisfies FilterField,
    belongs: (to: Whole, description: string) => ({ type: 'belongs', to, description }) satisfies FilterField,
  };
}

const declared = new Map<Model, Filter>();

/** Declares a model's filter. From it follow the GraphQL input, the condition, the SQL, the docs and the test of the index. */
export function declareFilter<M extends Model>(
  model: M,
  fields: (make: ReturnType<typeof filterFields<M>>) => FilterFields,
): Filter {
  const filter = { model, fields: fields(filterFields(model)) };
  declared.set(model, filter);
  return filter;
}

/** The filter of a model. Filters lead to one another, so that this is asked when all of them are declared. */
function filterOf(model: Model): Filter {
  const filter = declared.get(model);
  if (!filter) throw new TypeError(`${model} has no filter`);
  return filter;
}

/** The column that holds the id of the record that a to-one relation leads to. */
function keyOf(model: Model, relation: string): string {
  const found = relationOf(model, relation);
  if (found.kind !== 'to') throw new TypeError(`${model}.${relation} is not a relation to one record`);
  return found.key;
}
