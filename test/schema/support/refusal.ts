import { expect } from 'vitest';
import type { askApi } from '../../support/api.js';

/** What asks for something wrong, and gives the one error, which must be the client's to mend. */
export const refusals =
  (ask: ReturnType<typeof askApi>['ask']) => async (query: string, variables?: Record<string, unknown>) => {
    const { status, errors } = await ask(query, variables);
    expect(errors).toHaveLength(1);
    const [error] = errors ?? [];
    expect([200, 400]).toContain(status);
    expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(error?.extensions?.code);
    // What a resolver refuses says which field it was, what validation refuses says where in the document.
    expect(error?.path ?? error?.locations).toBeDefined();
    return error;
  };
