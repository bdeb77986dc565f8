import { randomUUID } from 'node:crypto';
import { PothosValidationError } from '@pothos/core';
import { GraphQLError } from 'graphql';
import { causesOf, faultOf, hasCode } from '../database/faults.js';
import type { Log } from '../log.js';
import { type ErrorCode, nulError } from '../query/errors.js';

/**
 * Turns what went wrong into what a client may see. Errors that were written for the client pass; an overloaded database is said to be one;
 * anything else is masked, and logged under an id that the client gets too.
 */
export function maskError(error: unknown, log: Log): GraphQLError {
  const written = forTheClient(error);
  if (written) return written;
  const located = error instanceof GraphQLError ? { path: error.path ?? null, nodes: error.nodes ?? null } : {};
  if (holdsNul(error)) return nulError(located);
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

/** What a client may know of a fault of the database, and can do about it. */
function whyBusy(error: unknown): { message: string; code: ErrorCode } | undefined {
  const fault = faultOf(error);
  switch (fault) {
    case undefined:
      return undefined;
    case 'slow':
      return {
        message: 'The database took too long to answer. Ask for fewer rows or for a narrower filter.',
        code: 'TIMED_OUT',
      };
    case 'tempFull':
      return {
        message:
          'The operation needs more temporary space than one may take. Ask for fewer rows or for a narrower filter.',
        code: 'QUERY_TOO_COSTLY',
      };
    case 'textFull':
      return {
        message: 'The answer is larger than the database can make. Ask for fewer rows with `first`, or take an export.',
        code: 'QUERY_TOO_COSTLY',
      };
    case 'away':
      return { message: 'The database is busy or away. Try again in a moment.', code: 'TRY_AGAIN' };
    case 'diskFull':
      return { message: "The database's disk is full. Try again later.", code: 'TRY_AGAIN' };
    case 'memoryFull':
      return { message: "The database's memory is full. Try again in a moment.", code: 'TRY_AGAIN' };
  }
}

/** Whether PostgreSQL refused a text for the one character that it cannot hold: any argument may bring it, down to a slug. */
function holdsNul(error: unknown): boolean {
  return (
    hasCode(error, '22021') ||
    causesOf(error).some((cause) => /invalid byte sequence for encoding "UTF8": 0x00/.test(messageOf(cause)))
  );
}

const messageOf = (error: object) => ('message' in error && typeof error.message === 'string' ? error.message : '');

function describe(error: unknown): { message: string; stack?: string | undefined } {
  const original = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  return original instanceof Error
    ? { message: original.message, stack: original.stack }
    : { message: String(original) };
}
