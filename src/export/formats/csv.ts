import { stringify } from 'csv-stringify/sync';
import type { Format } from './format.js';
import { joinedLists } from './lists.js';

/** As RFC 4180 has it, and harmless when a spreadsheet opens it: a cell that begins like a formula gets an apostrophe before it. */
const options = { record_delimiter: 'windows', escape_formulas: true } as const;

export const csv: Format = {
  name: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  description:
    'UTF-8 without a byte order mark, RFC 4180 (commas, CRLF, quotes doubled), one header line. Several ' +
    'values in a cell are separated by `; `; unknown is empty.',
  shape: 'values',
  nests: false,
  seeks: false,
  async *write({ columns }, batches) {
    yield stringify([columns.map(({ name }) => name)], options);
    const lists = joinedLists(columns);
    for await (const { values } of batches) yield stringify(values.map(lists), options);
  },
};
