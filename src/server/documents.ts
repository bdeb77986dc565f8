import { type DocumentNode, GraphQLError, Lexer, Source, TokenKind, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.js';
import { type ErrorCode, maxErrors } from '../query/errors.js';
import type { Limit, OnRefused } from './limits/refusals.js';

/**
 * What a document may be beside `MAX_TOKENS`: levels of brackets, since the parser calls itself for each; characters in a name, since answers repeat
 * aliases.
 */
export const documentLimits = { brackets: 100, name: 100 } as const;

/** What the documents that are kept may take together, in bytes: about as many operations as the plans that are kept. */
export const maxKeptDocuments = 32_000_000;

/** What a parsed document takes for each of its tokens, in bytes, measured: its nodes, their places, and the token. */
const bytesOfToken = 500;

/** Valid documents by their text, those that were asked last, up to a bound in bytes. A document that failed is not kept. */
export class Documents {
  readonly #kept = new LRUCache<string, DocumentNode>({
    maxSize: maxKeptDocuments,
    sizeCalculation: ({ tokenCount = 0 }, text) => 2 * text.length + bytesOfToken * (tokenCount + 1),
  });
  readonly #valid = new WeakSet<DocumentNode>();

  /** Bytes that the kept documents take together, by estimate. */
  get size(): number {
    return this.#kept.calculatedSize;
  }

  /** The document of a text: always the same object, since costs, plans and variables are known by it. */
  of(text: string): DocumentNode | undefined {
    return this.#kept.get(text);
  }

  isValid(document: DocumentNode): boolean {
    return this.#valid.has(document);
  }

  keep(document: DocumentNode): void {
    const text = document.loc?.source.body;
    if (text === undefined) return;
    this.#valid.add(document);
    this.#kept.set(text, document);
  }
}

/** Parses and validates each document once while it is kept, and refuses early what would make that long. */
export function useDocuments(
  { MAX_TOKENS }: Pick<Config, 'MAX_TOKENS'>,
  onRefused: OnRefused,
  documents = new Documents(),
): Plugin {
  return {
    onParse({ params: { source }, setParsedDocument }) {
      const text = typeof source === 'string' ? source : source.body;
      const document = documents.of(text);
      if (document) return setParsedDocument(document);
      const refusal = refusalOf(text, MAX_TOKENS);
      if (!refusal) return;
      onRefused(refusal.limit);
      throw refusal.error;
    },
    onValidate({ params: { documentAST }, setResult, setValidationFn }) {
      if (documents.isValid(documentAST)) {
        setResult([]);
        return undefined;
      }
      // The last error says that there are more.
      setValidationFn((schema, document, rules) => validate(schema, document, rules, { maxErrors: maxErrors - 1 }));
      return ({ valid, result, setResult: setErrors }) => {
        if (valid) documents.keep(documentAST);
        else setErrors(result.map((error) => (error.message === aborted ? tooRepetitive : error)));
      };
    },
  };
}

/** What GraphQL says where it gives up to compare fields that are asked for again and again, each with each. */
const aborted = 'Validation aborted.';
const tooRepetitive = new GraphQLError('The document asks for the same fields too often. Ask for each of them once.');

interface Refusal {
  readonly limit: Limit;
  readonly error: GraphQLError;
}

/** Why a text is not even parsed. Whatever is wrong with its syntax, the parser says. */
function refusalOf(text: string, maxTokens: number): Refusal | undefined {
  const source = new Source(text);
  const lexer = new Lexer(source);
  let depth = 0;
  try {
    for (let count = 0; count < maxTokens; count += 1) {
      const { kind, start, value } = lexer.advance();
      switch (kind) {
        case TokenKind.EOF:
          return undefined;
        case TokenKind.NAME:
          if (value.length > documentLimits.name)
            return refusal(
              'names',
              'BAD_USER_INPUT',
              `A name is ${value.length} characters long; at most ${documentLimits.name} are allowed.`,
              start,
            );
          break;
        case TokenKind.BRACE_L:
        case TokenKind.BRACKET_L:
        case TokenKind.PAREN_L:
          depth += 1;
          if (depth > documentLimits.brackets)
            return refusal(
              'brackets',
              'QUERY_TOO_DEEP',
              `The document is nested more than ${documentLimits.brackets} brackets deep. Ask in two queries.`,
              start,
            );
          break;
        case TokenKind.BRACE_R:
        case TokenKind.BRACKET_R:
        case TokenKind.PAREN_R:
          depth -= 1;
          break;
        default:
      }
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  return undefined;

  function refusal(limit: Limit, code: ErrorCode, message: string, position: number): Refusal {
    return { limit, error: new GraphQLError(message, { source, positions: [position], extensions: { code } }) };
  }
}
