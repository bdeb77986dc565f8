import { at, type Json, nodes, type Operation, partialDate, pick, spread, sql } from './operation.js';

/** Three nested connections: publishers, their latest articles, the quotes in these. */
export const nested: Operation = {
  name: 'nested',
  title: 'three nested connections: six publishers, their latest articles, the quotes in each',
  goals: { pothos: 5, postgraphile: 2.5, floor: 0.75 },
  document: /* GraphQL */ `
    query Nested($slugs: [String!]!) {
      organizations(where: { slug: { in: $slugs } }, first: 6) {
        nodes {
          slug
          name
          kind
          articles(first: 6) {
            nodes {
              slug
              kind
              headline
              url
              publishedOn
              quotes(first: 6) {
                nodes { slug kind text speakerLabel roleAsPrinted saidOn }
              }
            }
          }
        }
      }
    }
  `,
  variables: (n, { organizations }) => ({
    slugs: Array.from({ length: 6 }, (_, part) => `organization-${spread(n * 6 + part, organizations)}`),
  }),
  parameters: ({ slugs }) => [slugs ?? []],
  pothos: {
    document: /* GraphQL */ `
      query Nested($slugs: [String!]!) {
        organizations(slugs: $slugs, first: 6) {
          nodes {
            slug
            name
            kind
            articles(first: 6) {
              nodes {
                slug
                kind
                headline
                url
                publishedOn
                quotes(first: 6) {
                  nodes { slug kind text speakerLabel roleAsPrinted saidOn }
                }
              }
            }
          }
        }
      }
    `,
    toOurs: (data) => data,
  },
  postgraphile: {
    document: /* GraphQL */ `
      query Nested($slugs: [String!]!) {
        organizations: allOrganizations(filter: { slug: { in: $slugs } }, orderBy: [NAME_ASC, ROW_ID_ASC], first: 6) {
          nodes {
            slug
            name
            kind
            articles: articlesByPublisherId(orderBy: [PUBLISHED_ON_DESC, ROW_ID_DESC], first: 6) {
              nodes {
                slug
                kind
                headline
                url
                publishedOn
                publishedOnLatest
                quotes: quotesByArticleId(orderBy: [ORDINAL_ASC, ROW_ID_ASC], first: 6) {
                  nodes { slug kind text speakerLabel roleAsPrinted saidOn saidOnLatest }
                }
              }
            }
          }
        }
      }
    `,
    toOurs: (data) => ({ organizations: nodes(data, 'organizations', organization) }),
  },
  sql: `
    SELECT json_build_object('organizations', ${sql.nodes(`
      SELECT o.slug, o.name, o.kind, ${sql.nodes(`
        SELECT a.slug, a.kind, a.headline, a.url, ${sql.partialDate('a', 'published_on')} AS "publishedOn", ${sql.nodes(`
          SELECT q.slug, q.kind, q.text, q.speaker_label AS "speakerLabel", q.role_as_printed AS "roleAsPrinted", ${sql.partialDate('q', 'said_on')} AS "saidOn"
          FROM quote q WHERE q.article_id = a.id ORDER BY q.ordinal, q.id LIMIT 6`)} AS quotes
        FROM article a WHERE a.publisher_id = o.id ORDER BY a.published_on DESC NULLS LAST, a.id DESC LIMIT 6`)} AS articles
      FROM organization o WHERE o.slug = ANY($1::text[]) ORDER BY o.name, o.id LIMIT 6`)})::text`,
  withoutCursors: (data) => data,
};

function organization(node: Json): Json {
  return { ...pick(node, 'slug', 'name', 'kind'), articles: nodes(node, 'articles', article) };
}

function article(node: Json): Json {
  return {
    ...pick(node, 'slug', 'kind', 'headline', 'url'),
    publishedOn: partialDate(at(node, 'publishedOn'), at(node, 'publishedOnLatest')),
    quotes: nodes(node, 'quotes', (quote) => ({
      ...pick(quote, 'slug', 'kind', 'text', 'speakerLabel', 'roleAsPrinted'),
      saidOn: partialDate(at(quote, 'saidOn'), at(quote, 'saidOnLatest')),
    })),
  };
}
