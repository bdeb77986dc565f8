import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TextMapGetter,
  type Context as TraceContext,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { SqlStatement } from '../../database/statement.js';
import type { Log } from '../../log.js';
import { projectVersion } from '../../project.js';
import type { Context } from '../../schema/builder.js';
import { isQuiet } from '../http/requestLog.js';
import { exportTo } from './export.js';
import type { Tracing, TracingConfig } from './index.js';

/** Traces requests, and sends what it finds to a collector. */
export function startTracing(endpoint: string, config: TracingConfig, log: Log): Tracing {
  const { provider, close } = exportTo(endpoint, config, log);
  const spans = new Spans(provider.getTracer('dossier', projectVersion()));
  return {
    requests: { ...spans.requests, onDispose: close },
    operations: spans.operations,
    onStatement: (statement) => spans.note(statement),
    traceOf: (request) => spans.traceOf(request),
  };
}

/** A request that is followed. */
interface Followed {
  readonly span: Span;
  /** Where its children hang. */
  readonly place: TraceContext;
}

/** Where a request's context has its place: a page asks operations of the same server in its own context. */
const placeOf = Symbol('place in a trace');

/** Spans of requests, operations and statements: names, kinds, costs and times, never a document, a variable or SQL. */
class Spans {
  readonly #followed = new WeakMap<Request, Followed>();
  /** The operation in whose course code runs. */
  readonly #operation = new AsyncLocalStorage<TraceContext>();
  readonly #propagator = new W3CTraceContextPropagator();

  constructor(private readonly tracer: Tracer) {}

  readonly requests: Plugin<Context> = {
    onRequest: ({ request, url, serverContext }) => {
      if (isQuiet(url.pathname)) return;
      const parent = placeIn(serverContext) ?? this.#propagator.extract(ROOT_CONTEXT, request.headers, headerGetter);
      const { method } = request;
      const route = routeOf(url.pathname);
      const span = this.tracer.startSpan(
        route ? `${method} ${route}` : method,
        {
          kind: SpanKind.SERVER,
          attributes: {
            'http.request.method': method,
            'url.path': url.pathname.slice(0, 200),
            ...(route ? { 'http.route': route } : {}),
          },
        },
        parent,
      );
      const place = trace.setSpan(parent, span);
      this.#followed.set(request, { span, place });
      Reflect.set(serverContext, placeOf, place);
    },
    onResponse: ({ request, response }) => {
      const span = this.#followed.get(request)?.span;
      span?.setAttribute('http.response.status_code', response.status);
      if (response.status >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
      span?.end();
    },
  };

  readonly operations: Plugin<Context> = {
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      const { request, rateLimit } = args.contextValue;
      const followed = this.#followed.get(request);
      if (!followed?.span.isRecording()) return;
      const span = this.#operationSpan(args, followed.place, rateLimit?.cost);
      const place = trace.setSpan(followed.place, span);
      setExecuteFn((given: ExecutionArgs) => this.#operation.run(place, () => ended(span, () => executeFn(given))));
    },
  };

  #operationSpan({ document, operationName }: ExecutionArgs, place: TraceContext, cost: number | undefined): Span {
    const operation = getOperationAST(document, operationName);
    const type = operation?.operation ?? 'query';
    const name = operation?.name?.value;
    const attributes = {
      'graphql.operation.type': type,
      ...(name === undefined ? {} : { 'graphql.operation.name': name }),
      ...(cost === undefined ? {} : { 'dossier.cost': cost }),
    };
    return this.tracer.startSpan(name === undefined ? type : `${type} ${name}`, { attributes }, place);
  }

  /** Notes a statement that was sent in the course of an operation. */
  note({ milliseconds }: SqlStatement): void {
    const place = this.#operation.getStore();
    if (!place) return;
    // By the clock that spans are timed with: OpenTelemetry places these milliseconds by the system's time of now, which may have been set since the start.
    const end = performance.now();
    this.tracer
      .startSpan(
        'SELECT',
        {
          kind: SpanKind.CLIENT,
          startTime: end - milliseconds,
          attributes: { 'db.system.name': 'postgresql', 'db.operation.name': 'SELECT' },
        },
        place,
      )
      .end(end);
  }

  traceOf(request: Request): string | undefined {
    return this.#followed.get(request)?.span.spanContext().traceId;
  }
}

const headerGetter: TextMapGetter<Headers> = {
  keys: (headers) => [...headers.keys()],
  get: (headers, name) => headers.get(name) ?? undefined,
};

/** The part of the address that few requests differ in. */
const routeOf = (path: string): string | undefined => /^\/(?:graphql|export)(?=\/|$)/.exec(path)?.[0];

function placeIn(context: object): TraceContext | undefined {
  const place: unknown = Reflect.get(context, placeOf);
  return isPlace(place) ? place : undefined;
}

const isPlace = (value: unknown): value is TraceContext =>
  typeof value === 'object' && value !== null && 'getValue' in value;

/** Ends a span with what it is about, and says whether that went wrong: by the codes of its errors. */
async function ended(span: Span, execute: () => unknown): Promise<unknown> {
  try {
    const result = await execute();
    const [error] = isResult(result) ? (result.errors ?? []) : [];
    if (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      const { code } = error.extensions;
      if (typeof code === 'string') span.setAttribute('error.type', code);
    }
    return result;
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

const isResult = (value: unknown): value is ExecutionResult =>
  typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
