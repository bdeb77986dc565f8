import { type Aliases, recordWithId, relatedRows, Source } from '../../sql/source.js';
import { type Sql, sql } from '../../sql/sql.js';
import type { AppearanceBy } from './listing.js';

/** The steps that find the first quote about each thing of the page, whoever is given it. The last is `first_quote`: the thing and the quote's id. */
export function firstQuoteSteps(by: AppearanceBy, aliases: Aliases): readonly Sql[] {
  return [
    sql`member AS MATERIALIZED (${membersOfThings(by, aliases)})`,
    sql`quoted AS MATERIALIZED (${firstOfEachEquipment(aliases)})`,
    sql`first_quote AS MATERIALIZED (${firstOfEachThing})`,
  ];
}

/** The equipment that each thing of the page takes in. */
function membersOfThings(by: AppearanceBy, aliases: Aliases): Sql {
  const all = (isIn: (equipment: Source) => Sql) => {
    const equipment = Source.of('Equipment', aliases);
    const test = isIn(equipment);
    return sql`
      SELECT DISTINCT page.key, ${equipment.column('id')} AS equipment_id
      FROM page, ${equipment.from}
      WHERE ${test}`;
  };
  switch (by) {
    case 'EQUIPMENT':
      return sql`SELECT DISTINCT key, equipment_id FROM first`;
    case 'FAMILY': {
      const thing = recordWithId('Equipment', sql`first.equipment_id`);
      const { source: family, tie } = relatedRows(thing, 'descendants', aliases);
      return sql`
        SELECT DISTINCT first.key, ${family.column('memberId')} AS equipment_id
        FROM first, ${family.from}
        WHERE ${tie}`;
    }
    case 'CATEGORY':
      return all((equipment) => sql`${equipment.column('category')}::text = page.key`);
    case 'TAG':
      return all((equipment) => sql`page.key = ANY(${equipment.column('tags')}::text[])`);
  }
}

/**
 * The first quote about each of this equipment, by the day on which it was said, else published; undated ones last. Families overlap: found so, every quote
 * is looked at once.
 */
function firstOfEachEquipment(aliases: Aliases): Sql {
  const equipment = Source.of('Equipment', aliases);
  const { source: quote, tie } = relatedRows(equipment, 'quotes', aliases);
  const id = equipment.column('id');
  const day = sql`COALESCE(${quote.column('saidOn')}, ${quote.related('article').column('publishedOn')})`;
  const slug = sql`${quote.column('slug')} COLLATE "C"`;
  return sql`
    SELECT DISTINCT ON (${id}) ${id} AS equipment_id, ${quote.column('id')} AS id, ${day} AS first_on, ${slug} AS slug
    FROM ${equipment.from}, ${quote.from}
    WHERE ${tie} AND ${id} IN (SELECT equipment_id FROM member)
    ORDER BY ${id}, ${day} NULLS LAST, ${slug}`;
}

const firstOfEachThing = sql`
  SELECT DISTINCT ON (member.key) member.key, quoted.id AS first_quote
  FROM member
  JOIN quoted ON quoted.equipment_id = member.equipment_id
  ORDER BY member.key, quoted.first_on NULLS LAST, quoted.slug`;
