import type { EnumRef, ObjectRef } from '@pothos/core';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { badInput } from '../../query/errors.js';
import type { Model } from '../../query/model.js';
import { type Dimension, type Dimensions, dimensionsOf } from '../../research/groups/dimension.js';
import { type KeyEntries, type KeyValue, lastMonth, type Period } from '../../research/groups/link.js';
import { builder, type Context } from '../builder.js';
import { enumRef } from '../enums.js';
import type { Where } from '../filters/where.js';
import { delegateOf, type Row } from '../lists/delegate.js';
import { recordRef } from '../records.js';

type Types = typeof builder.$inferSchemaTypes;

/** What a group has in common, with the groups that it was read with: their records are loaded together. */
interface GroupKey {
  readonly entries: KeyEntries;
  readonly records: Records;
}

/** The records that keys of one answer name: one statement for each place of the document that asks for them. */
export class Records {
  readonly #loaded = new Map<string, Promise<ReadonlyMap<string, Row>>>();

  constructor(private readonly groups: readonly KeyEntries[]) {}

  async find(name: string, id: string, model: Model, context: Context, info: GraphQLResolveInfo): Promise<Row | null> {
    // Asked for each record though one statement reads them all: Pothos notes by it that this record needs no reading again.
    const query = queryFromInfo({ context, info, typeName: model, select: { id: true } as Record<string, true> });
    const place = placeOf(info);
    const loading = this.#loaded.get(place) ?? this.#load(name, model, context, query);
    this.#loaded.set(place, loading);
    return (await loading).get(id) ?? null;
  }

  async #load(name: string, model: Model, { prisma }: Context, query: Where): Promise<ReadonlyMap<string, Row>> {
    const ids = this.groups.flatMap((entries) =>
      entries.flatMap(([{ field }, key]) => (field === name && key?.kind === 'record' ? [key.id] : [])),
    );
    const rows = await delegateOf(prisma, model).findMany({ ...query, where: { id: { in: [...new Set(ids)] } } });
    return new Map(rows.map((row) => [String(row.id), row]));
  }
}

/** Where a field stands in the document: its response names without the places in lists. */
function placeOf({ path }: GraphQLResolveInfo): string {
  const names: (string | number)[] = [];
  for (let step: typeof path | undefined = path; step; step = step.prev)
    if (typeof step.key === 'string') names.push(step.key);
  return names.join('.');
}

const PeriodUnitRef = builder.enumType('PeriodUnit', {
  description: 'How long a period is.',
  values: {
    MONTH: { description: 'A month.' },
    QUARTER: { description: 'A quarter of a year.' },
    YEAR: { description: 'A year.' },
  } as const,
});

const PeriodRef = builder.objectRef<Period>('Period').implement({
  description:
    'A stretch of time that dates are counted in. No date is made more precise than it is: among months, what is known to the year only is in a period of that year.',
  fields: (t) => ({
    unit: t.field({ type: PeriodUnitRef, description: 'How long it is.', resolve: ({ unit }) => unit }),
    label: t.string({ description: 'Its short name. Example: `2024-11`, `2024-Q4`, `2024`.', resolve: labelOf }),
    from: t.field({
      type: 'PartialDate',
      description: 'Its first month, or the year. Example: `2024-10`.',
      resolve: ({ unit, start }) => start.slice(0, unit === 'YEAR' ? 4 : 7),
    }),
    to: t.field({
      type: 'PartialDate',
      description: 'Its last month, or the year. Example: `2024-12`.',
      resolve: ({ unit, start }) => (unit === 'QUARTER' ? lastMonth(start) : start.slice(0, unit === 'YEAR' ? 4 : 7)),
    }),
  }),
});

function labelOf({ unit, start }: Period): string {
  switch (unit) {
    case 'MONTH':
      return start.slice(0, 7);
    case 'QUARTER':
      return `${start.slice(0, 4)}-Q${(Number(start.slice(5, 7)) + 2) / 3}`;
    case 'YEAR':
      return start.slice(0, 4);
  }
}

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
    values: Object.fromEntries(all.map((one) => [one.name, { value: one.name, description: toldOf(one) }])),
  });
  const fields = new Map(all.map((dimension) => [dimension.field, dimension]));
  const key = builder.objectRef<GroupKey>(`${model}Key`).implement({
    description: `What a group of ${model} records has in common. A field is null where nothing was grouped by it, and where its records have no such value or it is unknown.`,
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
  switch (key.kind) {
    case 'record':
      return t.field({
        type: recordRef(key.model),
        nullable: true,
        description,
        resolve: ({ entries, records }, _args, context, info) => {
          const value = keyAt(entries, field);
          return value?.kind === 'record' ? records.find(field, value.id, key.model, context, info) : null;
        },
      });
    case 'enum':
      return t.field({
        // The value comes from a column of this very enum.
        type: enumRef(key.enumName) as unknown as EnumRef<Types, string>,
        nullable: true,
        description,
        resolve: ({ entries }) => plain(keyAt(entries, field)),
      });
    case 'text':
      return t.string({ nullable: true, description, resolve: ({ entries }) => plain(keyAt(entries, field)) });
    case 'period':
      return t.field({
        type: PeriodRef,
        nullable: true,
        description: 'The period. Null where the date is unknown.',
        resolve: ({ entries }) => {
          const value = keyAt(entries, field);
          return value?.kind === 'period' ? value.period : null;
        },
      });
  }
}

const keyAt = (entries: KeyEntries, name: string): KeyValue | undefined =>
  entries.find(([{ field }]) => field === name)?.[1];

const plain = (value: KeyValue | undefined) => (value?.kind === 'value' ? value.value : null);

/**
 * The dimensions that an argument names.
 * @throws BAD_USER_INPUT when one is named twice, or too many.
 */
export function readDimensions(
  { byName }: Dimensions,
  names: readonly string[],
  place: string,
  most: number,
): readonly Dimension[] {
  if (names.length > most) throw badInput(place, `names ${names.length} dimensions; at most ${most} are allowed.`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw badInput(place, `names ${twice} twice.`);
  return names.map((name) => {
    const dimension = byName.get(name);
    if (!dimension) throw badInput(place, `${name} is none of ${[...byName.keys()].join(', ')}.`);
    return dimension;
  });
}
