import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.js';
import { projectPath } from '../project.js';
import { badInput, type ErrorCode } from '../query/errors.js';

/** What the documents that clients have sent may take together, in characters. */
const maxCharacters = 4_000_000;

/** The sha256 of a document's text, as clients write it. */
const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Documents by their sha256, as Apollo's and urql's clients ask for them (automatic persisted queries): the files of `examples/` and of
 * `DOCUMENTS_FOLDER`, and, unless `DOCUMENTS_ONLY`, what clients have sent with its hash.
 */
export class PersistedDocuments {
  readonly #files: ReadonlyMap<string, string>;
  readonly #documents = new LRUCache<string, string>({
    maxSize: maxCharacters,
    sizeCalculation: (text) => text.length + 64,
  });

  constructor(private readonly config: Pick<Config, 'DOCUMENTS_FOLDER' | 'DOCUMENTS_ONLY'>) {
    const folders = [projectPath('examples'), ...(config.DOCUMENTS_FOLDER ? [config.DOCUMENTS_FOLDER] : [])];
    this.#files = new Map(folders.flatMap(readDocuments).map((text) => [sha256Of(text), text]));
  }

  /**
   * The parameters of a request with the document that is meant.
   * @throws PERSISTED_QUERY_NOT_FOUND where only a hash is given, and nobody has sent its document: clients then send both.
   */
  resolve(params: GraphQLParams): GraphQLParams {
    const hash = hashIn(params.extensions);
    const { query } = params;
    if (query === undefined) {
      const text = hash === undefined ? undefined : (this.#files.get(hash) ?? this.#documents.get(hash));
      if (text === undefined) throw notFound();
      return { ...params, query: text };
    }
    if (hash === undefined && !this.config.DOCUMENTS_ONLY) return params;
    const own = sha256Of(query);
    if (hash !== undefined && hash !== own)
      throw badInput('extensions.persistedQuery.sha256Hash', 'is not the sha256 of the text in query.');
    if (this.config.DOCUMENTS_ONLY && !this.#files.has(own)) throw notAllowed();
    if (!this.#files.has(own)) this.#documents.set(own, query);
    return params;
  }
}

/** The texts of a folder's documents: `*.graphql`. */
function readDocuments(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** The hash that a request names, in lower case. */
function hashIn(extensions: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const named = extensions?.persistedQuery;
  if (named === undefined || named === null) return undefined;
  const hash = typeof named === 'object' && 'sha256Hash' in named ? named.sha256Hash : undefined;
  if (typeof hash !== 'string' || !/^[\da-f]{64}$/i.test(hash))
    throw badInput('extensions.persistedQuery.sha256Hash', 'is not a sha256 in 64 hexadecimal digits.');
  return hash.toLowerCase();
}

/** Clients know it by its message, and send the document with its hash; it is no answer that anybody may keep. */
function notFound(): GraphQLError {
  return new GraphQLError('PersistedQueryNotFound', {
    extensions: {
      code: 'PERSISTED_QUERY_NOT_FOUND' satisfies ErrorCode,
      http: { status: 200, headers: { 'cache-control': 'no-store' } },
    },
  });
}

function notAllowed(): GraphQLError {
  return new GraphQLError('This server answers only documents that it knows. Ask whoever runs it to add yours.', {
    extensions: { code: 'DOCUMENT_NOT_ALLOWED' satisfies ErrorCode, http: { status: 403 } },
  });
}
