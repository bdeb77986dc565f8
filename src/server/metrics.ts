import type { Plugin } from 'graphql-yoga';
import type pg from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Reads } from '../database/reads.js';
import type { Replica } from '../database/replica.js';
import type { EngineCounts } from '../engine/index.js';
import type { Answers } from './cache/answers.js';
import { type Ending, endings } from './http/exportBody.js';
import { limits, type OnRefused } from './limits/refusals.js';
import { type Outcome, outcomes } from './outcomes.js';
import type { Redis } from './redis.js';

/** What a server counts, in Prometheus's form. */
export interface Metrics {
  readonly registry: Registry;
  /** Notes a request that a limit refused. */
  readonly refused: OnRefused;
  /** Notes what an operation costs. */
  readonly charged: (cost: number) => void;
  /** Notes how long an operation took, and what came of it. */
  readonly answered: (outcome: Outcome, seconds: number) => void;
  /** Notes how an export ended. */
  readonly exported: (ending: Ending) => void;
}

interface MetricSources {
  readonly pool: pg.Pool;
  readonly engine: EngineCounts;
  readonly answers: Answers | undefined;
  readonly redis: Redis | undefined;
  readonly reads: Reads;
  readonly replicas: readonly Replica[];
}

/** Makes the metrics of one server: of its process, its database connections, how its operations were answered, and what it keeps. */
export function createMetrics({ pool, engine, answers, redis, reads, replicas }: MetricSources): Metrics {
  const registry = new Registry();
  new Counter({
    name: 'dossier_operations_total',
    help: 'Operations that were executed, by how: by the `text` of a statement, or by graphql-js over its `rows`; `fault`: not at all, by an error of our own.',
    labelNames: ['answered'],
    registers: [registry],
    collect() {
      this.reset();
      this.inc({ answered: 'text' }, engine.text);
      this.inc({ answered: 'rows' }, engine.rows);
      this.inc({ answered: 'fault' }, engine.faults);
    },
  });
  const counts = addOperations(registry);
  addConnections(registry, pool);
  if (answers) addAnswers(registry, answers);
  if (replicas.length > 0) addReplicas(registry, reads, replicas);
  if (redis)
    new Gauge({
      name: 'dossier_redis_up',
      help: 'Whether Redis answers: 1 or 0. While it does not, each server keeps answers and counts budgets for itself.',
      registers: [registry],
      collect() {
        this.set(redis.isUp() ? 1 : 0);
      },
    });
  return { registry: Registry.merge([ofProcess(), registry]), ...counts };
}

/** What operations took, what they cost, which limits refused them, and how exports ended. */
function addOperations(registry: Registry): Omit<Metrics, 'registry'> {
  const latency = new Histogram({
    name: 'dossier_operation_seconds',
    help: 'Seconds from a GraphQL request to its answer, by outcome.',
    labelNames: ['outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const cost = new Histogram({
    name: 'dossier_operation_cost',
    help: 'What operations cost that were not answered from what is kept, those that were refused for it too.',
    buckets: [10, 100, 1_000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 10_000_000],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'dossier_refusals_total',
    help: 'Requests that a limit refused, by the limit.',
    labelNames: ['limit'],
    registers: [registry],
  });
  const exported = new Counter({
    name: 'dossier_exports_total',
    help: 'Exports that have ended, by how: `whole`; the client `left`; it was too `slow`, or the database; it `failed`.',
    labelNames: ['ended'],
    registers: [registry],
  });
  // What has not happened yet is 0: a rate has to begin somewhere.
  for (const ended of endings) exported.inc({ ended }, 0);
  for (const outcome of outcomes) latency.zero({ outcome });
  for (const limit of limits) refusals.inc({ limit }, 0);
  return {
    refused: (limit) => refusals.inc({ limit }),
    charged: (units) => cost.observe(units),
    answered: (outcome, seconds) => latency.observe({ outcome }, seconds),
    exported: (ended) => exported.inc({ ended }),
  };
}

function addConnections(registry: Registry, pool: pg.Pool): void {
  new Gauge({
    name: 'dossier_database_connections',
    help: 'Database connections of the pool: `busy`, `idle`, and requests that wait for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waited for' }, pool.waitingCount);
    },
  });
}

function addAnswers(registry: Registry, answers: Answers): void {
  new Counter({
    name: 'dossier_kept_answers_total',
    help: 'How operations were found among kept answers: `hit` in memory, `shared` in Redis, or `miss`.',
    labelNames: ['found'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [found, count] of Object.entries(answers.counts)) this.inc({ found }, count);
    },
  });
  new Gauge({
    name: 'dossier_kept_answers_bytes',
    help: 'Bytes that kept answers take in memory, by estimate.',
    registers: [registry],
    collect() {
      this.set(answers.size);
    },
  });
}

function addReplicas(registry: Registry, reads: Reads, replicas: readonly Replica[]): void {
  new Gauge({
    name: 'dossier_replica_up',
    help: 'Whether a replica answers.',
    labelNames: ['replica'],
    registers: [registry],
    collect() {
      for (const replica of replicas) this.set({ replica: replica.name }, replica.isUp ? 1 : 0);
    },
  });
  new Gauge({
    name: 'dossier_replica_lag_seconds',
    help: 'How long a replica that answers has not had the version of the record that the primary has.',
    labelNames: ['replica'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { name, lagSeconds } of replicas)
        if (lagSeconds !== undefined) this.set({ replica: name }, lagSeconds);
    },
  });
  new Counter({
    name: 'dossier_reads_total',
    help: 'Operations by the database that they were read from: `primary`, or a replica.',
    labelNames: ['from'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [from, count] of reads.counts) this.inc({ from }, count);
    },
  });
}

let processRegistry: Registry | undefined;

/** Memory, garbage collection, the event loop: of the process, however many servers it makes. */
function ofProcess(): Registry {
  if (!processRegistry) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}

/** Serves the metrics at `/metrics`. */
export function useMetrics({ registry }: Metrics): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (request.method !== 'GET' || url.pathname !== '/metrics') return;
      endResponse(
        new fetchAPI.Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } }),
      );
    },
  };
}
