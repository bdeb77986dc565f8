/** Dates as articles print them, as ISO dates of a day or a month. `11/21/2024` is not read: it is ambiguous. */
import { parsePartialDate } from '../../query/values/partialDate.js';
import { MONTHS } from '../languages/index.js';

const NUMBER_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** The number of a month, 1 to 12, by its name in any of the languages. Some short ones are names with their full stop alone: `лист.` */
export function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  return NUMBER_OF.get(lower) ?? NUMBER_OF.get(lower.replace(/\.$/, ''));
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

const WEEKDAYS = words(
  `mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
   понеділок вівторок середа четвер п’ятниця п'ятниця субота неділя понедельник вторник среда пятница суббота воскресенье
   montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
   lundi mardi mercredi jeudi vendredi samedi dimanche`,
);
/** Words that say what the day is of. */
const LABELS = words(
  `published posted issued released created date dated first online print опубліковано опубликовано дата публікації публикации
   veröffentlicht erschienen publié publiée publication paru`,
);
/** The same of a later version. */
const UPDATES = words(
  'updated modified last edited corrected оновлено обновлено изменено aktualisiert stand zuletzt modifié actualisé màj mis à jour',
);
/** Words between the parts of a date, or between a date and a time. */
const FILLERS = words('on at the of le la am um vom den der uhr о об в в. год году року рік года г г. р р. h from à');
const HALVES = words('am pm a.m. p.m. a.m p.m');
/** Between a date and what is beside it. */
const SEPARATORS = /\s(?:\||•|·|—|–|-|\/)\s|\s?[|•·]\s?|\n/u;
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:t\d{2}:?\d{2}[\d:.,]{0,16}(?:z|[+-]\d{2}:?\d{2})?)?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const CLOCK = /^\d{1,2}(?:[:.h]\d{2}){1,2}(?:[ap]\.?m\.?)?z?$|^\d{1,2}(?:[ap]\.?m\.?|h|uhr)$/;
const ZONE =
  /^\(?(?:[A-Z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}|[A-Z][a-z]{2,12}\/[A-Z][A-Za-z_]{2,20})\)?$/;
const LONGEST = 120;

/** A day that a line prints; `isUpdate` where the line says that the article was changed on it. */
export interface PrintedDate {
  /** `yyyy-mm-dd`, or `yyyy-mm`. */
  readonly date: string;
  readonly isUpdate: boolean;
}

/** The day of a line that is only a date, maybe with “Published”, a weekday, a time and its zone: `Nov. 20, 2024 10:15 a.m. ET`. */
export function readDate(line: string): string | null {
  return dateOf(line)?.date ?? null;
}

/**
 * The same, with whether it is of an update. Of several days in one line the one of publication counts. The day is the one that is printed: no time zone
 * moves it.
 */
export function dateOf(line: string): PrintedDate | null {
  if (line.length > LONGEST) return null;
  let found: PrintedDate | null = null;
  for (const part of line.trim().split(SEPARATORS)) {
    if (part.trim() === '') continue;
    const read = partOf(part.trim());
    if (read === 'OTHER') return null;
    if (read !== 'TIME' && (found === null || (found.isUpdate && !read.isUpdate))) found = read;
  }
  return found;
}

/** What is beside a separator: a date, a time alone, or something else, by which the line is no date. */
function partOf(part: string): PrintedDate | 'TIME' | 'OTHER' {
  const tokens = part
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((token) => token !== '');
  let isUpdate = false;
  let hasTime = false;
  let date: string | null = null;
  const places: { readonly kind: 'MONTH' | 'DAY' | 'YEAR'; readonly value: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    const bare = token.toLowerCase().replace(/:$/, '');
    const next = tokens[index + 1]?.toLowerCase() ?? '';
    const month = monthOf(bare);
    const whole = wholeDate(bare);
    if (whole === 'WRONG') return 'OTHER';
    if (whole !== undefined) {
      if (date !== null) return 'OTHER';
      date = whole;
    } else if (CLOCK.test(bare) || (/^\d{1,2}$/.test(bare) && (HALVES.has(next) || next === 'uhr'))) hasTime = true;
    else if (month !== undefined) places.push({ kind: 'MONTH', value: month });
    else if (/^\d{1,2}(?:st|nd|rd|th|er)?\.?$/.test(bare))
      places.push({ kind: 'DAY', value: Number.parseInt(bare, 10) });
    else if (/^\d{4}$/.test(bare)) places.push({ kind: 'YEAR', value: Number(bare) });
    else if (places.length === 0 && date === null && UPDATES.has(bare)) isUpdate = true;
    else if (places.length === 0 && date === null && LABELS.has(bare)) continue;
    else if (WEEKDAYS.has(bare.replace(/\.$/, ''))) continue;
    else if (hasTime && (HALVES.has(bare) || ZONE.test(token))) continue;
    else if (FILLERS.has(bare) && index > 0) continue;
    else if (index === 0 && bare === 'le') continue;
    else return 'OTHER';
  }
  const printed = date ?? dateIn(places);
  if (printed !== null) return date !== null && places.length > 0 ? 'OTHER' : { date: printed, isUpdate };
  return places.length === 0 && hasTime ? 'TIME' : 'OTHER';
}

/** A date that is one token; `WRONG` where no such day is. */
function wholeDate(token: string): string | 'WRONG' | undefined {
  const iso = ISO.exec(token);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? undefined : Number(iso[3])) ?? 'WRONG';
  const dotted = DOTTED.exec(token);
  return dotted ? (isoDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])) ?? 'WRONG') : undefined;
}

/** `November 21 2024`, `21 November 2024`, `November 2024`. */
function dateIn(places: readonly { readonly kind: 'MONTH' | 'DAY' | 'YEAR'; readonly value: number }[]): string | null {
  const [one, two, three] = places;
  if (!one || !two || places.length > 3) return null;
  switch (places.map(({ kind }) => kind).join(' ')) {
    case 'MONTH DAY YEAR':
      return isoDate(three?.value ?? 0, one.value, two.value);
    case 'DAY MONTH YEAR':
      return isoDate(three?.value ?? 0, two.value, one.value);
    case 'MONTH YEAR':
      return isoDate(two.value, one.value, undefined);
    default:
      return null;
  }
}

function isoDate(year: number, month: number, day: number | undefined): string | null {
  const rest = day === undefined ? [month] : [month, day];
  const date = [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
  return parsePartialDate(date) ? date : null;
}
