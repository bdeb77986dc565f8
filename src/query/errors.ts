import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

interface ErrorMeaning {
  /** The HTTP status of an answer that holds nothing but such errors, under `application/graphql-response+json`. */
  readonly status: number;
  /** What is wrong. */
  readonly means: string;
  /** What the client can do about it. */
  readonly remedy: string;
}

/** All values that `extensions.code` can have: ours, GraphQL's and Yoga's. docs/errors.md lists them, held by a test. */
export const errorCodes = {
  BAD_USER_INPUT: {
    status: 400,
    means:
      'The request, a variable or an argument is wrong, or beyond a limit. `extensions.argument` names the argument where there is one.',
    remedy: 'Correct what the message names.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    means: 'The document is not GraphQL, or is too long.',
    remedy: 'Correct the document at `locations`, or ask in several operations.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    means: 'The document does not fit the schema.',
    remedy: 'Correct the document at `locations`. `schema.graphql` has what there is.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    means: 'The document does not hold the operation that `operationName` names, or holds several and none is named.',
    remedy: 'Name one of its operations in `operationName`.',
  },
  QUERY_TOO_DEEP: {
    status: 400,
    means: 'The operation or the document is nested too deep.',
    remedy: 'Ask in two operations.',
  },
  QUERY_TOO_COSTLY: {
    status: 400,
    means: 'The operation costs more than is allowed. `extensions.cost` of the answer has both numbers.',
    remedy: 'Ask for fewer rows with `first`, in the innermost lists above all.',
  },
  TOO_MANY_ALIASES: {
    status: 400,
    means: 'The document uses too many aliases.',
    remedy: 'Ask in several operations.',
  },
  BAD_REQUEST: {
    status: 405,
    means: 'GraphQL was asked with another method than GET and POST, or with a mutation by GET.',
    remedy: 'Ask with POST or GET. There are no mutations.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    means: 'The request names a document by its sha256, and the server does not know it.',
    remedy: 'Send the document with its sha256, as Apollo’s and urql’s clients do by themselves.',
  },
  DOCUMENT_NOT_ALLOWED: {
    status: 403,
    means: 'The server answers only documents that it knows (`DOCUMENTS_ONLY`), and this is none of them.',
    remedy: 'Ask whoever runs the server to add the document.',
  },
  UNAUTHENTICATED: {
    status: 401,
    means: 'The API key in the `Authorization` header is wrong, or was revoked.',
    remedy: 'Send the key that you were given as `Authorization: Bearer dossier_…`, or no such header.',
  },
  BUDGET_SPENT: {
    status: 429,
    means:
      'The operations of this client cost more in a minute than is allowed (`BUDGET_COST`, or the budget of its API key).',
    remedy:
      'Send the same request again after the seconds of the `Retry-After` header. Exports and kept answers are not charged.',
  },
  TRY_AGAIN: {
    status: 503,
    means: 'The database is busy or away, or all exports are taken.',
    remedy: 'Send the same request again after the seconds of the `Retry-After` header, or after a moment.',
  },
  TIMED_OUT: {
    status: 504,
    means: 'The database took longer than is allowed, or the client took an export too slowly.',
    remedy: 'Ask for fewer rows or for a narrower filter. The same request again takes as long again.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    means: 'Something went wrong that is not the client’s doing.',
    remedy: 'Tell whoever runs the server the `extensions.id`: the log has the cause under it.',
  },
} as const satisfies Readonly<Record<string, ErrorMeaning>>;

/** What a client can do about an error: the values of `extensions.code`. */
export type ErrorCode = keyof typeof errorCodes;

/** Whether a value is one of the declared codes. */
export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorCodes, code);

/** The HTTP status of an error with such a code; one without a code of ours is nobody's intention. */
export function statusOf(code: unknown): number {
  return isErrorCode(code) ? errorCodes[code].status : errorCodes.INTERNAL_SERVER_ERROR.status;
}

/** How many errors an answer holds; where there are more, the last one says so. */
export const maxErrors = 10;

/** What a client that is told to come back should wait, in seconds. */
export const retryAfterSeconds = 10;

/**
 * The client's input is wrong.
 * @param place the argument, from the field's argument inwards. Example: `where.announcedOn.gte`.
 * @param problem what is wrong and what would be right, as a sentence without its subject.
 */
export function badInput(place: string, problem: string): GraphQLError {
  return new GraphQLError(`${place}: ${problem}`, {
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, argument: place },
  });
}

const nulProblem = 'holds a NUL character, which no text has.';

/** Refuses a text with the one character that PostgreSQL cannot hold. */
export function refuseNul(place: string, text: string): void {
  if (text.includes('\u0000')) throw badInput(place, nulProblem);
}

/** A text holds that character, and which one is not known: any argument may bring it, down to a slug. */
export function nulError(located: GraphQLErrorOptions = {}): GraphQLError {
  return new GraphQLError(`A text ${nulProblem}`, {
    ...located,
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode },
  });
}

/** Errors whose argument has its field's name already. */
const inTheirField = new WeakSet<GraphQLError>();

/**
 * Runs what reads the arguments of a field inside an answer, and those of the fields below: an error names the field that it is of, since its path is the
 * root field's.
 * @param field the field's name. Example: `lineItems`, for `lineItems.first: is 1000; …`.
 */
export function inField<Result>(field: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GraphQLError) || inTheirField.has(error)) throw error;
    const { argument } = error.extensions;
    if (typeof argument !== 'string') throw error;
    const named = new GraphQLError(`${field}.${error.message}`, {
      extensions: { ...error.extensions, argument: `${field}.${argument}` },
    });
    inTheirField.add(named);
    throw named;
  }
}
