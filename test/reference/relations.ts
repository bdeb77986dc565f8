import type { PairTable, Records } from './rows.js';
import { recordTypes } from './schema.js';
import type { Row } from './values.js';

/** Where the many records of a relation are: they hold the record's id in a column, or a table between has both ids. */
type Many =
  | { readonly target: string; readonly column: string }
  | { readonly target: string; readonly table: PairTable; readonly own: 'A' | 'B' };

const by = (target: string, column: string): Many => ({ target, column });
const over = (target: string, table: PairTable, own: 'A' | 'B'): Many => ({ target, table, own });

/** The relations that lead to many records, by type. Their names are those of fields and of conditions. */
const many: Readonly<Record<string, Readonly<Record<string, Many>>>> = {
  AidPackage: {
    decisions: over('PolicyDecision', '_DecisionPackage', 'A'),
    lineItems: by('PackageLineItem', 'packageId'),
  },
  Article: {
    citations: by('Citation', 'articleId'),
    credits: by('ArticleCredit', 'articleId'),
    linkedFrom: by('ArticleLink', 'toId'),
    links: by('ArticleLink', 'fromId'),
    passages: by('Passage', 'articleId'),
    quotes: by('Quote', 'articleId'),
    relays: by('Citation', 'relayedById'),
  },
  Country: {
    decisions: by('PolicyDecision', 'countryId'),
    decisionsFor: by('PolicyDecision', 'recipientId'),
    given: by('AidPackage', 'donorId'),
    organizations: by('Organization', 'countryId'),
    positions: by('Position', 'countryId'),
    quotes: by('Quote', 'placeId'),
    received: by('AidPackage', 'recipientId'),
    treatyActions: by('TreatyAction', 'countryId'),
  },
  Equipment: {
    ammunition: over('Equipment', '_Ammunition', 'A'),
    ammunitionFor: over('Equipment', '_Ammunition', 'B'),
    children: by('Equipment', 'parentId'),
    decisions: over('PolicyDecision', '_DecisionEquipment', 'A'),
    governedBy: over('Treaty', '_TreatyGoverns', 'A'),
    lineItems: over('PackageLineItem', '_LineItemEquipment', 'A'),
    quotes: over('Quote', '_QuoteAbout', 'A'),
  },
  Organization: {
    addressed: by('Quote', 'addresseeId'),
    articles: by('Article', 'publisherId'),
    credits: by('ArticleCredit', 'organizationId'),
    decisions: by('PolicyDecision', 'decidedByOrganizationId'),
    positions: by('Position', 'organizationId'),
    quotes: by('Quote', 'speakerOrganizationId'),
    treaties: by('Treaty', 'depositaryId'),
  },
  PackageLineItem: { equipment: over('Equipment', '_LineItemEquipment', 'B') },
  Passage: { citations: by('Citation', 'passageId') },
  Person: {
    credits: by('ArticleCredit', 'personId'),
    decisions: by('PolicyDecision', 'decidedByPersonId'),
    positions: by('Position', 'personId'),
    quotes: by('Quote', 'speakerPersonId'),
  },
  PolicyDecision: {
    aidPackages: over('AidPackage', '_DecisionPackage', 'B'),
    equipment: over('Equipment', '_DecisionEquipment', 'B'),
    linkedFrom: by('PolicyDecisionLink', 'toId'),
    links: by('PolicyDecisionLink', 'fromId'),
  },
  Position: { quotes: by('Quote', 'positionId') },
  Quote: { about: over('Equipment', '_QuoteAbout', 'B') },
  Treaty: { actions: by('TreatyAction', 'treatyId'), governs: over('Equipment', '_TreatyGoverns', 'B') },
};

/** The records that a citation may be for: the name of its condition, and their type. */
export const citedAs: Readonly<Record<string, string>> = {
  aidPackage: 'AidPackage',
  articleCredit: 'ArticleCredit',
  articleLink: 'ArticleLink',
  country: 'Country',
  decision: 'PolicyDecision',
  decisionLink: 'PolicyDecisionLink',
  equipment: 'Equipment',
  lineItem: 'PackageLineItem',
  organization: 'Organization',
  person: 'Person',
  position: 'Position',
  quote: 'Quote',
  treaty: 'Treaty',
  treatyAction: 'TreatyAction',
};

function manyOf(type: string, relation: string): Many {
  const own = many[type]?.[relation];
  if (own) return own;
  const cited = relation === 'citations' && Object.entries(citedAs).find(([, target]) => target === type);
  if (!cited) throw new TypeError(`${type} has no ${relation}`);
  return by('Citation', `${cited[0]}Id`);
}

/** The records that a relation leads to. */
export function relatedRows(records: Records, row: Row, relation: string): readonly Row[] {
  if (relation === 'families') return familiesOf(records, row);
  const found = manyOf(row.__typename, relation);
  return 'column' in found
    ? records.having(found.target, found.column, row.id)
    : records.paired(found.table, found.own, found.target, row.id);
}

/** The one record that a relation leads to. */
export function relatedRow(records: Records, row: Row, relation: string, target: string): Row | undefined {
  if (!recordTypes.has(target)) throw new TypeError(`${target} is not a record's type`);
  const id = row[`${relation}Id`];
  if (id === undefined) throw new TypeError(`${row.__typename} has no ${relation}`);
  return records.byId(target, id);
}

/** An equipment and every family that it belongs to, upwards. */
export function familiesOf(records: Records, equipment: Row): readonly Row[] {
  const families: Row[] = [];
  for (let above: Row | undefined = equipment; above; above = records.byId('Equipment', above.parentId))
    families.push(above);
  return families;
}

/** Whether an equipment is the one with this slug, or below it. */
export const isInFamily = (records: Records, equipment: Row, slug: string): boolean =>
  familiesOf(records, equipment).some((family) => family.slug === slug);

/** Whether an equipment is the one with this slug, below it, ammunition for it, or has to do with it through others of these. */
export function isInSystem(records: Records, equipment: Row, slug: string): boolean {
  const seen = new Set<Row>();
  const leadsThere = (thing: Row): boolean => {
    if (thing.slug === slug) return true;
    if (seen.has(thing)) return false;
    seen.add(thing);
    const parent = records.byId('Equipment', thing.parentId);
    return [...(parent ? [parent] : []), ...relatedRows(records, thing, 'ammunitionFor')].some(leadsThere);
  };
  return leadsThere(equipment);
}

/** The topmost family of an equipment. */
export function topmostFamily(records: Records, equipment: Row): Row {
  const top = familiesOf(records, equipment).at(-1);
  if (!top) throw new TypeError('an equipment belongs to its own family');
  return top;
}

/** Citations in their order: the best first. */
export const byOrdinal = (rows: readonly Row[]): Row[] =>
  [...rows].sort((one, other) => Number(one.ordinal) - Number(other.ordinal) || (one.id < other.id ? -1 : 1));

const countsKept = new WeakMap<Row, number>();

/** How many different publishers support a record; a document without a known publisher is a source of its own. */
export function sourceCount(records: Records, row: Row): number {
  const known = countsKept.get(row);
  if (known !== undefined) return known;
  const sources = relatedRows(records, row, 'citations')
    .filter(({ stance }) => stance === 'SUPPORTS')
    .map(({ relayedById, articleId }) => records.known('Article', relayedById ?? articleId))
    .map(({ id, publisherId }) => publisherId ?? id);
  const count = new Set(sources).size;
  countsKept.set(row, count);
  return count;
}
