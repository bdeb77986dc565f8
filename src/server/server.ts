import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type pg from 'pg';
import type { Config } from '../config.js';
import { Reads } from '../database/reads.js';
import { RecordVersion } from '../database/recordVersion.js';
import type { SqlStatement } from '../database/statement.js';
import { type EngineCounts, engineCounts, useEngine } from '../engine/index.js';
import { useVariableChecks } from '../engine/variables.js';
import { useExplorer } from '../explorer/index.js';
import { CountedRecords } from '../limits/records.js';
import type { Log } from '../log.js';
import type { Context } from '../schema/builder.js';
import { schema } from '../schema/index.js';
import { Answers } from './cache/answers.js';
import { createCache } from './cache/index.js';
import type { Repeats } from './cache/repeats.js';
import { sharedAnswers } from './cache/shared.js';
import { useDocuments } from './documents.js';
import { maskError } from './errors.js';
import { useRequestBounds } from './http/bounds.js';
import { useDelivery } from './http/delivery.js';
import { useErrorBounds } from './http/errorSize.js';
import { useExports } from './http/exports.js';
import { useGraphiql } from './http/graphiql.js';
import { useGuard } from './http/guard.js';
import { OperationNames } from './http/operationName.js';
import { useParameters } from './http/parameters.js';
import { usePlainErrors } from './http/plainErrors.js';
import { useRequestLog } from './http/requestLog.js';
import { useSecurityHeaders } from './http/security.js';
import { useStatus } from './http/status.js';
import { createLanes } from './lanes.js';
import { useBudgets } from './limits/budgets.js';
import { networks } from './limits/client.js';
import { Clients } from './limits/clients.js';
import { Costs } from './limits/costs.js';
import { useOperationLimits } from './limits/index.js';
import { KnownKeys } from './limits/keys.js';
import { createMetrics, useMetrics } from './metrics.js';
import { useMissingVariables } from './missingVariables.js';
import { useOutcomes } from './outcomes.js';
import { PersistedDocuments } from './persisted.js';
import { useReadiness } from './readiness.js';
import type { Redis } from './redis.js';
import { openReplicas } from './replicas.js';
import { EncodedResponse } from './response.js';
import type { Tracing } from './tracing/index.js';

export interface ServerOptions {
  readonly pool: pg.Pool;
  readonly config: Config;
  readonly log: Log;
  /** The Redis that servers share. It is closed with the server. */
  readonly redis?: Redis | undefined;
  /** Whether the server may be sent requests: false while it shuts down. */
  readonly ready?: () => boolean;
  /** Called after each statement that reads for an operation. */
  readonly onStatement?: (statement: SqlStatement) => void;
  /** Called with an exception of the engine's own: tests throw it. */
  readonly onFault?: (fault: unknown) => void;
  readonly engineCounts?: EngineCounts;
  /** The rows that are looked at first in a table of more than twice as many: few in tests, which have no large tables. */
  readonly rowsAhead?: number | undefined;
  readonly tracing?: Tracing | undefined;
  /** Notes what is sent, and answers it again. */
  readonly repeats?: Repeats;
}

type OnStatement = (statement: SqlStatement) => void;

function both(one: OnStatement, other: OnStatement | undefined): OnStatement {
  return (statement) => {
    one(statement);
    other?.(statement);
  };
}

/** What a page of another origin may read of an answer, beside what every page may. */
const exposedHeaders = [
  'ETag',
  'Cache-Status',
  'Content-Range',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
] as const;

export type Server = YogaServerInstance<object, Context>;

/**
 * The GraphQL server with all its plugins. It does not listen, so that tests ask it directly: `await server.fetch('http://dossier/graphql', …)`.
 */
