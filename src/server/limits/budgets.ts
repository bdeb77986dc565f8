import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { ErrorCode } from '../../query/errors.js';
import type { Context } from '../../schema/builder.js';
import type { Redis } from '../redis.js';
import type { Client, Clients } from './clients.js';
import type { Costs } from './costs.js';
import type { OnRefused } from './refusals.js';

/** A budget is for a minute, which begins with the first operation. */
const seconds = 60;

/** What is left of a client's budget. */
interface Budget {
  readonly left: number;
  /** What was spent of it in this minute. */
  readonly used: number;
  readonly milliseconds: number;
  readonly isSpent: boolean;
}

type Limiter = RateLimiterMemory | RateLimiterRedis;

/** What the clients of a server, or of all that share a Redis, may spend in a minute. Without Redis, or while it is away, each server counts for itself. */
class Budgets {
  /** By what they allow: few keys have a budget of their own, and fewer budgets are different. */
  readonly #limiters = new Map<number, Limiter>();

  constructor(private readonly redis: Redis | undefined) {}

  /** Charges a client. What is more than is left is refused, and charged all the same: who does not wait has nothing of it. */
  async spend({ id, budget }: Client, cost: number): Promise<Budget> {
    try {
      const spending = this.#limiterOf(budget).consume(id, cost);
      // Where Redis hangs it fails, and the limiter's own memory takes its place.
      return budgetOf(await (this.redis ? this.redis.watched(spending) : spending), false);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return budgetOf(refusal, true);
      throw refusal;
    }
  }

  #limiterOf(points: number): Limiter {
    const known = this.#limiters.get(points);
    if (known) return known;
    const limiter = this.#made(points);
    this.#limiters.set(points, limiter);
    return limiter;
  }

  #made(points: number): Limiter {
    const own = { keyPrefix: 'dossier:budget', points, duration: seconds };
    const memory = new RateLimiterMemory(own);
    if (!this.redis) return memory;
    return new RateLimiterRedis({
      ...own,
      storeClient: this.redis.client,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      insuranceLimiter: memory,
    });
  }
}

const budgetOf = ({ remainingPoints, consumedPoints, msBeforeNext }: RateLimiterRes, isSpent: boolean): Budget => ({
  left: remainingPoints,
  used: consumedPoints,
  milliseconds: msBeforeNext,
  isSpent,
});

/** The seconds until a budget is whole again. */
const secondsOf = ({ milliseconds }: Budget) => Math.max(1, Math.ceil(milliseconds / 1_000));

export interface BudgetOptions {
  readonly clients: Clients;
  readonly costs: Costs;
  readonly redis: Redis | undefined;
  readonly onRefused: OnRefused;
}

/**
 * Refuses operations of a client that has spent its budget of a minute: 429, with the seconds until it is whole again. Every answer that was charged says in
 * the headers `RateLimit` and `RateLimit-Policy` what is left, and in the field `rateLimit` where that is asked for. Kept answers are free.
 */
export function useBudgets({ clients, costs, redis, onRefused }: BudgetOptions): Plugin<Context> {
  const budgets = new Budgets(redis);
  const charged = new WeakMap<Request, { readonly limit: number; readonly budget: Budget }>();
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { contextValue } = args;
      const { request } = contextValue;
      const client = clients.of(request, contextValue);
      const cost = costs.asked(args)?.cost;
      if (cost === undefined) return undefined;
      const asked = { cost, client: client?.name };
      contextValue.rateLimit = asked;
      if (!client || client.budget === 0) return undefined;
      return budgets.spend(client, cost).then((budget) => {
        const limit = client.budget;
        charged.set(request, { limit, budget });
        const resetAt = new Date(Date.now() + budget.milliseconds);
        contextValue.rateLimit = { ...asked, bound: { limit, used: budget.used, remaining: budget.left, resetAt } };
        if (!budget.isSpent) return;
        onRefused('budget');
        setResultAndStopExecution({ errors: [spent(limit, budget)] });
      });
    },
    onResponse({ request, response }) {
      const known = charged.get(request);
      if (!known) return;
      response.headers.set('RateLimit-Policy', `"cost";q=${known.limit};w=${seconds}`);
      response.headers.set('RateLimit', `"cost";r=${known.budget.left};t=${secondsOf(known.budget)}`);
    },
  };
}

function spent(limit: number, budget: Budget): GraphQLError {
  const wait = secondsOf(budget);
  const message = `Your operations cost more than ${limit} in a minute. Try again in ${wait} seconds, or take an export.`;
  const http = { status: 429, headers: { 'retry-after': String(wait) } };
  return new GraphQLError(message, { extensions: { code: 'BUDGET_SPENT' satisfies ErrorCode, http } });
}
