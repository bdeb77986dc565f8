import type { Range } from '../anchor.js';

/** A stretch of text with everything that is marked in it. */
export interface Segment<T> {
  readonly text: string;
  readonly marks: readonly T[];
}

/** A range of a text cut wherever a mark begins or ends, so that marks may overlap. */
export function segmentsOf<T>(
  text: string,
  within: Range,
  marks: readonly (Range & { readonly of: T })[],
): Segment<T>[] {
  const inside = marks.filter(({ start, end }) => start < within.end && within.start < end);
  const cuts = new Set([within.start, within.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, within.start));
    cuts.add(Math.min(end, within.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? within.start;
    const covering = inside.filter((mark) => mark.start <= start && end <= mark.end);
    return { text: text.slice(start, end), marks: covering.map(({ of }) => of) };
  });
}
