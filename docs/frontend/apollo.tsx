/** @jsxImportSource react */
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { relayStylePagination } from '@apollo/client/utilities';
import { embedded, possibleTypes } from './cache.js';
import { Packages } from './document.js';

export const client = new ApolloClient({
  link: new HttpLink({ uri: 'http://127.0.0.1:4000/graphql' }),
  cache: new InMemoryCache({
    possibleTypes,
    typePolicies: {
      // What has no id is a part of what it is in.
      ...Object.fromEntries(embedded.map((type) => [type, { keyFields: false as const }])),
      Query: { fields: { aidPackages: relayStylePagination(['where', 'orderBy']) } },
    },
  }),
});

export function PackageList() {
  const { data, error, loading, fetchMore } = useQuery(Packages, { variables: { after: null } });
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Loading …</p>;
  const { nodes, pageInfo, totalCount } = data.aidPackages;
  return (
    <>
      <h1>{totalCount} packages</h1>
      <ul>
        {nodes.map(({ id, title, announcedOn, value }) => (
          <li key={id}>
            {title}, {announcedOn}: {value.verbatim ?? 'value not stated'}
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <button
          type="button"
          disabled={loading}
          onClick={() => fetchMore({ variables: { after: pageInfo.endCursor } })}
        >
          More
        </button>
      )}
    </>
  );
}
