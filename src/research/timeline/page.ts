import { all, any, type Condition, not } from '../../query/condition.js';
import { readDates, type WhereInput } from '../../query/readWhere.js';
import { betweenCursors, ordering, pageLimit } from '../../sql/keyset.js';
import { predicate } from '../../sql/predicate.js';
import { type Aliases, Source } from '../../sql/source.js';
import { joined, literal, numberSql, type Param, type Sql, sql } from '../../sql/sql.js';
import { numberedPage, PageStepRow, type StepNeeds, StepPage } from '../stepPage.js';
import { type EventDate, eventKind, type KindName, kindNames, tieOf } from './events.js';
import { type EventColumn, eventColumns, type TimelineFilter, type TimelineListing } from './listing.js';

/** An event of a page. */
export class EventRow extends PageStepRow<EventColumn> {
  constructor(
    alias: Sql,
    /** What the timeline is of. */
    readonly timeline: TimelineFilter,
  ) {
    super(alias, eventColumns);
  }
}

/** A page of a timeline. Of each kind no more events are read than the page takes. */
export function timelinePage(listing: TimelineListing, aliases: Aliases): StepPage<EventColumn> {
  const row = new EventRow(aliases.next(), listing);
  return new StepPage(listing.paging, row, {
    rows: () => sql`SELECT * FROM page`,
    total: () => countOf(listing, aliases),
    steps: (needs) => stepsOf(listing, needs, aliases),
  });
}

/** How many events there are: the sum over the kinds. */
function countOf(listing: TimelineListing, aliases: Aliases): Sql {
  const counts = listing.kinds.map((kind) => {
    const { source, where } = eventsOf(kind, listing, aliases);
    return sql`(SELECT count(*) FROM ${source.from} WHERE ${where})`;
  });
  return sql`(${joined(counts, ' + ')})`;
}

function stepsOf(listing: TimelineListing, { rows }: StepNeeds, aliases: Aliases): readonly Sql[] {
  if (!rows) return [];
  const { kinds, paging } = listing;
  const limit = pageLimit(paging, rows);
  const branches = kinds.map((kind) => sql`(${firstEvents(kind, listing, limit, aliases)})`);
  return [
    sql`event AS (${joined(branches, ' UNION ALL ')})`,
    sql`page AS (${numberedPage(sql`event`, sql`TRUE`, limit, paging, rows)})`,
  ];
}

/** The first events of one kind behind the cursor: no page needs more of them. */
function firstEvents(name: KindName, listing: TimelineListing, limit: Param, aliases: Aliases): Sql {
  const { paging } = listing;
  const { source, where } = eventsOf(name, listing, aliases);
  const { dates } = eventKind(name);
  const id = source.column('id');
  const first = firstKnown(dates, source, (date) => date.first);
  const last = firstKnown(dates, source, (date) => date.last);
  const meanings = dates.map(
    (date) => sql`WHEN ${dateColumn(source, date, date.first)} IS NOT NULL THEN ${literal(date.meaning)}`,
  );
  const rank = rankOf(name);
  const isBetween = betweenCursors([first, rank, id], paging);
  // Within a kind the rank is the same for all; ORDER BY would read a bare number as a column's place.
  const terms = paging.terms.filter(({ kind }) => kind !== 'int');
  const order = ordering([first, id], { terms, backward: paging.backward });
  return sql`
    SELECT
      ${literal(name)} AS kind,
      ${rank} AS rank,
      ${id} AS id,
      ${first} AS date,
      ${last} AS last,
      CASE ${joined(meanings, ' ')} END AS meaning
    FROM ${source.from}
    WHERE ${where} AND ${isBetween}
    ORDER BY ${order}
    LIMIT ${limit}`;
}

/** The records of a kind that are events of the timeline. */
function eventsOf(
  name: KindName,
  { asked, date }: TimelineFilter,
  aliases: Aliases,
): { readonly source: Source; readonly where: Sql } {
  const kind = eventKind(name);
  const source = Source.of(kind.model, aliases);
  const dated = date === undefined ? [] : [datedSo(kind.dates, date)];
  return { source, where: predicate(all([tieOf(kind, asked), ...dated]), source) };
}

/** The first date that is known is so. */
function datedSo(dates: readonly EventDate[], input: WhereInput): Condition {
  const isUnknown = (date: EventDate) => at(date.path, { kind: 'unknown', column: date.first });
  return any(
    dates.map((date, index) =>
      all([
        ...dates.slice(0, index).map(isUnknown),
        // Where it is unknown, the next one counts; of the last, that it is unknown is asked for itself.
        ...(index < dates.length - 1 ? [not(isUnknown(date))] : []),
        at(date.path, readDates(date.first, date.last, input, 'where.date')),
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
  const columns = dates.map((date) => dateColumn(source, date, column(date)));
  const [only, ...others] = columns;
  return only && others.length === 0 ? only : sql`COALESCE(${joined(columns, ', ')})`;
}

const rankOf = (name: KindName) => numberSql(kindNames.indexOf(name));
