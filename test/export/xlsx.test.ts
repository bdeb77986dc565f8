import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { text } from '../../src/export/columns.js';
import { writeWorkbook } from '../../src/export/formats/xlsx.js';

/** Writes a workbook of one column. */
async function workbook(
  values: readonly (readonly (string | null)[])[],
  sheetRows: number,
  type: 'text' | 'money' | 'date' | 'partialDate' | 'boolean' = 'text',
): Promise<Buffer> {
  const columns = [{ ...text('a', 'slug', ''), type }];
  const batches = async function* () {
    yield { values };
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeWorkbook('line-items', columns, batches(), sheetRows)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const written = async (...asked: Parameters<typeof workbook>) => readWorkbook(await workbook(...asked));

/** The parts of a workbook, as text. */
const partsOf = (file: Buffer) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));

it('goes on in a further sheet where one is full, each with the header', async () => {
  const sheets = await written([['1'], ['2'], ['3'], ['4'], ['5']], 3);
  expect(sheets).toEqual([
    { sheet: 'line-items', data: [['a'], ['1'], ['2']] },
    { sheet: 'line-items 2', data: [['a'], ['3'], ['4']] },
    { sheet: 'line-items 3', data: [['a'], ['5']] },
  ]);
  expect(await written([['1'], ['2']], 3)).toHaveLength(1);
});

it('writes a number as one only where a spreadsheet keeps all of its digits', async () => {
  const [sheet] = await written([['275000000'], ['0.5'], ['1234567890123456.78']], 10, 'money');
  expect(sheet?.data).toEqual([['a'], [275_000_000], [0.5], ['1234567890123456.78']]);
});

it('cuts a text that no cell can hold, and says so in the cell', async () => {
  const [sheet] = await written([['x'.repeat(40_000)]], 10);
  const cell = String(sheet?.data[1]?.[0]);
  expect(cell).toHaveLength(32_767);
  expect(cell).toMatch(/x … \[cut: 40000 characters\]$/);
});

it('writes a day as a date, and what is no one day as text', async () => {
  const rows = [['2024-11-20'], ['2024-11'], ['2024'], ['1899-07-29'], [null], ['2025']];
  const [sheet] = await written(rows, 10, 'partialDate');
  expect(sheet?.data).toEqual([
    ['a'],
    [new Date('2024-11-20')],
    ['2024-11'],
    ['2024'],
    // Excel knows no day before 1900, and counts a 29 February in that year.
    ['1899-07-29'],
    [null],
    ['2025'],
  ]);
  const [days] = await written([['1900-03-01'], ['2024-02-29']], 10, 'date');
  expect(days?.data.slice(1)).toEqual([[new Date('1900-03-01')], [new Date('2024-02-29')]]);
});

it('writes what is true or false as such', async () => {
  const [sheet] = await written([['true'], ['false']], 10, 'boolean');
  expect(sheet?.data).toEqual([['a'], [true], [false]]);
});

it('has a heading that stays and filters, in every sheet', async () => {
  const parts = partsOf(await workbook([['1'], ['2'], ['3']], 3));
  const ranges = Object.entries(parts).flatMap(([path, xml]) =>
    path.includes('/sheet') ? [/<autoFilter ref="(.*?)"/.exec(xml)?.[1]] : [],
  );
  expect(ranges).toEqual(['A1:A3', 'A1:A2']);
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pane ySplit="1" [^>]*state="frozen"/);
  expect(parts['xl/workbook.xml']).toContain("'line-items 2'!$A$1:$A$2");
});

it.each([
  [[['x']], 8],
  [[['x'.repeat(29)], ['y']], 30],
  [[['x'.repeat(500)]], 60],
])('makes a column as wide as its first rows need, within bounds', async (rows, width) => {
  const parts = partsOf(await workbook(rows, 10));
  expect(parts['xl/worksheets/sheet1.xml']).toContain(`<col min="1" max="1" width="${width}" customWidth="1"/>`);
});
