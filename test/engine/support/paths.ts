import type { Config } from '../../../src/config.js';
import type { SqlStatement } from '../../../src/database/statement.js';
import { type EngineCounts, engineCounts } from '../../../src/engine/index.js';
import { createLog } from '../../../src/log.js';
import { createServer, type Server } from '../../../src/server/server.js';
import { type TestDatabase, testConfig } from '../../support/database.js';

/** What a client sends. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** What a client gets, as it is written. */
export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** Both answers to one question, and which way the engine went. */
export interface Pair {
  readonly engine: Reply;
  readonly stock: Reply;
  /** Whether the engine compiled the question, why not, or that nothing was executed at all. */
  readonly way: 'compiled' | keyof EngineCounts['notCompiled'] | 'not executed';
}

/** Two servers on one database: one with the engine, and one without, which is the oracle. */
export interface Paths {
  readonly engine: Server;
  readonly stock: Server;
  readonly counts: EngineCounts;
  /** The engine's statements since the list was last emptied. */
  readonly statements: SqlStatement[];
  /** Asks both, one after the other. */
  ask(question: Question): Promise<Pair>;
}

/** Starts both servers; they share the database's pool. */
export function bothPaths(database: TestDatabase, changes: Partial<Config> = {}): Paths {
  const counts = engineCounts();
  const statements: SqlStatement[] = [];
  const serverOf = (ENGINE: boolean) => {
    const config = testConfig({ ...changes, ENGINE });
    return createServer({
      prisma: database.prisma,
      pool: database.pool,
      config,
      log: createLog(config),
      // What Prisma sends for the other server is not the engine's.
      onStatement: (statement) => (ENGINE ? statements : database.statements).push(statement),
      engineCounts: counts,
    });
  };
  const [engine, stock] = [serverOf(true), serverOf(false)];
  return {
    engine,
    stock,
    counts,
    statements,
    async ask(question) {
      const before = structuredClone(counts);
      const fromEngine = await send(engine, question);
      const way = wayOf(before, counts);
      return { engine: fromEngine, stock: await send(stock, question), way };
    },
  };
}

/** Asks one server. */
export async function send(
  server: Server,
  question: Question,
  options: { readonly headers?: Readonly<Record<string, string>>; readonly signal?: AbortSignal } = {},
): Promise<Reply> {
  const response = await server.fetch('http://dossier/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...options.headers },
    body: JSON.stringify(question),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  return { status: response.status, body: (await response.text()).replace(howLong, '') };
}

/** How long an answer took: the one part of it that is never the same twice. */
const howLong = /,"milliseconds":[\d.]+/;

function wayOf(before: EngineCounts, after: EngineCounts): Pair['way'] {
  if (after.compiled > before.compiled) return 'compiled';
  for (const reason of ['input', 'introspection', 'field'] as const)
    if (after.notCompiled[reason] > before.notCompiled[reason]) return reason;
  return 'not executed';
}

/**
 * What is wrong with a pair, in words; undefined where nothing is. The two must be equal to the byte, a question that the stock executor answers without
 * errors must be compiled, and neither may fail in a way that nobody expected.
 */
export function wrongWith({ engine, stock, way }: Pair): string | undefined {
  if (stock.status !== engine.status || stock.body !== engine.body) return `differs (${way})`;
  if (stock.body.includes('INTERNAL_SERVER_ERROR')) return 'fails unexpectedly';
  const hasErrors = stock.body.startsWith('{"errors"') || stock.body.includes('"errors":[{"message"');
  if (way === 'field' || (way === 'input' && !hasErrors)) return `is not compiled (${way})`;
  return undefined;
}

/** What keeps a pair from telling anything: a machine that is too busy. It must not be taken for a difference, nor for an agreement. */
export function notInTime({ engine, stock }: Pair): string | undefined {
  return [engine, stock].some(({ body }) => /"code":"(?:TIMED_OUT|TRY_AGAIN)"/.test(body))
    ? 'was not answered in time: ask again on a quiet machine'
    : undefined;
}
