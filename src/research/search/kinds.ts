import type { Model } from '../../query/model.js';

/** What a search looks at. The order settles which of two equal results comes first. */
export const searchKinds = [
  'PERSON',
  'ORGANIZATION',
  'COUNTRY',
  'EQUIPMENT',
  'TREATY',
  'POSITION',
  'POLICY_DECISION',
  'AID_PACKAGE',
  'ARTICLE',
  'PACKAGE_LINE_ITEM',
  'QUOTE',
  'PASSAGE',
] as const;

export type SearchKind = (typeof searchKinds)[number];

/** The part of a record that a query was found in. */
export type SearchField =
  | 'NAME'
  | 'ALIAS'
  | 'TITLE'
  | 'HEADLINE'
  | 'HELD_TEXT'
  | 'AS_REPORTED'
  | 'QUOTE_TEXT'
  | 'PASSAGE_TEXT';

/** Where the words of a kind are. */
interface SearchedColumns {
  readonly field: SearchField;
  /** The columns with the words as printed: the name first, then what else the record is called. */
  readonly columns: readonly string[];
}

/** A kind of record as search sees it. */
export interface Searched {
  readonly model: Model;
  readonly place: SearchedColumns;
  /** Whether the record is known by its names, each of which a query may be exactly. */
  readonly named: boolean;
}

const named = (model: Model, columns: readonly string[]): Searched => ({
  model,
  place: { field: 'NAME', columns },
  named: true,
});
const worded = (model: Model, field: SearchField, ...columns: readonly string[]): Searched => ({
  model,
  place: { field, columns },
  named: false,
});

/** What is searched of each kind. An article is searched in its held text, too, where its headline does not answer. */
export const searched: Readonly<Record<SearchKind, Searched>> = {
  PERSON: named('Person', ['name', 'aliases']),
  ORGANIZATION: named('Organization', ['name', 'aliases']),
  COUNTRY: named('Country', ['name', 'aliases']),
  EQUIPMENT: named('Equipment', ['designation', 'name', 'aliases']),
  TREATY: named('Treaty', ['name', 'officialName', 'aliases']),
  POSITION: worded('Position', 'TITLE', 'title', 'asReported'),
  POLICY_DECISION: worded('PolicyDecision', 'TITLE', 'title'),
  AID_PACKAGE: worded('AidPackage', 'TITLE', 'title'),
  ARTICLE: worded('Article', 'HEADLINE', 'headline'),
  PACKAGE_LINE_ITEM: worded('PackageLineItem', 'AS_REPORTED', 'asReported'),
  QUOTE: worded('Quote', 'QUOTE_TEXT', 'text'),
  PASSAGE: worded('Passage', 'PASSAGE_TEXT', 'exact'),
};

/** The characters of a held text that are searched, from its beginning: as many as its index holds (the migration says why). */
export const heldCharacters = 200_000;

/**
 * Records of one kind that a search ranks, at most: to rank one, its words must be read. Where more are found, those count that the database comes upon
 * first; a search that finds so many tells little by its order.
 */
export const maxRanked = 2_000;
