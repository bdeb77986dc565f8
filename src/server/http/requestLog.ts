import { randomUUID } from 'node:crypto';
import type { BlockList } from 'node:net';
import type { Plugin } from 'graphql-yoga';
import type { Log } from '../../log.js';
import { type Asking, clientOf } from '../limits/client.js';

/** What a line tells of a request. Neither its document nor its variables: they may name who is asked about. */
export interface LoggedRequest {
  /** The client's own `X-Request-Id`, or one that is made; the answer has it too. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** The operation's name, where the request gives one. */
  readonly operation?: string | undefined;
  /** Who asks, as budgets know it. */
  readonly client?: string | undefined;
  readonly status: number;
  readonly ms: number | undefined;
}

const operations = new WeakMap<Request, string>();

/** The name of a request's operation, where it gave one. */
export const operationOf = (request: Request): string | undefined => operations.get(request);

/** One line for each request: who asked, what came of it, how long it took. */
export function useRequestLog(log: Log, trusted: BlockList): Plugin {
  const started = new WeakMap<Request, number>();
  return {
    onRequest({ request }) {
      started.set(request, performance.now());
    },
    onParams({ request, params: { operationName } }) {
      if (operationName) operations.set(request, operationName.slice(0, 100));
    },
    onResponse({ request, response, serverContext }) {
      const since = started.get(request);
      const id = requestId(request);
      response.headers.set('x-request-id', id);
      logRequest(log, {
        id,
        method: request.method,
        path: pathOf(request.url),
        operation: operationOf(request),
        client: clientOf(request, serverContext, trusted),
        status: response.status,
        ms: since === undefined ? undefined : Math.round(performance.now() - since),
      });
    },
  };
}

/** A proxy's or client's own id, where it is one that a log can hold. */
export function requestId({ headers }: Asking): string {
  const given = headers.get('x-request-id');
  return given && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();
}

/** Logs one request. Those that only look whether the server lives are of no interest. */
export function logRequest(log: Log, request: LoggedRequest): void {
  const quiet = ['/live', '/health', '/ready', '/metrics'].includes(request.path);
  log[quiet ? 'debug' : 'info'](request, 'request');
}

/** The path of an absolute address. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const end = url.indexOf('?', start);
  return start < 0 ? '/' : url.slice(start, end < 0 ? undefined : end);
}
