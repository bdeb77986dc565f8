import type { LineCounts } from '../../certainty.js';
import { Readings } from '../../components/lines.js';
import { Source } from '../../components/source.js';
import { graphql, type ResultOf, type VariablesOf } from '../../graphql.js';

export const ItemRow = graphql(
  `
    fragment ItemRow on PackageLineItem {
      slug
      asReported
      sourceCount
      equipment(first: 6) { nodes { slug designation } }
      package { slug title announcedOn authority }
      best: citations(first: 1) { nodes { ...Source } }
      ...Readings
    }
  `,
  [Source, Readings],
);

/** The lines of a page. What goes with them is in further documents: asked at once, so that several connections of the database work for the page. */
export const ItemsDocument = graphql(
  `
    query Items(
      $where: PackageLineItemWhere
      $orderBy: [PackageLineItemOrder!]
      $after: String
      $equipment: String!
    ) {
      packageLineItems(where: $where, orderBy: $orderBy, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...ItemRow }
      }
      chosen: equipment(slug: $equipment) { slug designation }
    }
  `,
  [ItemRow],
);

/** What there is to choose from, of a few values each. */
export const ItemFacetsDocument = graphql(`
    query ItemFacets($noAuthority: PackageLineItemWhere, $noYear: PackageLineItemWhere) {
      byAuthority: packageLineItems(where: $noAuthority, first: 1) {
        facets(by: [AUTHORITY], first: 20) { values { count key { authority } } }
      }
      byYear: packageLineItems(where: $noYear, first: 1) {
        facets(by: [YEAR], first: 40) { values { count key { period { label } } } }
      }
    }
`);

/** The same of units. */
export const ItemUnitsDocument = graphql(`
    query ItemUnits($noUnit: PackageLineItemWhere) {
      byUnit: packageLineItems(where: $noUnit, first: 1) {
        facets(by: [UNIT], first: 10) { values { count key { unit } } }
      }
    }
`);

/** The same of how many publishers, of which no facet is. */
export const LinePublishersDocument = graphql(`
    query LinePublishers($onOne: PackageLineItemWhere, $onSeveral: PackageLineItemWhere) {
      onOne: packageLineItems(where: $onOne, first: 1) { totalCount }
      onSeveral: packageLineItems(where: $onSeveral, first: 1) { totalCount }
    }
`);

/** The same of what kinds of equipment the lines name. */
export const ItemKindsDocument = graphql(`
    query ItemKinds($noCategory: PackageLineItemWhere) {
      byCategory: packageLineItems(where: $noCategory, first: 1) {
        facets(by: [CATEGORY], first: 40) { values { count key { category } } }
      }
    }
`);

/** The same of which equipment. */
export const ItemNamesDocument = graphql(`
    query ItemNames($noEquipment: PackageLineItemWhere) {
      byEquipment: packageLineItems(where: $noEquipment, first: 1) {
        facets(by: [EQUIPMENT], first: 100) { values { count key { equipment { slug designation } } } }
      }
    }
`);

/** How many in all. */
export const ItemSumsDocument = graphql(`
    query ItemSums($where: PackageLineItemWhere) {
      sum: packageLineItemTotals(where: $where) {
        buckets { count unknown withheld quantities { unit lower lowerExclusive upper count } }
      }
      withCoded: packageLineItemTotals(where: $where, countsFrom: [REPORTED, DATASET]) {
        buckets { unknown withheld quantities { unit lower lowerExclusive upper count } }
      }
    }
`);

export type Data = ResultOf<typeof ItemsDocument> &
  ResultOf<typeof ItemFacetsDocument> &
  ResultOf<typeof ItemUnitsDocument> &
  ResultOf<typeof LinePublishersDocument> &
  ResultOf<typeof ItemNamesDocument> &
  ResultOf<typeof ItemKindsDocument> &
  ResultOf<typeof ItemSumsDocument> & { readonly counts: readonly LineCounts[] };
export type Where = NonNullable<VariablesOf<typeof ItemsDocument>['where']>;
