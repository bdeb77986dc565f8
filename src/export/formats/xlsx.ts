import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ColumnShape } from '../columns.js';
import type { Values } from '../rows.js';
import type { Format } from './format.js';
import { joinedLists } from './lists.js';
import { cellXml, headingXml, widthsOf } from './xlsxCells.js';
import { lettersOf, partsOf, sheetEnd, sheetStart } from './xlsxParts.js';

/** Rows of a sheet at most, the header included: Excel's own limit. */
const SHEET_ROWS = 1_048_576;

/** A fixed day, so that the same rows give the same bytes. ZIP knows none before 1980. */
const written = new Date(1980, 0, 1);

export const xlsx: Format = {
  name: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  description:
    'An Excel workbook with a filter in its heading; beyond 1,048,575 rows it goes on in further sheets. Numbers of ' +
    'up to 15 digits are numbers, days from March 1900 on are dates, all else is text: a month or a year, too, ' +
    'since no day of it is known. A text longer than 32,767 characters is cut, and says so at its end.',
  shape: 'values',
  nests: false,
  ofRecords: false,
  options: [],
  seeks: false,
  write: ({ name, columns }, batches) => writeWorkbook(name, columns, batches, SHEET_ROWS),
};

/** Writes a workbook. @param sheetRows rows of a sheet, the header included. */
export async function* writeWorkbook(
  name: string,
  columns: readonly ColumnShape[],
  batches: AsyncIterable<{ readonly values: readonly Values[] }>,
  sheetRows: number,
): AsyncGenerator<Uint8Array, void, void> {
  const zip = new Pieces();
  const lists = joinedLists(columns);
  const sheets = new Sheets(zip, columns, sheetRows);
  for await (const { values } of batches) {
    sheets.write(values.map(lists));
    yield zip.take();
  }
  const rows = sheets.end();
  for (const [path, text] of Object.entries(partsOf(name, columns.length, rows)))
    zip.file(path).push(strToU8(text), true);
  zip.end();
  yield zip.take();
}

/** The sheets of a workbook, one after the other. */
class Sheets {
  readonly #letters: readonly string[];
  readonly #heading: string;
  /** The rows of each sheet that has begun, the header included. */
  readonly #rows: number[] = [];
  #sheet: ZipDeflate | undefined;
  #widths: readonly number[] | undefined;

  constructor(
    private readonly zip: Pieces,
    private readonly columns: readonly ColumnShape[],
    private readonly sheetRows: number,
  ) {
    this.#letters = columns.map((_, place) => lettersOf(place));
    const cells = columns.map((column, place) => headingXml(column.name, `${this.#letters[place]}1`));
    this.#heading = `<row r="1">${cells.join('')}</row>`;
  }

  write(values: readonly Values[]): void {
    this.#widths ??= widthsOf(this.columns, values);
    let xml = '';
    for (const row of values) {
      if (this.#filled === this.sheetRows) {
        this.#sheet?.push(strToU8(xml));
        xml = '';
        this.#begin();
      }
      const number = this.#filled + 1;
      this.#rows[this.#rows.length - 1] = number;
      xml += this.#rowXml(number, row);
    }
    this.#sheet?.push(strToU8(xml));
  }

  /** @returns the rows of each sheet. */
  end(): readonly number[] {
    if (!this.#sheet) this.#begin();
    this.#finish();
    return this.#rows;
  }

  /** The rows of the last sheet; as many as it may have where none has begun. */
  get #filled(): number {
    return this.#rows.at(-1) ?? this.sheetRows;
  }

  #begin(): void {
    this.#finish();
    this.#rows.push(1);
    this.#sheet = this.zip.file(`xl/worksheets/sheet${this.#rows.length}.xml`);
    const widths = this.#widths ?? widthsOf(this.columns, []);
    this.#sheet.push(strToU8(`${sheetStart(widths)}${this.#heading}`));
  }

  #finish(): void {
    this.#sheet?.push(strToU8(sheetEnd(this.columns.length, this.#filled)), true);
  }

  #rowXml(number: number, row: Values): string {
    const cells = this.columns.map(({ type }, place) => {
      const value = row[place] ?? null;
      return value === null ? '' : cellXml(type, value, `${this.#letters[place]}${number}`);
    });
    return `<row r="${number}">${cells.join('')}</row>`;
  }
}

/** A ZIP file whose bytes are taken as they come. */
class Pieces {
  #chunks: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#chunks.push(chunk);
  });

  file(path: string): ZipDeflate {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = written;
    this.#zip.add(file);
    return file;
  }

  end(): void {
    this.#zip.end();
  }

  take(): Uint8Array {
    const taken = Buffer.concat(this.#chunks);
    this.#chunks = [];
    return taken;
  }
}
