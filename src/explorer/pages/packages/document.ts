import { Amount } from '../../components/figures.js';
import { graphql, type ResultOf, type VariablesOf } from '../../graphql.js';

export const PackageRow = graphql(
  `
    fragment PackageRow on AidPackage {
      slug
      title
      announcedOn
      authority
      itemsCompleteness
      sourceCount
      value { ...Amount }
      lineItems(first: 1) { totalCount }
    }
  `,
  [Amount],
);

export const PackagesDocument = graphql(
  `
    query Packages(
      $where: AidPackageWhere
      $orderBy: [AidPackageOrder!]
      $after: String
      $equipment: String!
      $noAuthority: AidPackageWhere
      $noYear: AidPackageWhere
      $noCategory: AidPackageWhere
      $noEquipment: AidPackageWhere
      $noCompleteness: AidPackageWhere
    ) {
      aidPackages(where: $where, orderBy: $orderBy, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...PackageRow }
      }
      chosen: equipment(slug: $equipment) { slug designation }
      byAuthority: aidPackages(where: $noAuthority, first: 1) {
        facets(by: [AUTHORITY], first: 20) { values { count key { authority } } }
      }
      byYear: aidPackages(where: $noYear, first: 1) {
        facets(by: [YEAR], first: 40) { values { count key { period { label } } } }
      }
      byCategory: aidPackages(where: $noCategory, first: 1) {
        facets(by: [CATEGORY], first: 40) { values { count key { category } } }
      }
      byEquipment: aidPackages(where: $noEquipment, first: 1) {
        facets(by: [EQUIPMENT], first: 100) { values { count key { equipment { slug designation } } } }
      }
      byCompleteness: aidPackages(where: $noCompleteness, first: 1) {
        facets(by: [ITEMS_COMPLETENESS], first: 10) { values { count key { itemsCompleteness } } }
      }
    }
  `,
  [PackageRow],
);

/** What they are worth together, asked beside the packages: another connection of the database works for it. */
export const PackageSumsDocument = graphql(`
    query PackageSums($where: AidPackageWhere) {
      byMonth: aidPackageTotals(where: $where, groupBy: [MONTH, AUTHORITY], fillPeriods: true, first: 400) {
        buckets { key { authority period { label } } unknown values { currency lower upper } }
      }
      sum: aidPackageTotals(where: $where) { buckets { count unknown values { currency lower lowerExclusive upper unknown } } }
    }
`);

/** How many packages each choice leaves whose values no facet has. */
export const PackageChoicesDocument = graphql(`
    query PackageChoices(
      $known: AidPackageWhere
      $unknown: AidPackageWhere
      $onOne: AidPackageWhere
      $onSeveral: AidPackageWhere
    ) {
      known: aidPackages(where: $known, first: 1) { totalCount }
      unknown: aidPackages(where: $unknown, first: 1) { totalCount }
      onOne: aidPackages(where: $onOne, first: 1) { totalCount }
      onSeveral: aidPackages(where: $onSeveral, first: 1) { totalCount }
    }
`);

export type Data = ResultOf<typeof PackagesDocument> &
  ResultOf<typeof PackageSumsDocument> &
  ResultOf<typeof PackageChoicesDocument>;
export type Where = NonNullable<VariablesOf<typeof PackagesDocument>['where']>;
