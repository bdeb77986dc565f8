import type { ColumnShape } from './columns.js';
import type { Chosen, Format } from './formats/format.js';
import type { Batch, ReadingOptions } from './rows.js';

/** A file that is asked for: its columns, and how they are written. */
export interface FileQuery<Of extends ColumnShape = ColumnShape> {
  /** The export's name. */
  readonly name: string;
  readonly format: Format;
  readonly columns: readonly Of[];
  readonly chosen: Chosen;
  /** What was asked for, in one form however it was written: for the manifest. */
  readonly asked: Readonly<Record<string, unknown>>;
}

/** What an export is to hold. */
export interface ExportQuery extends FileQuery {
  /** Reads its rows. */
  read(options: ReadingOptions): AsyncGenerator<Batch, void, void>;
}
