import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { RecordVersion } from '../../database/recordVersion.js';
import { isPersonal } from '../../engine/executable.js';
import { explainHeader } from '../../engine/index.js';
import { isKnown, vary } from '../http/delivery.js';
import { EncodedResponse } from '../response.js';
import type { Answers, KeptAnswer } from './answers.js';
import { entityTag, keyOf } from './key.js';

/**
 * What caches between the server and its clients may do with the answer to a GET: use it for a second, and for a minute more while they ask for a new one; and
 * for an hour where the server does not answer.
 */
const cacheControl = 'public, max-age=1, stale-while-revalidate=60, stale-if-error=3600';

/** The key of what nobody will ask for. */
const unkeyed = '';

/** What is known of a request whose answer may be kept. */
interface Asked {
  readonly version: string;
  readonly key: string;
  /** To be called when its answer is there, or fails. */
  readonly done: () => void;
  isWhole: boolean;
}

/** What finds answers comes behind what reads requests; what keeps them, before what makes an answer one for its client. */
export interface Cache {
  readonly finding: Plugin;
  readonly keeping: Plugin;
  /** The version of the record that the answer to a request is good for, where it was a kept one, or that the client has it. */
  readonly versionOf: (request: Request) => string | undefined;
}

/**
 * Answers again what was answered before, as long as the record is the same: by POST and by GET. A GET has an entity tag besides, and a client that has the
 * answer already gets 304 without it. What has errors, explains itself or says who asks is not kept. Every answer says the version of the record in
 * `extensions`.
 */
export function createCache(record: RecordVersion, answers: Answers | undefined): Cache {
  const asked = new WeakMap<Request, Asked>();
  const repeated = new WeakMap<Request, string>();
  const finding: Plugin = {
    onRequestParse({ requestParser, setRequestParser }) {
      if (!requestParser) return;
      setRequestParser(async (request) => {
        const params = await requestParser(request);
        if (!isOne(params) || explains(request)) return params;
        const version = await record.current();
        if (version === undefined) return params;
        // Where nothing is kept, only a GET is known by its key.
        const key = answers || request.method === 'GET' ? keyOf(request, params) : unkeyed;
        if (key === undefined) return params;
        const headers = headersOf(request, version, key);
        repeated.set(request, version);
        if (isKnown(request, headers.etag)) return new EncodedResponse(null, { status: 304, headers });
        const found = answers ? await answers.find(version, key) : { done: () => {} };
        if ('content' in found) return kept(found, headers);
        repeated.delete(request);
        asked.set(request, { version, key, done: found.done, isWhole: false });
        return params;
      });
    },
    onResultProcess({ request, result, setResult, serverContext }) {
      const known = asked.get(request);
      if (!known || !('data' in result)) return;
      known.isWhole = !result.errors && !isPersonal(serverContext);
      setResult({ ...result, extensions: { ...result.extensions, record: { version: known.version } } });
    },
    onDispose: () => record.close(),
  };
  const keeping: Plugin = {
    onResponse({ request, response }) {
      const { headers } = response;
      const known = asked.get(request);
      if (known?.isWhole && response.status === 200) {
        const content = response instanceof EncodedResponse ? response.content : undefined;
        const type = headers.get('content-type');
        if (content && type) answers?.keep(known.version, known.key, { type, content });
        for (const [name, value] of Object.entries(headersOf(request, known.version, known.key)))
          headers.set(name, value);
      } else if (isGraphql(request) && !headers.has('cache-control')) headers.set('cache-control', 'no-store');
      // Here, since Yoga's CORS writes its own over what an answer has. That nothing has changed holds for the same requests as the answer.
      if (isGraphql(request) && request.method === 'GET') {
        vary(headers, 'Accept');
        if (response.status === 304) vary(headers, 'Accept-Encoding');
      }
      known?.done();
    },
  };
  return { finding, keeping, versionOf: (request) => repeated.get(request) };
}

const isOne = (parsed: GraphQLParams | GraphQLParams[] | Response): parsed is GraphQLParams =>
  !Array.isArray(parsed) && !('status' in parsed);

const explains = ({ headers }: Request) => headers.get(explainHeader) === '1';

const isGraphql = ({ url }: Request) => new URL(url).pathname === '/graphql';

/** What an answer that may be kept says to caches. What is sent by POST is for whoever asked. */
function headersOf({ method }: Request, version: string, key: string): Record<string, string> {
  return method === 'GET' ? { etag: entityTag(version, key), 'cache-control': cacheControl } : {};
}

function kept({ type, content }: KeptAnswer, headers: Record<string, string>): Response {
  return new EncodedResponse(content, {
    status: 200,
    headers: {
      ...headers,
      'content-type': type,
      'content-length': String(content.bytes.length),
      'cache-status': 'dossier; hit',
    },
  });
}
