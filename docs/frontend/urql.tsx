/** @jsxImportSource react */
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { useState } from 'react';
import { Client, fetchExchange, useQuery } from 'urql';
import { embedded } from './cache.js';
import { Packages } from './document.js';

export const client = new Client({
  url: 'http://127.0.0.1:4000/graphql',
  preferGetMethod: false,
  exchanges: [
    cacheExchange({
      // What has no id is a part of what it is in.
      keys: Object.fromEntries(embedded.map((type) => [type, () => null])),
      resolvers: { Query: { aidPackages: relayPagination() } },
    }),
    fetchExchange,
  ],
});

export function PackageList() {
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error, fetching }] = useQuery({ query: Packages, variables: { after } });
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
        <button type="button" disabled={fetching} onClick={() => setAfter(pageInfo.endCursor)}>
          More
        </button>
      )}
    </>
  );
}
