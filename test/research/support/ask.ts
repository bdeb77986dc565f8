import fc from 'fast-check';
import { type GraphQLNamedType, getNamedType, isEnumType, isObjectType } from 'graphql';
import { expect } from 'vitest';
import { schema } from '../../../src/schema/index.js';
import type { askApi } from '../../support/api.js';
import { readPeriod } from './dates.js';
import { type Asked, type Group, writeKey } from './evaluate.js';

export type Ask = ReturnType<typeof askApi>['ask'];

/** What a list can be counted by, as the schema says: a dimension that is added is asked for, and the plain computation has to know it. */
export interface CountedList {
  readonly list: string;
  /** Its totals. */
  readonly totals: string;
  /** The names of the types of `where` and of the dimensions. */
  readonly where: string;
  readonly dimension: string;
  readonly dimensions: readonly string[];
  /** The selection of a whole key. */
  readonly key: string;
}

const lists = {
  aidPackages: { totals: 'aidPackageTotals', model: 'AidPackage' },
  packageLineItems: { totals: 'packageLineItemTotals', model: 'PackageLineItem' },
  quotes: { totals: 'quoteTotals', model: 'Quote' },
  articles: { totals: 'articleTotals', model: 'Article' },
} as const;

export function countedList(list: keyof typeof lists): CountedList {
  const { totals, model } = lists[list];
  const dimension = schema.getType(`${model}Dimension`);
  const key = schema.getType(`${model}Key`);
  if (!isEnumType(dimension) || !isObjectType(key)) throw new TypeError(`${list} cannot be counted`);
  const fields = Object.values(key.getFields()).map(({ name, type }) => `${name}${naturalKey(getNamedType(type))}`);
  return {
    list,
    totals,
    where: `${model}Where`,
    dimension: dimension.name,
    dimensions: dimension.getValues().map(({ name }) => name),
    key: fields.join(' '),
  };
}

/** How a value of a key is told from others: a record or period by the field that names it. */
function naturalKey(type: GraphQLNamedType): string {
  if (!isObjectType(type)) return '';
  return ` { ${['slug', 'code', 'label'].find((name) => name in type.getFields())} }`;
}

type Fields = Readonly<Record<string, unknown>>;

/** A key of an answer, written as the plain computation writes it. */
export function keyOf(key: Fields, groupBy: readonly string[]): string {
  return writeKey(
    groupBy.map((name) => {
      const field = readPeriod(name)
        ? 'period'
        : name.toLowerCase().replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
      const value = key[field];
      if (value === undefined) throw new Error(`${name} has no field ${field} in the key`);
      if (value === null) return null;
      return String(typeof value === 'object' ? Object.values(value)[0] : value);
    }),
  );
}

export interface Bucket {
  readonly key: Fields;
  readonly where: string;
  readonly shared: number;
  readonly running: Fields | null;
  readonly [name: string]: unknown;
}

interface Totals {
  readonly bucketCount: number;
  readonly buckets: readonly Bucket[];
}

/** As many groups as an answer holds at most. */
const maxBuckets = 1_000;

/** Asks for the totals of a list; `amounts` are the fields of what is counted and summed. */
export async function askTotals(
  ask: Ask,
  { totals, where: type, dimension, key }: CountedList,
  asked: Asked,
  where: object,
  amounts = 'count',
  more = '',
): Promise<Totals> {
  const query = `query ($w: ${type}, $g: [${dimension}!]!, $c: Boolean!, $f: Boolean!) {
    ${totals}(where: $w, groupBy: $g, cumulative: $c, fillPeriods: $f, first: ${maxBuckets}${more}) {
      bucketCount
      buckets { key { ${key} } shared where ${amounts} running { ${amounts} } }
    }
  }`;
  const { data, errors } = await ask(query, { w: where, g: asked.groupBy, c: asked.cumulative, f: asked.fillPeriods });
  expect(errors, JSON.stringify({ asked, where })).toBeUndefined();
  return (data as Record<string, Totals>)[totals] ?? { bucketCount: -1, buckets: [] };
}

