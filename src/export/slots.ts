/** How many exports run at once: each holds a database connection, or two where they can be spared, for as long as its client reads. */
export class Slots {
  #taken = 0;

  constructor(readonly most: number) {}

  /** How many more exports could begin. */
  get free(): number {
    return this.most - this.#taken;
  }

  /** Takes a slot, to be given back once. @returns undefined when all are taken. */
  take(): (() => void) | undefined {
    if (this.#taken >= this.most) return undefined;
    this.#taken += 1;
    let back = false;
    return () => {
      if (back) return;
      back = true;
      this.#taken -= 1;
    };
  }
}
