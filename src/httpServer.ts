import { createServer as createNodeServer, type RequestListener, type Server } from 'node:http';

/**
 * Node's HTTP server with its timeouts. It does not listen yet.
 * @param answer answers each request: Yoga's server.
 */
export function createHttpServer(answer: RequestListener): Server {
  return createNodeServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 }, answer);
}
