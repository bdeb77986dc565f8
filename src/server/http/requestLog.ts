import { randomUUID } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import type { Log } from '../../log.js';
import type { Asking } from '../limits/client.js';
import type { Clients } from '../limits/clients.js';
import type { OperationNames } from './operationName.js';

/** What a line says of a request. Neither its document nor its variables: they may name who is asked about. */
export interface LoggedRequest {
  /** The client's own `X-Request-Id`, or one that is made; the answer has it too. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** The operation's name, where the request or its document gives one. */
  readonly operation?: string | undefined;
  /** Who asks, by address. */
  readonly client?: string | undefined;
  /** The name of the API key that was sent. The key itself is in no line. */
  readonly key?: string | undefined;
  /** The trace that it is part of, where requests are traced. */
  readonly trace?: string | undefined;
  readonly status: number;
  readonly ms: number | undefined;
}

export interface RequestLogOptions {
  readonly log: Log;
  readonly clients: Clients;
  readonly operations: OperationNames;
  readonly traceOf: ((request: Request) => string | undefined) | undefined;
}

/** One line for each request: who asked, what came of it, how long it took. */
export function useRequestLog({ log, clients, operations, traceOf }: RequestLogOptions): Plugin {
  const started = new WeakMap<Request, number>();
  return {
    onRequest({ request }) {
      started.set(request, performance.now());
    },
    onResponse({ request, response, serverContext }) {
      const since = started.get(request);
      const id = requestId(request);
      response.headers.set('x-request-id', id);
      logRequest(log, {
        id,
        method: request.method,
        path: pathOf(request.url),
        operation: operations.of(request),
        client: clients.addressOf(request, serverContext),
        key: clients.keyOf(request),
        trace: traceOf?.(request),
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

/** Whether a path is one of those that only look whether the server lives. */
export const isQuiet = (path: string): boolean => ['/live', '/health', '/ready', '/metrics'].includes(path);

/** Logs one request. Those that only look whether the server lives are of no interest. */
export function logRequest(log: Log, request: LoggedRequest): void {
  log[isQuiet(request.path) ? 'debug' : 'info'](request, 'request');
}

/** The path of an absolute address. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const end = url.indexOf('?', start);
  return start < 0 ? '/' : url.slice(start, end < 0 ? undefined : end);
}
