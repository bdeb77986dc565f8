import type { ExecutionResult } from 'graphql';
import { afterEach } from 'vitest';
import type { Config } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { openRedis } from '../../src/server/redis.js';
import { createServer, type Server } from '../../src/server/server.js';
import type { TableSizes } from '../../src/sql/field.js';
import { type TestDatabase, testConfig } from './database.js';

/** An answer of the server, with its HTTP status. */
export interface Answer extends ExecutionResult<Record<string, unknown>> {
  readonly status: number;
}

/** Tables of which none is large. */
export const noLargeTables: TableSizes = { isLarge: () => false, rowsAhead: 0, large: '' };

/**
 * Asks a server over `fetch`, with no port: as a client would in all but the network.
 * @param rowsAhead the rows of a list that are looked at first, where the test takes its tables for large.
 */
export function askApi(database: TestDatabase, changes: Partial<Config> = {}, rowsAhead?: number) {
  const config = testConfig(changes);
  const faults: unknown[] = [];
  const log = createLog(config);
  const server = createServer({
    pool: database.pool,
    config,
    log,
    redis: config.REDIS_URL === undefined ? undefined : openRedis(config.REDIS_URL, log),
    onStatement: (statement) => database.statements.push(statement),
    onFault: (fault) => faults.push(fault),
    rowsAhead,
  });
  const ask = async (query: string, variables?: Record<string, unknown>, operationName?: string): Promise<Answer> => {
    const response = await server.fetch('http://dossier/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables, operationName }),
    });
    // An exception of the engine's own is a fault, whatever the test asks for.
    const [fault] = faults.splice(0);
    if (fault) throw fault;
    const body: ExecutionResult<Record<string, unknown>> = await response.json();
    return { ...body, status: response.status };
  };
  return { server, ask };
}

/**
 * Makes servers as `askApi` does, as many as a test wants, and disposes of them after it.
 * @returns what makes one, and the list of those that are disposed of: a test may add its own.
 */
export function manyApis(database: () => TestDatabase) {
  const servers: Server[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.dispose();
  });
  const apiWith = (changes: Partial<Config> = {}) => {
    const made = askApi(database(), changes);
    servers.push(made.server);
    return made;
  };
  return { apiWith, servers };
}
