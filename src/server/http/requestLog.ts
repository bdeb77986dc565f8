import type { Plugin } from 'graphql-yoga';
import type { Log } from '../../log.js';

/** One line for each request: what was asked, what came of it, how long it took. */
export function useRequestLog(log: Log): Plugin {
  const started = new WeakMap<Request, number>();
  return {
    onRequest({ request }) {
      started.set(request, performance.now());
    },
    onResponse({ request, response }) {
      const since = started.get(request);
      const ms = since === undefined ? undefined : Math.round(performance.now() - since);
      logRequest(log, { method: request.method, path: pathOf(request.url), status: response.status, ms });
    },
  };
}

/** Logs one request. Those that only look whether the server lives are of no interest. */
export function logRequest(
  log: Log,
  request: { readonly method: string; readonly path: string; readonly status: number; readonly ms: number | undefined },
): void {
  const quiet = request.path === '/health' || request.path === '/ready' || request.path === '/metrics';
  log[quiet ? 'debug' : 'info'](request, 'request');
}

/** The path of an absolute address. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const end = url.indexOf('?', start);
  return start < 0 ? '/' : url.slice(start, end < 0 ? undefined : end);
}
