import { expect, it } from 'vitest';
import { type ColumnShape, money, quantity } from '../../src/export/columns.js';
import { listExports } from '../../src/export/exports.js';
import { jsonld } from '../../src/export/formats/jsonld.js';

/** The nodes that the format makes of rows, as NDJSON has them. */
async function nodesOf(columns: readonly ColumnShape[], rows: readonly object[]) {
  async function* batches() {
    yield { rows: rows.length, lines: rows.map((row) => JSON.stringify(row)), values: [] };
  }
  let text = '';
  for await (const part of jsonld.write({ name: 'packages', columns, chosen: {} }, batches())) text += part;
  const document: { '@graph': unknown[] } = JSON.parse(text);
  return document['@graph'];
}

it('a group of columns that is declared is one node of JSON-LD, under the name that it was given', async () => {
  const columns = [
    ...money('The most that may be spent', { name: 'ceiling', prefix: 'spending_ceiling', field: 'ceiling' }),
    ...quantity('How much of it'),
  ];
  const unknown = Object.fromEntries(columns.map(({ name }) => [name, null]));
  const row = { ...unknown, spending_ceiling_amount: '5.00', spending_ceiling_currency: 'EUR' };
  expect(await nodesOf(columns, [row, unknown])).toEqual([
    { type: ['AidPackage', 'Entity'], ceiling: { type: 'MonetaryAmount', figure: '5.00', currency: 'EUR' } },
    { type: ['AidPackage', 'Entity'] },
  ]);
});

it('no column of money or of a quantity is outside a group', () => {
  const columns = listExports.flatMap((each) => each.columns);
  const figures = columns.filter(({ type }) => type === 'money' || type === 'quantity');
  expect(figures.length).toBeGreaterThan(10);
  expect(figures.filter(({ group }) => group === undefined)).toEqual([]);
});
