/** Paragraphs of the lines of a PDF: lines that follow each other closely are one, and a word that was broken at a line's end is whole again. */
import type { PageLine } from './lines.js';

/** A paragraph as it was set. */
export interface SetParagraph {
  readonly text: string;
  readonly size: number;
}

/** Rejoins lines to paragraphs. */
export function paragraphsOfLines(lines: readonly PageLine[]): SetParagraph[] {
  const step = usualStep(lines);
  const paragraphs: SetParagraph[] = [];
  const vocabulary = wordsOf(lines);
  let open: PageLine[] = [];
  const close = () => {
    const [first] = open;
    if (first) paragraphs.push({ text: joined(open, vocabulary), size: first.size });
    open = [];
  };
  for (const line of lines) {
    const before = open.at(-1);
    if (before && isNewParagraph(open, before, line, step)) close();
    open.push(line);
  }
  close();
  return paragraphs;
}

/** The distance between the lines of a paragraph: the most frequent one. */
function usualStep(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const [index, { bottom, page, size }] of lines.entries()) {
    const before = lines[index - 1];
    const step = before?.page === page ? Math.round((before.bottom - bottom) * 2) / 2 : 0;
    if (step > 0 && step < 4 * size) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  let usual = 0;
  let most = 0;
  for (const [step, count] of [...counts].sort(([a], [b]) => a - b)) if (count > most) [usual, most] = [step, count];
  return usual;
}

const BULLET = /^(?:[•‣▪●*–—-]|\d{1,2}[.)])\s/u;
const ENDS_SENTENCE = /[.!?…]["”’»)\]]?$/u;

function isNewParagraph(open: readonly PageLine[], before: PageLine, line: PageLine, step: number): boolean {
  const size = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > 0.15 * size) return true;
  if (BULLET.test(line.text)) return true;
  // Over the end of a page or a column only words tell.
  if (before.page !== line.page || line.bottom > before.bottom + size)
    return ENDS_SENTENCE.test(before.text) && isBegin(line);
  const gap = before.bottom - line.bottom;
  if (gap > (step > 0 ? Math.max(step * 1.35, size * 1.4) : size * 1.8)) return true;
  if (open.length < 2 || !ENDS_SENTENCE.test(before.text)) return false;
  const [first = before] = open;
  // An indented line begins a paragraph; and so does what follows a last line that is much shorter than the others.
  const right = Math.max(...open.slice(-8).map((each) => each.right));
  const isIndented = line.left > first.left + 0.8 * size || line.left > before.left + 0.8 * size;
  const isAfterShort = before.right < right - 0.25 * (right - first.left) && isBegin(line);
  return isIndented || isAfterShort;
}

const isBegin = ({ text }: PageLine): boolean => /^[\p{Lu}“„«"]/u.test(text);

/** A hyphen at a line's end that may have been set, or be the word's own. */
const BROKEN = /([\p{L}]+)[-‐\u00ad]$/u;

/** The words of a text in small letters, without those that a line's end may have broken. */
function wordsOf(lines: readonly PageLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  let isBroken = false;
  for (const { text } of lines) {
    const all = text.toLowerCase().match(/[\p{L}]+(?:-[\p{L}]+)*/gu) ?? [];
    const ends = BROKEN.test(text.slice(-60));
    for (const word of all.slice(isBroken ? 1 : 0, ends ? -1 : undefined)) words.add(word);
    isBroken = ends;
  }
  return words;
}

function joined(lines: readonly PageLine[], vocabulary: ReadonlySet<string>): string {
  let text = '';
  for (const { text: line } of lines) {
    if (text === '') text = line;
    else {
      const [whole = '', head] = BROKEN.exec(text.slice(-60)) ?? [];
      const tail = /^[\p{L}]+/u.exec(line)?.[0];
      text =
        head === undefined || tail === undefined
          ? `${text}${joint(text)}${line}`
          : mended(text, whole, head, tail, line, vocabulary);
    }
  }
  return text;
}

/** What is between two lines: nothing after a dash that is a word's own (`F-16`), else a space. */
const joint = (before: string): string => (/[\p{L}\d][-‐]$|[—/]$/u.test(before) ? '' : ' ');

/** A word that is over two lines: without its hyphen, unless the text elsewhere has it with one, or what follows begins with a capital. */
function mended(
  text: string,
  whole: string,
  head: string,
  tail: string,
  line: string,
  vocabulary: ReadonlySet<string>,
): string {
  const stem = text.slice(0, text.length - whole.length) + head;
  const isSoft = whole.endsWith('\u00ad');
  const low = `${head}-${tail}`.toLowerCase();
  const isOwn = !isSoft && (vocabulary.has(low) || /^\p{Lu}/u.test(tail) || /^\p{Lu}+$/u.test(head));
  const isKnown = vocabulary.has(`${head}${tail}`.toLowerCase());
  // Both parts are words of the text, and the whole is none: `long-` / `range`.
  const isCompound =
    !isSoft && !isKnown && head.length > 2 && vocabulary.has(head.toLowerCase()) && vocabulary.has(tail.toLowerCase());
  return isOwn || isCompound ? `${stem}-${line}` : `${stem}${line}`;
}
