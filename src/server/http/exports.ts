import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type pg from 'pg';
import type { Config } from '../../config.js';
import type { RecordVersion } from '../../database/recordVersion.js';
import type { Export } from '../../export/declare.js';
import { allExports, exportNamed, formatsOf } from '../../export/exports.js';
import type { ExportQuery } from '../../export/file.js';
import { contextFile } from '../../export/formats/context.js';
import type { Format } from '../../export/formats/format.js';
import { allFormats, allOptions } from '../../export/formats/index.js';
import { readQuery } from '../../export/query.js';
import type { Log } from '../../log.js';
import { badInput, retryAfterSeconds, statusOf } from '../../query/errors.js';
import type { Context } from '../../schema/builder.js';
import { entityTag } from '../cache/key.js';
import { maskError } from '../errors.js';
import type { Clients } from '../limits/clients.js';
import type { OnRefused } from '../limits/refusals.js';
import { ExportAnswer } from './exportAnswer.js';
import { begun, bodyOf, type Ending, manifestOf, type Reading } from './exportBody.js';
import { ExportSlots } from './exportSlots.js';
import { MadeFiles } from './madeFiles.js';
import { exportPace, type Pace } from './pace.js';

export interface ExportOptions {
  readonly record: RecordVersion;
  readonly pool: pg.Pool;
  readonly config: Config;
  readonly log: Log;
  /** Who asks: each has no more than its share of the places. */
  readonly clients: Pick<Clients, 'of'>;
  /** Called with how each export ended. */
  readonly onEnded: (ending: Ending) => void;
  /** Called where an export finds no place. */
  readonly onRefused: OnRefused;
  /** How slowly a client may take a file; tests do not wait for half a minute. */
  readonly pace?: Pace;
}

const path = '/export';
/** What is asked about the file, beside the arguments of what is exported. */
const ofTheFile = ['columns', ...allOptions.map(({ name }) => name), 'manifest'];

/** Answers GET and HEAD below `/export`, beside the GraphQL endpoint and under the same log and CORS rules. */
export function useExports({
  record,
  pool,
  config,
  log,
  clients,
  onEnded,
  onRefused,
  pace = exportPace,
}: ExportOptions): Plugin<Context> {
  // One connection at least is left for operations.
  const slots = new ExportSlots(Math.max(1, Math.min(config.MAX_EXPORTS, config.POOL_SIZE - 1)));
  const files = new MadeFiles();
  const reading: Reading = {
    pool,
    leaves: () => slots.free + 1,
    statementMs: config.DEAR_TIMEOUT_MS,
    totalMs: config.EXPORT_MS,
    pace,
  };
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext }) {
      if (url.pathname !== path && !url.pathname.startsWith(`${path}/`)) return;
      if (request.method === 'OPTIONS') return;
      const answer = new ExportAnswer(fetchAPI, request.method === 'HEAD');
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
          const read = readRequest(asked.export, asked.format, url.searchParams);
          endResponse(await exported(answer, request, url, serverContext, read));
        }
      } catch (error) {
        const shown = maskError(error, log);
        const code: unknown = shown instanceof GraphQLError ? shown.extensions.code : undefined;
        const headers = code === 'TRY_AGAIN' ? { 'retry-after': String(retryAfterSeconds) } : undefined;
        endResponse(answer.errors(statusOf(code), [shown], headers));
      }
    },
  };

  async function exported(
    answer: ExportAnswer,
    request: Request,
    url: URL,
    serverContext: unknown,
    { query, manifest }: { readonly query: ExportQuery; readonly manifest: boolean },
  ): Promise<Response> {
    const isMade = query.format.seeks && !manifest;
    const version = isMade ? await record.current() : undefined;
    const tag = version && entityTag(version, url.pathname + url.search).replace(/^W\//, '');
    const kept = tag && files.kept(tag);
    if (kept) return answer.whole(request, query, kept, tag);
    if (request.method === 'HEAD' && !isMade) return manifest ? answer.json({}) : answer.file(query, null);
    const client = clients.of(request, serverContext);
    const slot = await slots.enter(client?.id, config.POOL_WAIT_MS, request.signal);
    if ('heldBy' in slot) {
      onRefused('exports');
      const headers = { 'retry-after': String(retryAfterSeconds) };
      return answer.refusal(503, noSlot(slots, slot.heldBy), headers, 'TRY_AGAIN');
    }
    const since = performance.now();
    const ended = (ending: Ending) => {
      onEnded(ending);
      log.info(
        { path: url.pathname, client: client?.name, ended: ending, ms: Math.round(performance.now() - since) },
        'export',
      );
    };
    const exporting = { clientGone: request.signal, release: slot.release, ended };
    if (manifest) return answer.json(await manifestOf(query, reading, exporting));
    const body = await bodyOf(query, reading, exporting);
    const streamed = (stream: Readable) =>
      answer.file(
        query,
        begun(stream, log, request.signal, () => responseOf(serverContext)?.destroy()),
      );
    if (!isMade) return streamed(body);
    const made = await files.of(tag, body);
    return 'whole' in made ? answer.whole(request, query, made.whole, tag) : streamed(made.stream);
  }
}

