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

export const ItemsDocument = graphql(
  `
    query Items(
      $where: PackageLineItemWhere
      $orderBy: [PackageLineItemOrder!]
      $after: String
      $equipment: String!
      $noAuthority: PackageLineItemWhere
      $noYear: PackageLineItemWhere
      $noCategory: PackageLineItemWhere
      $noEquipment: PackageLineItemWhere
      $noUnit: PackageLineItemWhere
    ) {
      packageLineItems(where: $where, orderBy: $orderBy, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...ItemRow }
      }
      chosen: equipment(slug: $equipment) { slug designation }
      byAuthority: packageLineItems(where: $noAuthority, first: 1) {
        facets(by: [AUTHORITY], first: 20) { values { count key { authority } } }
      }
      byYear: packageLineItems(where: $noYear, first: 1) {
        facets(by: [YEAR], first: 40) { values { count key { period { label } } } }
      }
      byCategory: packageLineItems(where: $noCategory, first: 1) {
        facets(by: [CATEGORY], first: 40) { values { count key { category } } }
      }
      byEquipment: packageLineItems(where: $noEquipment, first: 1) {
        facets(by: [EQUIPMENT], first: 100) { values { count key { equipment { slug designation } } } }
      }
      byUnit: packageLineItems(where: $noUnit, first: 1) {
        facets(by: [UNIT], first: 10) { values { count key { unit } } }
      }
      sum: packageLineItemTotals(where: $where) {
        buckets { count unknown withheld quantities { unit lower lowerExclusive upper count } }
      }
      withCoded: packageLineItemTotals(where: $where, countsFrom: [REPORTED, DATASET]) {
        buckets { unknown withheld quantities { unit lower lowerExclusive upper count } }
      }
      listed: packageLineItemTotals(where: $where, groupBy: [YEAR, AUTHORITY], first: 60) {
        buckets { key { authority period { label } } count unknown }
      }
      coded: packageLineItemTotals(where: $where, groupBy: [YEAR, AUTHORITY], countsFrom: [REPORTED, DATASET], first: 60) {
        buckets { key { authority period { label } } unknown withheld }
      }
    }
  `,
  [ItemRow],
);

export type Data = ResultOf<typeof ItemsDocument>;
export type Where = NonNullable<VariablesOf<typeof ItemsDocument>['where']>;
