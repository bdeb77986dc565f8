/** Stage 6: the day of a saying, as printed and as what it means seen from the day of publication. */
import { parsePartialDate } from '../../query/values/partialDate.js';
import type { Range } from '../anchor.js';
import type { Language } from '../languages/language.js';
import { monthOf } from '../read/dates.js';
import { NONE, type Token, tokensOf } from '../sentences/tokens.js';

export interface Day extends Range {
  readonly from?: string;
  readonly to?: string;
}

const DAY_MS = 86_400_000;
const PREPOSITION = new Set(['on', 'in', 'у', 'в', 'am', 'im', 'le', 'en', 'во']);

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (iso: string): number | undefined =>
  iso.length === 10 ? parsePartialDate(iso)?.first.getTime() : undefined;

/** The days that a stretch prints, in order. */
export function daysIn(text: string, { start, end }: Range, language: Language, published: string | undefined): Day[] {
  const tokens = tokensOf(text, start, end, [], (word) => word.length <= 5 && monthOf(`${word}.`) !== undefined);
  const days: Day[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = dayAt(tokens, at, language, published);
    if (!found) continue;
    const before = (found.first ?? at) - 1;
    const first = PREPOSITION.has(tokens[before]?.lower ?? '') ? before : before + 1;
    days.push({
      start: tokens[first]?.start ?? start,
      end: tokens[found.last]?.end ?? end,
      ...(isInCalendar(found.meaning) ? found.meaning : {}),
    });
    at = found.last;
  }
  return days;
}

interface Meant {
  /** Where a day is before its month. */
  readonly first?: number;
  readonly last: number;
  readonly meaning: { readonly from?: string; readonly to?: string };
}

/** Whether there are such days: “June 31” is printed, and is none. */
const isInCalendar = ({ from, to }: Meant['meaning']): boolean =>
  [from, to].every((date) => date === undefined || parsePartialDate(date) !== undefined);

function dayAt(
  tokens: readonly Token[],
  at: number,
  language: Language,
  published: string | undefined,
): Meant | undefined {
  const { text, ...token } = tokens[at] ?? NONE;
  const lower = token.lower.replaceAll("'", '’');
  const next = tokens[at + 1] ?? NONE;
  const publishedAt = published === undefined ? undefined : timeOf(published);
  const back = (days: number) => (publishedAt === undefined ? {} : { from: isoOf(publishedAt - days * DAY_MS) });
  const weekday = language.weekdays.findIndex((forms) => forms.includes(lower.replace(/’s$/, '')));
  if (weekday >= 0 && (tokens[at]?.capital || language.code !== 'en'))
    return {
      last: at,
      meaning: publishedAt === undefined ? {} : back((((new Date(publishedAt).getUTCDay() + 6) % 7) - weekday + 7) % 7),
    };
  if (lower === 'today') return { last: at, meaning: back(0) };
  if (lower === 'yesterday') return { last: at, meaning: back(1) };
  if (
    (lower === 'last' || lower === 'this') &&
    (next.lower === 'week' || next.lower === 'month' || next.lower === 'year')
  )
    return {
      last: at + 1,
      meaning: publishedAt === undefined || lower === 'this' ? {} : rangeBack(next.lower, publishedAt),
    };
  const month = monthOf(text);
  if (month !== undefined && (tokens[at]?.capital || language.code !== 'en') && !/^(?:may|mar)$/.test(text)) {
    const before = tokens[at - 1] ?? NONE;
    if (/^\d{1,2}$/.test(next.text)) {
      const year = tokens[at + 2]?.text === ',' && /^\d{4}$/.test(tokens[at + 3]?.text ?? '') ? at + 3 : undefined;
      return {
        last: year ?? at + 1,
        meaning: dated(
          month,
          Number(next.text),
          year === undefined ? undefined : Number(tokens[year]?.text),
          published,
        ),
      };
    }
    // “12 June”, “1er juin”, “12. Juni”.
    const first = before.text === '.' && language.code === 'de' ? at - 2 : at - 1;
    const day = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(tokens[first]?.text ?? '')?.[1];
    if (day !== undefined) {
      const year = /^\d{4}$/.test(next.text) ? Number(next.text) : undefined;
      const meaning = dated(month, Number(day), year, published);
      return { first, last: year === undefined ? at : at + 1, meaning };
    }
    if (PREPOSITION.has(before.lower)) return { last: /^\d{4}$/.test(next.text) ? at + 1 : at, meaning: {} };
  }
  return undefined;
}

function rangeBack(unit: string, published: number): { from: string; to: string } | { from: string } {
  const date = new Date(published);
  if (unit === 'year') return { from: String(date.getUTCFullYear() - 1) };
  if (unit === 'month') {
    const before = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, 1));
    return { from: before.toISOString().slice(0, 7) };
  }
  const monday = published - (((date.getUTCDay() + 6) % 7) + 7) * DAY_MS;
  return { from: isoOf(monday), to: isoOf(monday + 6 * DAY_MS) };
}

/** A day without a year is the latest one that is not after publication. */
function dated(month: number, day: number, year: number | undefined, published: string | undefined): { from?: string } {
  const iso = (y: number) => `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year !== undefined) return { from: iso(year) };
  if (published === undefined || published.length < 10) return {};
  const same = iso(Number(published.slice(0, 4)));
  return { from: same <= published ? same : iso(Number(published.slice(0, 4)) - 1) };
}
