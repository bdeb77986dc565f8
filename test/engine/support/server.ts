import type { Config } from '../../../src/config.js';
import type { SqlStatement } from '../../../src/database/statement.js';
import { type EngineCounts, engineCounts } from '../../../src/engine/index.js';
import { createLog } from '../../../src/log.js';
import { createServer, type Server } from '../../../src/server/server.js';
import { type TestDatabase, testConfig } from '../../support/database.js';

/** What a client sends. */
export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** What a client gets, as it is written. */
export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** A reply, and how the engine made it: `none` where it was refused before. */
export interface Answered extends Reply {
  readonly way: 'text' | 'rows' | 'none';
}

/** A server whose engine is watched. */
export interface Watched {
  readonly server: Server;
  /** The statements since the list was last emptied. */
  readonly statements: SqlStatement[];
  /** Asks it. @throws an exception of the engine's own. */
  ask(operation: Operation): Promise<Answered>;
}

/** Starts a server on a database's pool. */
export function watchedServer(database: Pick<TestDatabase, 'pool'>, changes: Partial<Config> = {}): Watched {
  const counts = engineCounts();
  const statements: SqlStatement[] = [];
  const faults: unknown[] = [];
  const config = testConfig(changes);
  const server = createServer({
    pool: database.pool,
    config,
    log: createLog(config),
    onStatement: (statement) => statements.push(statement),
    onFault: (fault) => faults.push(fault),
    engineCounts: counts,
  });
  return {
    server,
    statements,
    async ask(operation) {
      const before = { ...counts };
      const reply = await send(server, operation);
      const [fault] = faults.splice(0);
      if (fault) throw fault;
      return { ...reply, way: wayOf(before, counts) };
    },
  };
}

/** Asks a server. */
export async function send(
  server: Server,
  operation: Operation,
  options: { readonly headers?: Readonly<Record<string, string>>; readonly signal?: AbortSignal } = {},
): Promise<Reply> {
  const response = await server.fetch('http://dossier/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...options.headers },
    body: JSON.stringify(operation),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  return { status: response.status, body: (await response.text()).replace(howLong, '') };
}

/** How long an answer took: the one part of it that is never the same twice. */
const howLong = /,"milliseconds":[\d.]+/;

function wayOf(before: EngineCounts, after: EngineCounts): Answered['way'] {
  if (after.text > before.text) return 'text';
  return after.rows > before.rows ? 'rows' : 'none';
}

/** Whether a reply holds errors. */
export const hasErrors = ({ body }: Reply) => body.startsWith('{"errors"') || body.includes('"errors":[{"message"');
