import pg from 'pg';

/** The backend that works for a client, and when its transaction began: the backend then works for somebody else. */
export interface Backend {
  readonly pid: number;
  /** Seconds since 1970, as PostgreSQL writes them. */
  readonly began: string;
}

const backends = new WeakMap<object, Backend>();

/** The backend that works, or worked last, for a client behind a pooler; undefined for a direct connection. */
export const backendOf = (client: object): Backend | undefined => backends.get(client);

const whoWorks = 'SELECT pg_backend_pid() AS pid, extract(epoch FROM now())::text AS began';

type ClientClass = new (config?: pg.ClientConfig) => pg.Client;

/**
 * A client for a pooler that lends a session for one transaction (PgBouncer in transaction mode, Supavisor, the poolers of Neon and RDS).
 *
 * Nothing may outlive a transaction there: settings would reach somebody else, and a prepared statement would be looked for where it is not. So each
 * transaction brings its settings, statements have no names, and a statement outside a transaction gets one of its own. With pg's `pipeline` its three parts
 * are sent at once, without waiting for each.
 * @param settings what must hold, as `SET LOCAL …; SET LOCAL …`.
 */
export function pooledClient(settings: string): ClientClass {
  return class PooledClient extends pg.Client {
    /** Whether a transaction is open, counting what was sent and not yet answered. */
    #isOpen = false;

    override query: pg.Client['query'] = (...given: unknown[]) => this.#send(given);

    #send([query, ...rest]: readonly unknown[]) {
      const text = textOf(query);
      switch (text === undefined ? 'other' : kindOf(text)) {
        case 'begin': {
          this.#isOpen = true;
          const begun = this.#forward(withText(query, withSettings(text ?? '', settings)), rest);
          this.#note(begun);
          return begun;
        }
        case 'end':
          this.#isOpen = false;
          return this.#forward(query, rest);
        case 'other': {
          if (this.#isOpen) return this.#forward(unnamed(query), rest);
          // What is wrong with the frame is wrong with the statement too, which fails of it.
          this.#note(this.#forward(`BEGIN; ${settings}; ${whoWorks}`, []));
          const result = this.#forward(unnamed(query), rest);
          this.#forward('COMMIT', []).catch(ignore);
          return result;
        }
      }
    }

    #forward(query: unknown, rest: readonly unknown[]) {
      return Reflect.apply(super.query, this, [query, ...rest]);
    }

    /** Remembers who works, where the answer to a BEGIN says so. */
    #note(begun: unknown): void {
      if (!(begun instanceof Promise)) return;
      begun.then((results: unknown) => {
        const last: unknown = Array.isArray(results) ? results.at(-1) : undefined;
        const row = last instanceof pg.Result ? last.rows[0] : undefined;
        if (isBackend(row)) backends.set(this, row);
      }, ignore);
    }
  };
}

const ignore = () => {};

function kindOf(text: string): 'begin' | 'end' | 'other' {
  if (/^\s*(?:BEGIN|START\s+TRANSACTION)\b/i.test(text)) return 'begin';
  if (/^\s*(?:COMMIT|END|ABORT|ROLLBACK)\b(?!\s+TO\b)/i.test(text)) return 'end';
  return 'other';
}

/** The settings come before all else, so that what the transaction sets itself stays. */
function withSettings(text: string, settings: string): string {
  const whole = text.replace(/^[^;]*/, (begin) => `${begin}; ${settings}`);
  // Only a transaction that says all of its modes in its BEGIN may be asked at once: a query forbids to set them after it.
  return /READ ONLY/.test(text) ? `${whole}; ${whoWorks}` : whole;
}

function textOf(query: unknown): string | undefined {
  if (typeof query === 'string') return query;
  const text: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, 'text') : undefined;
  return typeof text === 'string' ? text : undefined;
}

const isPlain = (query: unknown): query is object =>
  typeof query === 'object' && query !== null && !('submit' in query && typeof query.submit === 'function');

const withText = (query: unknown, text: string): unknown => (isPlain(query) ? { ...query, text } : text);

const unnamed = (query: unknown): unknown => (isPlain(query) ? { ...query, name: undefined } : query);

const isBackend = (row: unknown): row is Backend =>
  typeof row === 'object' && row !== null && 'pid' in row && typeof row.pid === 'number' && 'began' in row;
