import type { ExecutionResult } from 'graphql';
import type { Config } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { openRedis } from '../../src/server/redis.js';
import { createServer } from '../../src/server/server.js';
import { type TestDatabase, testConfig } from './database.js';

/** An answer of the server, with its HTTP status. */
export interface Answer extends ExecutionResult<Record<string, unknown>> {
  readonly status: number;
}

/** Asks a server over `fetch`, with no port: as a client would in all but the network. */
export function askApi(database: TestDatabase, changes: Partial<Config> = {}) {
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
