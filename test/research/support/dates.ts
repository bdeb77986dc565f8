/** A date as the first and the last day that it may be: one day twice where it is known to the day. */
export type Days = readonly [first: string, last: string];

/** Dates known to the day, the month and the year, among them the first and last days of periods. */
export const days: readonly Days[] = [
  ['2022-12-31', '2022-12-31'],
  ['2023-01-01', '2023-01-01'],
  ['2023-03-31', '2023-03-31'],
  ['2023-11-01', '2023-11-30'],
  ['2023-11-15', '2023-11-15'],
  ['2024-02-29', '2024-02-29'],
  ['2024-02-01', '2024-02-29'],
  ['2024-01-01', '2024-12-31'],
  ['2023-01-01', '2023-12-31'],
];

const lengths: Readonly<Record<string, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** A dimension that is a period. */
interface PeriodName {
  /** Which date it is of: what stands before MONTH, QUARTER or YEAR. Example: `PUBLISHED_`. */
  readonly of: string;
  readonly months: number;
}

/** What the name of a period says; undefined for other dimensions. */
export function readPeriod(name: string): PeriodName | undefined {
  const [, of, unit] = /^(.*?)(MONTH|QUARTER|YEAR)$/.exec(name) ?? [];
  const months = lengths[unit ?? ''];
  return of === undefined || months === undefined ? undefined : { of, months };
}

/** The label of the period of so many months that a date is in: that of the year where it is in no one shorter period. */
export function periodOf([first, last]: Days, months: number): string {
  const label = (day: string) => labelOf(day.slice(0, 4), Number(day.slice(5, 7)), months);
  return label(first) === label(last) ? label(first) : first.slice(0, 4);
}

function labelOf(year: string, month: number, length: number): string {
  if (length === 12) return year;
  return length === 3 ? `${year}-Q${Math.ceil(month / 3)}` : `${year}-${String(month).padStart(2, '0')}`;
}

/** The labels of all periods of so many months from the first of some to the last. Years among shorter periods are no bounds. */
export function periodsBetween(labels: readonly string[], months: number): string[] {
  const exact = labels.filter((label) => months === 12 || label.length > 4).sort();
  const [from, to] = [exact[0], exact.at(-1)];
  if (from === undefined || to === undefined) return [];
  const between: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    for (let month = 1; month <= 12; month += months) {
      const label = labelOf(String(year), month, months);
      if (label >= from && label <= to) between.push(label);
    }
  return between;
}

/** Sorts the labels of periods, a whole year behind its months and quarters. */
export const rankOf = (label: string) => (label.length > 4 ? label : `${label}-~`);
