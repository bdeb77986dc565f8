import { afterAll, describe, expect, it } from 'vitest';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';

const database = sharedDatabase();
const { ask } = askApi(database);
afterAll(() => database.close());

interface Amounts {
  readonly count: number;
  readonly unknown: number;
  readonly values?: readonly unknown[];
  readonly quantities?: readonly unknown[];
}

async function total(field: string, args: string): Promise<Amounts | undefined> {
  const [summed, unit] =
    field === 'aidPackageTotals' ? (['values', 'currency'] as const) : (['quantities', 'unit'] as const);
  const { data, errors } = await ask(
    `{ ${field}(${args}) { buckets { count unknown ${summed} { ${unit} lower lowerExclusive upper exact unknown } } } }`,
  );
  expect(errors).toBeUndefined();
  return (data as Record<string, { buckets: Amounts[] }>)[field]?.buckets[0];
}

const lines = (slugs: readonly string[], more = '') =>
  total('packageLineItemTotals', `where: { slug: { in: ${JSON.stringify(slugs)} } }${more}`);

describe('the traps of sums', () => {
  it('four drawdowns are worth exactly $275 million, and none of them is lost', async () => {
    const sum = await total('aidPackageTotals', 'where: { value: { amount: { eq: "275000000" } } }');
    expect(sum).toMatchObject({ count: 4, values: [{ currency: 'USD', lower: '1100000000', upper: '1100000000' }] });
  });

  it('"more than 1,300" and an unspecified number are more than 1,300, with no upper bound and one unknown', async () => {
    expect(await lines(['us-pda-24/anti-armor-system', 'us-pda-70/tow-missiles'])).toEqual({
      count: 2,
      unknown: 1,
      quantities: [{ unit: 'PIECE', lower: '1300', lowerExclusive: true, upper: null, exact: '0', unknown: 1 }],
    });
  });

  it('"up to 245,000" has no lower bound but 0', async () => {
    expect(await lines(['us-usai-2022-08-24/155mm-artillery-round'])).toEqual({
      count: 1,
      unknown: 0,
      quantities: [{ unit: 'ROUND', lower: '0', lowerExclusive: false, upper: '245000', exact: '0', unknown: 0 }],
    });
  });

  it("Kiel's 50,000 rounds are in no sum unless Kiel is asked for, and then once for the line that it coded twice", async () => {
    const slug = ['us-pda-70/60mm-and-81mm-mortar-rounds'];
    expect(await lines(slug)).toEqual({ count: 1, unknown: 1, quantities: [] });
    const kiel = { count: 1, unknown: 0, quantities: [{ unit: 'ROUND', lower: '50000', upper: '50000' }] };
    expect(await lines(slug, ', countsFrom: [REPORTED, DATASET]')).toMatchObject(kiel);
    expect(await lines(slug, ', countsFrom: DATASET')).toMatchObject(kiel);
  });

  it('a figure that an announcement gives is not replaced by the one that Kiel codes', async () => {
    const { data } = await ask(`{
      reported: packageLineItemTotals { buckets { quantities { unit exact } } }
      both: packageLineItemTotals(where: { quantity: { lower: { isNull: false } } }, countsFrom: [REPORTED, DATASET]) { buckets { quantities { unit exact } } }
    }`);
    expect(data?.both).toEqual(data?.reported);
  });

  it('a package with several categories counts once in each, and its money is not divided', async () => {
    const { data } = await ask(`{
      aidPackageTotals(where: { slug: { eq: "us-pda-70" } }, groupBy: CATEGORY) {
        overlapping
        buckets { count shared values { lower } }
      }
    }`);
    const { overlapping, buckets } = (data as { aidPackageTotals: { overlapping: boolean; buckets: object[] } })
      .aidPackageTotals;
    expect(overlapping).toBe(true);
    expect(buckets.length).toBeGreaterThan(2);
    for (const bucket of buckets) expect(bucket).toEqual({ count: 1, shared: 1, values: [{ lower: '275000000' }] });
  });

  it('the TOW family holds missiles, and no vehicle to tow a howitzer', async () => {
    const { data } = await ask(`{
      packageLineItemTotals(where: { equipment: { some: { familyOf: "tow" } } }, groupBy: PACKAGE) {
        buckets { key { package { slug } } }
      }
    }`);
    expect(JSON.stringify(data)).toContain('us-pda-70');
    expect(JSON.stringify(data)).not.toContain('"us-pda-10"');
  });
});
