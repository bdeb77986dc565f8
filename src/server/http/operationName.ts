import { GraphQLError, Lexer, Source, type Token, TokenKind } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';

/** The longest name that is logged. */
const longest = 100;

/** A document without a name of its own. */
const nameless = '';

/** The names of documents' operations, of those that were asked last: a kept answer is found without its document being parsed. */
const known = new LRUCache<string, string>({
  maxSize: 4_000_000,
  sizeCalculation: (_name, text) => text.length + longest,
});

/** Knows the name of the operation that a request asks for: the one that it names, or the one that its document has. */
export class OperationNames {
  readonly #asked = new WeakMap<Request, string>();

  constructor(private readonly maxTokens: number) {}

  of(request: Request): string | undefined {
    return this.#asked.get(request);
  }

  /** Comes behind what reads the parameters of a request, and in front of what answers by them. */
  readonly plugin: Plugin = {
    onRequestParse: ({ requestParser, setRequestParser }) => {
      if (!requestParser) return;
      setRequestParser(async (request) => {
        const params = await requestParser(request);
        if (!Array.isArray(params) && !('status' in params)) {
          const name = this.#nameIn(params);
          if (name) this.#asked.set(request, name.slice(0, longest));
        }
        return params;
      });
    },
  };

  #nameIn({ operationName, query }: GraphQLParams): string | undefined {
    if (operationName || !query) return operationName ?? undefined;
    const found = known.get(query) ?? onlyName(query, this.maxTokens) ?? nameless;
    known.set(query, found);
    return found;
  }
}

/** The name of a document's operation, where it has one operation with a name. It is read by its tokens: whatever is wrong with them, the parser says. */
function onlyName(text: string, maxTokens: number): string | undefined {
  const names: (string | undefined)[] = [];
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  let isInside = false;
  try {
    for (let count = 0; count < maxTokens; count += 1) {
      const token = lexer.advance();
      if (token.kind === TokenKind.EOF) return names.length === 1 ? names[0] : undefined;
      if (depth === 0 && !isInside) {
        isInside = true;
        if (token.value !== 'fragment') names.push(nameBehind(token, lexer));
      }
      depth += levels.get(token.kind) ?? 0;
      if (depth === 0 && token.kind === TokenKind.BRACE_R) isInside = false;
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  return undefined;
}

/** The name behind the word `query`; a document that begins with its fields has none. */
function nameBehind(token: Token, lexer: Lexer): string | undefined {
  if (token.kind !== TokenKind.NAME) return undefined;
  const next = lexer.lookahead();
  return next.kind === TokenKind.NAME ? next.value : undefined;
}

const levels: ReadonlyMap<TokenKind, number> = new Map([
  [TokenKind.BRACE_L, 1],
  [TokenKind.BRACKET_L, 1],
  [TokenKind.PAREN_L, 1],
  [TokenKind.BRACE_R, -1],
  [TokenKind.BRACKET_R, -1],
  [TokenKind.PAREN_R, -1],
]);
