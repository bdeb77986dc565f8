import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { refused } from './refusal.js';
import { sourceCount } from './relations.js';
import type { Records } from './rows.js';
import { recordTypes, schema } from './schema.js';
import { compareKeys, type Key, Printed, type Row, readDays, thousandths, writeThousandths } from './values.js';

/** What a key of an order is, as cursors carry it. */
type KeyKind = 'text' | 'printed' | 'date' | 'int' | 'decimal' | 'uuid';

/** A key that rows are sorted by: its name, and how a row has it. */
export interface Term<T> {
  readonly name: string;
  readonly kind: KeyKind;
  readonly nullable: boolean;
  readonly descending: boolean;
  readonly of: (row: T) => string | number | null;
}

/** The arguments of every list. */
export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

interface OrderInput {
  readonly field: string;
  readonly direction: string;
}

/** Where a sort key is that is not the column of its own name. */
const paths: Readonly<Record<string, readonly string[]>> = {
  'AidPackage.VALUE': ['valueAmount'],
  'AidPackage.NEW_AUTHORITY': ['newAuthorityAmount'],
  'ArticleCredit.PRINTED': ['asPrinted'],
  'ArticleLink.SOURCE': ['from:Article', 'slug'],
  'ArticleLink.TARGET': ['to:Article', 'slug'],
  'Citation.PUBLISHED_ON': ['article:Article', 'publishedOn'],
  'PackageLineItem.ANNOUNCED_ON': ['package:AidPackage', 'announcedOn'],
  'PackageLineItem.PACKAGE': ['package:AidPackage', 'slug'],
  'Passage.ARTICLE': ['article:Article', 'slug'],
  'PolicyDecisionLink.EARLIER': ['to:PolicyDecision', 'decidedOn'],
  'PolicyDecisionLink.LATER': ['from:PolicyDecision', 'decidedOn'],
  'Quote.ARTICLE': ['article:Article', 'slug'],
  'Quote.PUBLISHED_ON': ['article:Article', 'publishedOn'],
  'TreatyAction.COUNTRY': ['country:Country', 'name'],
};

/** The keys that may be unknown. */
const nullable = new Set([
  'AidPackage.NEW_AUTHORITY',
  'AidPackage.VALUE',
  'Article.HEADLINE',
  'Article.PUBLISHED_ON',
  'Citation.PUBLISHED_ON',
  'Position.HELD_FROM',
  'Quote.PUBLISHED_ON',
  'Quote.SAID_ON',
]);

export const camelOf = (name: string) =>
  name.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const kinds: Readonly<Record<string, KeyKind>> = {
  asPrinted: 'printed',
  asReported: 'printed',
  designation: 'printed',
  end: 'int',
  headline: 'printed',
  name: 'printed',
  ordinal: 'int',
  sourceCount: 'int',
  start: 'int',
  newAuthorityAmount: 'decimal',
  title: 'printed',
  valueAmount: 'decimal',
};

function termOf(records: Records, type: string, { field, direction }: OrderInput): Term<Row> {
  const name = `${type}.${field}`;
  const path = paths[name] ?? [camelOf(field)];
  const column = path.at(-1) ?? 'id';
  const [relation, target] = path.length > 1 ? (path[0]?.split(':') ?? []) : [];
  return {
    name: field,
    kind: kinds[column] ?? (/(?:On|From)$/.test(column) ? 'date' : 'text'),
    nullable: nullable.has(name),
    descending: direction === 'DESC',
    of: (row) => {
      if (column === 'sourceCount') return sourceCount(records, row);
      const holder = relation && target ? records.known(target, row[`${relation}Id`]) : row;
      const value = holder[column];
      if (kinds[column] === 'decimal') return typeof value === 'string' ? writeThousandths(thousandths(value)) : null;
      if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
      throw new TypeError(`${name} is not a key`);
    },
  };
}

function fieldsOf(parent: string) {
  const type = schema.getType(parent);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new TypeError(`${parent} has no fields`);
  return type.getFields();
}

/** What a list is sorted by where nothing is asked for: its documentation says it. */
function orderByDefault(parent: string, field: string): readonly OrderInput[] {
  const argument = fieldsOf(parent)[field]?.args.find(({ name }) => name === 'orderBy');
  const [, order = ''] = /Default, also for `\[\]`: (.*)\.$/.exec(argument?.description ?? '') ?? [];
  return order.split(', ').map((term) => {
    const [name = '', direction = ''] = term.split(' ');
    return { field: name, direction };
  });
}

function isOrder(value: unknown): value is OrderInput {
  return typeof value === 'object' && value !== null && 'field' in value && 'direction' in value;
}

/** Whether a field is a list of records. */
export function isConnection(parent: string, field: string): boolean {
  const type = schema.getType(parent);
  const found = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
  return (
    found !== undefined &&
    getNamedType(found.type).name.endsWith('Connection') &&
    recordTypes.has(getNamedType(found.type).name.replace(/Connection$/, ''))
  );
}

/** The type of the records that a connection lists. */
export function listedBy(parent: string, field: string): string {
  const found = fieldsOf(parent)[field];
  if (!found) throw new TypeError(`${parent} has no ${field}`);
  return getNamedType(found.type).name.replace(/Connection$/, '');
}

