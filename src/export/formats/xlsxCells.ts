import type { ColumnShape } from '../columns.js';
import type { Values } from '../rows.js';
import { styles } from './xlsxParts.js';

/** Characters of a cell at most: Excel's own limit. */
const CELL_CHARACTERS = 32_767;
/** Digits that a double holds exactly, whichever they are. */
const EXACT_DIGITS = 15;
/** The first day that Excel counts as everybody does: before it, it has a 29 February 1900. */
const FIRST_DAY = '1900-03-01';
/** The day that Excel counts days from. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** How wide columns are, in characters: from a short number to what a screen still shows beside others. */
const WIDTHS = { least: 8, most: 60 } as const;
/** The room of the button of the filter beside a heading. */
const BUTTON = 3;

/** A cell with its value, or a text where a spreadsheet could not keep the value: more digits than it holds, a day that is not known. */
export function cellXml(type: ColumnShape['type'], value: string, address: string): string {
  switch (type) {
    case 'integer':
    case 'money':
    case 'quantity':
      return value.replace(/\D/g, '').length <= EXACT_DIGITS
        ? `<c r="${address}"><v>${value}</v></c>`
        : textXml(value, address);
    case 'date':
    case 'partialDate':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && value >= FIRST_DAY
        ? `<c r="${address}" s="${styles.day}"><v>${(Date.parse(`${value}T00:00:00Z`) - DAY_ZERO) / DAY_MS}</v></c>`
        : textXml(value, address);
    case 'boolean':
      return `<c r="${address}" t="b"><v>${value === 'true' ? 1 : 0}</v></c>`;
    case 'text':
    case 'list':
    case 'records':
      return textXml(value, address);
  }
}

/** A cell of the heading. */
export function headingXml(value: string, address: string): string {
  return textXml(value, address, ` s="${styles.heading}"`);
}

function textXml(value: string, address: string, style = ''): string {
  return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(shortened(value))}</t></is></c>`;
}

/** How wide each column is to be, by its heading and the first rows: the rest is not known yet when a sheet begins. */
export function widthsOf(columns: readonly ColumnShape[], rows: readonly Values[]): number[] {
  return columns.map(({ name }, place) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[place]?.length ?? 0), name.length + BUTTON);
    return Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 1));
  });
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
