import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Config } from '../../src/config.js';
import { PatientPool } from '../../src/database/patientPool.js';
import { poolOptions } from '../../src/database/pool.js';
import { createServer } from '../../src/server/server.js';
import { testConfig } from './database.js';
import { type Streaming, startStreaming } from './streaming.js';
import { type TcpProxy, tcpProxy } from './tcp.js';

/** What is asked: the name of the one country. */
export const operation = '{ countries { nodes { name } } }';
/** An operation that is answered in several statements of one snapshot. */
export const inSnapshot = '{ countries { nodes { name } } search(query: "northland") { totalCount } }';

/** Two PostgreSQL servers on loopback for the tests of a file: a primary, and a standby that replicates it by streaming. */
export function replicated() {
  let streaming: Streaming;
  /** Between servers and the standby. */
  let proxy: TcpProxy;
  beforeAll(async () => {
    streaming = await startStreaming();
    // What is read is of no matter here: a country without the citation that all facts have.
    await streaming.primary.query(
      `SET session_replication_role = replica; INSERT INTO country (id, code, name) VALUES (gen_random_uuid(), 'NO', '0')`,
    );
    await streaming.caughtUp();
    proxy = await tcpProxy(streaming.standby.url);
  });
  afterAll(async () => {
    await proxy?.close();
    await streaming?.stop();
  });

  /** What the country is called: the number of its last change. */
  let changes = 0;
  async function change(): Promise<string> {
    changes += 1;
    await streaming.primary.query(`UPDATE country SET name = '${changes}'`);
    return String(changes);
  }

  /** A server that reads from the standby, by way of the proxy unless told otherwise. */
  function serve(changed: Partial<Config> = {}, primaryUrl = streaming.primary.url) {
    const replica = new URL(proxy.urlOf(streaming.standby.url));
    replica.password = 'hunter2-secret';
    const config = testConfig({ DATABASE_REPLICA_URLS: [replica.toString()], ...changed });
    const logged: { readonly msg: string; readonly replica?: string }[] = [];
    const destination = new Writable({
      write(chunk: Buffer, _encoding, done) {
        for (const line of chunk.toString().trim().split('\n')) logged.push(JSON.parse(line));
        done();
      },
    });
    const pool = new PatientPool(poolOptions(primaryUrl, 'server', config));
    const server = createServer({ pool, config, log: pino({ level: 'info' }, destination) });
    const ask = async (query = operation) => {
      const response = await server.fetch(`http://dossier/graphql?query=${encodeURIComponent(query)}`);
      const { data, errors, extensions } = await response.json();
      return {
        name: data?.countries?.nodes[0]?.name,
        version: extensions?.record?.version,
        errors,
        cacheControl: response.headers.get('cache-control'),
      };
    };
    const metric = async (name: string): Promise<number | undefined> => {
      const text = await (await server.fetch('http://dossier/metrics')).text();
      const line = text.split('\n').find((each) => each.startsWith(`${name} `) || each.startsWith(`${name}{`));
      return line === undefined ? undefined : Number(line.split(' ').at(-1));
    };
    const readFrom = async (place: 'primary' | 'replica') => {
      const text = await (await server.fetch('http://dossier/metrics')).text();
      const lines = text.split('\n').filter((line) => line.startsWith('dossier_reads_total{'));
      const counts = lines.filter((line) => line.includes('from="primary"') === (place === 'primary'));
      return counts.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
    };
    const ready = async () => {
      const response = await server.fetch('http://dossier/ready');
      return [response.status, await response.text()];
    };
    return {
      ask,
      ready,
      metric,
      readFrom,
      /** All that it logs and counts. */
      said: async () => JSON.stringify(logged) + (await (await server.fetch('http://dossier/metrics')).text()),
      /** What was logged of the replica, in short. */
      told: () =>
        logged
          .filter(({ replica }) => replica !== undefined)
          .map(({ msg }) => /read from the|not got|not answer/.exec(msg)?.[0]),
      /** Waits until operations are read from the replica: those that nobody has kept an answer to. */
      async usesReplica() {
        await expect
          .poll(async () => {
            const before = await readFrom('replica');
            await ask(`${operation} #${before} ${performance.now()}`);
            return (await readFrom('replica')) > before;
          })
          .toBe(true);
      },
      async close() {
        await server.dispose();
        await pool.end();
      },
    };
  }

  return { streaming: () => streaming, proxy: () => proxy, changes: () => changes, change, serve };
}

/** Asks with eight clients at once until it is ended. @returns what was answered that is wrong. */
export function load(ask: () => Promise<{ errors?: unknown; name?: string }>) {
  let ended = false;
  let answered = 0;
  const failures: unknown[] = [];
  const clients = Array.from({ length: 8 }, async () => {
    while (!ended) {
      const { errors, name } = await ask().catch((error: unknown) => ({ errors: String(error), name: undefined }));
      answered += 1;
      if (errors || name === undefined) failures.push(errors);
      await sleep(1);
    }
  });
  return {
    answered: () => answered,
    async end() {
      ended = true;
      await Promise.all(clients);
      return failures;
    },
  };
}
