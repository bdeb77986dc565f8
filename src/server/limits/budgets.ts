import type { BlockList } from 'node:net';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../../config.js';
import type { ErrorCode } from '../../query/errors.js';
import type { Context } from '../../schema/builder.js';
import type { Redis } from '../redis.js';
import { clientOf } from './client.js';
import type { Costs } from './costs.js';

/** A budget is for a minute, which begins with the first operation. */
const seconds = 60;

/** What is left of a client's budget. */
interface Budget {
  readonly left: number;
  /** Until it is whole again. */
  readonly seconds: number;
  readonly isSpent: boolean;
}

/** What the clients of a server, or of all that share a Redis, may spend in a minute. Without Redis, or while it is away, each server counts for itself. */
class Budgets {
  readonly #limiter: RateLimiterMemory | RateLimiterRedis;

  constructor(points: number, redis: Redis | undefined) {
    const own = { keyPrefix: 'dossier:budget', points, duration: seconds };
    const memory = new RateLimiterMemory(own);
    this.#limiter = redis
      ? new RateLimiterRedis({
          ...own,
          storeClient: redis.client,
          useRedisPackage: true,
          rejectIfRedisNotReady: true,
          insuranceLimiter: memory,
        })
      : memory;
  }

  /** Charges a client. What is more than is left is refused, and charged all the same: who does not wait has nothing of it. */
  async spend(client: string, cost: number): Promise<Budget> {
    try {
      return budgetOf(await this.#limiter.consume(client, cost), false);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return budgetOf(refusal, true);
      throw refusal;
    }
  }
}

const budgetOf = ({ remainingPoints, msBeforeNext }: RateLimiterRes, isSpent: boolean): Budget => ({
  left: remainingPoints,
  seconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
  isSpent,
});

export interface BudgetOptions {
  readonly config: Pick<Config, 'BUDGET_COST'>;
  /** Proxies that are believed. */
  readonly trusted: BlockList;
  readonly costs: Costs;
  readonly redis: Redis | undefined;
  /** Called for each operation that is refused. */
  readonly onRefused: () => void;
}

/**
 * Refuses operations of a client that has spent its budget of a minute: 429, with the seconds until it is whole again. Every answer that was charged tells in
 * the headers `RateLimit` and `RateLimit-Policy` what is left. Kept answers are free.
 */
export function useBudgets({ config, costs, redis, trusted, onRefused }: BudgetOptions): Plugin<Context> {
  if (config.BUDGET_COST === 0) return {};
  const budgets = new Budgets(config.BUDGET_COST, redis);
  const charged = new WeakMap<Request, Budget>();
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { request } = args.contextValue;
      const client = clientOf(request, args.contextValue, trusted);
      const cost = costs.asked(args)?.cost;
      if (client === undefined || cost === undefined) return undefined;
      return budgets.spend(client, cost).then((budget) => {
        charged.set(request, budget);
        if (!budget.isSpent) return;
        onRefused();
        setResultAndStopExecution({ errors: [spent(config.BUDGET_COST, budget)] });
      });
    },
    onResponse({ request, response }) {
      const budget = charged.get(request);
      if (!budget) return;
      response.headers.set('RateLimit-Policy', `"cost";q=${config.BUDGET_COST};w=${seconds}`);
      response.headers.set('RateLimit', `"cost";r=${budget.left};t=${budget.seconds}`);
    },
  };
}

function spent(budget: number, { seconds: wait }: Budget): GraphQLError {
  const message = `Your operations cost more than ${budget} in a minute. Try again in ${wait} seconds, or take an export.`;
  const http = { status: 429, headers: { 'retry-after': String(wait) } };
  return new GraphQLError(message, { extensions: { code: 'BUDGET_SPENT' satisfies ErrorCode, http } });
}
