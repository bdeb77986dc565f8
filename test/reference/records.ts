import { type GraphQLObjectType, getNamedType, isLeafType } from 'graphql';
import type { Input } from './conditions.js';
import { meets } from './conditions.js';
import { listedBy, pageArguments, pageOf, readPaging, termsOf } from './lists.js';
import { globalId } from './lookups.js';
import { refused } from './refusal.js';
import { byOrdinal, citedAs, relatedRow, relatedRows, sourceCount } from './relations.js';
import type { Records } from './rows.js';
import { recordTypes } from './schema.js';
import { countryStandings, packageStandings, standingOn } from './treatyStatus.js';
import { type Days, daysIn, decimal, type Row, textIn, writeDays } from './values.js';

/** Whether a value is a record. */
export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && '__typename' in value && recordTypes.has(String(value.__typename));

const isDays = (value: unknown): value is Days =>
  typeof value === 'object' && value !== null && 'first' in value && 'last' in value;

/** The value of a record's field. */
export function fieldOf(records: Records, row: Row, type: GraphQLObjectType, name: string, args: Input): unknown {
  const special = specialFields[`${row.__typename}.${name}`];
  if (special) return special(records, row, args);
  if (name === 'id') return globalId(row);
  if (name === 'sourceCount') return sourceCount(records, row);
  const field = type.getFields()[name];
  if (!field) throw new TypeError(`${type.name} has no ${name}`);
  const target = getNamedType(field.type);
  if (target.name === 'PartialDate') {
    const days = daysIn(row, name);
    return days && writeDays(days);
  }
  if (target.name.endsWith('Connection')) {
    const related = relatedRows(records, row, name);
    const facets = () => {
      throw refused('facets', 'asked of a list inside a record.');
    };
    return { ...connection(records, type.name, name, related, args), facets };
  }
  if (isLeafType(target)) {
    const value = row[name];
    if (value === undefined) throw new TypeError(`${row.__typename} has no ${name}`);
    return value;
  }
  return relatedRow(records, row, name, target.name) ?? null;
}

/** A page of records, under its `where`. */
export function connection(records: Records, parent: string, field: string, rows: readonly Row[], args: Input) {
  const terms = termsOf(records, parent, field, args.orderBy);
  const paging = readPaging(terms, pageArguments(args));
  return pageOf(
    terms,
    rows.filter((row) => meets(records, row, args.where)),
    paging,
  );
}

/** Refuses the arguments of a list that no list takes. */
export function checkPage(records: Records, parent: string, field: string, args: Input): string {
  readPaging(termsOf(records, parent, field, args.orderBy), pageArguments(args));
  return listedBy(parent, field);
}

/** An amount of money, whose columns begin with its name; null where a citation gives none. */
function money(row: Row, name: 'value' | 'newAuthority' = 'value') {
  return row[`${name}Qualifier`] === null
    ? null
    : {
        amount: decimal(textIn(row, `${name}Amount`)),
        lower: decimal(textIn(row, `${name}Lower`)),
        upper: decimal(textIn(row, `${name}Upper`)),
        currency: row[`${name}Currency`],
        qualifier: row[`${name}Qualifier`],
        verbatim: row[`${name}Verbatim`],
      };
}

/** A quantity; null where a citation gives none. */
function quantity(row: Row) {
  return row.quantityQualifier === null
    ? null
    : {
        lower: decimal(textIn(row, 'quantityLower')),
        upper: decimal(textIn(row, 'quantityUpper')),
        unit: row.quantityUnit,
        qualifier: row.quantityQualifier,
        verbatim: row.quantityVerbatim,
      };
}

/** What the held text has on both sides of a passage that it has where it should be. */
function around(records: Records, { articleId, anchor, start, end }: Row) {
  const text = records.heldTexts.get(String(articleId));
  if (text === undefined || anchor !== 'EXACT') return null;
  const [first, last] = [Math.max(0, Number(start) - 200), Number(end) + 200];
  return {
    before: text.slice(first, Number(start)),
    after: text.slice(Number(end), last),
    cutBefore: first > 0,
    cutAfter: last < text.length,
  };
}

type Special = (records: Records, row: Row, args: Input) => unknown;

/** The fields that are neither a column nor a relation of their own name. */
const specialFields: Readonly<Record<string, Special>> = {
  'AidPackage.value': (_, row) => money(row),
  'AidPackage.newAuthority': (_, row) => money(row, 'newAuthority'),
  'AidPackage.treatyStatuses': packageStandings,
  'Article.textHeld': (records, row) => records.heldTexts.has(row.id),
  'Citation.value': (_, row) => money(row),
  'Citation.quantity': (_, row) => quantity(row),
  'Citation.subject': (records, row) => {
    const [found] = Object.entries(citedAs).flatMap(([name, type]) => records.byId(type, row[`${name}Id`]) ?? []);
    return found;
  },
  'Passage.context': around,
  'PackageLineItem.quantity': (_, row) => quantity(row),
  'Quote.speaker': (records, row) =>
    records.byId('Person', row.speakerPersonId) ?? records.byId('Organization', row.speakerOrganizationId) ?? null,
  'Quote.passages': (records, row) =>
    byOrdinal(relatedRows(records, row, 'citations'))
      .filter(({ stance }) => stance === 'SUPPORTS')
      .flatMap(({ passageId }) => records.byId('Passage', passageId) ?? []),
  'Treaty.statuses': (records, row, { on }) => {
    if (!isDays(on)) throw new TypeError('not days');
    return countryStandings(records, row, on);
  },
  'Treaty.status': (records, row, { country, on }) => {
    if (!isDays(on)) throw new TypeError('not days');
    return standingOn(records, row, records.having('Country', 'code', String(country).toUpperCase())[0], on);
  },
};