function noSlot({ max, maxOfOne }: ExportSlots, heldBy: 'client' | 'all'): string {
  const [number, whose, bound] = heldBy === 'all' ? [max, '', ''] : [maxOfOne, ' of yours', ' for one client'];
  const [exports, are] = number === 1 ? ['1 export', 'is'] : [`${number} exports`, 'are'];
  return `${exports}${whose} ${are} running, and no more may at once${bound}. Try again in a moment.`;
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
  const formats = formatsOf(declared);
  const format = formats.find(({ name }) => name === (dot < 0 ? '' : rest.slice(dot + 1)));
  if (!format) {
    const names = formats.map(({ name }) => `${declared.name}.${name}`).join(', ');
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
    exports: allExports.map((declared) => ({
      name: declared.name,
      description: declared.description,
      [declared.kind]: declared.field,
      urls: formatsOf(declared).map((format) => `${path}/${declared.name}.${format.name}`),
      parameters: [...declared.takes, ...ofTheFile],
      ...(declared.kind === 'list' ? { orders: Object.keys(declared.list.orders.keys) } : {}),
      columns: declared.columns.map((column) => ({
        name: column.name,
        type: column.type,
        description: column.description,
      })),
    })),
    formats: allFormats.map(({ name, contentType, description, options }) => ({
      name,
      contentType,
      description,
      options,
    })),
  };
}

function readRequest(
  declared: Export,
  format: Format,
  search: URLSearchParams,
): { query: ExportQuery; manifest: boolean } {
  const parameters = [...declared.takes, ...ofTheFile];
  for (const name of search.keys()) {
    if (!parameters.includes(name))
      throw badInput(name, `is no parameter of ${declared.name}. There are: ${parameters.join(', ')}.`);
    if (search.getAll(name).length > 1) throw badInput(name, 'is given twice.');
  }
  const text = (name: string) => search.get(name) ?? undefined;
  const manifest = search.get('manifest') ?? '0';
  if (manifest !== '0' && manifest !== '1') throw badInput('manifest', 'is 1 for the manifest, or left out.');
  const texts = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, text(name)]));
  const options = texts(allOptions.map(({ name }) => name));
  const asked = { arguments: texts(declared.takes), columns: text('columns'), options };
  return { query: readQuery(declared, format, asked), manifest: manifest === '1' };
}

/** Node's response below the request, where there is one: tests ask without a network. */
function responseOf(context: unknown): { destroy(): void } | undefined {
  const response: unknown = typeof context === 'object' && context !== null ? Reflect.get(context, 'res') : undefined;
  return isDestroyable(response) ? response : undefined;
}

const isDestroyable = (value: unknown): value is { destroy(): void } =>
  typeof value === 'object' && value !== null && 'destroy' in value && typeof value.destroy === 'function';
