import readWorkbook from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { text } from '../../src/export/columns.js';
import { writeWorkbook } from '../../src/export/formats/xlsx.js';

async function written(
  values: readonly (readonly (string | null)[])[],
  sheetRows: number,
  type: 'text' | 'money' = 'text',
) {
  const columns = [{ ...text('a', 'slug', ''), type }];
  const batches = async function* () {
    yield { values };
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeWorkbook('line-items', columns, batches(), sheetRows)) chunks.push(chunk);
  return readWorkbook(Buffer.concat(chunks));
}

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
