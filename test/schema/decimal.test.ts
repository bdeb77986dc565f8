import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnDigits } from '../../src/query/values/decimal.js';
import { watchedServer } from '../engine/support/server.js';
import { exportApi } from '../export/support.js';
import { edited, problemsOf, rowsOf } from '../seed/sample.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

/** The largest and the smallest amount and quantity that a column holds: the same in seeds, answers, filters, cursors and exports. */
const edge = {
  money: { largest: '9999999999999999.99', smallest: '0.01' },
  quantity: { largest: '999999999999999.999', smallest: '0.001' },
} as const;

const database: TestDatabase = await testDatabase();
const { ask: askServer } = watchedServer(database);
const { bytes } = exportApi(database);
afterAll(() => database.close());

const [large, small] = ['us-pda-70', 'us-pda-69'];

beforeAll(async () => {
  for (const [slug, size] of [
    [large, 'largest'],
    [small, 'smallest'],
  ] as const) {
    await database.pool.query(
      `UPDATE aid_package
        SET value_qualifier = 'EXACT', value_amount = $2, value_lower = $2, value_upper = $2, value_currency = 'USD',
          authority_use = 'UNKNOWN', new_authority_qualifier = 'UNSPECIFIED', new_authority_amount = NULL, new_authority_lower = NULL,
          new_authority_upper = NULL, new_authority_currency = NULL
        WHERE slug = $1`,
      [slug, edge.money[size]],
    );
    await database.pool.query(
      `UPDATE package_line_item SET quantity_qualifier = 'EXACT', quantity_lower = $2, quantity_upper = $2, quantity_unit = 'PIECE'
        WHERE id = (SELECT id FROM package_line_item WHERE slug LIKE $1 || '/%' ORDER BY slug LIMIT 1)`,
      [slug, edge.quantity[size]],
    );
  }
});

/** The answer to a question, which must be the same to the byte on both roads. */
async function answer(query: string, variables?: Record<string, unknown>) {
  const { body } = await askServer({ query, variables });
  return JSON.parse(body);
}

const amountQuery =
  'query ($amount: NullableDecimalFilter!) { aidPackages(where: { value: { amount: $amount } }) { nodes { slug value { amount lower upper } } } }';

it('the declared digits are those of the columns', async () => {
  const { rows } = await database.pool.query<{ name: string; precision: number; scale: number }>(
    `SELECT table_name || '.' || column_name AS name, numeric_precision AS precision, numeric_scale AS scale
       FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'numeric'`,
  );
  expect(rows.length).toBeGreaterThan(4);
  for (const { name, precision, scale } of rows) {
    const { before, behind } = columnDigits[/\.(?:value|new_authority)_/.test(name) ? 'money' : 'quantity'];
    expect([name, precision, scale]).toEqual([name, before + behind, behind]);
  }
});

describe('the edges of money', () => {
  it.each([
    [{ eq: edge.money.largest }, [large]],
    [{ eq: '09999999999999999.990' }, [large]],
    [{ in: [edge.money.largest, edge.money.smallest] }, [large, small]],
    [{ gt: '9999999999999999.98' }, [large]],
    [{ eq: edge.money.smallest }, [small]],
    [{ lt: '0.02' }, [small]],
    [{ lt: '0.01' }, []],
    // Finer than the column: compared exactly, never rounded.
    [{ lt: '0.011' }, [small]],
    [{ eq: '0.011' }, []],
    [{ gte: '9999999999999999.985' }, [large]],
    [{ gte: '9999999999999999.991' }, []],
    [{ gt: '9999999999999999.99' }, []],
    [{ lt: '-9999999999999999.999' }, []],
  ])('in a filter %j', async (amount, slugs) => {
    const { data } = await answer(amountQuery, { amount });
    expect(data.aidPackages.nodes.map(({ slug }: { slug: string }) => slug).sort()).toEqual([...slugs].sort());
  });

  it('in a filter that is written out, with quotes and without', async () => {
    for (const value of [edge.money.largest, `"${edge.money.largest}"`]) {
      const { data } = await answer(
        `{ aidPackages(where: { value: { amount: { eq: ${value} } } }) { nodes { slug } } }`,
      );
      expect(data.aidPackages.nodes).toEqual([{ slug: large }]);
    }
  });

  it('in an answer, and in a cursor made of it', async () => {
    const page = (rest: string) =>
      answer(
        `{ aidPackages(orderBy: { field: VALUE, direction: DESC }, ${rest}) { nodes { slug value { amount } } pageInfo { endCursor } } }`,
      );
    const first = (await page('first: 1')).data.aidPackages;
    expect(first.nodes).toEqual([{ slug: large, value: { amount: edge.money.largest } }]);
    const second = (await page(`first: 1, after: "${first.pageInfo.endCursor}"`)).data.aidPackages;
    const back = (await page(`last: 1, before: "${second.pageInfo.endCursor}"`)).data.aidPackages;
    expect(back.nodes).toEqual(first.nodes);
  });
});

