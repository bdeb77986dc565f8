/**
 * A date known to the day, the month or the year, held as the first and the last day that it may be.
 * Both are midnight UTC, as PostgreSQL's `date` columns are read.
 */
export interface DayRange {
  readonly first: Date;
  readonly last: Date;
}

/** The column that holds the last day that a date may be, beside the one of the first. */
export const latestOf = (column: string): string => `${column}Latest`;

/** Whether a value is a range of days, as GraphQL hands a date on. */
export function isDayRange(value: unknown): value is DayRange {
  return (
    typeof value === 'object' &&
    value !== null &&
    'first' in value &&
    'last' in value &&
    value.first instanceof Date &&
    value.last instanceof Date
  );
}

/**
 * A date that GraphQL has checked.
 * @throws TypeError for what is none, which would be a fault of ours.
 */
export function asDayRange(value: unknown): DayRange {
  if (!isDayRange(value)) throw new TypeError('GraphQL let a date through that is none');
  return value;
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads `2024-11-20`, `2024-11` or `2024`.
 * @returns the days that it may be, or undefined when it is no such date (also 2024-02-30).
 */
export function parsePartialDate(text: string): DayRange | undefined {
  const parts = pattern.exec(text);
  if (!parts?.[1]) return undefined;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? undefined : Number(parts[2]);
  const day = parts[3] === undefined ? undefined : Number(parts[3]);
  if (year < 1) return undefined;
  const first = utcDay(year, month ?? 1, day ?? 1);
  const last = day !== undefined ? first : month !== undefined ? utcDay(year, month + 1, 0) : utcDay(year, 12, 31);
  const valid = first.getUTCMonth() + 1 === (month ?? 1) && first.getUTCDate() === (day ?? 1);
  return valid ? { first, last } : undefined;
}

/** Writes a range of days as the shortest date that means it: a day, a month or a year. */
export function formatPartialDate({ first, last }: DayRange): string {
  const iso = isoDay(first);
  if (first.getTime() === last.getTime()) return iso;
  return first.getUTCMonth() === last.getUTCMonth() ? iso.slice(0, 7) : iso.slice(0, 4);
}

/** A date as `2024-11-20`. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Midnight UTC of a day; months run from 1, and day 0 is the last of the month before. `Date.UTC` would read years below 100 as 19xx. */
function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
