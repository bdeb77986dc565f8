import type { Plugin } from 'graphql-yoga';
import type { Config } from '../../config.js';
import type { SqlStatement } from '../../database/statement.js';
import type { Log } from '../../log.js';
import type { Context } from '../../schema/builder.js';

/** Sends a collector what became of requests, as spans of OpenTelemetry. */
export interface Tracing {
  /** Follows a request. It is in front of what answers requests, behind what changes them. */
  readonly requests: Plugin<Context>;
  /** Follows an operation. It comes last: it wraps what executes operations. */
  readonly operations: Plugin<Context>;
  /** Follows a statement: it belongs to the operation in whose course it is called. */
  readonly onStatement: (statement: SqlStatement) => void;
  /** The trace that a request is part of, for the log. */
  readonly traceOf: (request: Request) => string | undefined;
}

export type TracingConfig = Pick<
  Config,
  'OTEL_EXPORTER_OTLP_ENDPOINT' | 'OTEL_SERVICE_NAME' | 'OTEL_TRACES_SAMPLER_ARG'
>;

/** Begins to trace where a collector is configured. Without one nothing of OpenTelemetry is loaded. */
export async function openTracing(config: TracingConfig, log: Log): Promise<Tracing | undefined> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = config;
  if (endpoint === undefined) return undefined;
  const { startTracing } = await import('./spans.js');
  return startTracing(endpoint, config, log);
}
