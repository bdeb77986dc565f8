import type { ColumnShape } from '../columns.js';
import type { Batch, Shape } from '../rows.js';

/** A form in which an export is written. */
export interface Format {
  /** The ending of its files. */
  readonly name: string;
  readonly contentType: string;
  readonly description: string;
  /** What its rows are read as. */
  readonly shape: Shape;
  /** Whether a value may hold records. */
  readonly nests: boolean;
  /** Whether it holds records, each with its id, and nothing else. */
  readonly ofRecords: boolean;
  /** What may be chosen about how it is written. */
  readonly options: readonly FormatOption[];
  /** Whether its readers jump about in a file: it is then made before it is sent, so that they can ask for its length and for parts. */
  readonly seeks: boolean;
  /** Writes rows as they come. The same rows give the same bytes. */
  write(written: Written, batches: AsyncIterable<Batch>): AsyncIterable<string | Uint8Array>;
}

/** Something that may be chosen about how a format is written. */
export interface FormatOption {
  /** As it is asked for: `separator` in `?separator=tab`. */
  readonly name: string;
  /** What it may be, the default first. `0` and `1` for a switch. */
  readonly values: readonly [string, ...string[]];
  readonly description: string;
}

/** What was chosen, by the names of the options; what is not there has its default. */
export type Chosen = Readonly<Record<string, string>>;

/** What is written. */
interface Written {
  /** The export's name. */
  readonly name: string;
  readonly columns: readonly ColumnShape[];
  readonly chosen: Chosen;
}
