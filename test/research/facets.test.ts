import { afterAll, describe, expect, it } from 'vitest';
import type { Model } from '../../src/query/model.js';
import type { WhereInput } from '../../src/query/readWhere.js';
import { dimensionsOf, groupedModels } from '../../src/research/groups/dimension.js';
import { withoutOwn } from '../../src/research/groups/facets.js';
import { listFields } from '../schema/support/lists.js';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';

interface Facet {
  readonly by: string;
  readonly overlapping: boolean;
  readonly truncated: boolean;
  readonly valueCount: number;
  readonly values: readonly {
    readonly count: number;
    readonly where: string;
  }[];
}

const seeded = sharedDatabase();
const { ask } = askApi(seeded, { MAX_COST: 1_000_000 });
afterAll(() => seeded.close());

const roots = listFields.filter(({ parent }) => parent === 'Query');
const totalled = new Map([
  ['aidPackages', 'aidPackageTotals'],
  ['packageLineItems', 'packageLineItemTotals'],
  ['quotes', 'quoteTotals'],
  ['articles', 'articleTotals'],
]);

/** How many records a list has under each `where`. */
async function counts(field: string, wheres: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (let from = 0; from < wheres.length; from += 30) {
    const part = wheres.slice(from, from + 30);
    const { data, errors } = await ask(
      `{ ${part.map((where, n) => `n${n}: ${field}(where: ${where}) { totalCount }`).join(' ')} }`,
    );
    expect(errors).toBeUndefined();
    for (const n of part.keys())
      found.push((data as Record<string, { totalCount: number }>)[`n${n}`]?.totalCount ?? -1);
  }
  return found;
}

describe('every root list', () => {
  it('has facets, and nothing else has', () => {
    expect(groupedModels().toSorted()).toEqual([...new Set(roots.map(({ list }) => list.model))].sort());
  });

  it.each(roots.map(({ field, list }) => [field, list.model] as const))(
    '%s: each value links to exactly the records that it counts, and none is left out',
    async (field, model) => {
      const dimensions = [...(dimensionsOf(model)?.byName.values() ?? [])];
      for (let from = 0; from < dimensions.length; from += 8) {
        const by = dimensions.slice(from, from + 8).map(({ name }) => name);
        const { data, errors } = await ask(
          `{ ${field}(first: 0) { totalCount facets(by: [${by}], first: 100) { by overlapping truncated valueCount values { count where } } } }`,
        );
        expect(errors).toBeUndefined();
        const { totalCount, facets } = (data as Record<string, { totalCount: number; facets: Facet[] }>)[field] ?? {};
        expect(facets?.map((facet) => facet.by)).toEqual(by);
        const values = (facets ?? []).flatMap((facet) => facet.values);
        expect(
          await counts(
            field,
            values.map(({ where }) => where),
          ),
        ).toEqual(values.map(({ count }) => count));
        for (const facet of facets ?? []) {
          expect(facet.truncated).toBe(facet.valueCount > facet.values.length);
          const sum = facet.values.reduce((all, { count }) => all + count, 0);
          if (!facet.overlapping && !facet.truncated) expect(sum, facet.by).toBe(totalCount);
          await asTotals(field, facet);
        }
      }
    },
    30_000,
  );
});

it('a value links to its records in JSON as well, for a variable', async () => {
  const { data } = await ask(
    `{ aidPackages(first: 0) { facets(by: [DONOR, AUTHORITY, CATEGORY, MONTH, CURRENCY], first: 5) { values { count whereJson } } } }`,
  );
  const values = (
    data as { aidPackages: { facets: { values: { count: number; whereJson: string }[] }[] } }
  ).aidPackages.facets.flatMap((facet) => facet.values);
  const found = await ask(
    `query (${values.map((_, n) => `$w${n}: AidPackageWhere!`)}) { ${values.map((_, n) => `n${n}: aidPackages(where: $w${n}) { totalCount }`).join(' ')} }`,
    Object.fromEntries(values.map(({ whereJson }, n) => [`w${n}`, JSON.parse(whereJson)])),
  );
  expect(found.errors).toBeUndefined();
  expect(Object.values(found.data as Record<string, unknown>)).toEqual(
    values.map(({ count }) => ({ totalCount: count })),
  );
});

/** Totals by one dimension say the same as its facet. */
async function asTotals(field: string, facet: Facet): Promise<void> {
  const totals = totalled.get(field);
  if (!totals) return;
  const { data, errors } = await ask(
    `{ ${totals}(groupBy: ${facet.by}, first: 1000) { overlapping buckets { count where } } }`,
  );
  expect(errors).toBeUndefined();
  const { overlapping, buckets } =
    (data as Record<string, { overlapping: boolean; buckets: Facet['values'] }>)[totals] ?? {};
  expect(overlapping).toBe(facet.overlapping);
  const byWhere = (values: Facet['values']) => Object.fromEntries(values.map(({ where, count }) => [where, count]));
  expect(byWhere(buckets ?? [])).toMatchObject(byWhere(facet.values));
}

it('facets take one statement with the page of their list, whatever records they name', async () => {
  seeded.statements.length = 0;
  const { errors } = await ask(`{
    aidPackages(first: 1) {
      nodes { slug }
      totalCount
      facets(by: [DONOR, CATEGORY, EQUIPMENT, MONTH]) { values { count where key { donor { name } equipment { slug } } } }
    }
    quotes(first: 0) { facets(by: [SPEAKER, PUBLISHED_YEAR]) { valueCount values { key { speaker { name } period { label } } } } }
  }`);
  expect(errors).toBeUndefined();
  expect(seeded.statements).toHaveLength(1);
});

