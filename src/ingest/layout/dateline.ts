/** What is printed before the first words of a paragraph: dateline, time of a live blog. */
import type { Range } from '../anchor.js';

const DASHES = ['—', '–', ' - ', '--'];
/** A dateline is no longer than that. */
const LONGEST = 90;

/** Where the paragraph's own words begin. */
export function bodyStart(text: string, { start, end }: Range): { readonly body: number; readonly dateline?: Range } {
  const head = text.slice(start, Math.min(end, start + LONGEST));
  const time = /^\d{1,2}[.:]\d{2}(?: ?(?:am|pm|a\.m\.|p\.m\.|GMT|BST))? +(?=\p{L}|["“‘«])/u.exec(head);
  if (time) return { body: start + time[0].length };
  for (const dash of DASHES) {
    const at = head.indexOf(dash);
    if (at <= 0) continue;
    const before = head.slice(0, at).trim();
    if (!isDateline(before)) continue;
    let body = start + at + dash.length;
    while (body < end && /\s/.test(text[body] ?? '')) body++;
    return { body, dateline: { start, end: start + before.length } };
  }
  return { body: start };
}

/** A place in capitals, a date and an agency may follow: `WARSAW, Feb 27 (Northern Press)`. */
function isDateline(words: string): boolean {
  const [place = ''] = words.split(/[,(]/);
  const letters = place.replace(/[^\p{L}]/gu, '');
  if (letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return true;
  return /\((?:AP|AFP|Reuters|UPI|CNN|dpa|TASS|PTI|IANS)\)$/.test(words);
}
