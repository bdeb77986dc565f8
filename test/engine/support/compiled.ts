import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { declarationOf, lookupOf, rootListOf } from '../../../src/engine/declared.js';
import { schema } from '../../../src/schema/index.js';

/** Whether the engine knows a field: the others are answered by their resolvers, and docs/engine.md lists them. */
export function isCompiled(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): boolean {
  if (type === schema.getQueryType())
    return rootListOf(field) !== undefined || lookupOf(field) !== undefined || /^nodes?$/.test(field.name);
  const own = Object.entries(namedInTheEngine).find(([ending]) => type.name.endsWith(ending));
  return own ? own[1].includes(field.name) : declarationOf(type, field) !== undefined;
}

/** The fields that the engine knows by their names, by how the names of their types end: the first that fits. */
const namedInTheEngine: Readonly<Record<string, readonly string[]>> = {
  Connection: ['nodes', 'edges', 'pageInfo', 'totalCount'],
  Edge: ['node', 'cursor'],
  PageInfo: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'],
  PackageTreatyStatus: ['treaty', 'donor', 'recipient', 'lineItems'],
  TreatyStatus: ['standing', 'on', 'actions'],
};
