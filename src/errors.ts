import { randomUUID } from 'node:crypto';
import { PothosValidationError } from '@pothos/core';
import { GraphQLError } from 'graphql';
import type { Log } from './log.js';
import type { ErrorCode } from './schema/errors.js';

/**
 * Turns what went wrong into what a client may see. Errors that were written for the client pass; an overloaded database is said to be one;
 * anything else is masked, and logged under an id that the client gets too.
 */
export function maskError(error: unknown, log: Log): GraphQLError {
  const written = forTheClient(error);
  if (written) return written;
  const located = error instanceof GraphQLError ? { path: error.path ?? null, nodes: error.nodes ?? null } : {};
  if (holdsNul(error)) {
    return new GraphQLError('A text holds a NUL character, which no text has.', {
      ...located,
      extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode },
    });
  }
  const busy = whyBusy(error);
  if (busy) {
    log.warn({ error: describe(error) }, busy.message);
    return new GraphQLError(busy.message, { ...located, extensions: { code: busy.code } });
  }
  const id = randomUUID();
  log.error({ errorId: id, error: describe(error) }, 'unexpected error');
  return new GraphQLError(`Something went wrong on our side. If it happens again, tell us the id ${id}.`, {
    ...located,
    extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, id },
  });
}

/** The error itself, where it was made for the client: a GraphQLError with nothing but GraphQLErrors beneath it. */
function forTheClient(error: unknown): GraphQLError | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  let inner: unknown = error;
  while (inner instanceof GraphQLError && inner.originalError) inner = inner.originalError;
  if (!(inner instanceof GraphQLError)) return undefined;
  // Without a code and inside an answer it is GraphQL's own: an argument that the client left out, or a value of ours that does not fit its type.
  // Pothos's own checks of input are for the client as well.
  const ofTheClient = inner instanceof PothosValidationError || inner.message.startsWith('Argument "');
  if (inner.extensions.code === undefined && error.path && !ofTheClient) return undefined;
  if (error.extensions.code === undefined)
    error.extensions.code = inner.extensions.code ?? ('BAD_USER_INPUT' satisfies ErrorCode);
  return error;
}

/** Whether the database was too busy or the statement too slow: the client can try again, or ask for less. */
function whyBusy(error: unknown): { message: string; code: ErrorCode } | undefined {
  const text = causes(error).join('\n');
  if (/57014|statement timeout|Query read timeout/.test(text)) {
    return {
      message: 'The database took too long to answer. Ask for fewer rows or for a narrower filter.',
      code: 'TIMED_OUT',
    };
  }
  if (
    /timeout exceeded when trying to connect|Connection terminated|P1001|P1008|P2024|ECONNREFUSED|ECONNRESET|53300|57P0[1-3]|55P03|lock timeout/.test(
      text,
    )
  ) {
    return { message: 'The database is busy or away. Try again in a moment.', code: 'TRY_AGAIN' };
  }
  return undefined;
}

/** Whether PostgreSQL refused a text for the one character that it cannot hold: any argument may bring it, down to a slug. */
function holdsNul(error: unknown): boolean {
  return /22021|invalid byte sequence for encoding "UTF8": 0x00/.test(causes(error).join('\n'));
}

/** The messages and codes of an error and of all that caused it. */
function causes(error: unknown, depth = 0): string[] {
  if (depth > 6 || typeof error !== 'object' || error === null) return [];
  const own = ['message', 'code', 'originalCode'].flatMap((key) => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? [value] : [];
  });
  return [
    ...own,
    ...['originalError', 'cause', 'meta', 'driverAdapterError'].flatMap((key) =>
      causes(Reflect.get(error, key), depth + 1),
    ),
  ];
}

function describe(error: unknown): { message: string; stack?: string | undefined } {
  const original = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  return original instanceof Error
    ? { message: original.message, stack: original.stack }
    : { message: String(original) };
}
