/** Rule 8 of the reader: the pieces of a paragraph joined, its white space made even, and its links given offsets. */
import type { Link, Piece } from './inline.js';

export interface PrintedParagraph {
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly start: number; readonly end: number }[];
}

/** U+0085 is white space to Unicode, but not to JavaScript's \s. */
const WHITE = /[\s\u0085]+/g;

/** Prints a paragraph. A link's bounds never take in the white space around its label. */
export function printParagraph(pieces: readonly Piece[]): PrintedParagraph {
  let text = '';
  let space = false;
  const starting: Link[] = [];
  const starts = new Map<Link, number>();
  const bounds: { href: string; start: number; end: number }[] = [];
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      if ('open' in piece) starting.push(piece.open);
      else bounds.push({ href: piece.close.href, start: starts.get(piece.close) ?? text.length, end: text.length });
      continue;
    }
    const even = piece.replace(WHITE, ' ');
    const words = even.replace(/^ | $/g, '');
    space ||= even.startsWith(' ');
    if (words === '') continue;
    if (space && text !== '') text += ' ';
    for (const link of starting.splice(0)) starts.set(link, text.length);
    text += words;
    space = even.endsWith(' ');
  }
  const links = bounds.filter((link) => link.start < link.end);
  const composed = text.normalize('NFC');
  if (composed === text) return { text, links };
  // An entity can put a combining mark after its letter; offsets follow the text as it is after NFC.
  const moved = (offset: number) => text.slice(0, offset).normalize('NFC').length;
  return {
    text: composed,
    links: links.map(({ href, start, end }) => ({ href, start: moved(start), end: moved(end) })),
  };
}
