import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../../query/errors.js';
import { EncodedResponse } from '../response.js';

/** What Yoga answers with a status alone, in words, by the status. */
const messages: ReadonlyMap<number, string> = new Map([
  [404, 'There is nothing at this address. GraphQL is at /graphql, files are listed at /export.'],
  [
    406,
    'No answer is of a type that the Accept header names. There are application/json and application/graphql-response+json.',
  ],
  [415, 'The body is of a type that is not read. Send it as application/json.'],
  [416, 'The file has no such bytes. Content-Range tells its length.'],
]);

/** Gives errors that Yoga leaves empty a body as all others have it, and an Allow header that is true (RFC 9110, section 15.5). */
export function usePlainErrors(): Plugin {
  return {
    onResponse({ response, setResponse }) {
      if (response.status === 405 && response.headers.get('allow') === 'GET, POST')
        response.headers.set('allow', 'GET, HEAD, POST, OPTIONS');
      const message = messages.get(response.status);
      if (message === undefined || response.headers.has('content-type')) return;
      const error = new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode } });
      const { status, headers } = response;
      const body = JSON.stringify({ errors: [error] });
      const described = { ...Object.fromEntries(headers), 'content-type': 'application/json; charset=utf-8' };
      setResponse(
        new EncodedResponse(body, {
          status,
          headers: { ...described, 'content-length': String(Buffer.byteLength(body)) },
        }),
      );
    },
  };
}
