import { IncomingMessage, type ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { RecordVersion } from '../../database/recordVersion.js';
import { explainHeader } from '../../engine/index.js';
import type { Log } from '../../log.js';
import { maxBody } from '../http/bounds.js';
import type { OperationNames } from '../http/operationName.js';
import { logRequest, requestId } from '../http/requestLog.js';
import type { Asking } from '../limits/client.js';
import type { Clients } from '../limits/clients.js';
import type { Outcome } from '../outcomes.js';
import { EncodedResponse } from '../response.js';
import type { CacheCounts } from './answers.js';

/**
 * What of a request's headers decides what is sent where its answer is a kept one. A test watches which headers are read on the way through all plugins: one
 * that is read and is not here, nor among those that are read again for each request, fails it.
 */
export const decidingHeaders = [
  'accept',
  'accept-encoding',
  'access-control-request-headers',
  'content-type',
  'if-none-match',
  'origin',
] as const;

/** What is read again for each request: for its line in the log, and its id. */
export const ownHeaders = ['x-forwarded-for', 'x-request-id'] as const;

/** With one of these a request goes the whole way: it has a body of another kind, says who asks, or asks for something beside the answer. */
export const wholeWayHeaders = ['authorization', 'content-encoding', 'transfer-encoding', explainHeader] as const;

/** What was sent for a request, but for its id. */
interface Sent {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer | undefined;
  readonly operation: string | undefined;
}

/** What repeating needs of the server whose answers are repeated. */
export interface RepeatOptions {
  readonly record: RecordVersion;
  readonly counts: CacheCounts;
  readonly log: Log;
  readonly clients: Clients;
  readonly operations: OperationNames;
  /** The version of the record that an answer is good for, where it is one that was kept. */
  readonly versionOf: (request: Request) => string | undefined;
  /** Called for each request that is repeated, as of others, and of how long it took. */
  readonly onRepeated: (outcome: Outcome, seconds: number) => void;
}

/**
 * Answers a request that is the same as an earlier one, byte for byte, with what was sent for that one: before anything is made of it. Only what was answered
 * from kept answers is repeated, and only as long as the record has the same version. How an answer is made and delivered is not known here: the plugins did
 * it once, and this notes what came of it.
 */
export class Repeats {
  /** What was sent, all of it under one version of the record. */
  readonly #sent: LRUCache<string, Sent>;
  /** By which text a request that goes the whole way is known. */
  readonly #keys = new WeakMap<IncomingMessage, string>();
  #options: RepeatOptions | undefined;
  #version: string | undefined;

  /** @param maxBytes what all that is noted may take; 0 repeats nothing. */
  constructor(private readonly maxBytes: number) {
    this.#sent = new LRUCache({
      maxSize: Math.max(1, maxBytes),
      sizeCalculation: ({ bytes }, key) => (bytes?.length ?? 0) + 2 * key.length + 2_000,
    });
  }

  /** Answers a request, or lets it go the whole way. */
  answer(request: IncomingMessage, response: ServerResponse, otherwise: () => void): void {
    const repeatOr = (key: string | undefined) => {
      if (key !== undefined && this.#repeat(key, request, response)) return;
      if (key !== undefined) this.#keys.set(request, key);
      otherwise();
    };
    const head = this.maxBytes > 0 && this.#options ? headOf(request) : undefined;
    if (head === undefined || request.method !== 'POST') repeatOr(head);
    else readAhead(request, (body) => repeatOr(body && `${head}\n${body.toString('latin1')}`));
  }

  /** Notes what is sent. It comes behind all that changes an answer. */
  plugin(options: RepeatOptions): Plugin {
    this.#options = options;
    return {
      onResponse: ({ request, response, serverContext }) => {
        const version = options.versionOf(request);
        const key = this.#keyIn(serverContext);
        if (version === undefined || key === undefined || version !== this.#version) return;
        if (!(response instanceof EncodedResponse) || response.stream) return;
        this.#sent.set(key, {
          status: response.status,
          statusText: response.statusText,
          headers: Object.fromEntries(response.headers),
          bytes: response.content?.bytes,
          operation: options.operations.of(request),
        });
      },
    };
  }

  /** @param context what a plugin is given of Node's request. */
  #keyIn(context: unknown): string | undefined {
    const request = typeof context === 'object' && context !== null && 'req' in context ? context.req : undefined;
    return request instanceof IncomingMessage ? this.#keys.get(request) : undefined;
  }

  #repeat(key: string, request: IncomingMessage, response: ServerResponse): boolean {
    const options = this.#options;
    const version = options?.record.current();
    if (!options || typeof version !== 'string') return false;
    if (version !== this.#version) {
      this.#version = version;
      this.#sent.clear();
    }
    const sent = this.#sent.get(key);
    if (!sent) return false;
    const since = performance.now();
    const asking = askingOf(request);
    const id = requestId(asking);
    response.writeHead(sent.status, sent.statusText, { ...sent.headers, 'x-request-id': id });
    response.end(sent.bytes);
    if (sent.status === 200) options.counts.hit += 1;
    const ms = performance.now() - since;
    if (request.method !== 'HEAD') options.onRepeated('kept', ms / 1_000);
    logRequest(options.log, {
      id,
      method: request.method ?? '',
      path: pathOf(request),
      operation: sent.operation,
      client: options.clients.addressOf(asking, { req: request }),
      status: sent.status,
      ms: Math.round(ms),
    });
    return true;
  }
}

/** What a request is known by, without its body; undefined where it may not be repeated. */
function headOf(request: IncomingMessage): string | undefined {
  const { method = '', headers } = request;
  if (pathOf(request) !== '/graphql' || !['GET', 'HEAD', 'POST'].includes(method)) return undefined;
  if (wholeWayHeaders.some((name) => headers[name] !== undefined)) return undefined;
  return [method, request.url, ...decidingHeaders.map((name) => headers[name] ?? '')].join('\n');
}

function pathOf({ url = '' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

/** The headers of Node's request, as the web's are asked for. */
function askingOf({ headers }: IncomingMessage): Asking {
  return {
    headers: {
      get: (name) => {
        const value = headers[name];
        return Array.isArray(value) ? value.join(', ') : (value ?? null);
      },
    },
  };
}

/**
 * Reads the body of a request and puts it back, for whoever reads it next.
 * @param then is given the body once it is whole; undefined where it is none that may be repeated, or breaks off.
 */
function readAhead(request: IncomingMessage, then: (body: Buffer | undefined) => void): void {
  const length = Number(request.headers['content-length']);
  if (!(length > 0 && length <= maxBody)) {
    then(undefined);
    return;
  }
  const done = (body: Buffer | undefined) => {
    request.off('readable', take);
    request.off('close', broken);
    then(body);
  };
  const broken = () => done(undefined);
  const take = () => {
    const body: unknown = request.read(length);
    if (!Buffer.isBuffer(body)) return;
    // Whoever reads next finds it where it was: it is put back before Node says that the request has ended.
    request.unshift(body);
    done(body.length === length ? body : undefined);
  };
  request.on('readable', take);
  request.on('close', broken);
}