/** Compares groups of an answer with the plain computation: what is counted in each, and what the lists under their links hold. */
export async function compareTotals<Amounts>(
  ask: Ask,
  { list }: CountedList,
  { bucketCount, buckets }: Totals,
  plain: ReadonlyMap<string, Group<Amounts>>,
  asked: Asked,
  amountsIn: (answer: Fields) => unknown,
): Promise<void> {
  expect(bucketCount, JSON.stringify(asked)).toBe(plain.size);
  expect(buckets).toHaveLength(Math.min(plain.size, maxBuckets));
  const answered = new Map(buckets.map((bucket) => [keyOf(bucket.key, asked.groupBy), bucket]));
  expect(answered.size).toBe(buckets.length);
  const told = [...answered].map(([key, bucket]) => [
    key,
    { shared: bucket.shared, amounts: amountsIn(bucket), running: bucket.running && amountsIn(bucket.running) },
  ]);
  const expected = [...answered.keys()].map((key) => {
    const { shared, amounts, running } = plain.get(key) ?? {};
    return [key, { shared, amounts, running }];
  });
  expect(Object.fromEntries(told), JSON.stringify(asked)).toEqual(Object.fromEntries(expected));
  const links = [...answered].map(([key, { where }]) => ({ where, members: plain.get(key)?.members ?? [] }));
  await compareLists(ask, list, links);
}

/** A link to a list, and the short names of the records that it should find. */
export interface Link {
  readonly where: string;
  readonly members: readonly string[];
}

/** How many lists are read for one answer: some from its beginning to its end. */
const maxLists = 8;

/** Holds the lists under some links against the records that they should find. */
export async function compareLists(ask: Ask, list: string, links: readonly Link[]): Promise<void> {
  const step = Math.ceil(links.length / maxLists);
  const some = links.filter((_, index) => index % step === 0);
  if (some.length === 0) return;
  const read = some.map(({ where }, n) => `l${n}: ${list}(where: ${where}, first: 100) { totalCount nodes { slug } }`);
  const { data, errors } = await ask(`{ ${read.join(' ')} }`);
  expect(errors).toBeUndefined();
  const found = data as Record<string, { totalCount: number; nodes: { slug: string }[] }>;
  for (const [n, { where, members }] of some.entries()) {
    const { totalCount, nodes } = found[`l${n}`] ?? {};
    expect({ totalCount, slugs: nodes?.map(({ slug }) => slug).sort() }, where).toEqual({
      totalCount: members.length,
      slugs: members,
    });
  }
}

/** A `where` and what it means. */
export interface Chosen<R> {
  readonly input: object;
  readonly holds: (row: R) => boolean;
}

/** Questions for totals: up to three dimensions and a period, as many of them large as small; `always` is one of them. */
export function asking<R>({ dimensions }: CountedList, wheres: readonly Chosen<R>[], always: readonly string[] = []) {
  const free = dimensions.filter((name) => !always.includes(name));
  const hasPeriod = always.some(readPeriod);
  const question = fc.record({
    names: fc.shuffledSubarray(
      free.filter((name) => !readPeriod(name)),
      { maxLength: hasPeriod ? 3 : 3 - always.length },
    ),
    period: hasPeriod ? fc.constant(null) : fc.option(fc.constantFrom(...free.filter(readPeriod)), { freq: 4 }),
    cumulative: fc.boolean(),
    fillPeriods: fc.boolean(),
    where: fc.constantFrom(...wheres),
  });
  return fc.noBias(question).map(({ names, period, cumulative, fillPeriods, where }) => {
    const over = hasPeriod || period !== null;
    return {
      asked: {
        groupBy: [...names, ...always, ...(period === null ? [] : [period])],
        cumulative: cumulative && over,
        fillPeriods: fillPeriods && over,
      },
      where,
    };
  });
}
