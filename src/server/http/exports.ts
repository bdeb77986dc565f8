import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type pg from 'pg';
import type { Config } from '../../config.js';
import type { RecordVersion } from '../../database/recordVersion.js';
import type { Export } from '../../export/declare.js';
import { allExports, exportNamed } from '../../export/exports.js';
import { contextFile } from '../../export/formats/context.js';
import type { Format } from '../../export/formats/format.js';
import { allFormats, formatNamed } from '../../export/formats/index.js';
import { fileNameOf, Tally } from '../../export/manifest.js';
import { openExport } from '../../export/open.js';
import { type ExportQuery, readQuery } from '../../export/query.js';
import type { Log } from '../../log.js';
import { badInput, type ErrorCode, retryAfterSeconds, statusOf } from '../../query/errors.js';
import type { Context } from '../../schema/builder.js';
import { entityTag } from '../cache/key.js';
import { maskError } from '../errors.js';
import { Lane } from '../lanes.js';
import { EncodedResponse } from '../response.js';
import { boundedErrors } from './errorSize.js';
import { MadeFiles } from './madeFiles.js';
import { atPace, exportPace } from './pace.js';
import { fileResponse } from './ranges.js';

export interface ExportOptions {
  readonly record: RecordVersion;
  readonly pool: pg.Pool;
  readonly config: Config;
  readonly log: Log;
}

/** What exports are read with. An operation, and every export that may yet begin, finds a connection. */
type Reading = {
  readonly pool: pg.Pool;
  readonly log: Log;
  readonly leaves: () => number;
  readonly statementMs: number;
};

type Api = { readonly Response: typeof Response };

const path = '/export';
const parameters = ['where', 'orderBy', 'columns', 'manifest'];

/** After so long without taking anything, a client has lost its export: its transaction would keep old rows alive. */
const patienceMs = 60_000;

/** Answers GET and HEAD below `/export`, beside the GraphQL endpoint and under the same log and CORS rules. */
export function useExports({ record, pool, config, log }: ExportOptions): Plugin<Context> {
  // One connection at least is left for operations.
  const most = Math.max(1, Math.min(config.MAX_EXPORTS, config.POOL_SIZE - 1));
  const slots = new Lane(most);
  const files = new MadeFiles();
  const reading: Reading = { pool, log, leaves: () => slots.free + 1, statementMs: config.DEAR_TIMEOUT_MS };
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext }) {
      if (url.pathname !== path && !url.pathname.startsWith(`${path}/`)) return;
      if (request.method === 'OPTIONS') return;
      const answer = new Answer(fetchAPI, request.method === 'HEAD');
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        endResponse(answer.refusal(405, 'Exports are read with GET or HEAD.', { allow: 'GET, HEAD, OPTIONS' }));
        return;
      }
      try {
        const asked = route(url.pathname);
        if ('status' in asked) endResponse(answer.refusal(asked.status, asked.message));
        else if ('listing' in asked) endResponse(answer.json(asked.listing));
        else if ('context' in asked)
          endResponse(answer.json(asked.context, 200, {}, 'application/ld+json; charset=utf-8'));
        else {
          const { query, manifest } = readRequest(asked.export, asked.format, url.searchParams);
          const hangUp = () => responseOf(serverContext)?.destroy();
          const isMade = query.format.seeks && !manifest;
          const version = isMade ? await record.current() : undefined;
          const tag = version && entityTag(version, url.pathname + url.search).replace(/^W\//, '');
          const kept = tag && files.kept(tag);
          if (kept) {
            endResponse(answer.whole(request, query, kept, tag));
            return;
          }
          const isFree = request.method === 'HEAD' && !isMade;
          const release = isFree ? () => {} : await slots.enter(config.POOL_WAIT_MS, request.signal);
          if (!release) {
            const message = `${most} exports are running, and no more may at once. Try again in a moment.`;
            endResponse(answer.refusal(503, message, { 'retry-after': String(retryAfterSeconds) }, 'TRY_AGAIN'));
          } else if (isFree) endResponse(manifest ? answer.json({}) : answer.file(query, null));
          else if (isMade) {
            const body = await bodyOf(query, reading, request.signal, release, hangUp);
            const made = await files.of(tag, body);
            endResponse(
              'whole' in made ? answer.whole(request, query, made.whole, tag) : answer.file(query, made.stream),
            );
          } else if (manifest) endResponse(answer.json(await manifestOf(query, reading, request.signal, release)));
          else {
            endResponse(answer.file(query, await bodyOf(query, reading, request.signal, release, hangUp)));
          }
        }
      } catch (error) {
        const shown = maskError(error, log);
        const code: unknown = shown instanceof GraphQLError ? shown.extensions.code : undefined;
        const headers = code === 'TRY_AGAIN' ? { 'retry-after': String(retryAfterSeconds) } : undefined;
        endResponse(answer.errors(statusOf(code), [shown], headers));
      }
    },
  };
}

