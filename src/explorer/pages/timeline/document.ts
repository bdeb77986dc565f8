import { Amount, Count } from '../../components/figures.js';
import { Source } from '../../components/source.js';
import { graphql, type ResultOf, type VariablesOf } from '../../graphql.js';

export const TimelineDocument = graphql(
  `
    query Timeline($where: TimelineWhere!, $equipment: String!, $person: String!, $treaty: String!, $after: String) {
      timeline(where: $where, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          date
          dateMeaning
          kind
          record {
            __typename
            ... on PolicyDecision { slug title effect }
            ... on AidPackage { slug title value { ...Amount } }
            ... on TreatyAction { action: kind country { code name } treaty { slug name } }
            ... on Quote { slug speakerLabel quoteKind: kind text speaker { __typename ... on Person { name } ... on Organization { name } } }
            ... on Article { slug headline }
            ... on Position { positionTitle: title person { slug name } }
          }
          lineItemCount
          lineItems(first: 3) { slug asReported quantity { ...Count } }
          citation { ...Source }
        }
      }
      chosenEquipment: equipment(slug: $equipment) { slug designation }
      chosenPerson: person(slug: $person) { slug name }
      chosenTreaty: treaty(slug: $treaty) { slug name }
    }
  `,
  [Amount, Count, Source],
);

type Data = ResultOf<typeof TimelineDocument>;
export type Entry = Data['timeline']['nodes'][number];
export type Where = VariablesOf<typeof TimelineDocument>['where'];
