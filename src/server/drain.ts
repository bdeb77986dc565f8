import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Stops an HTTP server so that no request is lost. */
export interface Drain {
  /** Whether it has begun: `/ready` is 503 from then on. */
  begun(): boolean;
  /**
   * Every answer from now on has its client close the connection. The server listens for `delayMs` more, so that a load balancer sees `/ready` change
   * before connections are refused; then running requests have `patienceMs` to end. Resolves when all connections are closed.
   */
  stop(times: { readonly delayMs: number; readonly patienceMs: number }): Promise<void>;
  /** Waits no more: every connection is closed at once. */
  cut(): void;
}

/** Watches the requests of a server that does not listen yet. */
export function drainOf(http: Server): Drain {
  const open = new Set<ServerResponse>();
  const hurry = new AbortController();
  let begun = false;
  // Before the listener that answers: its headers may be sent at once.
  http.prependListener('request', (_request, response) => {
    open.add(response);
    if (begun) closeAfter(response);
    response.once('close', () => {
      open.delete(response);
      // Its answer may have been on its way when stopping began, and have promised to keep the connection.
      if (!http.listening && begun) setImmediate(() => http.closeIdleConnections());
    });
  });
  return {
    begun: () => begun,
    async stop({ delayMs, patienceMs }) {
      begun = true;
      for (const response of open) closeAfter(response);
      await sleep(delayMs, undefined, { signal: hurry.signal }).catch(() => {});
      const closed = once(http, 'close');
      http.close();
      http.closeIdleConnections();
      if (hurry.signal.aborted) http.closeAllConnections();
      const timer = setTimeout(() => http.closeAllConnections(), patienceMs);
      await closed;
      clearTimeout(timer);
    },
    cut() {
      hurry.abort();
      http.closeAllConnections();
    },
  };
}

function closeAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
