import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { readSheet } from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import { maxFilled } from '../../src/research/groups/buckets.js';
import { sharedDatabase } from '../support/database.js';
import { exportApi, ndjson } from './support.js';

const database = sharedDatabase();
const { ask, bytes, refusal } = exportApi(database);
afterAll(() => database.close());

describe('exported totals', () => {
  const asked = { groupBy: 'DONOR,MONTH', where: '{recipient: {code: {eq: "UA"}}}' };

  it('are the same in each format', async () => {
    const lines = ndjson((await bytes('package-totals.ndjson', asked)).toString());
    const csv: Record<string, string>[] = parse((await bytes('package-totals.csv', asked)).toString(), {
      columns: true,
    });
    expect(lines.length).toBeGreaterThan(30);
    expect(csv).toEqual(
      lines.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')]))),
    );
    const [header = [], ...cells] = await readSheet(await bytes('package-totals.xlsx', asked));
    const place = (name: string) => header.indexOf(name);
    expect(cells.map((row) => row[place('value_lower')])).toEqual(
      lines.map(({ value_lower: lower }) => (lower === null ? null : Number(lower))),
    );
    expect(cells.map((row) => row[place('period_last')])).toEqual(
      lines.map(({ period_last: day }) => (typeof day === 'string' ? new Date(day) : null)),
    );
    expect(cells.map((row) => row[place('overlapping')])).toEqual(lines.map(() => false));
    const file = await bytes('package-totals.parquet', asked);
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
    const types = Object.fromEntries(parquetMetadata(buffer).schema.map((element) => [element.name, element]));
    expect([types.value_lower?.converted_type, types.overlapping?.type]).toEqual(['DECIMAL', 'BOOLEAN']);
    const rows = await parquetReadObjects({ file: buffer });
    expect(rows.map(({ count }) => count)).toEqual(lines.map(({ count }) => count));
  });

  it('have no cap on groups, and one where one is asked for', async () => {
    const all = ndjson((await bytes('line-item-totals.ndjson', { groupBy: 'PACKAGE,EQUIPMENT' })).toString());
    const groups = new Set(all.map((row) => `${row.package} ${row.equipment}`));
    expect(groups.size).toBeGreaterThan(1_000);
    const { data } = await ask('{ packageLineItemTotals(groupBy: [PACKAGE, EQUIPMENT], first: 1) { bucketCount } }');
    expect(data?.packageLineItemTotals).toEqual({ bucketCount: groups.size });
    const few = ndjson((await bytes('line-item-totals.ndjson', { groupBy: 'PACKAGE', first: '3' })).toString());
    expect(new Set(few.map((row) => row.package)).size).toBe(3);
  });

  it('without a group are one, also of nothing', async () => {
    const file = await bytes('quote-totals.csv', { where: '{slug: {eq: "there-is-none"}}' });
    expect(file.toString()).toBe('count,shared,overlapping\r\n0,0,false\r\n');
  });

  it('have the columns that are asked for, and a manifest that says what was asked', async () => {
    const chosen = { ...asked, columns: 'period,donor,value_lower' };
    const text = (await bytes('package-totals.csv', chosen)).toString();
    expect(text.split('\r\n')[0]).toBe('period,donor,value_lower');
    const manifest = JSON.parse((await bytes('package-totals.csv', { ...chosen, manifest: '1' })).toString());
    expect(manifest).toMatchObject({
      file: 'package-totals.csv',
      bytes: text.length,
      query: {
        path: '/export/package-totals.csv',
        where: { recipient: { code: { eq: 'UA' } } },
        groupBy: ['DONOR', 'MONTH'],
        columns: ['period', 'donor', 'value_lower'],
      },
    });
  });

  it.each([
    [
      'package-totals.csv',
      { groupBy: 'DONER' },
      /^groupBy\[0\]: Value "DONER" does not exist in "AidPackageDimension" enum/,
    ],
    ['package-totals.csv', { groupBy: 'DONOR,DONOR' }, /^groupBy: names DONOR twice\.$/],
    ['package-totals.csv', { groupBy: 'MONTH,YEAR' }, /^groupBy: names MONTH and YEAR; only one period is allowed\.$/],
    ['package-totals.csv', { cumulative: '1' }, /^cumulative: needs a period in `groupBy`: MONTH, QUARTER, YEAR\.$/],
    ['package-totals.csv', { cumulative: 'yes' }, /^cumulative: is 1, or left out\.$/],
    ['package-totals.csv', { first: '0' }, /^first: is 0; from 1 on groups can be asked for\.$/],
    [
      'package-totals.csv',
      { orderBy: 'DONOR' },
      /^orderBy\[0\]\.field: DONOR is not grouped by\. The groups are by nothing\.$/,
    ],
    [
      'package-totals.csv',
      { orderBy: 'SIZE' },
      /^orderBy\[0\]\.field: Value "SIZE" does not exist in "AidPackageTotalsOrderField" enum/,
    ],
    [
      'package-totals.csv',
      { columns: 'donor' },
      /^columns: "donor" is no column of what is asked for here\. It has: count, /,
    ],
    ['package-totals.csv', { columns: 'doner' }, /^columns: "doner" is no column of package-totals\. It has: count, /],
    ['package-totals.csv', { where: '{donor: {code: {eq: US}}}' }, /^where\.donor\.code\.eq: String cannot represent/],
    [
      'quote-totals.csv',
      { countsFrom: 'DATASET' },
      /^countsFrom: is no parameter of quote-totals\. There are: cumulative, fillPeriods, first, groupBy, /,
    ],
    ['line-item-totals.csv', { countsFrom: 'DATASET,DATASET' }, /^countsFrom: names a source twice\.$/],
  ] as const)('asked wrongly are refused with what is allowed: %s %j', async (file, parameters, message) => {
    const refused = await refusal(file, parameters);
    expect(refused).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(refused.message).toMatch(message);
  });

  it('that filling in would make too many of are refused before the first byte', async () => {
    const refused = await refusal('line-item-totals.csv', { groupBy: 'PACKAGE,EQUIPMENT,MONTH', fillPeriods: '1' });
    expect(refused).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(refused.message).toMatch(
      new RegExp(`^fillPeriods: would make \\d+ groups of all periods; at most ${maxFilled} are allowed\\.`),
    );
  });

  it('are no JSON-LD: groups are no records', async () => {
    expect(await refusal('package-totals.jsonld')).toMatchObject({
      status: 404,
      message:
        '"package-totals.jsonld" names no format. There are: package-totals.csv, package-totals.ndjson, package-totals.parquet, package-totals.xlsx.',
    });
  });
});
