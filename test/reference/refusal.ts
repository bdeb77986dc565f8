import { GraphQLError } from 'graphql';

/** What an argument is refused with. */
export function refused(place: string, why: string): GraphQLError {
  return new GraphQLError(`${place}: ${why}`, { extensions: { code: 'BAD_USER_INPUT' } });
}
