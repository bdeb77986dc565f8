import { at, type Json, nodes, type Operation, orNull, partialDate, pick, spread, sql } from './operation.js';

/** What one person said in a stretch of time, latest first, with the article and the role on the day. */
export const quotes: Operation = {
  name: 'quotes',
  title: 'quotes by speaker and date, with article and role',
  goals: { pothos: 3, postgraphile: 1.5, floor: 0.5 },
  document: /* GraphQL */ `
    query Quotes($speaker: String!, $from: PartialDate!, $to: PartialDate!) {
      quotes(
        where: { speakerPerson: { slug: { eq: $speaker } }, saidOn: { gte: $from, lte: $to } }
        orderBy: [{ field: SAID_ON, direction: DESC }]
        first: 20
      ) {
        pageInfo { hasNextPage endCursor }
        nodes {
          slug
          kind
          text
          saidOn
          speakerLabel
          roleAsPrinted
          position { title post organization { name } }
          article { slug headline url publishedOn publisher { name } }
        }
      }
    }
  `,
  variables: (n) => ({
    speaker: `person-${spread(n, 15)}`,
    from: `${2022 + (n % 3)}-0${1 + (n % 9)}-01`,
    to: `${2023 + (n % 3)}-0${1 + (n % 9)}-${10 + (n % 19)}`,
  }),
  parameters: ({ speaker, from, to }) => [speaker ?? '', from ?? '', to ?? ''],
  pothos: {
    document: /* GraphQL */ `
      query Quotes($speaker: String!, $from: String!, $to: String!) {
        quotes(speaker: $speaker, from: $from, to: $to, first: 20) {
          pageInfo { hasNextPage endCursor }
          nodes {
            slug
            kind
            text
            saidOn
            speakerLabel
            roleAsPrinted
            position { title post organization { name } }
            article { slug headline url publishedOn publisher { name } }
          }
        }
      }
    `,
    toOurs: withoutCursors,
  },
  postgraphile: {
    document: /* GraphQL */ `
      query Quotes($speaker: String!, $from: Date!, $to: Date!) {
        speaker: personBySlug(slug: $speaker) {
          quotes: quotesBySpeakerPersonId(
            filter: { saidOn: { greaterThanOrEqualTo: $from }, saidOnLatest: { lessThanOrEqualTo: $to } }
            orderBy: [SAID_ON_DESC, ROW_ID_DESC]
            first: 20
          ) {
            pageInfo { hasNextPage endCursor }
            nodes {
              slug
              kind
              text
              saidOn
              saidOnLatest
              speakerLabel
              roleAsPrinted
              position: positionByPositionId { title post organization: organizationByOrganizationId { name } }
              article: articleByArticleId {
                slug
                headline
                url
                publishedOn
                publishedOnLatest
                publisher: organizationByPublisherId { name }
              }
            }
          }
        }
      }
    `,
    toOurs: (data) => ({
      quotes: {
        pageInfo: pick(at(data, 'speaker', 'quotes', 'pageInfo'), 'hasNextPage'),
        ...(nodes(data, 'speaker.quotes', quote) as object),
      },
    }),
  },
  // No day that a date may be is before its first one: said so, the index bounds both ends.
  sql: `
    WITH found AS MATERIALIZED (
      SELECT q.*, row_number() OVER () AS place FROM (
        SELECT q.* FROM quote q
        WHERE q.speaker_person_id = (SELECT id FROM person WHERE slug = $1) AND q.said_on BETWEEN $2::date AND $3::date AND q.said_on_latest <= $3::date
        ORDER BY q.said_on DESC, q.id DESC LIMIT 21) AS q
    )
    SELECT json_build_object('quotes', json_build_object(
      'pageInfo', ${sql.object(`SELECT count(*) > 20 AS "hasNextPage", max(said_on || ' ' || id) FILTER (WHERE place = least(20, (SELECT max(place)
        FROM found))) AS "endCursor"
        FROM found`)},
      'nodes', (SELECT coalesce(json_agg(row ORDER BY place), '[]'::json) FROM (
        SELECT q.place, json_build_object('slug', q.slug, 'kind', q.kind, 'text', q.text, 'saidOn', ${sql.partialDate('q', 'said_on')},
          'speakerLabel', q.speaker_label, 'roleAsPrinted', q.role_as_printed,
          'position', CASE WHEN p.id IS NOT NULL THEN json_build_object('title', p.title, 'post', p.post,
            'organization', ${sql.object('SELECT name FROM organization WHERE id = p.organization_id')}) END,
          'article', json_build_object('slug', a.slug, 'headline', a.headline, 'url', a.url, 'publishedOn', ${sql.partialDate('a', 'published_on')},
            'publisher', ${sql.object('SELECT name FROM organization WHERE id = a.publisher_id')})) AS row
        FROM found q JOIN article a ON a.id = q.article_id LEFT JOIN "position" p ON p.id = q.position_id
        WHERE q.place <= 20) AS page)))::text`,
  withoutCursors,
};

function withoutCursors(data: Json): Json {
  return {
    quotes: {
      pageInfo: pick(at(data, 'quotes', 'pageInfo'), 'hasNextPage'),
      nodes: at(data, 'quotes', 'nodes'),
    },
  };
}

function quote(node: Json): Json {
  const article = at(node, 'article');
  return {
    ...pick(node, 'slug', 'kind', 'text'),
    saidOn: partialDate(at(node, 'saidOn'), at(node, 'saidOnLatest')),
    ...pick(node, 'speakerLabel', 'roleAsPrinted'),
    position: orNull(at(node, 'position'), (position) => pick(position, 'title', 'post', 'organization')),
    article: {
      ...pick(article, 'slug', 'headline', 'url'),
      publishedOn: partialDate(at(article, 'publishedOn'), at(article, 'publishedOnLatest')),
      publisher: at(article, 'publisher'),
    },
  };
}
