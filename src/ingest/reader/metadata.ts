/** Rules 10 to 12 of the reader: what the printed lines say about the article. They are read, and stay in the text. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?';

const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH} ${DAY},? (\\d{4})$`, 'i');
const DAY_FIRST = new RegExp(`^${WEEKDAY}${DAY} ${MONTH},? (\\d{4})$`, 'i');
const MONTH_ONLY = new RegExp(`^${MONTH},? (\\d{4})$`, 'i');
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

const BYLINE = /^By [\p{Lu}\p{Lt}\p{Lo}]/u;
const MAX_BYLINE = 120;
const MAX_HEADLINE = 300;

const URL_ONLY = /^https?:\/\/\S+$/i;
const NOTE_LABEL = /^(?:original url|original|source url|source|url):?$/i;
const NOTE = /^(?:original url|original|source url|source|url): ?(.+)$/i;

/** A paragraph that is only a date, as an ISO date (of a day or a month), or null. `11/21/2024` is not read: it is ambiguous. */
export function readDate(paragraph: string): string | null {
  const monthFirst = MONTH_FIRST.exec(paragraph);
  if (monthFirst) return isoDate(monthFirst[3], monthFirst[1], monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(paragraph);
  if (dayFirst) return isoDate(dayFirst[3], dayFirst[2], dayFirst[1]);
  const month = MONTH_ONLY.exec(paragraph);
  if (month) return isoDate(month[2], month[1]);
  const iso = ISO.exec(paragraph);
  return iso ? isoDate(iso[1], iso[2], iso[3]) : null;
}

function isoDate(year = '', month = '', day?: string): string | null {
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number < 1 || number > 12) return null;
  const yearAndMonth = `${year}-${String(number).padStart(2, '0')}`;
  if (day === undefined) return yearAndMonth;
  const last = new Date(Date.UTC(Number(year), number, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last ? `${yearAndMonth}-${day.padStart(2, '0')}` : null;
}

/** A short paragraph "By …" that ends like a name, not like a sentence. */
export function isByline(paragraph: string): boolean {
  return paragraph.length <= MAX_BYLINE && BYLINE.test(paragraph) && !/[.!?]["”’]?$/.test(paragraph);
}

/** The headline: the first heading; without one, the first paragraph, if it can be one. */
export function readHeadline(paragraphs: readonly { text: string; heading: boolean }[]): string | null {
  const heading = paragraphs.find((paragraph) => paragraph.heading);
  if (heading) return heading.text;
  const first = paragraphs[0]?.text;
  const usable = first !== undefined && first.length <= MAX_HEADLINE && !isByline(first) && readDate(first) === null;
  return usable ? first : null;
}

/** The note at the very end that says where the copy comes from: its address, and how many paragraphs it takes. */
export function readNote(
  paragraphs: readonly { text: string; links: readonly { href: string; start: number; end: number }[] }[],
): { url: string; paragraphs: number } | null {
  const last = paragraphs.at(-1);
  if (!last) return null;
  const address = addressOf(last, last.text);
  if (address !== null) {
    return NOTE_LABEL.test(paragraphs.at(-2)?.text ?? '') ? { url: address, paragraphs: 2 } : null;
  }
  const value = NOTE.exec(last.text)?.[1];
  const url = value === undefined ? null : addressOf(last, value);
  return url === null ? null : { url, paragraphs: 1 };
}

/** The address that the end of a paragraph is: printed, or behind a link that is all of it. */
function addressOf(
  paragraph: { text: string; links: readonly { href: string; start: number; end: number }[] },
  value: string,
): string | null {
  if (URL_ONLY.test(value)) return value;
  const start = paragraph.text.length - value.length;
  const link = paragraph.links.find((each) => each.start === start && each.end === paragraph.text.length);
  return link && URL_ONLY.test(link.href) ? link.href : null;
}
