const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date as precise as it is known: `2024-11-20` is "20 November 2024", `2024-11` is "November 2024", or "Nov 2024" where room is short. */
export function day(date: string, isShort = false): string {
  const [year = '', month, dayOfMonth] = date.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  const shown = isShort ? name?.slice(0, 3) : name;
  return [dayOfMonth === undefined ? undefined : String(Number(dayOfMonth)), shown, year].filter(Boolean).join(' ');
}

/** The first and the last day that a partial date may be, in milliseconds. */
export function spanOf(date: string): { readonly from: number; readonly to: number } {
  const [year = 0, month, dayOfMonth] = date.split('-').map(Number);
  if (month === undefined) return { from: Date.UTC(year, 0, 1), to: Date.UTC(year, 11, 31) };
  if (dayOfMonth === undefined) return { from: Date.UTC(year, month - 1, 1), to: Date.UTC(year, month, 0) };
  const at = Date.UTC(year, month - 1, dayOfMonth);
  return { from: at, to: at };
}

const dayMs = 86_400_000;

/** The day that is so many days after the first, or before the last, that a partial date may be. */
export function shifted(date: string, days: number): string {
  const { from, to } = spanOf(date);
  return isoDay((days < 0 ? from : to) + days * dayMs);
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((spanOf(to).from - spanOf(from).from) / dayMs);

/** A moment as a day: `2024-11-20`. */
export const isoDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
