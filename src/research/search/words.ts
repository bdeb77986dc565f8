import { foldText } from '../../query/values/text.js';

/**
 * The words of a text as they are compared: folded, one space between them, the same as `search_words` in the database. A designation is one word
 * however it is spelt (`BGM-71`, `155 mm`), an apostrophe is no letter of a word (`O'Brien`, `OBrien`), and Cyrillic words are without their endings;
 * every other sign divides words.
 */
export function searchWords(text: string): string {
  const plain = apostrophes
    .reduce((all, [pattern, written]) => all.replace(pattern, written), foldText(text))
    .replace(/(?<=\p{Nd})[ -](?=(?:mm|cm|km|kg)(?![\p{L}\p{Nd}]))/gu, '')
    .replace(/(?<![\p{L}\p{Nd}])(\p{L}{1,4})-(?=\p{Nd})/gu, '$1')
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
  return withoutEndings(plain);
}

/**
 * The apostrophes of a folded text, one step after the other, as `without_apostrophes` in the database: "'s" is left out, French "d'" and "l'" are words of
 * their own, and inside a word it is left out.
 */
const apostrophes: readonly (readonly [pattern: RegExp, written: '' | ' '])[] = [
  [/(?<=\p{L})'s(?![\p{L}\p{Nd}])/gu, ''],
  [/(?<=(?<![\p{L}\p{Nd}])[dl])'(?=\p{L})/gu, ' '],
  [/(?<=\p{L})'(?=\p{L})/gu, ''],
];

/**
 * The endings of nouns, names and adjectives in Ukrainian and in Russian, as folded letters, of which й is и, ї is і and ё is е. One list for both: a folded
 * word does not tell which language it is. The longest is left out where three letters stay.
 */
const endings = [
  'ього ьому иями іями ьями ого его ому ему ями ами ыми ими іми иеи ією иям іям иях іях ием ієм еям еях',
  'ая яя ое ее ие ые ую юю ою ею єю ьою ыи ии ои еи єи іи оі ия ию ія ію іі іє ых их іх ым им ім ам ям ах ях ом ем єм ье ья ью ьи',
  'а е є и і о у ы ь ю я',
]
  .join(' ')
  .replaceAll(' ', '|');

const cyrillicWord = new RegExp(
  `(?<![\\p{L}\\p{Nd}])([\u0430-\u044f\u0454\u0456\u0491]{3,}?)(?:(?:[оеє]в|ів)?(?:${endings})|[оеє]в|ів)(?![\\p{L}\\p{Nd}])`,
  'gu',
);

/** Words without their Cyrillic endings, as `without_endings` in the database. */
const withoutEndings = (words: string) => (/[\u0430-\u044f]/.test(words) ? words.replace(cyrillicWord, '$1') : words);

/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word where it is printed. */
export interface PrintedWord extends Stretch {
  /** The word as it is compared. */
  readonly word: string;
}

/** The same words in a folded text that still has its signs. */
const wordInFolded = /(?:\p{L}{1,4}-(?=\p{Nd}))?[\p{L}\p{Nd}]+(?:(?<=\p{Nd})[ -](?:mm|cm|km|kg)(?![\p{L}\p{Nd}]))*/gu;

/**
 * The words of a text where they are in it, one after the other. What is printed as one character may be two words, such as a fraction.
 * A long text is read no further than it is asked for.
 */
export function* printedWords(text: string): Generator<PrintedWord> {
  for (let start = 0; start < text.length; ) {
    const end = endOfPart(text, start);
    yield* wordsOfPart(text.slice(start, end), start);
    start = end;
  }
}

/** Units of a text that are read at once, about. */
const partLength = 2_000;

/** A part of a text ends behind white space that no word goes across, as `155 mm` does. */
function endOfPart(text: string, start: number): number {
  const seam = /(?<=[^\s\p{Nd}])\s/gu;
  seam.lastIndex = start + partLength;
  const found = seam.lastIndex < text.length ? seam.exec(text) : null;
  return found ? found.index + 1 : text.length;
}

function* wordsOfPart(text: string, offset: number): Generator<PrintedWord> {
  const { folded, origins } = apostrophes.reduce(withoutSigns, foldedWithOrigins(text));
  for (const { index, 0: found } of folded.matchAll(wordInFolded)) {
    const start = origins[index] ?? 0;
    const last = origins[index + found.length - 1] ?? start;
    const end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    const after = text.charCodeAt(end) > 0x7f ? (marks.exec(text.slice(end, end + 8))?.[0].length ?? 0) : 0;
    yield { start: offset + start, end: offset + end + after, word: withoutEndings(found.replace(/[ -]/g, '')) };
  }
}

/** Marks that belong to the letter before them. */
const marks = /^\p{M}+/u;

/** A folded text with the place that each of its units comes from. */
interface Folded {
  readonly folded: string;
  readonly origins: readonly number[];
}

/** A folded text without some of its units, or with a space in their place. */
function withoutSigns({ folded, origins }: Folded, [pattern, written]: (typeof apostrophes)[number]): Folded {
  if (!folded.includes("'")) return { folded, origins };
  const kept: number[] = [];
  let end = 0;
  for (const { index, 0: found } of folded.matchAll(pattern)) {
    for (let unit = end; unit < index + written.length; unit += 1) kept.push(origins[unit] ?? 0);
    end = index + found.length;
  }
  return { folded: folded.replace(pattern, written), origins: [...kept, ...origins.slice(end)] };
}

/** Folding goes character by character. */
function foldedWithOrigins(text: string): Folded {
  const origins: number[] = [];
  const pieces: string[] = [];
  for (const { index, 0: run } of text.matchAll(/[\0-\x7f]+|[^\0-\x7f]/gu)) {
    const plain = run < '\x80';
    const piece = plain ? run.toLowerCase() : foldText(run);
    for (let unit = 0; unit < piece.length; unit += 1) origins.push(plain ? index + unit : index);
    pieces.push(piece);
  }
  return { folded: pieces.join(''), origins };
}
