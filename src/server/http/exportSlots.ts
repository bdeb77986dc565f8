import { Lane } from '../lanes.js';

/** A place that was taken, or who holds those that are missing. */
type Entered = { readonly release: () => void } | { readonly heldBy: 'client' | 'all' };

/** The places of exports: so many in all, and half of them for one client, so that no client can hold all. */
export class ExportSlots {
  readonly #all: Lane;
  readonly #own = new Map<string, { readonly lane: Lane; users: number }>();
  /** Exports of one client that run at once. */
  readonly maxOfOne: number;

  constructor(readonly max: number) {
    this.#all = new Lane(max);
    this.maxOfOne = Math.max(1, Math.floor(max / 2));
  }

  /** Places that nobody has taken. */
  get free(): number {
    return this.#all.free;
  }

  /**
   * Takes a place, to be given back once. Who waits for a place of its own is in nobody else's way.
   * @param client who asks; undefined where nobody asked over a network.
   * @param signal who goes away leaves the queue.
   */
  async enter(client: string | undefined, waitMs: number, signal: AbortSignal | undefined): Promise<Entered> {
    const until = performance.now() + waitMs;
    const leaveOwn = client === undefined ? () => {} : await this.#enterOwn(client, waitMs, signal);
    if (!leaveOwn) return { heldBy: 'client' };
    try {
      const leave = await this.#all.enter(Math.max(0, until - performance.now()), signal);
      if (!leave) leaveOwn();
      return leave ? { release: () => [leave, leaveOwn].forEach((each) => void each()) } : { heldBy: 'all' };
    } catch (gone) {
      leaveOwn();
      throw gone;
    }
  }

  async #enterOwn(client: string, waitMs: number, signal: AbortSignal | undefined): Promise<(() => void) | undefined> {
    const own = this.#own.get(client) ?? { lane: new Lane(this.maxOfOne), users: 0 };
    this.#own.set(client, own);
    own.users += 1;
    const forget = () => {
      own.users -= 1;
      if (own.users === 0) this.#own.delete(client);
    };
    const leave = await own.lane.enter(waitMs, signal).catch((gone: unknown) => {
      forget();
      throw gone;
    });
    if (!leave) {
      forget();
      return undefined;
    }
    let isBack = false;
    return () => {
      if (isBack) return;
      isBack = true;
      leave();
      forget();
    };
  }
}
