import type { Plugin } from 'graphql-yoga';
import type pg from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Reads } from '../database/reads.js';
import type { Replica } from '../database/replica.js';
import type { EngineCounts } from '../engine/index.js';
import type { Answers } from './cache/answers.js';
import type { Redis } from './redis.js';

/** What a server counts, in Prometheus's form. */
export interface Metrics {
  readonly registry: Registry;
  /** Operations that were refused since their client had spent its budget. */
  readonly refused: Counter;
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
    help: 'Operations by how they were answered: by the `text` of a statement, or by graphql-js over its `rows`; `fault`: by an error of our own.',
    labelNames: ['answered'],
    registers: [registry],
    collect() {
      this.reset();
      this.inc({ answered: 'text' }, engine.text);
      this.inc({ answered: 'rows' }, engine.rows);
      this.inc({ answered: 'fault' }, engine.faults);
    },
  });
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
  if (answers) addAnswers(registry, answers);
  if (replicas.length > 0) addReplicas(registry, reads, replicas);
  if (redis)
    new Gauge({
      name: 'dossier_redis_up',
      help: 'Whether Redis answers: while it does not, each server keeps answers and counts budgets for itself.',
      registers: [registry],
      collect() {
        this.set(redis.isUp() ? 1 : 0);
      },
    });
  const refused = new Counter({
    name: 'dossier_budget_refusals_total',
    help: 'Operations that were refused since their client had spent its budget of a minute.',
    registers: [registry],
  });
  return { registry: Registry.merge([ofProcess(), registry]), refused };
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
