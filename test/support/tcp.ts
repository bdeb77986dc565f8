import { once } from 'node:events';
import { createConnection, createServer, type NetConnectOpts, type Socket } from 'node:net';
import pg from 'pg';
import { connectionOptions } from '../../src/database/pool.js';

/** A TCP address of a database, also of one that listens on a socket alone. */
export interface TcpProxy {
  readonly port: number;
  /** The URL by way of the proxy. */
  urlOf(url: string): string;
  /** Resets the connections that are open. */
  cut(): void;
  /** While true, new connections are refused. */
  refuses: boolean;
  /** While true, nothing comes through, in either direction, and nobody is told: as if the machine behind it had lost its power. */
  isSilent: boolean;
  /** Leads new connections to another database. */
  leadTo(url: string): void;
  /** More than these are refused as PostgreSQL refuses them. */
  maxConnections: number;
  /** How many were refused so. */
  readonly turnedAway: number;
  close(): Promise<void>;
}

/** A proxy before the database of a URL, which can cut connections. */
export async function tcpProxy(url: string): Promise<TcpProxy> {
  let target = targetOf(url);
  let isSilent = false;
  let turnedAway = 0;
  const sockets = new Set<Socket>();
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    if (proxy.refuses) {
      client.resetAndDestroy();
      return;
    }
    if (clients.size >= proxy.maxConnections) {
      turnedAway += 1;
      client.on('error', () => {});
      client.once('data', () => client.end(tooMany()));
      return;
    }
    clients.add(client);
    const upstream = createConnection(target);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.setNoDelay(true);
      from.pipe(to);
      from.on('error', () => to.destroy());
      if (isSilent) from.pause();
      from.on('close', () => {
        clients.delete(client);
        sockets.delete(from);
        to.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const proxyPort = typeof address === 'object' && address !== null ? address.port : 0;
  const proxy: TcpProxy = {
    port: proxyPort,
    refuses: false,
    get isSilent() {
      return isSilent;
    },
    set isSilent(silent: boolean) {
      isSilent = silent;
      for (const socket of sockets) {
        if (silent) socket.pause();
        else socket.resume();
      }
    },
    leadTo(other) {
      target = targetOf(other);
    },
    maxConnections: Number.POSITIVE_INFINITY,
    get turnedAway() {
      return turnedAway;
    },
    urlOf: (original) => throughPort(original, proxyPort),
    cut() {
      for (const client of clients) client.resetAndDestroy();
    },
    async close() {
      proxy.cut();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}

function targetOf(url: string): NetConnectOpts {
  const { host, port } = new pg.Client(connectionOptions(url));
  return host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
}

/** What PostgreSQL sends instead of letting somebody in, in its protocol. */
function tooMany(): Buffer {
  const fields = Buffer.from('SFATAL\0VFATAL\0C53300\0Msorry, too many clients already\0\0');
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

/** A URL with another TCP address. */
export function throughPort(original: string, port: number): string {
  const changed = new URL(original);
  changed.searchParams.delete('host');
  changed.hostname = '127.0.0.1';
  changed.port = String(port);
  return changed.toString();
}
