import { stringify } from 'csv-stringify/sync';
import type { Chosen, Format } from './format.js';
import { joinedLists } from './lists.js';

/** What cells may be separated by. */
const separators: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t' };

/** As RFC 4180 has it, and harmless when a spreadsheet opens it: a cell that begins like a formula gets an apostrophe before it. */
const writing = ({ separator = 'comma', raw = '0' }: Chosen) =>
  ({ record_delimiter: 'windows', delimiter: separators[separator] ?? ',', escape_formulas: raw !== '1' }) as const;

/** By it Excel knows that a file is UTF-8. */
const byteOrderMark = '\uFEFF';

export const csv: Format = {
  name: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  description:
    'UTF-8 without a byte order mark, RFC 4180 (commas, CRLF, quotes doubled), one header line. Several ' +
    'values in a cell are separated by `; `; unknown is empty.',
  shape: 'values',
  nests: false,
  ofRecords: false,
  options: [
    {
      name: 'bom',
      values: ['0', '1'],
      description: 'With a byte order mark before it. Excel needs one: without it Kyiv in Cyrillic comes out as signs.',
    },
    {
      name: 'separator',
      values: ['comma', 'semicolon', 'tab'],
      description: 'What is between cells. Excel expects semicolons where a decimal number is written with a comma.',
    },
    {
      name: 'raw',
      values: ['0', '1'],
      description:
        'Every text as it is, without an apostrophe before what looks like a formula. For programs alone: a spreadsheet runs such a cell.',
    },
  ],
  seeks: false,
  async *write({ columns, chosen }, batches) {
    const options = writing(chosen);
    yield `${chosen.bom === '1' ? byteOrderMark : ''}${stringify([columns.map(({ name }) => name)], options)}`;
    const lists = joinedLists(columns);
    for await (const { values } of batches) yield stringify(values.map(lists), options);
  },
};
