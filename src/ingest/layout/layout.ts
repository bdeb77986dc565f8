/** Stage 2: what each paragraph of an article is. Only the text shows it: a copy that was attached before has nothing else. */
import type { Range } from '../anchor.js';
import type { Language } from '../languages/language.js';
import { isByline } from '../read/bylines.js';
import { readDate } from '../read/dates.js';
import { isCaption, isCreditLine } from './captions.js';
import { bodyStart } from './dateline.js';
import { type Turn, turnOf } from './turns.js';

type Role =
  | 'HEADLINE'
  | 'BYLINE'
  | 'DATE'
  | 'CAPTION'
  | 'CREDIT'
  | 'RELATED'
  | 'BOILERPLATE'
  | 'HEADING'
  | 'ITEM'
  | 'TURN'
  | 'BODY';

/** A paragraph of the text, and where its own words begin behind dateline, time or label. */
export interface Paragraph extends Range {
  readonly role: Role;
  readonly body: number;
  /** What is before the words: `WASHINGTON (AP) —`. */
  readonly dateline?: Range;
  readonly turn?: Turn;
}

const RELATED = new RegExp(
  '^(?:related(?: articles?| stories| coverage)?|read (?:also|more|next)|see also|watch|more on this|читайте (?:також|' +
    String.raw`также)|по темі|по теме|lesen sie auch|mehr zum thema|lire aussi|à lire aussi)\s*:`,
  'i',
);
const FOOTNOTE = /^\[\^?\d+\]:|^\* ?\w/;
const HEADING_LENGTH = 80;
/** “The bridge will hold” – Nora Vance: a quote with its speaker. */
const SIGNED = /^[«“‘][^«“‘”»]*[”»’] ?[―—–-] ?\p{Lu}/u;
/** “ and ‘ close a quote in German, and open one elsewhere: behind a full stop they close. The mark of a footnote may follow. */
const ENDS_SENTENCE = /(?:[.!?…:;,”"»’]|[.!?…,][“‘])(?:\[\^?\d{1,3}\]){0,3}$/u;
const ITEM_LENGTH = 260;

/** The paragraphs of a text that is normalized as stage 1 does, in order. */
export function layoutOf(
  text: string,
  headline: string | undefined,
  language: Language,
  outside: readonly Range[] = [],
): Paragraph[] {
  const ranges = paragraphsOf(text);
  const flagged = new Set(outside.map(({ start }) => start));
  const top = headlineIndex(text, ranges, headline);
  const paragraphs: Paragraph[] = [];
  const labels = repeatedLabels(text, ranges);
  for (const [index, range] of ranges.entries()) {
    const words = text.slice(range.start, range.end);
    const turn = turnOf(text, range, labels);
    const found =
      index === top ? 'HEADLINE' : roleOf(words, index - top, turn !== undefined, paragraphs.at(-1), text, language);
    // What a page prints beside its article is flagged; a byline or a credit stays one all the same.
    const role = flagged.has(range.start) && isOfArticle(found) ? 'BOILERPLATE' : found;
    if (turn && role === 'TURN') paragraphs.push({ ...range, role, body: turn.words, turn });
    else {
      const { body, dateline } = bodyStart(text, range);
      paragraphs.push({ ...range, role, body, ...(dateline ? { dateline } : {}) });
    }
  }
  return withItems(text, withTurns(paragraphs));
}

/** Roles whose words would be read for what they report. */
const isOfArticle = (role: Role): boolean => ['HEADING', 'ITEM', 'TURN', 'BODY'].includes(role);

/** The paragraphs as stretches of the text; lines of their own are paragraphs too. */
function paragraphsOf(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== '\n') continue;
    if (text.slice(start, at).trim() !== '') ranges.push(...withinReason(text, { start, end: at }));
    start = at + 1;
  }
  return ranges;
}

/** No paragraph of an article is longer. A text without breaks is read in pieces: what reads one holds much of it against all of it. */
const LONGEST_PARAGRAPH = 6_000;

/** A paragraph as it is, or, where it is longer than any, in pieces that end with a sentence, else with a word. */
function withinReason(text: string, { start, end }: Range): Range[] {
  const pieces: Range[] = [];
  let from = start;
  while (end - from > LONGEST_PARAGRAPH) {
    const piece = text.slice(from, from + LONGEST_PARAGRAPH);
    const sentence = Math.max(
      ...['. ', '.” ', '." ', '! ', '? '].map((sign) => piece.lastIndexOf(sign) + sign.length - 1),
    );
    const word = piece.lastIndexOf(' ');
    const cut = sentence > LONGEST_PARAGRAPH / 2 ? sentence : word > 0 ? word : LONGEST_PARAGRAPH;
    pieces.push({ start: from, end: from + cut });
    from += cut;
    while (text[from] === ' ') from++;
  }
  return from < end ? [...pieces, { start: from, end }] : pieces;
}

