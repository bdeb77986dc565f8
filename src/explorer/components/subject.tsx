import { type FragmentOf, graphql, readFragment } from '../graphql.js';
import {
  articlePath,
  countryPath,
  decisionPath,
  equipmentPath,
  linePath,
  organizationPath,
  packagePath,
  personPath,
  quotePath,
  treatyPath,
} from '../links.js';
import { word } from '../words.js';

/** What a citation speaks of, as far as a page names it. */
export const Subject = graphql(`
  fragment Subject on Citable {
    __typename
    ... on Quote { slug text speakerLabel speaker { __typename ... on Person { name } ... on Organization { name } } }
    ... on Person { slug name }
    ... on Position { slug title person { slug name } }
    ... on Organization { slug name }
    ... on Country { code countryName: name }
    ... on Equipment { slug designation }
    ... on AidPackage { slug title }
    ... on PackageLineItem { slug asReported }
    ... on PolicyDecision { slug title }
    ... on PolicyDecisionLink { decisionLink: kind from { slug title } to { title } }
    ... on Treaty { slug treatyName: name }
    ... on TreatyAction { treatyAction: kind takenOn country { code name } treaty { slug name } }
    ... on ArticleLink { articleLink: kind from { slug headline } to { headline } }
    ... on ArticleCredit { asPrinted article { slug } }
  }
`);

/** The name of a record, and its page. */
export interface Named {
  readonly name: string;
  readonly path: string | undefined;
}

/** Records whose name is a column of their own. */
type OwnName =
  | { readonly __typename: 'Person' | 'Organization'; readonly slug: string; readonly name: string }
  | { readonly __typename: 'Country'; readonly code: string; readonly countryName: string }
  | { readonly __typename: 'Equipment'; readonly slug: string; readonly designation: string }
  | { readonly __typename: 'AidPackage' | 'PolicyDecision'; readonly slug: string; readonly title: string }
  | { readonly __typename: 'PackageLineItem'; readonly slug: string; readonly asReported: string }
  | { readonly __typename: 'Treaty'; readonly slug: string; readonly treatyName: string };

/** Such a record's name and page. */
export function ownName(record: OwnName): { readonly name: string; readonly path: string } {
  switch (record.__typename) {
    case 'Person':
      return { name: record.name, path: personPath(record.slug) };
    case 'Organization':
      return { name: record.name, path: organizationPath(record.slug) };
    case 'Country':
      return { name: record.countryName, path: countryPath(record.code) };
    case 'Equipment':
      return { name: record.designation, path: equipmentPath(record.slug) };
    case 'AidPackage':
      return { name: record.title, path: packagePath(record.slug) };
    case 'PackageLineItem':
      return { name: record.asReported, path: linePath(record.slug) };
    case 'PolicyDecision':
      return { name: record.title, path: decisionPath(record.slug) };
    case 'Treaty':
      return { name: record.treatyName, path: treatyPath(record.slug) };
  }
}

/** What a page calls the record that a citation speaks of. */
export function subjectOf(of: FragmentOf<typeof Subject>): Named {
  const record = readFragment(Subject, of);
  const { __typename: type } = record;
  switch (record.__typename) {
    case 'Quote':
      return { name: `what ${record.speaker?.name ?? record.speakerLabel} said`, path: quotePath(record.slug) };
    case 'Position':
      return { name: `${record.person.name}, ${record.title}`, path: personPath(record.person.slug) };
    case 'PolicyDecisionLink': {
      const link = word('DecisionLinkKind', record.decisionLink);
      return { name: `“${record.from.title}” ${link} “${record.to.title}”`, path: decisionPath(record.from.slug) };
    }
    case 'TreatyAction': {
      const act = word('TreatyActionKind', record.treatyAction);
      return { name: `${record.country.name}: ${act}, ${record.treaty.name}`, path: treatyPath(record.treaty.slug) };
    }
    case 'ArticleLink': {
      const link = word('ArticleLinkKind', record.articleLink);
      return {
        name: `${record.from.headline ?? 'an article'} ${link} ${record.to.headline ?? 'another'}`,
        path: articlePath(record.from.slug),
      };
    }
    case 'ArticleCredit':
      return { name: `the credit “${record.asPrinted}”`, path: articlePath(record.article.slug) };
    default:
      // A type that pages have no words for yet is called what it is.
      return 'slug' in record || 'code' in record ? ownName(record) : { name: type, path: undefined };
  }
}

/** The record that a citation speaks of, as a link where it has a page. */
export function SubjectLink({ of }: { of: FragmentOf<typeof Subject> }) {
  const { name, path } = subjectOf(of);
  return path ? <a href={path}>{name}</a> : <span>{name}</span>;
}
