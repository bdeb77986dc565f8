import type PrismaTypes from '../generated/pothos.js';
import { getDatamodel } from '../generated/pothos.js';
import { tableDefinitions } from '../generated/tables.js';
import { type EnumName, isEnumName } from './enums.js';

/** A model of the Prisma schema. */
export type Model = keyof PrismaTypes & string;

/** The datamodel that Prisma generated: tables, columns, keys and the `///` comments. */
export const datamodel = getDatamodel();

/** What a column holds. */
export interface ColumnType {
  /** Its PostgreSQL type, as a cast writes it. */
  readonly type: string;
  readonly nullable: boolean;
}

/** A column as PostgreSQL knows it. */
export interface Column extends ColumnType {
  readonly name: string;
}

interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, Column>>;
}

/** How a relation leads from a record to others. Every key that is pointed at is an `id`. */
export type Relation =
  /** The record holds the other's id. */
  | { readonly kind: 'to'; readonly target: string; readonly key: string }
  /** The others hold the record's id. */
  | { readonly kind: 'from'; readonly target: string; readonly key: string }
  /** A table between them holds both ids. */
  | {
      readonly kind: 'between';
      readonly target: string;
      readonly table: string;
      readonly own: 'A' | 'B';
      readonly other: 'A' | 'B';
    };

const tables: Readonly<Record<string, Table>> = tableDefinitions;

/** The table of a model. */
export function tableOf(model: string): Table {
  const table = tables[model];
  if (!table) throw new TypeError(`${model} is not a model`);
  return table;
}

/** A column of a model, by its field's name. */
export function columnOf(model: string, field: string): Column {
  const column = tableOf(model).columns[field];
  if (!column) throw new TypeError(`${model}.${field} is not a column`);
  return column;
}

/** Whether the records of a model have an id: those of a table of pairs have none. */
export const hasId = (model: string): boolean => tableOf(model).columns.id !== undefined;

/** Every model. */
export const models: readonly Model[] = Object.keys(tables).filter(isModel);

/** Whether records of a model have a name of their own that a filter knows them by. */
export const hasNaturalKey = (model: string): boolean => tableOf(model).columns[naturalKey(model)] !== undefined;

/** The column that a filter knows a record of a model by. */
export function naturalKey(model: string): 'slug' | 'code' {
  return model === 'Country' ? 'code' : 'slug';
}

/** The column that says to people what a record of a model is; what a filter knows it by where it has no such words. */
export function labelColumn(model: string): 'designation' | 'name' | 'title' | 'slug' | 'code' {
  const { columns } = tableOf(model);
  const words = ['designation', 'name', 'title'] as const;
  return words.find((field) => columns[field] !== undefined) ?? naturalKey(model);
}

/** The column that people look for a record of a model in the alphabet under: its label, but for a title, which begins with any word. */
export function nameColumn(model: string): string {
  const label = labelColumn(model);
  return label === 'title' ? naturalKey(model) : label;
}

/** Whether no two records share a value of a column. */
export function isUnique(model: string, field: string): boolean {
  return (
    datamodel.datamodel.models[model]?.fields.some(
      ({ name, isUnique, isId }) => name === field && (isUnique || isId),
    ) ?? false
  );
}

/** A relation of a model, by its field's name. */
export function relationOf(model: string, name: string): Relation {
  const field = relationField(model, name);
  const [key] = field.relationFromFields ?? [];
  if (key !== undefined) return { kind: 'to', target: field.type, key };
  const opposite = datamodel.datamodel.models[field.type]?.fields.find(
    (other) => other.relationName === field.relationName && !(field.type === model && other.name === name),
  );
  if (!opposite) throw new TypeError(`${model}.${name} has no other side`);
  const [theirKey] = opposite.relationFromFields ?? [];
  if (theirKey !== undefined) return { kind: 'from', target: field.type, key: theirKey };
  // Prisma's rule for tables between: A belongs to the model, or of one model to the field, that comes first in the alphabet.
  const first = model === field.type ? name < opposite.name : model < field.type;
  const [own, other] = first ? (['A', 'B'] as const) : (['B', 'A'] as const);
  return { kind: 'between', target: field.type, table: `_${field.relationName}`, own, other };
}

function relationField(model: string, name: string) {
  const field = datamodel.datamodel.models[model]?.fields.find((candidate) => candidate.name === name);
  if (field?.kind !== 'object' || field.relationName === undefined)
    throw new TypeError(`${model}.${name} is not a relation`);
  return field;
}

/** The column that a path over to-one relations ends at. */
export function columnAt(model: string, path: readonly string[]): Column {
  const [field = 'id', ...rest] = path;
  return rest.length === 0 ? columnOf(model, field) : columnAt(relationOf(model, field).target, rest);
}

/** The model that a path of relations leads to. */
export function targetOf(model: string, ...path: readonly string[]): Model {
  const target = path.reduce((from, relation) => relationOf(from, relation).target, model);
  if (!isModel(target)) throw new TypeError(`${target} is not a model`);
  return target;
}

/** Whether the Prisma schema has a model of this name. */
export function isModel(name: string): name is Model {
  return Object.hasOwn(tables, name);
}

/** The enum that a column's values are of. */
export function enumOf(model: string, field: string): EnumName {
  const found = datamodel.datamodel.models[model]?.fields.find(({ name }) => name === field);
  if (found?.kind !== 'enum' || !isEnumName(found.type)) throw new TypeError(`${model}.${field} is not an enum`);
  return found.type;
}
