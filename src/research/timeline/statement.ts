import { all, any, type Condition } from '../../query/condition.js';
import { columnOf } from '../../query/model.js';
import type { SortTerm } from '../../query/order.js';
import type { Paging } from '../../query/page.js';
import { readDates, type WhereInput } from '../../query/readWhere.js';
import { parameter } from '../../sql/comparison.js';
import { betweenCursors, type KeyColumn, ordering } from '../../sql/keyset.js';
import { predicate } from '../../sql/predicate.js';
import { Aliases, type RowSource, relatedRows, Source } from '../../sql/source.js';
import { joined, literal, Param, Sql, sql } from '../../sql/sql.js';
import {
  type Asked,
  type EventDate,
  eventKind,
  type KindName,
  kindNames,
  meantEquipment,
  subjectKeys,
  subjects,
  tieOf,
} from './events.js';

/** What a timeline is asked for. */
export interface TimelineQuestion {
  readonly asked: Asked;
  readonly kinds: readonly KindName[];
  readonly date: WhereInput | undefined;
  readonly paging: Paging;
  readonly wanted: {
    readonly rows: boolean;
    readonly total: boolean;
    readonly citation: boolean;
    readonly lineItems: boolean;
  };
}

/** The order of a timeline: by the first day that a date may be, then by kind, then by id. Undated events come last in both directions. */
export function timelineTerms(descending: boolean): readonly SortTerm[] {
  const key = { nullable: false, descending: false, description: '' };
  return [
    { ...key, field: 'Timeline.date', path: ['date'], kind: 'date', nullable: true, descending },
    { ...key, field: 'kind', path: ['rank'], kind: 'int' },
    { ...key, field: 'id', path: ['id'], kind: 'uuid' },
  ];
}

/**
 * One statement for a page of a timeline: one row an event, and one without an event where there is none. Every row says which of the things asked for
 * are on record (`known`, in the order of the subjects) and, if wanted, how many events there are (`total`).
 */
export function timelineStatement(question: TimelineQuestion): Sql {
  const { asked, kinds, wanted } = question;
  const known = subjects.flatMap((subject) => {
    const key = asked[subject];
    if (key === undefined) return [];
    const { model, column } = subjectKeys[subject];
    const source = Source.of(model, new Aliases());
    const is = sql`${source.column(column)} = ${parameter(key, columnOf(model, column).type)}`;
    return [sql`EXISTS (SELECT 1 FROM ${source.from} WHERE ${is})`];
  });
  const counts = kinds.map((kind) => {
    const { source, where } = events(kind, question);
    return sql`(SELECT count(*) FROM ${source.from} WHERE ${where})`;
  });
  const total = wanted.total && counts.length > 0 ? joined(counts, ' + ') : sql`NULL`;
  const about = sql`SELECT ARRAY[${joined(known, ', ')}] AS known, ${total} AS total`;
  if (!wanted.rows || kinds.length === 0) return about;
  return sql`SELECT about.known, about.total, page.* FROM (${about}) AS about LEFT JOIN (${page(question)}) AS page ON TRUE ORDER BY ${ordering(columnsOf(sql`page`), question.paging)}`;
}

const columnsOf = (row: Sql): readonly KeyColumn[] => [
  { column: sql`${row}.date`, type: 'date' },
  { column: sql`${row}.rank`, type: 'int' },
  { column: sql`${row}.id`, type: 'uuid' },
];

function page(question: TimelineQuestion): Sql {
  const { kinds, paging, wanted } = question;
  const most = new Param(paging.size + 1, 'int');
  const branches = kinds.map((kind) => sql`(${branch(kind, question, most)})`);
  const lineItems = wanted.lineItems ? lineItemsOf(question) : sql`NULL`;
  const citation = wanted.citation ? citationOf(question) : sql`NULL`;
  return sql`SELECT event.kind, event.rank, event.id, event.date, event.date::text AS first, event.last::text AS last, event.meaning, ${lineItems} AS line_items, ${citation} AS citation FROM (${joined(branches, ' UNION ALL ')}) AS event ORDER BY ${ordering(columnsOf(sql`event`), paging)} LIMIT ${most}`;
}

/** The first events of one kind behind the cursor: no page needs more of them. */
function branch(kind: KindName, question: TimelineQuestion, most: Param): Sql {
  const { source, where } = events(kind, question);
  const { dates } = eventKind(kind);
  const first = firstKnown(dates, source, ({ first }) => first);
  const last = firstKnown(dates, source, ({ last }) => last);
  const meanings = dates.map(
    (each) => sql`WHEN ${dateColumn(source, each, each.first)} IS NOT NULL THEN ${literal(each.meaning)}`,
  );
  const rank = rankOf(kind);
  const id = source.column('id');
  const columns: readonly KeyColumn[] = [
    { column: first, type: 'date' },
    { column: rank, type: 'int' },
    { column: id, type: 'uuid' },
  ];
  // Within a kind the rank is the same for all; ORDER BY would read a bare number as a column's place.
  const [byDate, , byId] = question.paging.terms;
  const order = ordering(
    [
      { column: first, type: 'date' },
      { column: id, type: 'uuid' },
    ],
    {
      backward: question.paging.backward,
      terms: [byDate, byId].filter((term) => term !== undefined),
    },
  );
  return sql`SELECT ${literal(kind)} AS kind, ${rank} AS rank, ${id} AS id, ${first} AS date, ${last} AS last, CASE ${joined(meanings, ' ')} END AS meaning FROM ${source.from} WHERE ${where} AND ${betweenCursors(columns, question.paging)} ORDER BY ${order} LIMIT ${most}`;
}