it.each(['by overlapping', '__typename', 'valueCount', 'truncated', 'values { __typename }', 'values { count }'])(
  'facets of which only "%s" is asked are answered as with everything',
  async (selection) => {
    const asked = async (fields: string) => {
      const { data, errors } = await ask(
        `{ aidPackages(first: 0) { facets(by: [DONOR, MONTH], first: 2) { ${fields} } } }`,
      );
      expect(errors).toBeUndefined();
      return data?.aidPackages;
    };
    const all = await asked('__typename by overlapping valueCount truncated values { __typename count where }');
    expect(all).toMatchObject(Object(await asked(selection)));
  },
);

it('facets hold the values of each request, though their statement is written once', async () => {
  const asked = async (where: object, first = 1) => {
    const { data, errors } = await ask(
      `query ($w: AidPackageWhere!, $first: Int) {
         aidPackages(where: $w, first: 0) { facets(by: [AUTHORITY], first: $first) { values { where } } }
       }`,
      { w: where, first },
    );
    const { facets } = Object(data?.aidPackages) as { facets?: readonly Pick<Facet, 'values'>[] };
    return { where: facets?.[0]?.values.map((value) => value.where), error: errors?.[0]?.message };
  };
  const known = (slug: string) => ({ slug: { in: [slug] }, authority: { eq: 'USAI' } });
  const link = (slug: string) => [`{ slug: { in: ["${slug}"] }, authority: { eq: PDA } }`];
  expect(await asked(known('us-pda-70'))).toEqual({ where: link('us-pda-70'), error: undefined });
  expect(await asked(known('us-pda-24'))).toEqual({ where: link('us-pda-24'), error: undefined });
  expect(await asked(known('x'.repeat(501)))).toEqual({
    where: undefined,
    error: expect.stringContaining('where.slug.in: is 501 characters long'),
  });
  expect((await asked(known('us-pda-24'), 101)).error).toBe(
    'facets.first: is 101; from 1 to 100 values can be asked for.',
  );
});

describe("a facet's own condition", () => {
  const leaves = (model: Model, name: string, where: WhereInput) => {
    const dimensions = dimensionsOf(model);
    const dimension = dimensions?.byName.get(name);
    if (!dimensions || !dimension) throw new Error(`${model} has no ${name}`);
    return withoutOwn(where, dimension, dimensions);
  };
  const some = (inner: object) => ({ lineItems: { some: inner } });

  it.each([
    ['CATEGORY', some({ equipment: { some: { category: { eq: 'MINE' } } } }), {}],
    [
      'CATEGORY',
      some({ asReported: { contains: 'x' }, equipment: { some: { category: {}, level: {} } } }),
      some({ asReported: { contains: 'x' }, equipment: { some: { level: {} } } }),
    ],
    ['EQUIPMENT', some({ equipment: { some: { slug: { eq: 'tow' } } } }), {}],
    ['FAMILY', some({ equipment: { some: { familyOf: 'tow' } } }), {}],
    [
      'EQUIPMENT',
      some({ equipment: { some: { familyOf: 'tow' } } }),
      some({ equipment: { some: { familyOf: 'tow' } } }),
    ],
    ['CATEGORY', some({ equipment: { some: {} } }), some({ equipment: { some: {} } })],
    ['AUTHORITY', { and: [{ authority: { eq: 'PDA' } }], not: { authority: {} } }, undefined],
    ['DONOR', { donor: { code: {}, name: {} }, authority: {} }, { authority: {} }],
  ] as const)('of %s in %j leaves %j', (name, where, left) => {
    expect(leaves('AidPackage', name, where)).toEqual(left ?? where);
  });

  it.each([
    ['Article', 'PUBLISHER', { publisher: { slug: {}, kind: {} } }, { publisher: { kind: {} } }],
    [
      'Article',
      'PUBLISHER',
      { publisher: { country: { code: {}, name: {} }, name: {} } },
      { publisher: { country: { code: {}, name: {} } } },
    ],
    ['Article', 'PUBLISHER', { publisher: {} }, {}],
    ['Article', 'COUNTRY', { publisher: { country: { code: {} }, kind: {} } }, { publisher: { kind: {} } }],
    [
      'PackageLineItem',
      'PACKAGE',
      { package: { slug: {}, title: {}, donor: {}, announcedOn: {} }, quantity: {} },
      { package: { donor: {}, announcedOn: {} }, quantity: {} },
    ],
  ] as const)("of %s by %s in %j leaves another dimension's inside it: %j", (model, name, where, left) => {
    expect(leaves(model, name, where)).toEqual(left);
  });
});

describe('facets that cannot be counted are refused', () => {
  it.each([
    [
      'aidPackage(slug: "us-pda-70") { lineItems { facets(by: UNIT) { by } } }',
      'facets.by: is asked of a list inside a record. Ask the list of the query for them, with a `where` that chooses the record.',
    ],
    ['aidPackages { facets(by: []) { by } }', 'facets.by: is empty. Name at least one dimension.'],
    ['aidPackages { facets(by: [DONOR, DONOR]) { by } }', 'facets.by: names DONOR twice.'],
    [
      'aidPackages { facets(by: DONOR, first: 0) { by } }',
      'facets.first: is 0; from 1 to 100 values can be asked for.',
    ],
    [
      'aidPackages { facets(by: DONOR, first: 101) { by } }',
      'facets.first: is 101; from 1 to 100 values can be asked for.',
    ],
  ])('%s', async (query, message) => {
    const { errors } = await ask(`{ ${query} }`);
    expect(errors?.map((error) => [error.message, error.extensions?.code])).toEqual([[message, 'BAD_USER_INPUT']]);
  });
});
