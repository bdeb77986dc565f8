import type { Path } from './documents.js';
import type { Place } from './errors.js';
import type * as shapes from './shapes.js';

/** One record of the files: what it says, and where. */
export interface Fact<T> {
  /** The slug; for what has none, the key in its file. */
  readonly slug: string;
  readonly data: T;
  at(...path: Path): Place;
  /** The place of its own key. */
  readonly place: Place;
}

export interface PositionFact extends Fact<shapes.PositionData> {
  readonly person: string;
}

export interface LineItemFact extends Fact<shapes.LineItemData> {
  readonly aidPackage: string;
  readonly ordinal: number;
}

/** One article: a file, or one of the articles in a file of sources. `head` is missing when it has mistakes; the rest is read all the same. */
export interface ArticleFile {
  readonly slug: string;
  readonly place: Place;
  readonly head?: Fact<shapes.ArticleData>;
  readonly credits: readonly Fact<shapes.CreditData>[];
  readonly links: readonly Fact<shapes.LinkData>[];
  readonly passages: readonly Fact<shapes.PassageData>[];
  /** The keys of all passages, also of those with mistakes. */
  readonly passageKeys: ReadonlySet<string>;
  readonly quotes: readonly Fact<shapes.QuoteData>[];
  readonly citations: readonly Fact<shapes.CitationData>[];
  /** What citations with mistakes are of, so that their subjects are not reported as uncited besides. */
  readonly alsoCited: readonly shapes.SubjectData[];
}

/** The kinds of records that others refer to by slug. */
export type ReferenceKind =
  | 'country'
  | 'organization'
  | 'person'
  | 'position'
  | 'equipment'
  | 'aidPackage'
  | 'lineItem'
  | 'decision'
  | 'treaty'
  | 'article';

/** Everything that the files say, before it is checked against itself. */
export interface Facts {
  readonly countries: readonly Fact<shapes.CountryData>[];
  readonly organizations: readonly Fact<shapes.OrganizationData>[];
  readonly people: readonly Fact<shapes.PersonData>[];
  readonly positions: readonly PositionFact[];
  readonly equipment: readonly Fact<shapes.EquipmentData>[];
  readonly packages: readonly Fact<shapes.AidPackageData>[];
  readonly lineItems: readonly LineItemFact[];
  readonly decisions: readonly Fact<shapes.DecisionData>[];
  readonly treaties: readonly Fact<shapes.TreatyData>[];
  readonly articles: readonly ArticleFile[];
  /** What citations with mistakes are of that stand with their subject. */
  readonly alsoCited: readonly shapes.SubjectData[];
  /** Every slug that a record has, also one with mistakes: it is no unknown reference. */
  readonly known: Readonly<Record<ReferenceKind, ReadonlySet<string>>>;
  /** Kinds of which a file could not be read at all: what is unknown there may only be unread. */
  readonly unread: ReadonlySet<ReferenceKind>;
}

/** A kind of record in words. */
export function kindName(kind: ReferenceKind): string {
  switch (kind) {
    case 'aidPackage':
      return 'aid package';
    case 'lineItem':
      return 'line item';
    default:
      return kind;
  }
}
