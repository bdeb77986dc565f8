import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Allowance } from '../database/transaction.js';
import type { ErrorCode } from '../query/errors.js';
import type { Context } from '../schema/builder.js';
import type { OnRefused } from './limits/refusals.js';

export interface LanesOptions {
  /** Whether an operation is dear: it then waits for other dear ones, so that cheap ones need not wait for it. */
  readonly isDear: (args: ExecutionArgs) => boolean;
  /** Dear operations that run at once. */
  readonly maxDear: number;
  /** How long a dear operation waits for its turn. */
  readonly waitMs: number;
  /** What a dear operation may take. */
  readonly allowance: Allowance;
  readonly onRefused: OnRefused;
}

/** A lane with so many places; who finds none waits for one, first come, first served. */
export class Lane {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(places: number) {
    this.#free = places;
  }

  /** Places that nobody has taken. */
  get free(): number {
    return this.#free;
  }

  /**
   * Takes a place, to be given back once.
   * @param signal who goes away leaves the queue.
   * @returns undefined when none was free for so long.
   */
  async enter(waitMs: number, signal: AbortSignal | undefined): Promise<(() => void) | undefined> {
    signal?.throwIfAborted();
    if (this.#free > 0) this.#free -= 1;
    else if (!(await this.#wait(waitMs, signal))) return undefined;
    let isBack = false;
    return () => {
      if (isBack) return;
      isBack = true;
      const [next] = this.#waiting;
      if (next) next();
      else this.#free += 1;
    };
  }

  #wait(waitMs: number, signal: AbortSignal | undefined): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.delete(turn);
        clearTimeout(timer);
        signal?.removeEventListener('abort', gone);
      };
      const turn = () => {
        leave();
        resolve(true);
      };
      const gone = () => {
        leave();
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        leave();
        resolve(false);
      }, waitMs);
      signal?.addEventListener('abort', gone, { once: true });
      this.#waiting.add(turn);
    });
  }
}

export interface Lanes {
  readonly plugin: Plugin<Context>;
  /** What an operation may take, where it is dear. */
  readonly allowanceOf: (args: ExecutionArgs) => Allowance | undefined;
}

/**
 * Lets cheap operations pass, and dear ones in turn: what is dear waits for what is dear, never in front of what is cheap.
 * The plugin comes behind those that answer operations, since it wraps their executors.
 */
export function createLanes({ isDear, maxDear, waitMs, allowance, onRefused }: LanesOptions): Lanes {
  const lane = new Lane(maxDear);
  const dear = new WeakSet<object>();
  const plugin: Plugin<Context> = {
    onExecute({ executeFn, setExecuteFn, args: { contextValue } }) {
      const signal = contextValue.request.signal;
      setExecuteFn((args: ExecutionArgs) => {
        if (!isDear(args)) return executeFn(args);
        dear.add(contextValue);
        return inLane(lane, { waitMs, signal, onRefused }, () => executeFn(args));
      });
    },
  };
  return {
    plugin,
    allowanceOf: ({ contextValue }) =>
      typeof contextValue === 'object' && contextValue !== null && dear.has(contextValue) ? allowance : undefined,
  };
}

async function inLane(
  lane: Lane,
  { waitMs, signal, onRefused }: Pick<LanesOptions, 'waitMs' | 'onRefused'> & { readonly signal: AbortSignal },
  execute: () => unknown,
): Promise<unknown> {
  const leave = await lane.enter(waitMs, signal);
  if (!leave) {
    onRefused('dear');
    return noTurn();
  }
  try {
    return await execute();
  } finally {
    leave();
  }
}

function noTurn(): ExecutionResult {
  return {
    errors: [
      new GraphQLError(
        'Other operations like this one are running, and none ended soon enough. Try again in a moment.',
        {
          extensions: { code: 'TRY_AGAIN' satisfies ErrorCode },
        },
      ),
    ],
  };
}
