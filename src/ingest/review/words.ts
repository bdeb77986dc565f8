import type { Range } from '../anchor.js';

/** An end of a passage, and the way that it moves. */
export type End = 'START' | 'END';
export type Way = 'LEFT' | 'RIGHT';

/** A word with the signs that hang on it: what is between white space. */
const WORD = /\S+/g;

/** A range with one end moved by a word. An end does not pass the other, nor leave its paragraph. */
export function movedByWord(text: string, { start, end }: Range, which: End, way: Way): Range {
  const paragraph = paragraphAround(text, start);
  const inside = text.slice(paragraph.start, paragraph.end);
  const words = [...inside.matchAll(WORD)].map(({ index, 0: word }) => ({
    start: paragraph.start + index,
    end: paragraph.start + index + word.length,
  }));
  if (which === 'START') {
    const stops = words.map((word) => word.start);
    const moved = way === 'LEFT' ? stops.findLast((stop) => stop < start) : stops.find((stop) => stop > start);
    return moved === undefined || moved >= end ? { start, end } : { start: moved, end };
  }
  // A passage over several paragraphs has its end in another one.
  const last = paragraphAround(text, end - 1);
  const stops = last.start === paragraph.start ? words.map((word) => word.end) : endsIn(text, last);
  const moved = way === 'LEFT' ? stops.findLast((stop) => stop < end) : stops.find((stop) => stop > end);
  return moved === undefined || moved <= start ? { start, end } : { start, end: moved };
}

function endsIn(text: string, { start, end }: Range): number[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ index, 0: word }) => start + index + word.length);
}

/** The paragraph that a place of the text is in: paragraphs are apart by an empty line. */
export function paragraphAround(text: string, at: number): Range {
  const before = text.lastIndexOf('\n\n', Math.max(at - 1, 0));
  const after = text.indexOf('\n\n', at);
  return { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after };
}

/** The paragraphs of a text, in order. */
export function paragraphsOf(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const part of text.split('\n\n')) {
    ranges.push({ start, end: start + part.length });
    start += part.length + 2;
  }
  return ranges;
}
