import pino from 'pino';
import type { Config } from '../../src/config.js';
import { PatientPool } from '../../src/database/patientPool.js';
import { poolOptions } from '../../src/database/pool.js';
import { createServer, type Server } from '../../src/server/server.js';
import { testConfig } from './database.js';

export interface Served {
  readonly server: Server;
  readonly pool: PatientPool;
  /** Asks over `fetch`, with no port. @returns the answer's text. */
  ask(query: string, signal?: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** A server with a pool of its own, made as the program makes it. */
export function serve(url: string, changes: Partial<Config> = {}): Served {
  const config = testConfig(changes);
  const pool = new PatientPool(poolOptions(url, 'server', config));
  const server = createServer({ pool, config, log: pino({ level: 'silent' }) });
  return {
    server,
    pool,
    async ask(query, signal) {
      const response = await server.fetch('http://dossier/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query }),
        ...(signal ? { signal } : {}),
      });
      return response.text();
    },
    async close() {
      await server.dispose();
      await pool.end();
    },
  };
}
