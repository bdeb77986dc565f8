import type { LineCounts } from '../../certainty.js';
import { Amount } from '../../components/figures.js';
import { QuoteCard } from '../../components/quote.js';
import { Source } from '../../components/source.js';
import { graphql, type ResultOf } from '../../graphql.js';

export const HomeDocument = graphql(
  `
    query Home {
      latest: aidPackages(first: 6, orderBy: [{ field: ANNOUNCED_ON, direction: DESC }]) {
        totalCount
        nodes { slug title announcedOn authority sourceCount value { ...Amount } lineItems(first: 1) { totalCount } }
        facets(by: [RECIPIENT, DONOR], first: 5) { by valueCount values { key { recipient { name } donor { name } } } }
      }
      lines: packageLineItems(first: 1) { totalCount }
      oneSource: packageLineItems(first: 1, where: { sourceCount: { eq: 1 } }) { totalCount }
      disputed: citations(first: 1, where: { stance: { eq: CONTRADICTS } }) { totalCount }
      cited: citations(first: 1) { totalCount }
      relayed: citations(first: 1, where: { relayedBy: {} }) { totalCount }
      sources: articles(first: 1) { totalCount }
      treaties(first: 2) { nodes { slug name } }
      decisions: policyDecisions(first: 8, orderBy: [{ field: DECIDED_ON, direction: DESC }]) {
        totalCount
        nodes {
          slug
          title
          decidedOn
          effect
          decidedByPerson { name }
          links(first: 2) { nodes { kind to { slug decidedOn } } }
        }
      }
      examples: packageLineItems(
        first: 1
        where: { sourceCount: { eq: 1 }, citations: { some: { passage: {} } } }
        orderBy: [{ field: ANNOUNCED_ON, direction: DESC }]
      ) {
        nodes {
          slug
          asReported
          sourceCount
          package { announcedOn }
          best: citations(first: 1) { nodes { ...Source } }
        }
      }
      said: quotes(first: 2, where: { kind: { in: [DIRECT, MIXED] } }, orderBy: [{ field: SAID_ON, direction: DESC }]) {
        nodes { ...QuoteCard }
      }
      allQuotes: quotes(first: 1) { totalCount }
    }
  `,
  [Amount, QuoteCard, Source],
);

/** What takes counting and summing: asked beside the rest, so that two connections of the database work for the page. */
export const HomeSumsDocument = graphql(`
    query HomeSums {
      byQuarter: aidPackageTotals(groupBy: [QUARTER, AUTHORITY], fillPeriods: true, first: 200) {
        buckets { key { authority period { label } } unknown values { currency lower upper } }
      }
      all: aidPackageTotals { buckets { count unknown values { currency lower upper } } }
      datasetOnly: packageLineItems(
        first: 1
        where: {
          sourceCount: { eq: 1 }
          citations: { none: { stance: { eq: SUPPORTS }, article: { kind: { neq: DATASET } } } }
        }
      ) {
        totalCount
      }
      weapons: appearances(
        by: EQUIPMENT
        equipment: { level: { eq: ITEM } }
        perRecipient: false
        first: 10
        orderBy: { field: PACKAGE_COUNT, direction: DESC }
      ) {
        nodes { equipment { slug designation } packageCount }
      }
    }
`);

export type Data = ResultOf<typeof HomeDocument> &
  ResultOf<typeof HomeSumsDocument> & { readonly counts: readonly LineCounts[] };
