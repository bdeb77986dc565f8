import type { Plugin } from 'graphql-yoga';
import type { Log } from '../../log.js';
import { maskError } from '../errors.js';

/**
 * Answers what fails after the operation: while its answer is written, say. Yoga's own answer to that is the error's stack, and nothing is logged.
 */
export function useGuard(log: Log): Plugin {
  return {
    onRequest({ requestHandler, setRequestHandler, fetchAPI }) {
      setRequestHandler(async (request, context) => {
        try {
          return await requestHandler(request, context);
        } catch (error) {
          return fetchAPI.Response.json({ errors: [maskError(error, log)] }, { status: 500 });
        }
      });
    },
  };
}