/** The records of a kind that are events of the timeline. */
function events(name: KindName, { asked, date }: TimelineQuestion): { source: Source; where: Sql } {
  const kind = eventKind(name);
  const source = Source.of(kind.model, new Aliases());
  const dated = date === undefined ? [] : [datedSo(kind.dates, date)];
  return { source, where: predicate(all([tieOf(kind, asked), ...dated]), source) };
}

/** The first date that is known is so. */
function datedSo(dates: readonly EventDate[], input: WhereInput): Condition {
  return any(
    dates.map((each, index) =>
      all([
        ...dates.slice(0, index).map((earlier) => at(earlier.path, { kind: 'unknown', column: earlier.first })),
        at(each.path, readDates(each.first, each.last, input, 'where.date')),
      ]),
    ),
  );
}

const at = (path: readonly string[], condition: Condition): Condition =>
  path.reduceRight<Condition>((inner, relation) => ({ kind: 'one', relation, condition: inner }), condition);

function dateColumn(source: Source, { path }: EventDate, column: string): Sql {
  return path.reduce((row, relation) => row.related(relation), source).column(column);
}

function firstKnown(dates: readonly EventDate[], source: Source, column: (date: EventDate) => string): Sql {
  const columns = dates.map((each) => dateColumn(source, each, column(each)));
  const [only, ...others] = columns;
  return only && others.length === 0 ? only : sql`COALESCE(${joined(columns, ', ')})`;
}

/** The line items for which a package is in the timeline, in the order of the package; NULL for other events. */
function lineItemsOf({ asked, kinds }: TimelineQuestion): Sql {
  if (!kinds.includes('ANNOUNCEMENT') || !concernsLineItems(asked)) return sql`NULL`;
  const { source, where } = meantLineItems(asked);
  return sql`CASE WHEN event.kind = 'ANNOUNCEMENT' THEN ARRAY(SELECT ${source.column('id')} FROM ${source.from} WHERE ${where} ORDER BY ${source.column('ordinal')}, ${source.column('id')}) END`;
}

/** Whether packages are in the timeline for some of their line items, rather than as a whole. */
const concernsLineItems = ({ equipment, treaty }: Asked) => equipment !== undefined || treaty !== undefined;

function meantLineItems(asked: Asked): { source: Source; where: Sql } {
  const { source, tie } = relatedRows(event('AidPackage'), 'lineItems', new Aliases());
  const meant = predicate(
    { kind: 'many', relation: 'equipment', quantifier: 'some', condition: meantEquipment(asked) },
    source,
  );
  return { source, where: sql`${tie} AND ${meant}` };
}

/** An event as a row of a model; its id is all that is read of it. */
const event = (model: string): RowSource => ({ model, column: () => sql`event.id` });

/** The best citation of an event's record; of the first line item for which a package is in the timeline. */
function citationOf({ asked, kinds }: TimelineQuestion): Sql {
  const cases = kinds.flatMap((kind) => {
    const { citedAs } = eventKind(kind);
    if (citedAs === undefined) return [];
    const best =
      kind === 'ANNOUNCEMENT' && concernsLineItems(asked) ? citationOfLineItem(asked) : citationWhere(citedAs);
    return [sql`WHEN ${literal(kind)} THEN (${best})`];
  });
  return cases.length === 0 ? sql`NULL` : sql`CASE event.kind ${joined(cases, ' ')} END`;
}

function citationWhere(citedAs: string): Sql {
  const citation = Source.of('Citation', new Aliases());
  return sql`SELECT ${citation.column('id')} FROM ${citation.from} WHERE ${citation.column(citedAs)} = event.id ORDER BY ${citation.column('ordinal')}, ${citation.column('id')} LIMIT 1`;
}

function citationOfLineItem(asked: Asked): Sql {
  const { source, where } = meantLineItems(asked);
  const { source: citation, tie } = relatedRows(source, 'citations', source.aliases);
  return sql`SELECT ${citation.column('id')} FROM ${source.from}, ${citation.from} WHERE ${where} AND ${tie} ORDER BY ${source.column('ordinal')}, ${source.column('id')}, ${citation.column('ordinal')}, ${citation.column('id')} LIMIT 1`;
}

const rankOf = (kind: KindName) => new Sql([String(kindNames.indexOf(kind))]);
