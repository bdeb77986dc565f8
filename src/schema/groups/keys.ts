import type { EnumRef, ObjectRef } from '@pothos/core';
import { badInput } from '../../query/errors.js';
import type { Model } from '../../query/model.js';
import { type Dimension, type Dimensions, dimensionsOf } from '../../research/groups/dimension.js';
import type { KeyColumns } from '../../research/groups/keys.js';
import type { FieldRequest } from '../../sql/field.js';
import { fixed, type Piece, textOf } from '../../sql/json.js';
import { columnJson, oneRecord } from '../../sql/leaf.js';
import { Source } from '../../sql/source.js';
import { sql } from '../../sql/sql.js';
import { builder } from '../builder.js';
import { enumRef } from '../enums.js';
import { fromSql } from '../fromSql.js';
import { decidesTheStatement } from '../lists/orderInput.js';
import { recordRef } from '../records.js';
import { PeriodRef, periodIn } from './period.js';

type Types = typeof builder.$inferSchemaTypes;

/** What a group has in common: a column of its row for each dimension that it is by. */
type GroupKey = readonly KeyColumns[];

/** What a model's records can be grouped by, as GraphQL knows it. */
export interface DimensionTypes {
  readonly dimensions: Dimensions;
  readonly names: EnumRef<Types, string>;
  readonly key: ObjectRef<Types, GroupKey>;
}

const made = new Map<Model, DimensionTypes>();

/** The types of a model's dimensions; for thunks, which run when all filters are there. */
export function dimensionTypes(model: Model): DimensionTypes | undefined {
  const existing = made.get(model);
  if (existing) return existing;
  const dimensions = dimensionsOf(model);
  if (!dimensions) return undefined;
  const all = [...dimensions.byName.values()];
  const names: EnumRef<Types, string> = builder.enumType(`${model}Dimension`, {
    description: `What ${model} records can be grouped by.`,
    extensions: decidesTheStatement,
    values: Object.fromEntries(all.map((one) => [one.name, { value: one.name, description: toldOf(one) }])),
  });
  const fields = new Map(all.map((dimension) => [dimension.field, dimension]));
  const key = builder.objectRef<GroupKey>(`${model}Key`).implement({
    description:
      `What a group of ${model} records has in common. A field is null where nothing was grouped by it, and ` +
      'where its records have no such value or it is unknown.',
    fields: (t) => Object.fromEntries([...fields].map(([name, dimension]) => [name, keyField(t, dimension)])),
  });
  const types = { dimensions, names, key };
  made.set(model, types);
  return types;
}

function toldOf({ description, overlapping, chosenBy }: Dimension): string {
  return `${description}${overlapping ? ' Groups overlap.' : ''} Chosen in a filter by ${chosenBy}.`;
}

type FieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<Types, GroupKey>;

function keyField(t: FieldBuilder, { key, field, description }: Dimension) {
  const read = fromSql<GroupKey>((columns, request) => {
    const column = columns.find(({ dimension }) => dimension.field === field);
    return column ? keyJson(column, request) : [fixed('null')];
  });
  switch (key.kind) {
    case 'record':
      return t.field({ type: recordRef(key.model), nullable: true, description, ...read });
    case 'enum':
      // The value comes from a column of this very enum.
      return t.field({
        type: enumRef(key.enumName) as unknown as EnumRef<Types, string>,
        nullable: true,
        description,
        ...read,
      });
    case 'text':
      return t.string({ nullable: true, description, ...read });
    case 'period':
      return t.field({
        type: PeriodRef,
        nullable: true,
        description: 'The period. Null where the date is unknown.',
        ...read,
      });
  }
}

/** What a group has in common in one dimension; `null` where its records have no such value. */
function keyJson(column: KeyColumns, request: FieldRequest): Piece[] {
  const { dimension, value } = column;
  switch (dimension.key.kind) {
    case 'record': {
      const source = Source.of(dimension.key.model, request.aliases);
      return oneRecord(request.object(source), source, sql`${source.column('id')} = ${value}`);
    }
    case 'enum':
    case 'text':
      return columnJson({ type: 'text', nullable: true }, sql`${value}::text`);
    case 'period': {
      const known = textOf(request.object(periodIn(column, dimension.key.unit)));
      return [sql`CASE WHEN ${value} IS NULL THEN 'null' ELSE ${known} END`];
    }
  }
}

/**
 * The dimensions that an argument names.
 * @throws BAD_USER_INPUT when one is named twice, or too many.
 */
export function readDimensions(
  { byName }: Dimensions,
  names: readonly string[],
  place: string,
  max: number,
): readonly Dimension[] {
  if (names.length > max) throw badInput(place, `names ${names.length} dimensions; at most ${max} are allowed.`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw badInput(place, `names ${twice} twice.`);
  return names.map((name) => {
    const dimension = byName.get(name);
    if (!dimension) throw badInput(place, `${name} is none of ${[...byName.keys()].join(', ')}.`);
    return dimension;
  });
}

/**
 * How many groups or values an argument `first` asks for.
 * @throws BAD_USER_INPUT for fewer than one, or more than `max`.
 */
export function checkedFirst(first: unknown, max: number, what: 'groups' | 'values'): number {
  if (typeof first !== 'number') throw new TypeError('GraphQL let a value through that is not a number');
  if (first < 1 || first > max) throw badInput('first', `is ${first}; from 1 to ${max} ${what} can be asked for.`);
  return first;
}
