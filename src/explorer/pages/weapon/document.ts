import type { Certainty } from '../../certainty.js';
import { Amount } from '../../components/figures.js';
import { Readings } from '../../components/lines.js';
import { QuoteCard } from '../../components/quote.js';
import { Source } from '../../components/source.js';
import { graphql, type ResultOf } from '../../graphql.js';

/** A line that names the weapon. */
export const WeaponLine = graphql(
  `
    fragment WeaponLine on PackageLineItem {
      slug
      asReported
      sourceCount
      package { slug title announcedOn authority value { ...Amount } }
      best: citations(first: 1) { nodes { ...Source } }
      ...Readings
    }
  `,
  [Amount, Source, Readings],
);

export const WeaponDocument = graphql(
  `
    query Weapon(
      $slug: String!
      $family: PackageLineItemWhere!
      $packages: AidPackageWhere!
      $where: PackageLineItemWhere!
      $noAuthority: PackageLineItemWhere
      $noYear: PackageLineItemWhere
      $after: String
    ) {
      equipment(slug: $slug) {
        slug
        designation
        name
        aliases
        category
        parent { slug designation parent { slug designation } }
        children(first: 30) { nodes { slug designation } }
        ammunition(first: 10) { nodes { slug designation } }
        ammunitionFor(first: 10) { nodes { slug designation } }
        governedBy(first: 5) { nodes { slug name } }
        decisions(first: 20, orderBy: [{ field: DECIDED_ON }]) { nodes { slug title decidedOn effect } }
      }
      packages: aidPackages(where: $packages, first: 1) { totalCount }
      latest: packageLineItems(where: $family, orderBy: [{ field: ANNOUNCED_ON, direction: DESC }], first: 1) {
        nodes { package { slug announcedOn } }
      }
      byAuthority: packageLineItems(where: $noAuthority, first: 1) {
        facets(by: [AUTHORITY], first: 20) { values { count key { authority } } }
      }
      byYear: packageLineItems(where: $noYear, first: 1) {
        facets(by: [YEAR], first: 40) { values { count key { period { label } } } }
      }
      lines: packageLineItems(
        where: $where
        orderBy: [{ field: ANNOUNCED_ON, direction: DESC }]
        first: 50
        after: $after
      ) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...WeaponLine }
      }
      quotes(first: 6, where: { about: { some: { familyOf: $slug } } }, orderBy: [{ field: SAID_ON }]) {
        totalCount
        nodes { ...QuoteCard }
      }
      others: quotes(where: { about: { some: {} } }, first: 1) {
        facets(by: [EQUIPMENT], first: 1) { values { count key { equipment { slug designation } } } }
      }
    }
  `,
  [WeaponLine, QuoteCard],
);

/** All that names it, counted and summed: asked beside the rest, so that two connections of the database work for the page. */
export const WeaponSumsDocument = graphql(
  `
    query WeaponSums($family: PackageLineItemWhere!) {
      sum: packageLineItemTotals(where: $family) {
        buckets { count unknown withheld quantities { unit lower lowerExclusive upper count } }
      }
      withCoded: packageLineItemTotals(where: $family, countsFrom: [REPORTED, DATASET]) {
        buckets { unknown withheld quantities { unit lower lowerExclusive upper count } }
      }
      byQuarter: packageLineItemTotals(where: $family, groupBy: [QUARTER], fillPeriods: true, first: 100) {
        buckets { key { period { label } } count }
      }
      all: packageLineItems(where: $family, orderBy: [{ field: ANNOUNCED_ON }], first: 100) {
        totalCount
        nodes { slug package { slug title announcedOn authority } ...Readings }
      }
    }
  `,
  [Readings],
);

export type Data = ResultOf<typeof WeaponDocument> &
  ResultOf<typeof WeaponSumsDocument> & { readonly counts: Readonly<Record<Certainty, number>> };
export type Weapon = NonNullable<Data['equipment']>;
