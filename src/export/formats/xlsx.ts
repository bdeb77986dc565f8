import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Column } from '../columns.js';
import type { Values } from '../rows.js';
import type { Format } from './format.js';
import { joinedLists } from './lists.js';

/** Rows of a sheet at most, the header included: Excel's own limit. */
const SHEET_ROWS = 1_048_576;
/** Characters of a cell at most: Excel's own limit. */
const CELL_CHARACTERS = 32_767;
/** Digits that a double holds exactly, whichever they are. */
const EXACT_DIGITS = 15;

/** A fixed day, so that the same rows give the same bytes. ZIP knows none before 1980. */
const written = new Date(1980, 0, 1);

export const xlsx: Format = {
  name: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  description:
    'An Excel workbook; beyond 1,048,575 rows it goes on in further sheets. Numbers of up to 15 digits are ' +
    'numbers, all else is text (dates too); a text longer than 32,767 characters is cut, and says so at its ' +
    'end.',
  shape: 'values',
  nests: false,
  seeks: false,
  write: ({ name, columns }, batches) => writeWorkbook(name, columns, batches, SHEET_ROWS),
};

/** Writes a workbook. @param sheetRows rows of a sheet, the header included. */
export async function* writeWorkbook(
  name: string,
  columns: readonly Column[],
  batches: AsyncIterable<{ readonly values: readonly Values[] }>,
  sheetRows: number,
): AsyncGenerator<Uint8Array, void, void> {
  const zip = new Pieces();
  const lists = joinedLists(columns);
  const letters = columns.map((_, place) => lettersOf(place));
  const rowXml = (number: number, cells: readonly (string | null)[], isHeader = false) => {
    const written = cells.map((value, place) =>
      value === null ? '' : cellXml(isHeader ? 'text' : columns[place]?.type, value, `${letters[place]}${number}`),
    );
    return `<row r="${number}">${written.join('')}</row>`;
  };
  const header = rowXml(
    1,
    columns.map((column) => column.name),
    true,
  );
  let sheets = 0;
  let rows = sheetRows;
  let sheet: ZipDeflate | undefined;
  const begin = () => {
    sheet?.push(strToU8(SHEET_END), true);
    sheets += 1;
    rows = 1;
    sheet = zip.file(`xl/worksheets/sheet${sheets}.xml`);
    sheet.push(strToU8(`${SHEET_START}${header}`));
    return sheet;
  };
  begin();
  for await (const { values } of batches) {
    let xml = '';
    for (const row of values) {
      if (rows === sheetRows) {
        sheet?.push(strToU8(xml));
        xml = '';
        begin();
      }
      rows += 1;
      xml += rowXml(rows, lists(row));
    }
    sheet?.push(strToU8(xml));
    yield zip.take();
  }
  sheet?.push(strToU8(SHEET_END), true);
  for (const [path, text] of Object.entries(partsOf(name, sheets))) zip.file(path).push(strToU8(text), true);
  zip.end();
  yield zip.take();
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

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const SHEET_START =
  `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" ` +
  'topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>';
const SHEET_END = '</sheetData></worksheet>';

/** The parts beside the sheets. */
function partsOf(name: string, sheets: number): Readonly<Record<string, string>> {
  const each = (write: (number: number) => string) => Array.from({ length: sheets }, (_, n) => write(n + 1)).join('');
  const types = each(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
  );
  const entries = each((n) => `<sheet name="${name}${n === 1 ? '' : ` ${n}`}" sheetId="${n}" r:id="rId${n}"/>`);
  const links = each(
    (n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  return {
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${entries}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${links}</Relationships>`,
    '_rels/.rels':
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" ` +
      `Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override ' +
      `PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>${types}</Types>`,
  };
}

/** The letters of a column, from 0: A … Z, AA … */
function lettersOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : `${lettersOf(Math.floor(place / 26) - 1)}${last}`;
}

function cellXml(type: Column['type'] | undefined, value: string, address: string): string {
  const number = type === 'integer' || type === 'money' || type === 'quantity';
  return number && value.replace(/\D/g, '').length <= EXACT_DIGITS
    ? `<c r="${address}"><v>${value}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(shortened(value))}</t></is></c>`;
}

function shortened(value: string): string {
  if (value.length <= CELL_CHARACTERS) return value;
  const note = ` … [cut: ${value.length} characters]`;
  // Not between the halves of a character.
  const kept = value.slice(0, CELL_CHARACTERS - note.length).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}${note}`;
}

/** Text as XML: what XML cannot hold is written as Excel writes it, `_x0001_`, and what looks like that is kept apart from it. */
function escaped(value: string): string {
  return (
    value
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML cannot hold.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, (sign) => `_x${hex(sign)}_`)
      .replace(/[&<>\r]/g, (sign) => entities[sign] ?? sign)
  );
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const hex = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
