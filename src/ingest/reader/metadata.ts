/** Rules 10 to 12 of the reader: what the printed lines say about the article. They are read, and stay in the text. */

import { isByline } from '../read/bylines.js';
import { dateOf, readDate } from '../read/dates.js';

export { isByline } from '../read/bylines.js';

const MAX_HEADLINE = 300;

const URL_ONLY = /^https?:\/\/\S+$/i;
const NOTE_LABEL = /^(?:original url|original|source url|source|url):?$/i;
const NOTE = /^(?:original url|original|source url|source|url): ?(.+)$/i;

/** The day of the first paragraph that is only a date, with that line; one of an update where there is no other. */
export function dayIn(paragraphs: readonly string[]): { readonly date: string; readonly line: string } | undefined {
  let updated: { readonly date: string; readonly line: string } | undefined;
  for (const line of paragraphs) {
    const found = dateOf(line);
    if (found && !found.isUpdate) return { date: found.date, line };
    if (found) updated ??= { date: found.date, line };
  }
  return updated;
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
