import { Amount } from '../../components/figures.js';
import { PackageLine } from '../../components/lines.js';
import { QuoteCard } from '../../components/quote.js';
import { Figures, Source } from '../../components/source.js';
import { Subject } from '../../components/subject.js';
import { TreatyOfPackage } from '../../components/treatyOnTheDay.js';
import { graphql, type ResultOf } from '../../graphql.js';

export const PackageDocument = graphql(
  `
    query Package($slug: String!) {
      aidPackage(slug: $slug) {
        slug
        title
        announcedOn
        authority
        legalBasis
        donor { code name }
        recipient { code name }
        value { ...Amount }
        itemsCompleteness
        itemsWording
        note
        sourceCount
        sources: citations(first: 40) { totalCount nodes { ...Source ...Figures } }
        lineItems(first: 100) { totalCount nodes { ...PackageLine } }
        treatyStatuses { ...TreatyOfPackage }
        decisions(first: 5) { nodes { slug title decidedOn effect } }
      }
      disagreements: citations(
        first: 20
        where: {
          stance: { eq: CONTRADICTS }
          or: [{ aidPackage: { slug: { eq: $slug } } }, { lineItem: { package: { slug: { eq: $slug } } } }]
        }
      ) {
        totalCount
        nodes { ...Source ...Figures subject { __typename ...Subject } }
      }
    }
  `,
  [Amount, Figures, Source, Subject, PackageLine, TreatyOfPackage],
);

/** What is around a package in time: asked second, since only the package has the day. */
export const AroundDocument = graphql(
  `
    query PackageAround($from: PartialDate!, $to: PartialDate!, $day: PartialDate!, $donor: String!, $recipient: String!) {
      said: quotes(first: 4, where: { saidOn: { gte: $from, lte: $to } }, orderBy: [{ field: SAID_ON }]) {
        totalCount
        nodes { ...QuoteCard }
      }
      before: aidPackages(
        first: 1
        where: { announcedOn: { lt: $day }, donor: { code: { eq: $donor } }, recipient: { code: { eq: $recipient } } }
        orderBy: [{ field: ANNOUNCED_ON, direction: DESC }]
      ) {
        nodes { slug title announcedOn }
      }
      after: aidPackages(
        first: 1
        where: { announcedOn: { gt: $day }, donor: { code: { eq: $donor } }, recipient: { code: { eq: $recipient } } }
        orderBy: [{ field: ANNOUNCED_ON }]
      ) {
        nodes { slug title announcedOn }
      }
    }
  `,
  [QuoteCard],
);

export type Data = ResultOf<typeof PackageDocument>;
export type Around = ResultOf<typeof AroundDocument>;
export type Package = NonNullable<Data['aidPackage']>;
