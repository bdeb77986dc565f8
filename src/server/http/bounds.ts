import type { Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../../query/errors.js';
import type { OnRefused } from '../limits/refusals.js';

/** The largest request body, in bytes: an operation of the longest kind with its variables is a part of it. */
export const maxBody = 100_000;

/** Refuses bodies that no operation needs before they are read. */
export function useRequestBounds(onRefused: OnRefused): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      const refuse = (status: number, message: string) => {
        onRefused('body');
        const extensions = { code: 'BAD_USER_INPUT' satisfies ErrorCode };
        endResponse(fetchAPI.Response.json({ errors: [{ message, extensions }] }, { status }));
      };
      if (request.method === 'POST') {
        const length = request.headers.get('content-length');
        if (length === null && request.headers.get('transfer-encoding') !== null)
          refuse(411, 'Say how long the body is, in a Content-Length header.');
        else if (Number(length) > maxBody)
          refuse(413, `The body is ${length} bytes long; at most ${maxBody} are allowed.`);
      }
    },
  };
}