function headlineIndex(text: string, ranges: readonly Range[], headline: string | undefined): number {
  const exact = ranges.findIndex(({ start, end }) => text.slice(start, end) === headline);
  return exact < 0 ? 0 : exact;
}

function roleOf(
  words: string,
  below: number,
  isTurn: boolean,
  before: Paragraph | undefined,
  text: string,
  language: Language,
): Role {
  if (below < 0) return 'BOILERPLATE';
  if (readDate(words) !== null) return 'DATE';
  if (RELATED.test(words)) return 'RELATED';
  if (isBoilerplate(words, language)) return 'BOILERPLATE';
  if (isCreditLine(words, language)) return 'CREDIT';
  if (isTurn) return 'TURN';
  if (below <= 6 && isBylineAt(words, below, before)) return 'BYLINE';
  if (isCaption(words, below, language)) return 'CAPTION';
  if (FOOTNOTE.test(words)) return 'BOILERPLATE';
  if (before && text[before.end - 1] === ':' && words.length <= ITEM_LENGTH) return 'BODY';
  if (words.length <= HEADING_LENGTH && !ENDS_SENTENCE.test(words) && /^[\p{Lu}\d«“‘]/u.test(words))
    return SIGNED.test(words) ? 'BODY' : 'HEADING';
  return 'BODY';
}

function isBoilerplate(words: string, { boilerplate }: Language): boolean {
  const lower = words.toLowerCase();
  return words.length < 400 && boilerplate.some((beginning) => lower.startsWith(beginning));
}

const NAME = /^\p{Lu}[\p{L}'’.-]+$/u;

/** A line near the top that is a name or names: with “By”, or with nothing but a post behind a comma. */
function isBylineAt(words: string, below: number, before: Paragraph | undefined): boolean {
  if (words.length > 140) return false;
  if (isByline(words)) return true;
  if (below > 2 || !before || !(before.role === 'HEADLINE' || before.role === 'DATE')) return false;
  const [names = ''] = words.split(',');
  const parts = names.replace(/\([^()]*\)/g, ' ').split(/\s+(?:and|und|et|та|і|и|й)\s+/u);
  return (
    parts.length > 0 &&
    parts.every((part) => {
      const each = part.trim().split(/\s+/);
      return each.length >= 2 && each.length <= 4 && each.every((word) => NAME.test(word));
    }) &&
    !/[.!?:]$/.test(words)
  );
}

/** Labels that begin more than one paragraph: those of a transcript. */
function repeatedLabels(text: string, ranges: readonly Range[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { start, end } of ranges) {
    const colon = text.slice(start, Math.min(end, start + 60)).indexOf(':');
    if (colon < 0) continue;
    const label = text.slice(start, start + colon);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([label]) => label));
}

/** A transcript has more than one turn; its paragraphs without a label go on with the turn before. */
function withTurns(paragraphs: readonly Paragraph[]): Paragraph[] {
  const turns = paragraphs.filter(({ turn }) => turn !== undefined);
  if (turns.length < 3)
    return paragraphs.map(({ turn, ...rest }) => (turn ? { ...rest, role: 'BODY' as const, body: rest.start } : rest));
  let current: Turn | undefined;
  return paragraphs.map((paragraph) => {
    if (paragraph.turn) current = paragraph.turn;
    else if (current && (paragraph.role === 'BODY' || paragraph.role === 'HEADING'))
      return { ...paragraph, role: 'TURN' as const, turn: { ...current, goesOn: true } };
    return paragraph;
  });
}

/** Items of a list: short paragraphs in a row without a full stop, after a colon or with semicolons. */
function withItems(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const roles = paragraphs.map(({ role }) => role);
  const mayBeItem = (index: number) => {
    const paragraph = paragraphs[index];
    return (
      paragraph !== undefined &&
      (roles[index] === 'BODY' || roles[index] === 'HEADING') &&
      paragraph.end - paragraph.start <= ITEM_LENGTH
    );
  };
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph || !mayBeItem(index)) continue;
    const last = text[paragraph.end - 1] ?? '';
    const previous = paragraphs[index - 1];
    const promised = previous !== undefined && (text[previous.end - 1] === ':' || roles[index - 1] === 'ITEM');
    const next = paragraphs[index + 1];
    const nextIsShort = next !== undefined && mayBeItem(index + 1) && !/[.!?]$/.test(text.slice(next.start, next.end));
    if (
      last === ';' ||
      (promised &&
        roles[index - 1] === 'ITEM' &&
        !/[:!?]$/.test(last) &&
        paragraph.end - paragraph.start < 200 &&
        (last !== '.' || text[(previous?.end ?? 0) - 1] === ';')) ||
      (promised && !/[.!?:"”’»]/.test(last) && nextIsShort)
    )
      roles[index] = 'ITEM';
  }
  return paragraphs.map((paragraph, index) => ({ ...paragraph, role: roles[index] ?? paragraph.role }));
}
