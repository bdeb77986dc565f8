/** What one cell of a table holds: dates and exact numbers as text, unknown values as null. */
export type Cell = string | number | boolean | readonly string[] | null;

/** A record of a table, with its GraphQL type. Columns have the names that fields have: `announcedOn`. */
export interface Row {
  readonly __typename: string;
  readonly id: string;
  readonly [column: string]: Cell | undefined;
}

/** A text of a column; null where it is unknown. */
export function textIn(row: Row, column: string): string | null {
  const value = row[column];
  if (value === undefined) throw new TypeError(`${row.__typename} has no column ${column}`);
  if (value !== null && typeof value !== 'string') throw new TypeError(`${row.__typename}.${column} is not a text`);
  return value;
}

/** The days that a date may be, as `2024-11-20`: one day twice where it is known to the day. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days of a date that is held in two columns; null where it is unknown. */
export function daysIn(row: Row, column: string): Days | null {
  const [first, last] = [textIn(row, column), textIn(row, `${column}Latest`)];
  return first !== null && last !== null ? { first, last } : null;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

function daysOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Reads a day, a month or a year; undefined for what is none, such as 2024-02-30. */
export function readDays(text: string): Days | undefined {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === '' || year === '0000') return undefined;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const longest = daysOfMonth(Number(year), Number(month));
  if (day === undefined) return { first: `${year}-${month}-01`, last: `${year}-${month}-${twoDigits(longest)}` };
  return Number(day) >= 1 && Number(day) <= longest ? { first: text, last: text } : undefined;
}

/** Writes days as the day, the month or the year that they are. */
export function writeDays({ first, last }: Days): string {
  if (first === last) return first;
  return first.slice(0, 7) === last.slice(0, 7) ? first.slice(0, 7) : first.slice(0, 4);
}

/** An exact number in thousandths: no column has more places. */
export function thousandths(text: string): bigint {
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole) * 1000n + BigInt(fraction.padEnd(3, '0'));
  return negative ? -value : value;
}

/** Thousandths as an exact number, without zeros that say nothing. */
export function writeThousandths(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(4, '0');
  const fraction = digits.slice(-3).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -3)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** An exact number of a column, as the API writes it. */
export const decimal = (text: string | null) => (text === null ? null : writeThousandths(thousandths(text)));

/** The code points of the characters that are other characters' twins: letters without a decomposition, and signs that print alike. */
const twins: ReadonlyMap<string, string> = new Map(
  Object.entries({
    l: 'ł',
    o: 'ø',
    d: 'đð',
    i: 'ı',
    σ: 'ς',
    "'": '`’‘‚‛ʼʹ',
    '"': '“”„‟«»ʺ',
    '-': '‐‒–—―−',
    th: 'þ',
    ss: 'ß',
    ae: 'æ',
    oe: 'œ',
  }).flatMap(([plain, signs]) => [...signs].map((sign): [string, string] => [sign, plain])),
);

const folded = new Map<string, string>();

/** A text as it is compared: blind to case, accents, and the form of quotation marks and dashes. */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const plain = text
    .replaceAll('\u00b4', "'")
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const result = [...plain].map((sign) => twins.get(sign) ?? sign).join('');
  folded.set(text, result);
  return result;
}

/** UTF-16 puts characters beyond U+FFFF before U+E000: they go behind it. */
const rankOfUnit = (unit: number) => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);

/** The order of texts: by code point. */
export function compareTexts(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  for (let at = 0; at < shorter; at += 1) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (a !== b) return rankOfUnit(a) - rankOfUnit(b);
  }
  return one.length - other.length;
}

const people = new Intl.Collator('en', { numeric: true });

/** A text as printed: sorted by the Unicode Collation Algorithm, numbers by their value; what that takes for the same is in the order of code points. */
export class Printed {
  constructor(private readonly text: string) {}

  compare({ text }: Printed): number {
    return people.compare(this.text, text) || compareTexts(this.text, text);
  }
}

/** A value that rows are sorted by. */
export type Key = string | number | bigint | Printed | null;

function compareKnown(one: NonNullable<Key>, other: NonNullable<Key>): number {
  if (one instanceof Printed && other instanceof Printed) return one.compare(other);
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other);
  return one < other ? -1 : Number(one > other);
}

/** The order of two keys of one kind; unknown ones come last in both directions. */
export function compareKeys(one: Key, other: Key, descending = false): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order = compareKnown(one, other);
  return descending ? -order : order;
}
