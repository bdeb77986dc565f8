/** Rule 6 of the reader: which asterisks, underscores and tildes are markers of emphasis (CommonMark 6.2, and stricter). */

/** A run of one sign. `left` is how many of its signs are still text after the pairing. */
export interface Delimiter {
  readonly kind: 'delimiter';
  readonly sign: string;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Between two letters or digits: "s**t", "2*3". */
  readonly inWord: boolean;
  left: number;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const SPACE = /^\s?$/u;
const SIGN = /[\p{P}\p{S}]/u;

/** The run of delimiters that begins at an offset. */
export function runAt(text: string, at: number): Delimiter {
  const sign = text[at] ?? '';
  let end = at + 1;
  while (text[end] === sign) end++;
  const before = characterBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0x20);
  const left = !SPACE.test(after) && (!SIGN.test(after) || SPACE.test(before) || SIGN.test(before));
  const right = !SPACE.test(before) && (!SIGN.test(before) || SPACE.test(after) || SIGN.test(after));
  const underscore = sign === '_';
  const usable = sign !== '~' || end - at === 2;
  return {
    kind: 'delimiter',
    sign,
    length: end - at,
    opens: usable && left && (!underscore || !right || SIGN.test(before)),
    closes: usable && right && (!underscore || !left || SIGN.test(after)),
    inWord: WORD.test(before) && WORD.test(after),
    left: end - at,
  };
}

function characterBefore(text: string, at: number): string {
  const pair = at >= 2 && /[\udc00-\udfff]/.test(text[at - 1] ?? '');
  return at === 0 ? ' ' : text.slice(pair ? at - 2 : at - 1, at);
}

/** Pairs the runs of a paragraph (or a link's label), lowering `left` of both sides of each pair. */
export function pairDelimiters(runs: readonly Delimiter[]): void {
  // Openers that can still be paired, per sign, so that an unpaired closer does not search them all again.
  const open: Delimiter[] = [];
  for (const closer of runs) {
    let index = closer.closes ? findOpener(open, closer) : -1;
    while (index >= 0 && closer.left > 0) {
      const opener = open[index];
      if (!opener) break;
      const used = closer.sign === '~' || (opener.left >= 2 && closer.left >= 2) ? 2 : 1;
      opener.left -= used;
      closer.left -= used;
      // What is open inside a pair can no longer reach out of it.
      open.length = opener.left > 0 ? index + 1 : index;
      index = closer.left > 0 ? findOpener(open, closer) : -1;
    }
    if (closer.opens && closer.left > 0) open.push(closer);
  }
}

/** How far back a closer looks: further than any paragraph needs, near enough that a hostile one costs little. */
const REACH = 2000;

function findOpener(open: readonly Delimiter[], closer: Delimiter): number {
  for (let index = open.length - 1; index >= Math.max(0, open.length - REACH); index--) {
    const opener = open[index];
    if (opener && fits(opener, closer)) return index;
  }
  return -1;
}

function fits(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.sign !== closer.sign) return false;
  // Stricter than CommonMark: "f**k … s**t" and "2*3*4" are printed words, not emphasis.
  if (opener.inWord && closer.inWord) return false;
  if (opener.sign === '~') return true;
  // CommonMark's rule of three, which keeps "*foo**bar*" one emphasis.
  const both = opener.closes || closer.opens;
  return !both || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}
