import type { Server as HttpServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** The port that a server listens at. */
export const portOf = (http: HttpServer) => (http.address() as AddressInfo).port;

/** A request, as it goes over the wire. */
export interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Bytes behind the head that Content-Length does not count. */
  readonly end?: string;
}

/** An operation with an answer that is worth compressing. */
export const long = '{ quotes(first: 30) { nodes { text } } }';
/** Where an operation is asked for by GET. */
export const address = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;
/** An operation as the body of a POST. */
export const posted = (query: string, more = {}) => JSON.stringify({ query, ...more });

/** Everything that comes back over a connection, but for the date. */
export async function raw(http: HttpServer, { method = 'GET', path, headers = {}, body = '', end = '' }: Asked) {
  const target = path ?? (method === 'POST' ? '/graphql' : address(long));
  const socket = connect(portOf(http), '127.0.0.1');
  const all = {
    Host: 'dossier',
    ...(body ? { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) } : {}),
    'X-Request-Id': 'seven',
    Connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  socket.write(`${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}${end}`);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks)
    .toString('latin1')
    .replace(/^Date: .*$/im, 'Date:');
}
