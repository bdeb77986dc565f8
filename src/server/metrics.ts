import type { Plugin } from 'graphql-yoga';
import type pg from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { EngineCounts } from '../engine/index.js';

/** What a server counts, in Prometheus's form. */
export interface Metrics {
  readonly registry: Registry;
}

/** Makes the metrics of one server: those of its process, its database connections, and how its operations were answered. */
export function createMetrics(pool: pg.Pool, engine: EngineCounts): Metrics {
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
  return { registry: Registry.merge([ofProcess(), registry]) };
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