/** The terms of a list's order. The id is the last, in the direction of the one before it, so that equal keys have one order. */
export function termsOf(records: Records, parent: string, field: string, orderBy: unknown): readonly Term<Row>[] {
  const type = listedBy(parent, field);
  const asked = Array.isArray(orderBy) ? orderBy.filter(isOrder) : [];
  if (asked.length > 3) throw refused('orderBy', 'names more than three fields.');
  if (new Set(asked.map((one) => one.field)).size < asked.length) throw refused('orderBy', 'names a field twice.');
  const order = asked.length > 0 ? asked : orderByDefault(parent, field);
  const terms = order.map((one) => termOf(records, type, one));
  const id: Term<Row> = {
    name: `${type}.id`,
    kind: 'uuid',
    nullable: false,
    descending: terms.at(-1)?.descending ?? false,
    of: (row) => row.id,
  };
  return [...terms, id];
}

/** The page's sizes that may be asked for. */
const [usualPage, largestPage] = [20, 100];

const nameOf = <T>(terms: readonly Term<T>[]) =>
  terms
    .map(({ name, kind, descending }) => `${name}${kind === 'printed' ? '~' : ''}${descending ? '-' : '+'}`)
    .join('');

/** The place of a row in a list: the order's name, and the row's keys. */
const cursorOf = <T>(terms: readonly Term<T>[], row: T): string =>
  Buffer.from(JSON.stringify([nameOf(terms), ...terms.map(({ of }) => of(row))])).toString('base64url');

type Place = readonly (string | number | null)[];

function readCursor<T>(terms: readonly Term<T>[], cursor: string, place: string): Place {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw refused(place, 'not a cursor.');
  }
  const [name, ...keys]: unknown[] = Array.isArray(parsed) ? parsed : [];
  if (name !== nameOf(terms)) throw refused(place, 'not a cursor of this list and order.');
  if (keys.length !== terms.length) throw refused(place, 'not a cursor.');
  return terms.map((term, index) => {
    const key = keys[index];
    if (key === null && term.nullable) return null;
    if ((typeof key === 'string' || typeof key === 'number') && isKey(term.kind, key)) return key;
    throw refused(place, 'not a cursor.');
  });
}

function isKey(kind: KeyKind, key: string | number): boolean {
  if (kind === 'int') return Number.isInteger(key) && Math.abs(Number(key)) < 2 ** 31;
  if (typeof key !== 'string') return false;
  switch (kind) {
    case 'date':
      return key.length === 10 && readDays(key) !== undefined;
    case 'decimal':
      return /^-?\d{1,16}(\.\d{1,3})?$/.test(key);
    case 'uuid':
      return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);
    case 'text':
    case 'printed':
      return !key.includes('\0');
  }
}

/** How a page is read: its size, its end, and the places that it lies between. */
export interface Paging {
  readonly size: number;
  readonly backward: boolean;
  readonly after: Place | undefined;
  readonly before: Place | undefined;
}

/** The page that arguments ask for. */
export function pageArguments(args: Readonly<Record<string, unknown>>): PageArguments {
  const size = (value: unknown) => (typeof value === 'number' ? value : null);
  const cursor = (value: unknown) => (typeof value === 'string' ? value : null);
  return { first: size(args.first), last: size(args.last), after: cursor(args.after), before: cursor(args.before) };
}

/** Reads the arguments of a page, and refuses those that no page has. */
export function readPaging<T>(terms: readonly Term<T>[], { first, last, after, before }: PageArguments): Paging {
  if (first != null && last != null) throw refused('last', 'cannot be asked together with `first`.');
  const size = first ?? last ?? usualPage;
  if (size < 0 || size > largestPage) throw refused(first != null ? 'first' : 'last', 'not the size of a page.');
  return {
    size,
    backward: last != null,
    after: after == null ? undefined : readCursor(terms, after, 'after'),
    before: before == null ? undefined : readCursor(terms, before, 'before'),
  };
}

function comparable(kind: KeyKind, key: string | number | null): Key {
  if (key === null) return null;
  if (kind === 'printed') return new Printed(String(key));
  return kind === 'decimal' ? thousandths(String(key)) : key;
}

/** The order of two places in a list. */
function comparePlaces<T>(terms: readonly Term<T>[], one: Place, other: Place): number {
  for (const [index, { kind, descending }] of terms.entries()) {
    const [own, theirs] = [one[index] ?? null, other[index] ?? null];
    const order = compareKeys(comparable(kind, own), comparable(kind, theirs), descending);
    if (order !== 0) return order;
  }
  return 0;
}

/** A page of a list, as connections have it. */
export function pageOf<T>(terms: readonly Term<T>[], listed: readonly T[], paging: Paging) {
  const placed = listed
    .map((row) => ({ row, place: terms.map(({ of }): string | number | null => of(row)) }))
    .sort((one, other) => comparePlaces(terms, one.place, other.place));
  const { after, before, backward, size } = paging;
  const between = placed.filter(
    ({ place }) =>
      (!after || comparePlaces(terms, place, after) > 0) && (!before || comparePlaces(terms, place, before) < 0),
  );
  const kept = backward ? between.slice(Math.max(0, between.length - size)) : between.slice(0, size);
  const isMore = between.length > size;
  const edges = kept.map(({ row }) => ({ cursor: cursorOf(terms, row), node: row }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount: listed.length,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      // A cursor is of a record beyond that end of the page.
      hasNextPage: backward ? before !== undefined : isMore,
      hasPreviousPage: backward ? isMore : after !== undefined,
    },
  };
}
