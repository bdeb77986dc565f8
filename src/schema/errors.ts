import { GraphQLError } from 'graphql';

/** What a client can do about an error: the values of `extensions.code`. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_COSTLY'
  | 'TOO_MANY_ALIASES'
  | 'TRY_AGAIN'
  | 'TIMED_OUT'
  | 'INTERNAL_SERVER_ERROR';

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

/**
 * Runs what reads the arguments of a field inside an answer: its errors then name the field too, since their path is the root field's.
 * @param field the field's name. Example: `lineItems`, for `lineItems.first: is 1000; …`.
 */
export function inField<Result>(field: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GraphQLError) || typeof error.extensions.argument !== 'string') throw error;
    throw new GraphQLError(`${field}.${error.message}`, {
      extensions: { ...error.extensions, argument: `${field}.${error.extensions.argument}` },
    });
  }
}
