import { QuoteCard } from '../../components/quote.js';
import { graphql, type VariablesOf } from '../../graphql.js';

export const QuotesDocument = graphql(
  `
    query Quotes(
      $where: QuoteWhere
      $orderBy: [QuoteOrder!]
      $after: String
      $equipment: String!
      $noAbout: QuoteWhere
      $noSpeaker: QuoteWhere
      $noOrganization: QuoteWhere
      $noKind: QuoteWhere
      $noPublisher: QuoteWhere
      $noYear: QuoteWhere
    ) {
      quotes(where: $where, orderBy: $orderBy, first: 30, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...QuoteCard }
      }
      chosen: equipment(slug: $equipment) { slug designation }
      byAbout: quotes(where: $noAbout, first: 1) {
        facets(by: [FAMILY, EQUIPMENT], first: 40) {
          values { count key { family { slug designation } equipment { slug designation } } }
        }
      }
      bySpeaker: quotes(where: $noSpeaker, first: 1) {
        facets(by: [SPEAKER], first: 100) { values { count key { speaker { slug name } } } }
      }
      byOrganization: quotes(where: $noOrganization, first: 1) {
        facets(by: [ORGANIZATION], first: 100) { values { count key { organization { slug name } } } }
      }
      byKind: quotes(where: $noKind, first: 1) { facets(by: [KIND], first: 5) { values { count key { kind } } } }
      byPublisher: quotes(where: $noPublisher, first: 1) {
        facets(by: [PUBLISHER], first: 100) { values { count key { publisher { slug name } } } }
      }
      byYear: quotes(where: $noYear, first: 1) {
        facets(by: [YEAR], first: 40) { values { count key { period { label } } } }
      }
    }
  `,
  [QuoteCard],
);

export type Where = NonNullable<VariablesOf<typeof QuotesDocument>['where']>;
