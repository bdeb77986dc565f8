import { Source } from '../../components/source.js';
import { Standing } from '../../components/treatyOnTheDay.js';
import { graphql, type ResultOf } from '../../graphql.js';

export const TreatyDocument = graphql(
  `
    query Treaty($slug: String!, $where: TreatyActionWhere, $after: String) {
      treaty(slug: $slug) {
        slug
        name
        officialName
        aliases
        depositary { slug name }
        governs(first: 10) { nodes { slug designation } }
        actions(first: 100, after: $after, where: $where, orderBy: [{ field: TAKEN_ON }]) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes {
            id
            kind
            takenOn
            country { code name }
            sourceCount
            best: citations(first: 1) { nodes { ...Source } }
          }
        }
        citations(first: 5) { nodes { ...Source } }
      }
    }
  `,
  [Source],
);

/** What the treaty bears on, asked beside it: another connection of the database works for that. */
export const TreatyReachDocument = graphql(
  `
    query TreatyReach($slug: String!) {
      byCountry: treatyActions(where: { treaty: { slug: { eq: $slug } } }, first: 1) {
        facets(by: [COUNTRY], first: 100) { values { count key { country { code name } } } }
      }
      byKind: treatyActions(where: { treaty: { slug: { eq: $slug } } }, first: 1) {
        facets(by: [KIND], first: 20) { values { count key { kind } } }
      }
      governed: aidPackages(
        first: 50
        where: {
          lineItems: {
            some: { equipment: { some: { families: { some: { governedBy: { some: { slug: { eq: $slug } } } } } } } }
          }
        }
        orderBy: [{ field: ANNOUNCED_ON }]
      ) {
        totalCount
        nodes {
          slug
          title
          announcedOn
          donor { name }
          recipient { name }
          treatyStatuses {
            treaty { slug }
            donor { ...Standing }
            recipient { ...Standing }
            lineItems { slug asReported }
          }
        }
      }
    }
  `,
  [Standing],
);

export type Data = ResultOf<typeof TreatyDocument> & ResultOf<typeof TreatyReachDocument>;
export type Treaty = NonNullable<Data['treaty']>;

export const StandingDocument = graphql(
  `
    query StandingOnDay($slug: String!, $country: String!, $on: PartialDate!) {
      treaty(slug: $slug) { status(country: $country, on: $on) { on ...Standing } }
      country(code: $country) { code name }
    }
  `,
  [Standing],
);
