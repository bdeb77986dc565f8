/** Stage 7: who wrote, supplied or photographed. */
import type { CreditRole } from '../../generated/prisma/enums.js';
import type { Range } from '../anchor.js';
import type { Language } from '../languages/language.js';
import { creditIn } from '../layout/captions.js';
import type { Paragraph } from '../layout/layout.js';
import { namesOfByline } from '../read/bylines.js';
import type { RuleName } from '../rules.js';

export interface FoundCredit extends Range {
  readonly role: CreditRole;
  readonly rule: RuleName;
  /** The line that it is in. */
  readonly line: Range;
}

/** Agencies that a byline names where others name a person. */
const WIRES = new RegExp(
  '^(?:the )?(?:AP|Associated Press|AFP|Agence France-Presse|Reuters|TASS|UPI|dpa|DPA|PTI|ANI|IANS|Xinhua|Interfax|' +
    'Ukrinform|EFE|ANSA|Bloomberg|PA Media|Press Association)$',
  '',
);
const AGENCY = /\((?:the )?([\p{Lu}][\p{L} .&-]{1,30})\)\s*$/u;

/** The credits of an article, in the order of the text. */
export function creditsIn(text: string, paragraphs: readonly Paragraph[], language: Language): FoundCredit[] {
  const credits: FoundCredit[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const { start, end, role, dateline } = paragraph;
    const line = { start, end };
    if (role === 'BYLINE') credits.push(...bylineNames(text, line));
    if (role === 'CAPTION' || role === 'CREDIT') {
      const found = creditIn(text.slice(start, end), language);
      if (found)
        credits.push({ role: 'PHOTO', rule: 'photo-credit', start: start + found.start, end: start + found.end, line });
    }
    if (dateline) {
      const agency = AGENCY.exec(text.slice(dateline.start, dateline.end));
      if (agency?.[1] && !credits.some((credit) => credit.role === 'WIRE_SERVICE')) {
        const at = text.indexOf(`(${agency[1]}`, dateline.start) + 1;
        credits.push({ role: 'WIRE_SERVICE', rule: 'wire', start: at, end: at + agency[1].length, line: dateline });
      }
    }
    const bio =
      index > 0 && index <= 3 && paragraphs[index - 1]?.role === 'HEADLINE'
        ? /^(\p{Lu}[\p{L}.’-]+(?: \p{Lu}[\p{L}.’-]+){1,2}) is an? /u.exec(text.slice(start, Math.min(end, start + 80)))
        : null;
    if (bio?.[1] && end - start < 200)
      credits.push({ role: 'AUTHOR', rule: 'byline', start, end: start + bio[1].length, line });
  }
  return credits;
}

/** The names of a byline: “By A and B”, “A (now) and B (earlier)”, “A, Defence editor”. */
function bylineNames(text: string, line: Range): FoundCredit[] {
  const words = text.slice(line.start, line.end);
  let at = namesOfByline(words) ?? 0;
  const credits: FoundCredit[] = [];
  for (const part of words.slice(at).split(/(,| and | und | et | та | і | & )/u)) {
    const name = part.replace(/\([^()]*\)/g, '').trim();
    const start = line.start + at + part.indexOf(name);
    at += part.length;
    if (!/^\p{Lu}/u.test(name) || /^(?:,|and)$/.test(name)) continue;
    const isWire = WIRES.test(name);
    if (!isWire && credits.length > 0 && /editor|correspondent|reporter|staff|writer|bureau/i.test(name)) break;
    if (/bureau|department|ministry|office/i.test(name)) continue;
    credits.push({
      role: isWire ? 'WIRE_SERVICE' : 'AUTHOR',
      rule: isWire ? 'wire' : 'byline',
      start,
      end: start + name.length,
      line,
    });
  }
  return credits;
}
