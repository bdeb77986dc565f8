import { searchKinds } from '../../src/research/search/kinds.js';

/** An operation of the table in docs/limits.md. */
export interface KnownOperation {
  readonly what: string;
  /** @param names what the data has: it differs from the shipped record to the bench's. */
  document(names: Names): string;
}

/** What records of a set of data are named. */
export interface Names {
  /** Families of equipment. */
  readonly families: readonly [string, string, string, string];
  /** Something with many lines and quotes below it. */
  readonly family: string;
  /** A word of many texts. */
  readonly word: string;
}

export const shippedNames: Names = {
  families: ['tow', 'javelin', 'stinger', 'himars'],
  family: 'landmines',
  word: 'mines',
};
export const benchNames: Names = {
  families: ['family-1', 'family-2', 'family-3', 'family-4'],
  family: 'class-1',
  word: 'agreed',
};

const times = (count: number, field: (index: number) => string): string =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field(index)}`).join(' ')} }`;

const citations =
  'citations(first: 5) { nodes { wording stance article { slug headline url publisher { name } } passage { exact } } }';

/** Reasonable operations and the dearest ones, as docs/limits.md has them. */
export const knownOperations: readonly KnownOperation[] = [
  {
    what: '100 packages, 50 lines of each, 5 citations of each',
    document: () =>
      '{ aidPackages(first: 100) { nodes { slug lineItems(first: 50) { nodes { asReported citations(first: 5) { nodes { wording } } } } } } }',
  },
  {
    what: '100 countries, 100 packages that each gave, 20 lines of each',
    document: () =>
      '{ countries(first: 100) { nodes { code given(first: 100) { nodes { slug lineItems(first: 20) { nodes { asReported } } } } } } }',
  },
  {
    what: '20 treaties, 100 items that each governs, 100 lines of each',
    document: () =>
      '{ treaties(first: 20) { nodes { slug governs(first: 100) { nodes { slug lineItems(first: 100) { nodes { asReported } } } } } } }',
  },
  {
    what: '100 packages with everything on them, 0.7 MB',
    document: () => `{ aidPackages(first: 100) { nodes {
      slug title authority announcedOn value { amount currency } donor { name } recipient { name } ${citations}
      decisions(first: 5) { nodes { title } }
      lineItems(first: 20) { nodes { asReported quantity { lower upper } equipment(first: 3) { nodes { slug } } ${citations} } }
    } } }`,
  },
  {
    what: 'publishers who wrote of four weapons in one article',
    document: ({ families }) =>
      `{ organizations(first: 20, where: { articles: { some: { and: [${families
        .map((slug) => `{ citations: { some: { lineItem: { equipment: { some: { familyOf: "${slug}" } } } } } }`)
        .join(' ')}] } } }) { totalCount nodes { name } } }`,
  },
  {
    what: 'lines by month, with quantities',
    document: () =>
      '{ packageLineItemTotals(groupBy: MONTH, first: 1000) { buckets { key { period { label } } count quantities { unit lower upper } } } }',
  },
  {
    what: 'packages by authority and month, cumulative',
    document: () =>
      `{ aidPackageTotals(groupBy: [AUTHORITY, MONTH], cumulative: true, first: 1000) {
        buckets { count values { lower upper } running { count values { lower upper } } }
      } }`,
  },
  {
    what: 'a search of all kinds, with counts and snippets',
    document: ({ word }) =>
      `{ search(query: "${word}") { totalCount counts { kind count } nodes { kind score snippet { text } record { __typename } } } }`,
  },
  {
    what: "a timeline of a weapon's family, 100 entries",
    document: ({ family }) =>
      `{ timeline(where: { equipment: "${family}" }, first: 100) { totalCount nodes { date kind record { __typename } } } }`,
  },
  {
    what: 'the first and last appearance of every weapon',
    document: () =>
      '{ appearances(first: 100) { totalCount nodes { equipment { name } firstOn lastOn packageCount } } }',
  },
  {
    what: 'the same, with the first quote',
    document: () =>
      '{ appearances(first: 100) { totalCount nodes { equipment { name } firstOn lastOn packageCount firstQuote { text } } } }',
  },
  {
    what: 'eight facets of all quotes',
    document: () =>
      `{ quotes(first: 0) { facets(by: [KIND, SPEAKER, ORGANIZATION, POST, PUBLISHER, CATEGORY, EQUIPMENT, MONTH]) {
        values { count }
      } } }`,
  },
  {
    what: 'the appearances of every family, with the first quote',
    document: () =>
      '{ appearances(by: FAMILY, first: 100) { totalCount nodes { firstOn lastOn firstQuote { text } } } }',
  },
  {
    what: 'twelve conditions on quotes, citations and passages that nearly all articles meet',
    document: () =>
      `{ articles(first: 20, where: { and: [${['quotes', 'citations', 'passages', 'credits']
        .flatMap((relation) => [1, 2, 3].map(() => `{ ${relation}: { some: {} } }`))
        .join(' ')}] }) { totalCount nodes { slug } } }`,
  },
  {
    what: '29 searches in one operation',
    document: ({ word }) =>
      times(29, (n) => `search(query: "${word}", in: ${searchKinds[n % searchKinds.length]}) { totalCount }`),
  },
  {
    what: '29 lists of appearances in one operation',
    document: () => times(29, (n) => `appearances(first: ${n + 1}) { nodes { firstOn } }`),
  },
  {
    what: '29 counts of quotes that hold a letter',
    document: () =>
      times(29, (n) => `quotes(where: { text: { contains: "${'etaoinshrdlu'[n % 12]}" } }) { totalCount }`),
  },
];
