import { describe, expect, it } from 'vitest';
import { at, edited, problemsOf } from '../sample.js';

/** One edit of the sample makes exactly this one error. */
interface Mistake {
  readonly rule: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** What stands at the error's place in the edited file; a place in words where it is the same every time. */
  readonly place: string;
  readonly message: string;
}

/** Describes mistakes, each by itself in a sample that has no other. */
export function describeMistakes(mistakes: readonly Mistake[]): void {
  describe('one mistake is one error, with its place and what would be right', () => {
    it.each(mistakes)('$rule', ({ file, from, to, place, message }) => {
      const files = edited([file, from, to]);
      const where = /^\d+:\d+$/.test(place) ? `${file}:${place}` : at(files, file, place);
      expect(problemsOf(files)).toEqual([`${where}  error  ${message}`]);
    });
  });
}
