import { randomUUID } from 'node:crypto';
import { createServer as createNodeServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../log.js';
import type { ErrorCode } from '../query/errors.js';
import type { Repeats } from './cache/repeats.js';
import { logRequest } from './http/requestLog.js';

/**
 * Node's HTTP server with its timeouts. It does not listen yet.
 * @param answer answers each request: Yoga's server.
 * @param repeats what answers what it has answered before.
 */
export function createHttpServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>,
  log: Log,
  repeats?: Repeats,
): Server {
  return createNodeServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 },
    (request, response) => {
      const problem = settleAddress(request);
      if (problem) refuse(request, response, problem, log);
      else if (repeats) repeats.answer(request, response, () => void answer(request, response));
      else void answer(request, response);
    },
  );
}

/**
 * Makes sure that the address of a request can be read: Node takes any text for a target and for a Host, and Yoga answers what it cannot read with a stack. A
 * target in absolute form, as proxies send it, becomes a Host and a path.
 * @returns what is wrong with it.
 */
function settleAddress(request: IncomingMessage): string | undefined {
  const target = request.url ?? '';
  if (/^https?:\/\//i.test(target)) {
    if (!URL.canParse(target)) return 'The target of the request is not an address.';
    const { host, pathname, search } = new URL(target);
    request.headers.host = host;
    request.url = `${pathname}${search}`;
    return undefined;
  }
  if (!target.startsWith('/')) return 'The target of the request is not a path.';
  const { host } = request.headers;
  // Without one, as HTTP/1.0 allows, Yoga takes the address that the request came to.
  if (!host) return undefined;
  if (!isHost(host)) return 'The Host header is not a name or an address with a port.';
  return URL.canParse(`http://${host}${target}`) ? undefined : 'The target of the request is not a path.';
}

/** Whether a text is a host and nothing else: no user, path or query that would change the address. */
function isHost(text: string): boolean {
  return !/[\s/?#@\\]/.test(text) && URL.canParse(`http://${text}`);
}

/** Answers a request that never comes to Yoga, and logs it as any other. */
function refuse(request: IncomingMessage, response: ServerResponse, message: string, log: Log): void {
  const status = 400;
  const extensions = { code: 'BAD_USER_INPUT' satisfies ErrorCode };
  const body = Buffer.from(JSON.stringify({ errors: [{ message, extensions }] }));
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
  response.end(body);
  logRequest(log, {
    id: randomUUID(),
    method: request.method ?? '',
    path: (request.url ?? '').slice(0, 200),
    status,
    ms: 0,
  });
}
