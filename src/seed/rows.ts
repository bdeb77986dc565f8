import type { Prisma } from '../generated/prisma/client.js';
import type { Place } from './errors.js';

/** The columns that the database keeps itself. */
type Computed = `${string}Folded` | 'quantityCoded' | 'sourceCount';

/** A row with every column that a person decides: what the database computes is left out. Lists are plain lists. */
type Row<T> = {
  [K in keyof T as K extends Computed ? never : K]-?: Exclude<T[K], undefined | { set: readonly unknown[] }>;
};

type CountryRow = Row<Prisma.CountryCreateManyInput>;
type OrganizationRow = Row<Prisma.OrganizationCreateManyInput>;
type PersonRow = Row<Prisma.PersonCreateManyInput>;
type PositionRow = Row<Prisma.PositionCreateManyInput>;
export type EquipmentRow = Row<Prisma.EquipmentCreateManyInput>;
type AidPackageRow = Row<Prisma.AidPackageCreateManyInput>;
type LineItemRow = Row<Prisma.PackageLineItemCreateManyInput>;
type DecisionRow = Row<Prisma.PolicyDecisionCreateManyInput>;
type DecisionLinkRow = Row<Prisma.PolicyDecisionLinkCreateManyInput>;
type TreatyRow = Row<Prisma.TreatyCreateManyInput>;
type TreatyActionRow = Row<Prisma.TreatyActionCreateManyInput>;
type ArticleRow = Row<Prisma.ArticleCreateManyInput>;
type CreditRow = Row<Prisma.ArticleCreditCreateManyInput>;
type LinkRow = Row<Prisma.ArticleLinkCreateManyInput>;
/** The anchor is not a fact of the files: it follows from the text, where a user attached it. */
type PassageRow = Omit<Row<Prisma.PassageCreateManyInput>, 'anchor'>;
export type QuoteRow = Row<Prisma.QuoteCreateManyInput>;
export type CitationRow = Row<Prisma.CitationCreateManyInput>;

/** One pair of an implicit many-to-many table: the ids in its columns A and B. */
export interface Pair {
  readonly A: string;
  readonly B: string;
}

/** Every row that the facts make, each table in the order of ids. */
export interface SeedRows {
  readonly countries: readonly CountryRow[];
  readonly organizations: readonly OrganizationRow[];
  readonly people: readonly PersonRow[];
  readonly positions: readonly PositionRow[];
  readonly equipment: readonly EquipmentRow[];
  readonly packages: readonly AidPackageRow[];
  readonly lineItems: readonly LineItemRow[];
  readonly decisions: readonly DecisionRow[];
  readonly decisionLinks: readonly DecisionLinkRow[];
  readonly treaties: readonly TreatyRow[];
  readonly treatyActions: readonly TreatyActionRow[];
  readonly articles: readonly ArticleRow[];
  readonly credits: readonly CreditRow[];
  readonly links: readonly LinkRow[];
  readonly passages: readonly PassageRow[];
  readonly quotes: readonly QuoteRow[];
  readonly citations: readonly CitationRow[];
  readonly pairs: Readonly<Record<PairTable, readonly Pair[]>>;
  /** Why a line names no equipment, by the line's id. */
  readonly unresolved: ReadonlyMap<string, string>;
  /** Where records stand in the files, by id: for what the report lists, and for what only the database can tell to be wrong. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Prisma's implicit many-to-many tables. Column A is the model that comes first in the alphabet; of `_Ammunition`, which
 * joins equipment to equipment, A is what fires and B is what is fired (test/seed/write.test.ts asks Prisma for both sides).
 */
export const PAIR_TABLES = [
  '_Ammunition',
  '_LineItemEquipment',
  '_QuoteAbout',
  '_DecisionEquipment',
  '_TreatyGoverns',
  '_DecisionPackage',
] as const;
export type PairTable = (typeof PAIR_TABLES)[number];
