import { predicate } from '../../sql/predicate.js';
import { type Aliases, recordWithId, relatedRows, Source } from '../../sql/source.js';
import { joined, literal, type Sql, sql } from '../../sql/sql.js';
import { type Asked, eventKind, meantEquipment } from './events.js';
import type { EventRow } from './page.js';

/** Line items as a part of a statement has them: those for which a package is in a timeline. */
export interface MeantLineItems {
  readonly source: Source;
  readonly where: Sql;
}

/** Whether events of a timeline may be packages that are in it for some of their line items, rather than as a whole. */
export function holdsLineItems({ timeline: { asked, kinds } }: EventRow): boolean {
  return kinds.includes('ANNOUNCEMENT') && concernsLineItems(asked);
}

const concernsLineItems = ({ equipment, treaty }: Asked) => equipment !== undefined || treaty !== undefined;

/** The line items for which the package of an event is in its timeline. Each part of a statement has its own. */
export function meantLineItems(event: EventRow, aliases: Aliases): MeantLineItems {
  const { source, tie } = relatedRows(recordWithId('AidPackage', event.column('id')), 'lineItems', aliases);
  const condition = meantEquipment(event.timeline.asked);
  const meant = predicate({ kind: 'many', relation: 'equipment', quantifier: 'some', condition }, source);
  return { source, where: sql`${tie} AND ${meant}` };
}

/** The columns that line items of a package are sorted by. */
export const lineItemOrder = (lineItem: Source) => [lineItem.column('ordinal'), lineItem.column('id')];

/** The id of the best citation of an event's record; of the first line item for which a package is in the timeline. NULL where there is none. */
export function bestCitation(event: EventRow, aliases: Aliases): Sql {
  const cases = event.timeline.kinds.flatMap((kind) => {
    const { citedAs } = eventKind(kind);
    if (citedAs === undefined) return [];
    const isOfLineItem = kind === 'ANNOUNCEMENT' && holdsLineItems(event);
    const best = isOfLineItem ? citationOfLineItem(event, aliases) : citationWhere(citedAs, event, aliases);
    return [sql`WHEN ${literal(kind)} THEN (${best})`];
  });
  return cases.length === 0 ? sql`NULL::uuid` : sql`CASE ${event.column('kind')} ${joined(cases, ' ')} END`;
}

function citationWhere(citedAs: string, event: EventRow, aliases: Aliases): Sql {
  const citation = Source.of('Citation', aliases);
  const id = citation.column('id');
  return sql`
    SELECT ${id}
    FROM ${citation.from}
    WHERE ${citation.column(citedAs)} = ${event.column('id')}
    ORDER BY ${citation.column('ordinal')}, ${id}
    LIMIT 1`;
}

function citationOfLineItem(event: EventRow, aliases: Aliases): Sql {
  const { source: lineItem, where } = meantLineItems(event, aliases);
  const { source: citation, tie } = relatedRows(lineItem, 'citations', aliases);
  const order = joined([...lineItemOrder(lineItem), citation.column('ordinal'), citation.column('id')], ', ');
  return sql`
    SELECT ${citation.column('id')}
    FROM ${lineItem.from}, ${citation.from}
    WHERE ${where} AND ${tie}
    ORDER BY ${order}
    LIMIT 1`;
}