describe('the edges of quantities', () => {
  it.each([edge.quantity.largest, edge.quantity.smallest])('in a filter and in an answer: %s', async (eq) => {
    const { data } = await answer(
      'query ($eq: Decimal!) { packageLineItems(where: { quantity: { lower: { eq: $eq } } }) { nodes { quantity { lower upper } } } }',
      { eq },
    );
    expect(data.packageLineItems.nodes).toEqual([{ quantity: { lower: eq, upper: eq } }]);
  });

  it('in exports: to CSV digit for digit, to Parquet with the precision of the column', async () => {
    const asked = { columns: 'quantity_lower', where: '{"quantity":{"lower":{"gt":"900000000000000"}}}' };
    expect((await bytes('line-items.csv', asked)).toString()).toBe(`quantity_lower\r\n${edge.quantity.largest}\r\n`);
    const file = await bytes('line-items.parquet', asked);
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
    expect(parquetMetadata(buffer).schema[1]).toMatchObject({ precision: 18, scale: 3 });
    // The reader makes a float of it.
    expect(await parquetReadObjects({ file: buffer })).toEqual([{ quantity_lower: Number(edge.quantity.largest) }]);
  });
});

describe('a value beyond what any column holds is refused with the bounds', () => {
  const bounds =
    'is not a decimal number. Write digits, with at most 16 before the point and 3 behind it: "275000000" or "0.5".';

  it.each(['10000000000000000', '-10000000000000000', '0.0001', '1e3', 'NaN', '', ' 1', '+1', '1.', '.5'])(
    '%j',
    async (eq) => {
      const { errors } = await answer(amountQuery, { amount: { eq } });
      expect(errors).toHaveLength(1);
      expect(errors[0].message).toContain(`Decimal: ${JSON.stringify(eq)} ${bounds}`);
      expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    },
  );

  it('a JSON number that has lost digits on the way is refused, rather than rounded', async () => {
    for (const eq of [2 ** 53, 1e20, 1234567890123.45]) {
      const { errors } = await answer(amountQuery, { amount: { eq } });
      expect(errors[0].message).toContain('has more digits than a JSON number keeps. Write it in quotes.');
    }
    expect((await answer(amountQuery, { amount: { eq: 0.01 } })).data.aidPackages.nodes).toHaveLength(1);
  });
});

describe('a seed takes what a column holds, and no more', () => {
  const file = 'packages/2024.yaml';
  const amount = (value: string) => edited([file, 'amount: 275000000', `amount: "${value}"`]);
  const figure = (value: string) => edited([file, 'figure: 100,', `figure: "${value}",`]);

  it.each([edge.money.largest, edge.money.smallest, `0${edge.money.largest}0`])('amount %s', (value) => {
    expect(rowsOf(amount(value)).packages[0]).toMatchObject({
      valueAmount: value.startsWith('09') ? edge.money.largest : value,
    });
  });

  it.each([
    ['10000000000000000', 'is too large: 16 digits before the point at most'],
    ['0.001', 'has more than 2 decimal places'],
  ])('amount %s is refused', (value, message) => {
    expect(problemsOf(amount(value)).join('\n')).toContain(`amount: "${value}" ${message}`);
  });

  it.each([edge.quantity.largest, edge.quantity.smallest])('figure %s', (value) => {
    expect(problemsOf(figure(value))).toEqual([]);
  });

  it.each([
    ['1000000000000000', 'is too large: 15 digits before the point at most'],
    ['0.0001', 'has more than 3 decimal places'],
  ])('figure %s is refused', (value, message) => {
    expect(problemsOf(figure(value)).join('\n')).toContain(`figure: "${value}" ${message}`);
  });

  it('a range whose ends differ in the last digit is a range', () => {
    const range =
      '{lower: "9999999999999999.98", upper: "9999999999999999.99", qualifier: BETWEEN, currency: USD, verbatim: $275 million}';
    const files = edited([file, '{amount: 275000000, currency: USD, verbatim: $275 million}', range]);
    expect(problemsOf(files)).toEqual([]);
  });
});
