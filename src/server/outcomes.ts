import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { statusOf } from '../query/errors.js';
import { holdsNothing } from './http/status.js';

/** What may come of an operation. */
export const outcomes = [
  /** All of it was answered. */
  'answered',
  /** From what is kept, or the client had it already. */
  'kept',
  /** A part of it, with errors beside. */
  'partly',
  /** It was wrong, or beyond a limit. */
  'refused',
  /** The client is to come back: the database is busy or away. */
  'busy',
  /** The database took too long. */
  'slow',
  /** Something is wrong on our side. */
  'failed',
] as const;

export type Outcome = (typeof outcomes)[number];

/** Reports of each GraphQL request what came of it and how long it took, from its head to its answer. */
export function useOutcomes(answered: (outcome: Outcome, seconds: number) => void): Plugin {
  const started = new WeakMap<Request, number>();
  const known = new WeakMap<Request, Outcome>();
  return {
    onRequest({ request, url }) {
      const { method } = request;
      if (url.pathname === '/graphql' && (method === 'GET' || method === 'POST'))
        started.set(request, performance.now());
    },
    onResultProcess({ request, result }) {
      if ('data' in result || 'errors' in result) known.set(request, outcomeOf(result));
    },
    onResponse({ request, response }) {
      const since = started.get(request);
      // GraphiQL has the same address.
      if (since === undefined || response.headers.get('content-type')?.startsWith('text/html')) return;
      answered(known.get(request) ?? withoutResult(response), (performance.now() - since) / 1_000);
    },
  };
}

function outcomeOf(result: ExecutionResult): Outcome {
  const { errors = [] } = result;
  if (errors.length === 0) return 'answered';
  return holdsNothing(result)
    ? ofStatus(Math.max(...errors.map(({ extensions }) => statusOf(extensions.code))))
    : 'partly';
}

/** Of what was answered before anything was executed. */
function withoutResult({ status, headers }: Response): Outcome {
  return status === 304 || headers.has('cache-status') ? 'kept' : ofStatus(status);
}

function ofStatus(status: number): Outcome {
  if (status < 400) return 'answered';
  if (status < 500) return 'refused';
  return status === 503 ? 'busy' : status === 504 ? 'slow' : 'failed';
}
