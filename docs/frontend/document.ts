import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../../src/generated/graphql.js';

export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { PartialDate: string; Decimal: string };
}>();

/** Packages, page by page. */
export const Packages = graphql(`
  query Packages($after: String) {
    aidPackages(first: 20, after: $after, orderBy: [{ field: ANNOUNCED_ON, direction: DESC }]) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id slug title announcedOn value { qualifier verbatim } }
    }
  }
`);