export function createServer(options: ServerOptions): Server {
  const { pool, config, log, redis, tracing, ready = () => true } = options;
  const counts = options.engineCounts ?? engineCounts();
  const records = new CountedRecords(pool, options.rowsAhead);
  const costs = new Costs(records, config.DEAR_COST);
  const record = new RecordVersion(pool);
  const replicas = openReplicas(config, record, log);
  const reads = new Reads(pool, record, replicas);
  const answers =
    config.CACHE_MB > 0 ? new Answers(config.CACHE_MB * 1_000_000, redis && sharedAnswers(redis)) : undefined;
  const cache = createCache(record, answers);
  const metrics = createMetrics({ pool, engine: counts, answers, redis, reads, replicas });
  const lanes = createLanes({
    isDear: (args) => costs.isDear(args),
    maxDear: Math.max(1, Math.floor(config.POOL_SIZE / 2)),
    waitMs: config.POOL_WAIT_MS,
    onRefused: metrics.refused,
    allowance: { statementMs: config.DEAR_TIMEOUT_MS, workMem: '16MB' },
  });
  const clients = new Clients({
    trusted: networks(config.TRUSTED_PROXIES),
    keys: new KnownKeys(pool),
    budget: config.BUDGET_COST,
    log,
    onRefused: metrics.refused,
  });
  const operations = new OperationNames(config.MAX_TOKENS);
  const everyOrigin = config.CORS_ORIGINS.includes('*');
  const server: Server = createYoga<object, Context>({
    fetchAPI: { Response: EncodedResponse },
    schema,
    graphqlEndpoint: '/graphql',
    // Of Yoga's own, which says nothing; useReadiness has /health.
    healthCheckEndpoint: '/live',
    landingPage: false,
    // useRequestBounds refuses by the announced length; Node reads no more than that.
    maxRequestBodySize: false,
    // useParameters reads bodies, and useDocuments keeps documents.
    multipart: false,
    parserAndValidationCache: false,
    // useGraphiql serves it: Yoga's page would be 9 MB at each visit.
    graphiql: false,
    cors: {
      origin: everyOrigin ? '*' : [...config.CORS_ORIGINS],
      methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
      exposedHeaders: [...exposedHeaders],
      // Browsers keep the leave for two hours at most.
      maxAge: 7_200,
      credentials: false,
    },
    maskedErrors: { maskError: (error) => maskError(error, log) },
    logging: {
      debug: (...parts) => log.debug(parts.join(' ')),
      info: (...parts) => log.info(parts.join(' ')),
      warn: (...parts) => log.warn(parts.join(' ')),
      // What goes wrong inside an operation is logged where it is masked, under its id.
      error: (...parts) => log.debug(parts.join(' ')),
    },
    plugins: [
      usePlainErrors(),
      cache.keeping,
      useDelivery({ variesByOrigin: !everyOrigin }),
      useSecurityHeaders(),
      ...(tracing ? [tracing.requests] : []),
      useRequestLog({ log, clients, operations, traceOf: tracing?.traceOf }),
      useOutcomes(metrics.answered),
      useRequestBounds(metrics.refused),
      useGuard(log),
      clients.plugin,
      useExports({ record, pool, config, log, clients, onEnded: metrics.exported, onRefused: metrics.refused }),
      useGraphiql(config.graphiql),
      useExplorer({ config, log, fetch: (request, context) => server.fetch(request, context) }),
      useReadiness({ pool, log, ready, record, reads }),
      useMetrics(metrics),
      useParameters(new PersistedDocuments(config)),
      operations.plugin,
      cache.finding,
      useDocuments(config, metrics.refused),
      useVariableChecks(),
      useOperationLimits(config, costs, { onRefused: metrics.refused, onCost: metrics.charged }),
      useBudgets({ clients, costs, redis, onRefused: metrics.refused }),
      useMissingVariables(),
      useEngine({
        schema,
        reads,
        settings: { maxPage: config.MAX_PAGE, passageContext: config.passageContext, tables: records },
        showsSql: config.NODE_ENV !== 'production',
        counts,
        allowanceOf: lanes.allowanceOf,
        onStatement: tracing ? both(tracing.onStatement, options.onStatement) : options.onStatement,
        onFault: options.onFault,
      }),
      // Behind those that answer: it decides when they do.
      lanes.plugin,
      ...(tracing ? [tracing.operations] : []),
      useStatus(),
      useErrorBounds(),
      // Behind all that changes an answer.
      ...(options.repeats && answers
        ? [
            options.repeats.plugin({
              record,
              counts: answers.counts,
              log,
              clients,
              operations,
              versionOf: cache.versionOf,
              onRepeated: metrics.answered,
            }),
          ]
        : []),
      {
        onDispose: () => {
          redis?.close();
          for (const replica of replicas) replica.close();
        },
      },
    ],
  });
  return server;
}
