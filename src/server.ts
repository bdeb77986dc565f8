import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type pg from 'pg';
import type { Config } from './config.js';
import type { Database, SqlStatement } from './database/index.js';
import { type EngineCounts, engineCounts, useEngine } from './engine/index.js';
import { maskError } from './errors.js';
import { readExamples } from './examples.js';
import { useExports } from './export/http.js';
import { asksForResearch, createLanes } from './lanes.js';
import { useQuestionLimits } from './limits.js';
import type { Log } from './log.js';
import { createMetrics, useMetrics } from './metrics.js';
import { useReadiness } from './readiness.js';
import { EncodedResponse } from './response.js';
import type { Context } from './schema/builder.js';
import { schema } from './schema/index.js';
import { useSnapshots } from './snapshots.js';
import { rowsOver } from './sql/read.js';

export interface ServerOptions {
  readonly prisma: Database;
  /** The pool below the Prisma client: the engine sends its statements over it. */
  readonly pool: pg.Pool;
  /** The database schema of the tables, where it is not `public`. */
  readonly schema?: string | undefined;
  readonly config: Config;
  readonly log: Log;
  /** Whether the server may be sent requests: false while it shuts down. */
  readonly ready?: () => boolean;
  /** Called after each statement that reads for an operation. */
  readonly onStatement?: (statement: SqlStatement) => void;
  readonly engineCounts?: EngineCounts;
}

export type Server = YogaServerInstance<object, Context>;

/** The largest request body, in bytes: a question of the longest kind with its variables is a tenth of it. */
export const maxBody = 1_000_000;

/**
 * The GraphQL server with all its plugins. It does not listen, so that tests ask it directly: `await server.fetch('http://dossier/graphql', …)`.
 */
export function createServer(options: ServerOptions): Server {
  const { prisma, pool, config, log, ready = () => true } = options;
  const context: Context = {
    prisma,
    readRows: rowsOver((text, values) => pool.query<Record<string, unknown>>(text, values), options.onStatement),
    limits: { maxPage: config.MAX_PAGE },
  };
  const counts = options.engineCounts ?? engineCounts();
  const lanes = createLanes({
    isDear: asksForResearch,
    maxDear: Math.max(1, Math.floor(config.POOL_SIZE / 2)),
    waitMs: config.POOL_WAIT_MS,
    allowance: { statementMs: config.DEAR_TIMEOUT_MS, workMem: '16MB' },
  });
  const everyOrigin = config.CORS_ORIGINS.includes('*');
  return createYoga<object, Context>({
    fetchAPI: { Response: EncodedResponse },
    schema,
    // Nothing in it belongs to one request: all that is asked is public.
    context: () => ({ ...context }),
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/health',
    landingPage: false,
    // useRequestBounds refuses by the announced length; Node reads no more than that.
    maxRequestBodySize: false,
    graphiql: config.graphiql && graphiqlOptions(),
    renderGraphiQL,
    cors: {
      origin: everyOrigin ? '*' : [...config.CORS_ORIGINS],
      methods: ['GET', 'POST', 'OPTIONS'],
      credentials: false,
    },
    maskedErrors: { maskError: (error) => maskError(error, log) },
    logging: {
      debug: (...parts) => log.debug(parts.join(' ')),
      info: (...parts) => log.info(parts.join(' ')),
      warn: (...parts) => log.warn(parts.join(' ')),
      // What goes wrong inside a question is logged where it is masked, under its id.
      error: (...parts) => log.debug(parts.join(' ')),
    },
    plugins: [
      useRequestBounds(),
      useRequestLog(log),
      useExports({ pool, config, log }),
      useReadiness({ pool, log, ready }),
      useMetrics(createMetrics(pool, counts)),
      useQuestionLimits(config),
      useSnapshots({ pool, schema: options.schema, onStatement: options.onStatement, allowanceOf: lanes.allowanceOf }),
      ...(config.ENGINE
        ? [
            useEngine({
              schema,
              pool,
              maxPage: config.MAX_PAGE,
              showsSql: config.NODE_ENV !== 'production',
              counts,
              allowanceOf: lanes.allowanceOf,
              onStatement: options.onStatement,
            }),
          ]
        : []),
      // Behind those that answer: it decides when they do.
      lanes.plugin,
    ],
  });
}

function graphiqlOptions() {
  const examples = readExamples();
  return {
    title: 'Dossier',
    defaultTabs: examples.map(({ document }) => ({ query: document, variables: null, headers: null })),
    defaultQuery: examples[0]?.document ?? '{ __typename }',
  };
}

/** Refuses bodies that no question needs before they are read, and leads people from `/` to GraphiQL. */
function useRequestBounds(): Plugin<Context> {
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      const refuse = (status: number, message: string) =>
        endResponse(
          fetchAPI.Response.json({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] }, { status }),
        );
      if (request.method === 'GET' && url.pathname === '/') {
        endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: '/graphql' } }));
      } else if (request.method === 'POST') {
        const length = request.headers.get('content-length');
        if (length === null && request.headers.get('transfer-encoding') !== null)
          refuse(411, 'Say how long the body is, in a Content-Length header.');
        else if (Number(length) > maxBody)
          refuse(413, `The body is ${length} bytes long; at most ${maxBody} are allowed.`);
      }
    },
  };
}

/** One line for each request: what was asked, what came of it, how long it took. */
function useRequestLog(log: Log): Plugin<Context> {
  const started = new WeakMap<Request, number>();
  return {
    onRequest({ request }) {
      started.set(request, performance.now());
    },
    onResponse({ request, response }) {
      const since = started.get(request);
      const pathname = pathOf(request.url);
      const quiet = pathname === '/health' || pathname === '/ready' || pathname === '/metrics';
      log[quiet ? 'debug' : 'info'](
        {
          method: request.method,
          path: pathname,
          status: response.status,
          ms: since === undefined ? undefined : Math.round(performance.now() - since),
        },
        'request',
      );
    },
  };
}

/** The path of an absolute address. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const end = url.indexOf('?', start);
  return start < 0 ? '/' : url.slice(start, end < 0 ? undefined : end);
}
