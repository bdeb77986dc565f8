import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type ErrorCode, retryAfterSeconds, statusOf } from '../../query/errors.js';

/**
 * Gives an answer that holds nothing but errors the status of its gravest error, and no `data`, where the client accepts `application/graphql-response+json`:
 * the GraphQL-over-HTTP specification has 4xx and 5xx for answers without data. Proxies see what happened, and send again what is 503. Under
 * `application/json`, older clients expect 200. Where a part of the data came, both have 200.
 */
export function useStatus(): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (!('errors' in result) || !result.errors?.length) return;
      if (!holdsNothing(result) || !acceptsStatus(request)) return;
      const codes = result.errors.map(({ extensions }) => extensions.code);
      const status = Math.max(...codes.map(statusOf));
      const isBusy = codes.includes('TRY_AGAIN' satisfies ErrorCode);
      const headers = isBusy ? { 'retry-after': String(retryAfterSeconds) } : {};
      const { data: _nothing, ...rest } = result;
      setResult({ ...rest, extensions: { ...result.extensions, http: { status, headers } } });
    },
  };
}

/** Whether nothing was answered: each field that was asked for is null, and an error says why. */
export function holdsNothing({ data, errors = [] }: ExecutionResult): boolean {
  if (data === null || data === undefined) return true;
  const failed = new Set(errors.map(({ path }) => path?.[0]));
  return Object.entries(data).every(([name, value]) => value === null && failed.has(name));
}

/** Whether the answer is written as `application/graphql-response+json`: by Yoga's rule, the first type of the Accept header that it knows. */
function acceptsStatus({ headers }: Request): boolean {
  const accepted = (headers.get('accept') ?? '').toLowerCase().split(',');
  const types = accepted.map((each) => each.split(';')[0]?.trim());
  return types.find((type) => type !== undefined && known.has(type)) === 'application/graphql-response+json';
}

const known: ReadonlySet<string> = new Set([
  'application/graphql-response+json',
  'application/json',
  'application/*',
  '*/*',
]);
