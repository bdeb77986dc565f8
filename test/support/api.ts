import type { ExecutionResult } from 'graphql';
import type { Config } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { createServer } from '../../src/server/server.js';
import { type TestDatabase, testConfig } from './database.js';

/** An answer of the server, with its HTTP status. */
export interface Answer extends ExecutionResult<Record<string, unknown>> {
  readonly status: number;
}

/** Asks a server over `fetch`, with no port: as a client would in all but the network. */
export function askApi(database: TestDatabase, changes: Partial<Config> = {}) {
  const config = testConfig(changes);
  const server = createServer({
    pool: database.pool,
    config,
    log: createLog(config),
    onStatement: (statement) => database.statements.push(statement),
  });
  const ask = async (query: string, variables?: Record<string, unknown>, operationName?: string): Promise<Answer> => {
    const response = await server.fetch('http://dossier/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables, operationName }),
    });
    const body: ExecutionResult<Record<string, unknown>> = await response.json();
    return { ...body, status: response.status };
  };
  return { server, ask };
}
