import { csv } from './csv.js';
import type { Format, FormatOption } from './format.js';
import { jsonld } from './jsonld.js';
import { ndjson } from './ndjson.js';
import { parquet } from './parquet.js';
import { xlsx } from './xlsx.js';

/** Every form in which an export is written. */
export const allFormats: readonly Format[] = [csv, ndjson, parquet, jsonld, xlsx];

/** Everything that may be chosen about one of them. */
export const allOptions: readonly FormatOption[] = allFormats.flatMap(({ options }) => options);

/** A format by its name. */
export function formatNamed(name: string): Format | undefined {
  return allFormats.find((each) => each.name === name);
}
