import type { Format } from './format.js';

/** One JSON object a line. Decimals are text, so that no digit is lost; what is unknown is null. */
export const ndjson: Format = {
  name: 'ndjson',
  contentType: 'application/x-ndjson; charset=utf-8',
  description: 'One JSON object a line, with all citations of a record as a list. Decimals are text; unknown is null.',
  shape: 'lines',
  nests: true,
  async *write(_written, batches) {
    for await (const { lines } of batches) yield lines;
  },
};
