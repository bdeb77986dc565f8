import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../../query/errors.js';
import type { PersistedDocuments } from '../persisted.js';

/** What a request may say. */
const parameters = ['query', 'variables', 'operationName', 'extensions'];

/**
 * Media types of a request's body. No form of a web page can send them: a page of another origin is asked by its browser for leave first. Nothing here is
 * secret and nothing can be written, so this guards what somebody may add one day.
 */
const mediaTypes: ReadonlySet<string> = new Set(['application/json', 'application/graphql+json']);

/** Reads the parameters of a GraphQL request from its address or from a body of JSON, and says what is wrong with them. */
export function useParameters(documents: PersistedDocuments): Plugin {
  return {
    onRequestParse({ request, setRequestParser }) {
      if (request.method === 'GET') setRequestParser((asked) => documents.resolve(readAddress(asked)));
      if (request.method !== 'POST') return;
      checkBodyType(request.headers);
      setRequestParser(async (asked) => documents.resolve(await readBody(asked)));
    },
  };
}

function checkBodyType(headers: Headers): void {
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity')
    throw badRequest('Content-Encoding', `is ${JSON.stringify(encoding)}. Send the body as it is, uncompressed.`, {
      status: 415,
      headers: { 'accept-encoding': 'identity' },
    });
  const type = headers.get('content-type') ?? '';
  const [essence = '', ...rest] = type.split(';');
  const isUtf8 = rest.every((parameter) => !/^\s*charset=/i.test(parameter) || /=\s*"?utf-?8"?\s*$/i.test(parameter));
  if (!mediaTypes.has(essence.trim().toLowerCase()) || !isUtf8)
    throw badRequest('Content-Type', `is ${JSON.stringify(type)}. Send the body as application/json, in UTF-8.`, {
      status: 415,
      headers: { 'accept-post': 'application/json' },
    });
}

function readAddress({ url }: Request): GraphQLParams {
  const { searchParams } = new URL(url);
  const text = (name: string) => searchParams.get(name) || undefined;
  const json = (name: string): unknown => {
    const value = text(name);
    return value === undefined ? undefined : parseJson(value, name);
  };
  return checked({
    query: text('query'),
    operationName: text('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

async function readBody(request: Request): Promise<GraphQLParams> {
  let bytes: ArrayBuffer;
  try {
    bytes = await request.arrayBuffer();
  } catch {
    throw badRequest('body', 'broke off.');
  }
  const text = decoded(bytes);
  if (text === undefined) throw badRequest('body', 'is not UTF-8. Send its text in UTF-8.');
  if (text.trim() === '') throw badRequest('body', 'is empty. Send {"query": "…"} as JSON.');
  const body = parseJson(text, 'body');
  if (Array.isArray(body)) throw badRequest('body', 'is a list. Send one operation in a request.');
  if (!isObject(body)) throw badRequest('body', 'is not an object. Send {"query": "…"} as JSON.');
  for (const name of Object.keys(body)) {
    if (!parameters.includes(name) && body[name] !== null)
      throw badRequest(name, `is not a parameter of a request. There are: ${parameters.join(', ')}.`);
  }
  return checked(body);
}

/** A text of bytes; undefined where they are none: to read over what is wrong would be to answer what nobody asked. */
function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function checked({ query, variables, operationName, extensions }: Readonly<Record<string, unknown>>): GraphQLParams {
  const document = textIn('query', query);
  const params: GraphQLParams = document === undefined ? {} : { query: document };
  const given = {
    variables: objectIn('variables', variables),
    // An empty one names nothing, in a body as in an address (GraphQL over HTTP says it of addresses).
    operationName: textIn('operationName', operationName) || undefined,
    extensions: objectIn('extensions', extensions),
  };
  if (given.variables) params.variables = given.variables;
  if (given.operationName !== undefined) params.operationName = given.operationName;
  if (document === undefined && !given.extensions?.persistedQuery) return missing('query');
  if (given.extensions) params.extensions = given.extensions;
  return params;
}

function textIn(name: string, value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return undefined;
  throw badRequest(name, 'is not a text.');
}

function objectIn(name: string, value: unknown): Record<string, unknown> | undefined {
  if (isObject(value)) return value;
  if (value === null || value === undefined) return undefined;
  throw badRequest(name, 'is not an object.');
}

function missing(name: string): never {
  throw badRequest(name, 'is missing. Send {"query": "…"} as JSON, or ?query=… in the address.');
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badRequest(name, `is not JSON. ${error instanceof Error ? error.message : ''}`);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A request that cannot be read has its status whatever the client accepts. */
function badRequest(
  place: string,
  problem: string,
  http: { readonly status: number; readonly headers?: Readonly<Record<string, string>> } = { status: 400 },
): GraphQLError {
  return new GraphQLError(`${place}: ${problem}`, {
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, argument: place, http },
  });
}
