import { predicate } from '../../sql/predicate.js';
import { type Aliases, relatedRows, Source } from '../../sql/source.js';
import { joined, type Sql, sql } from '../../sql/sql.js';
import type { AppearanceListing } from './listing.js';

/** What a line item is an appearance of. */
interface Thing {
  readonly key: Sql;
  /** The id of the equipment, where it is one. */
  readonly equipmentId: Sql;
  /** The equipment that has to be meant: that which the line names, or one above it. */
  readonly meant: Source;
  /** The tables that lead from the equipment that a line names to the thing. To be asked for last: conditions add to them. */
  readonly from: () => readonly Sql[];
  readonly ties: readonly Sql[];
}

/** Every line item that counts, once for each thing that it is an appearance of. */
export function linesThatCount(listing: AppearanceListing, aliases: Aliases): Sql {
  const { by, lineItems, equipment, perRecipient } = listing;
  const line = Source.of('PackageLineItem', aliases);
  const given = line.related('package');
  const { source: named, tie } = relatedRows(line, 'equipment', aliases);
  const thing = thingOf(listing, named, aliases);
  const columns = joined(
    [
      sql`${thing.key} COLLATE "C" AS key`,
      sql`${thing.equipmentId} AS equipment_id`,
      ...recipientOf(given, perRecipient),
      sql`${line.column('id')} AS id`,
      sql`${given.column('id')} AS package_id`,
      sql`${given.column('announcedOn')} AS announced_on`,
    ],
    ', ',
  );
  const isMeant = joined([tie, ...thing.ties, predicate(lineItems, line), predicate(equipment, thing.meant)], ' AND ');
  // A line names an equipment once, but may name several of a family, category or tag.
  const distinct = by === 'EQUIPMENT' ? sql`` : sql` DISTINCT`;
  // FROM is written last: conditions and columns add joins to it.
  const from = joined([line.from, named.from, ...thing.from()], ', ');
  return sql`
    SELECT${distinct} ${columns}
    FROM ${from}
    WHERE ${isMeant}`;
}

function recipientOf(given: Source, perRecipient: boolean): readonly Sql[] {
  if (!perRecipient) return [sql`'' AS recipient_code`, sql`NULL::uuid AS recipient_id`];
  const recipient = given.related('recipient');
  return [sql`${recipient.column('code')}::text AS recipient_code`, sql`${recipient.column('id')} AS recipient_id`];
}

const nowhere = () => [];

/** @param named the equipment that a line names. */
function thingOf({ by }: AppearanceListing, named: Source, aliases: Aliases): Thing {
  const none = sql`NULL::uuid`;
  switch (by) {
    case 'EQUIPMENT':
      return {
        key: named.column('slug'),
        equipmentId: named.column('id'),
        meant: named,
        from: nowhere,
        ties: [],
      };
    case 'FAMILY': {
      const { source: family, tie } = relatedRows(named, 'ancestors', aliases);
      const ancestor = family.related('ancestor');
      const [key, equipmentId] = [ancestor.column('slug'), ancestor.column('id')];
      return { key, equipmentId, meant: ancestor, from: () => [family.from], ties: [tie] };
    }
    case 'CATEGORY':
      return {
        key: sql`${named.column('category')}::text`,
        equipmentId: none,
        meant: named,
        from: nowhere,
        ties: [],
      };
    case 'TAG': {
      const tags = sql`LATERAL unnest(${named.column('tags')}::text[]) AS tag (name)`;
      return { key: sql`tag.name`, equipmentId: none, meant: named, from: () => [tags], ties: [] };
    }
  }
}
