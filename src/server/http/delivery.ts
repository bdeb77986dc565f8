import { pipeline } from 'node:stream';
import type { Plugin } from 'graphql-yoga';
import { EncodedResponse } from '../response.js';
import { Content, compressor, type Encoding, encodingFor } from './content.js';

/** Below so many bytes a body is sent as it is: a packet holds it anyway. */
const leastCompressed = 1_000;

/** Media types that compression makes smaller; files that hold compressed data already are not among them. */
const compressible =
  /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)\b|application\/(?:x-ndjson|javascript)\b|image\/svg\+xml\b)/;

/**
 * Sends bodies as the client and the caches between want them (RFC 9110): compressed where the client asks, with `Vary`; 304 without a body where the client
 * has what it asks for; and HEAD as GET is, without the body. It is in front of the log, which then has what was sent, and behind what keeps answers.
 */
export function useDelivery({ variesByOrigin }: { readonly variesByOrigin: boolean }): Plugin {
  const heads = new WeakSet<Request>();
  return {
    onRequest({ request, setRequest, url, fetchAPI }) {
      // Exports know HEAD themselves: making their file is work.
      if (request.method !== 'HEAD' || url.pathname.startsWith('/export')) return;
      const { headers, signal } = request;
      const asGet = new fetchAPI.Request(request.url, { method: 'GET', headers, signal });
      heads.add(asGet);
      setRequest(asGet);
    },
    async onResponse({ request, response, setResponse }) {
      // A list of origins is answered by name: a cache that ignored it would give one page's leave to another.
      if (variesByOrigin) vary(response.headers, 'Origin');
      const sent = await delivered(request, response);
      if (heads.has(request)) setResponse(withoutBody(sent));
      else if (sent !== response) setResponse(sent);
    },
  };
}

async function delivered(request: Request, response: Response): Promise<Response> {
  const { headers } = response;
  const type = headers.get('content-type') ?? '';
  const mayCompress = compressible.test(type) && !headers.has('content-encoding') && !headers.has('content-range');
  if (mayCompress) vary(headers, 'Accept-Encoding');
  // A part is compared as the whole is: If-None-Match comes before Range (RFC 9110, section 13.2.2).
  if ([200, 206].includes(response.status) && isKnown(request, headers.get('etag'))) return notModified(response);
  const encoding = mayCompress ? encodingFor(request.headers.get('accept-encoding')) : undefined;
  return encoding ? compressed(response, encoding) : response;
}

async function compressed(response: Response, encoding: Encoding): Promise<Response> {
  const headers = { ...Object.fromEntries(response.headers), 'content-encoding': encoding };
  const init = { status: response.status, statusText: response.statusText, headers };
  const content = response instanceof EncodedResponse ? response.content : undefined;
  if (content) {
    if (content.bytes.length < leastCompressed) return response;
    const bytes = await content.in(encoding);
    return new EncodedResponse(new Content(bytes), {
      ...init,
      headers: { ...headers, 'content-length': String(bytes.length) },
    });
  }
  const source = response instanceof EncodedResponse ? response.stream : undefined;
  if (!source) return response;
  const stream = compressor(encoding);
  // What breaks the one breaks the other: whoever made the stream has heard of it.
  pipeline(source, stream, () => {});
  return new EncodedResponse(stream, init);
}

/** Adds a header to those that an answer depends on. */
export function vary(headers: Headers, name: string): void {
  const names = (headers.get('vary') ?? '').split(',').map((each) => each.trim().toLowerCase());
  if (!names.includes(name.toLowerCase())) headers.append('vary', name);
}

/** Whether the client has an answer already: its entity tag is among those that it names. */
export function isKnown({ method, headers }: Request, tag: string | null | undefined): boolean {
  const known = headers.get('if-none-match');
  if (!tag || !known || method === 'POST') return false;
  return known.trim() === '*' || known.split(',').some((each) => opaque(each) === opaque(tag));
}

/** An entity tag without what says that it is weak: a GET compares weakly. */
const opaque = (tag: string) => tag.trim().replace(/^W\//, '');

/** What a 304 repeats of the answer that it is in the place of. */
const kept = ['etag', 'cache-control', 'vary', 'date', 'expires', 'content-location'];

function notModified({ headers }: Response): Response {
  const repeated = [...headers].filter(([name]) => kept.includes(name) || name.startsWith('access-control-'));
  return new EncodedResponse(null, { status: 304, headers: Object.fromEntries(repeated) });
}

function withoutBody(response: Response): Response {
  const { status, statusText, headers } = response;
  const length = response instanceof EncodedResponse ? response.content?.bytes.length : undefined;
  const described = Object.fromEntries(headers);
  return new EncodedResponse(null, {
    status,
    statusText,
    headers: length === undefined ? described : { ...described, 'content-length': String(length) },
  });
}
