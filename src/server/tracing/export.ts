import { type ExportResult, ExportResultCode } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type ReadableSpan,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Log } from '../../log.js';
import { projectVersion } from '../../project.js';
import type { TracingConfig } from './index.js';

/** How long a collector may take: nothing waits for it, but what waits to be sent is in memory. */
const exportMs = 5_000;
/** How long the end of the server waits for the last spans. */
const shutdownMs = 2_000;

/** A source of spans that a collector is sent. */
export interface Exporting {
  readonly provider: TracerProvider;
  /** Sends what is left, where the collector takes it soon. */
  close(): Promise<void>;
}

/** Sends spans to a collector by OTLP over HTTP, as JSON, in batches. */
export function exportTo(
  endpoint: string,
  { OTEL_SERVICE_NAME: service, OTEL_TRACES_SAMPLER_ARG: ratio }: TracingConfig,
  log: Log,
): Exporting {
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const exporter = new LoggingExporter(new OTLPTraceExporter({ url, timeoutMillis: exportMs }), log);
  // Who asks decides whether a trace goes on, but not that more is traced than the share: anybody may ask.
  const share = new TraceIdRatioBasedSampler(ratio);
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.version': projectVersion() }),
    sampler: new ParentBasedSampler({
      root: share,
      remoteParentSampled: share,
      remoteParentNotSampled: new AlwaysOffSampler(),
    }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 1_000 })],
  });
  return {
    provider,
    async close() {
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, shutdownMs);
      });
      await Promise.race([provider.shutdown().catch(() => {}), tooLong]).finally(() => clearTimeout(timer));
    },
  };
}

/** Says in the log, once each time, that the collector does not take spans, and that it takes them again. */
class LoggingExporter implements SpanExporter {
  #wasUp = true;

  constructor(
    private readonly inner: SpanExporter,
    private readonly log: Log,
  ) {}

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    this.inner.export(spans, (result) => {
      const isUp = result.code === ExportResultCode.SUCCESS;
      if (isUp !== this.#wasUp) {
        if (isUp) this.log.info('the collector takes spans again');
        else
          this.log.warn({ error: result.error?.message }, 'the collector takes no spans: they are lost until it does');
      }
      this.#wasUp = isUp;
      done(result);
    });
  }

  forceFlush(): Promise<void> {
    return this.inner.forceFlush?.() ?? Promise.resolve();
  }

  shutdown(): Promise<void> {
    return this.inner.shutdown();
  }
}
