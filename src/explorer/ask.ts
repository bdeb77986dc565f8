import { type DocumentNode, print } from 'graphql';
import { type ErrorCode, isErrorCode, statusOf } from '../query/errors.js';
import type { TadaDocumentNode } from './graphql.js';

/** Asks the public API. */
export type Ask = <Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/** An operation that was asked, for `.json` and `.graphql`. */
export interface Asked {
  readonly document: string;
  readonly variables: unknown;
  readonly data: unknown;
  readonly cost: number | undefined;
}

/** Sends the body of a request to the API, as any client does over HTTP. */
export type Send = (body: string) => Promise<Response> | Response;

/** The API has refused an operation, or has failed. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    message: string,
    readonly code: ErrorCode | undefined,
    /** Under which the log has the cause. */
    readonly id: string | undefined,
    /** The argument that is wrong, where one is. Example: `actions.after`. */
    readonly argument: string | undefined,
  ) {
    super(message);
  }

  get status(): number {
    return statusOf(this.code);
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
  readonly extensions?: { readonly cost?: { readonly cost?: number } };
}

const texts = new WeakMap<object, string>();

/** The text of a document, printed once. */
function textOf(document: DocumentNode): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
}

/**
 * Asks through the server's own endpoint, so that a page has no other door, and no other limits, than a client.
 * @param asked takes down each operation with its answer.
 * @throws Refused if a part of the answer is missing.
 */
export function asker(send: Send, asked: Asked[]): Ask {
  return async <Result, Variables>(document: TadaDocumentNode<Result, Variables>, variables: Variables) => {
    const query = textOf(document);
    // What is asked beside other questions keeps its place among them, whichever is answered first.
    const entry: { -readonly [Name in keyof Asked]: Asked[Name] } = {
      document: query,
      variables,
      data: undefined,
      cost: undefined,
    };
    asked.push(entry);
    const response = await send(JSON.stringify({ query, variables }));
    const answer: Answer = await response.json();
    const [error] = answer.errors ?? [];
    if (error || !answer.data) {
      const { code, id, argument } = error?.extensions ?? {};
      throw new Refused(
        error?.message ?? `The API answered ${response.status}.`,
        isErrorCode(code) ? code : undefined,
        typeof id === 'string' ? id : undefined,
        typeof argument === 'string' ? argument : undefined,
      );
    }
    entry.data = answer.data;
    entry.cost = answer.extensions?.cost?.cost;
    // The server has checked the document against the schema that Result was made from.
    return answer.data as Result;
  };
}
