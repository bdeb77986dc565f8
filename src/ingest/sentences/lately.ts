/** What was made of stretches of the article that is read now: its quotes, people, days and packages are found in the same stretches. */

/** Keeps what is made of stretches of one text, until another text is read. */
export class Lately<Made> {
  #text: string | undefined;
  readonly #made = new Map<number, Map<number, Made>>();

  /** What `make` gives for a stretch: made once while the same text is read. */
  of(text: string, start: number, end: number, make: () => Made): Made {
    if (this.#text !== text) {
      this.#text = text;
      this.#made.clear();
    }
    const same = this.#made.get(start) ?? new Map<number, Made>();
    if (same.size === 0) this.#made.set(start, same);
    const known = same.get(end);
    if (known !== undefined) return known;
    const made = make();
    same.set(end, made);
    return made;
  }
}
