import fc from 'fast-check';

/** What a generated question is made of: a tape of numbers. A shorter tape with smaller numbers makes a simpler question, so fast-check can shrink it. */
export const tapes: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(65_535), {
  minLength: 0,
  maxLength: 700,
  size: 'max',
});

/** Reads choices from a tape. At its end every choice is the first and simplest one. */
export class Choices {
  #at = 0;

  constructor(private readonly tape: readonly number[]) {}

  /** A whole number from 0 to below this one. */
  below(end: number): number {
    const next = this.tape[this.#at] ?? 0;
    this.#at += 1;
    return end < 1 ? 0 : next % end;
  }

  /** Happens in so many of a hundred cases; never at the tape's end. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  /** One of a list. */
  of<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }

  /** So many of a list, at most, each once, in any order. */
  several<T>(list: readonly T[], most: number): T[] {
    const left = [...list];
    const found: T[] = [];
    while (found.length < most && left.length > 0) found.push(...left.splice(this.below(left.length), 1));
    return found;
  }
}