/** What a path names, or why it names nothing. */
function route(
  pathname: string,
):
  | { readonly listing: unknown }
  | { readonly context: unknown }
  | { readonly export: Export; readonly format: Format }
  | { readonly status: 404; readonly message: string } {
  const rest = decode(pathname.slice(path.length + 1));
  if (rest === '') return { listing: listing() };
  if (rest === 'context.jsonld') return { context: JSON.parse(readFileSync(contextFile, 'utf8')) };
  const dot = rest.indexOf('.');
  const declared = exportNamed(dot < 0 ? rest : rest.slice(0, dot));
  if (!declared) {
    const names = allExports.map(({ name }) => name).join(', ');
    return { status: 404, message: `There is no export ${JSON.stringify(rest)}. There are: ${names}.` };
  }
  const format = formatNamed(dot < 0 ? '' : rest.slice(dot + 1));
  if (!format) {
    const names = allFormats.map(({ name }) => `${declared.name}.${name}`).join(', ');
    return { status: 404, message: `${JSON.stringify(rest)} names no format. There are: ${names}.` };
  }
  return { export: declared, format };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What there is to export, for people and programs. */
function listing(): unknown {
  return {
    exports: allExports.map(({ name, description, field, list, columns }) => ({
      name,
      description,
      list: field,
      urls: allFormats.map((format) => `${path}/${name}.${format.name}`),
      orders: Object.keys(list.orders.keys),
      columns: columns.map((column) => ({ name: column.name, type: column.type, description: column.description })),
    })),
    formats: allFormats.map(({ name, contentType, description }) => ({ name, contentType, description })),
    parameters,
  };
}

function readRequest(
  declared: Export,
  format: Format,
  search: URLSearchParams,
): { query: ExportQuery; manifest: boolean } {
  for (const name of search.keys()) {
    if (!parameters.includes(name))
      throw badInput(name, `is no parameter of an export. There are: ${parameters.join(', ')}.`);
    if (search.getAll(name).length > 1) throw badInput(name, 'is given twice.');
  }
  const text = (name: string) => search.get(name) ?? undefined;
  const manifest = search.get('manifest') ?? '0';
  if (manifest !== '0' && manifest !== '1') throw badInput('manifest', 'is 1 for the manifest, or left out.');
  const asked = { where: text('where'), orderBy: text('orderBy'), columns: text('columns') };
  return { query: readQuery(declared, format, asked), manifest: manifest === '1' };
}

/** The file as a stream that is read at the pace of the client, and ends the export when the client goes. */
async function bodyOf(
  query: ExportQuery,
  { pool, log, leaves, statementMs }: Reading,
  clientGone: AbortSignal,
  release: () => void,
  hangUp: () => void,
): Promise<Readable> {
  const over = new AbortController();
  const leave = () => over.abort();
  if (clientGone.aborted) leave();
  clientGone.addEventListener('abort', leave, { once: true });
  let body: Readable | undefined;
  const { chunks } = await openExport(query, {
    pool,
    signal: over.signal,
    patienceMs,
    statementMs,
    leaves,
    onEnd: release,
    onBroken: (error) => body?.destroy(error),
  });
  const stream = Readable.from(atPace(chunks, exportPace), { objectMode: false });
  body = stream;
  stream.once('close', leave);
  stream.once('error', (error) => {
    // The answer has begun and cannot be taken back: the connection is broken, so that nobody takes what came for the whole.
    if (!clientGone.aborted) maskError(error, log);
    hangUp();
  });
  return stream;
}

async function manifestOf(
  query: ExportQuery,
  { pool, leaves, statementMs }: Reading,
  signal: AbortSignal,
  release: () => void,
): Promise<unknown> {
  const { chunks, rows } = await openExport(query, { pool, signal, patienceMs, statementMs, leaves, onEnd: release });
  const tally = new Tally();
  for await (const chunk of chunks) tally.add(Buffer.from(chunk));
  return tally.manifest(query, rows());
}

/** Node's response below the request, where there is one: tests ask without a network. */
function responseOf(context: unknown): { destroy(): void } | undefined {
  const response: unknown = typeof context === 'object' && context !== null ? Reflect.get(context, 'res') : undefined;
  return isDestroyable(response) ? response : undefined;
}

const isDestroyable = (value: unknown): value is { destroy(): void } =>
  typeof value === 'object' && value !== null && 'destroy' in value && typeof value.destroy === 'function';

const describing = (query: ExportQuery) => ({
  'content-type': query.format.contentType,
  'content-disposition': `attachment; filename="${fileNameOf(query)}"`,
});

/** Makes the answers. */
class Answer {
  constructor(
    private readonly api: Api,
    private readonly headOnly: boolean,
  ) {}

  json(
    value: unknown,
    status = 200,
    headers: Record<string, string> = {},
    type = 'application/json; charset=utf-8',
  ): Response {
    const body = this.headOnly ? null : `${JSON.stringify(value, null, 2)}\n`;
    return new this.api.Response(body, { status, headers: { 'content-type': type, ...headers } });
  }

  errors(status: number, errors: readonly GraphQLError[], headers?: Record<string, string>): Response {
    return this.json({ errors: boundedErrors(errors) }, status, headers);
  }

  refusal(
    status: number,
    message: string,
    headers?: Record<string, string>,
    code: ErrorCode = 'BAD_USER_INPUT',
  ): Response {
    return this.errors(status, [new GraphQLError(message, { extensions: { code } })], headers);
  }

  file(query: ExportQuery, body: Readable | null): Response {
    // Nobody reads it: what makes it ends.
    if (this.headOnly) body?.destroy();
    return new EncodedResponse(this.headOnly ? null : body, { status: 200, headers: describing(query) });
  }

  /** A file that is made, or the part of it that is asked for. */
  whole(request: Request, query: ExportQuery, file: Buffer<ArrayBuffer>, tag: string | undefined): Response {
    return fileResponse(request, file, tag, describing(query));
  }
}
