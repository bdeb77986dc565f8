import type { Format } from './format.js';

/** One JSON object a line. Decimals are text, so that no digit is lost; what is unknown is null. */
export const ndjson: Format = {
  name: 'ndjson',
  contentType: 'application/x-ndjson; charset=utf-8',
  description: 'One JSON object a line, with all citations of a record as a list. Decimals are text; unknown is null.',
  shape: 'lines',
  nests: true,
  ofRecords: false,
  options: [],
  seeks: false,
  async *write(_written, batches) {
    for await (const { lines } of batches) yield bytesOf(lines);
  },
};

/** The lines of a batch as bytes. Not by one text of them all: it would be copied once more, and stay in memory until the next great collection of garbage. */
function bytesOf(lines: readonly string[]): Buffer {
  const bytes = Buffer.allocUnsafe(lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0));
  let end = 0;
  for (const line of lines) {
    end += bytes.write(line, end);
    end = bytes.writeUInt8(0x0a, end);
  }
  return bytes;
}
