import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { StoredKey } from '../../keys/table.js';
import type { Log } from '../../log.js';
import { type ErrorCode, retryAfterSeconds, statusOf } from '../../query/errors.js';
import { maskError } from '../errors.js';
import { type Asking, clientOf, type Networks } from './client.js';
import type { KnownKeys } from './keys.js';
import type { OnRefused } from './refusals.js';

/** Whoever asks, as budgets and the log know it. */
export interface Client {
  /** What it is counted by. */
  readonly id: string;
  /** What the answer and the log say of it. */
  readonly name: string;
  /** What its operations may cost in a minute; 0 for no bound. */
  readonly budget: number;
}

export interface ClientOptions {
  /** Proxies that are believed. */
  readonly trusted: Networks;
  readonly keys: KnownKeys;
  /** What the operations of an address may cost in a minute, and those of a key that has no budget of its own. */
  readonly budget: number;
  readonly log: Log;
  readonly onRefused: OnRefused;
}

/** Where a key matters. A prober, or a proxy before the pages, may have an Authorization of its own. */
const heeded = /^\/(?:graphql|export)(?:\/|$)/;

/** Who asks: by key where the request brings one, else by address. */
export class Clients {
  readonly #keys = new WeakMap<Request, StoredKey>();

  constructor(private readonly options: ClientOptions) {}

  /** Who asks; undefined where nobody asked over a network, and without a key. */
  of(request: Request, context: unknown): Client | undefined {
    const { budget } = this.options;
    const key = this.#keys.get(request);
    if (key) return { id: `key:${key.id}`, name: `key ${key.name}`, budget: key.budget ?? budget };
    const address = this.addressOf(request, context);
    return address === undefined ? undefined : { id: address, name: address, budget };
  }

  addressOf(request: Asking, context: unknown): string | undefined {
    return clientOf(request, context, this.options.trusted);
  }

  /** The name of the key that a request brings. */
  keyOf(request: Request): string | undefined {
    return this.#keys.get(request)?.name;
  }

  /** Refuses what brings a key that is wrong or revoked: 401, before anything of it is read. */
  readonly plugin: Plugin = {
    onRequest: async ({ request, url, fetchAPI, endResponse }) => {
      const text = keyIn(request.headers.get('authorization') ?? '');
      // A browser's preflight never brings a key.
      if (text === undefined || request.method === 'OPTIONS' || !heeded.test(url.pathname)) return;
      const { keys, log, onRefused } = this.options;
      try {
        const key = await keys.find(text);
        if (key) this.#keys.set(request, key);
        else {
          onRefused('key');
          endResponse(refusal(fetchAPI, unknownKey(), { 'www-authenticate': challenge }));
        }
      } catch (error) {
        // Which keys there are, the database does not say.
        endResponse(refusal(fetchAPI, maskError(error, log), { 'retry-after': String(retryAfterSeconds) }));
      }
    },
  };
}

/**
 * What an Authorization header gives as a key; undefined for other schemes, which are between the client and a proxy. A key without the word `Bearer`, and that
 * word without a key, are no key: whoever sent it would go on with the budget of its address, and never know.
 */
function keyIn(header: string): string | undefined {
  const [scheme = '', ...behind] = header.trim().split(/\s+/);
  if (scheme.toLowerCase() === 'bearer') return behind.join(' ');
  return scheme.startsWith('dossier_') ? '' : undefined;
}

/** What a client's answer says, by RFC 6750. */
const challenge = 'Bearer realm="dossier", error="invalid_token"';

const unknownKey = () =>
  new GraphQLError(
    'The API key of the Authorization header is wrong, or was revoked. Send yours as Bearer dossier_…, or no such header: then your address’s limits hold.',
    { extensions: { code: 'UNAUTHENTICATED' satisfies ErrorCode } },
  );

function refusal(
  { Response: Made }: { readonly Response: typeof Response },
  error: GraphQLError,
  headers: Readonly<Record<string, string>>,
): Response {
  return Made.json(
    { errors: [error] },
    { status: statusOf(error.extensions.code), headers: { ...headers, 'cache-control': 'no-store' } },
  );
}
