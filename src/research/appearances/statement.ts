import type { Condition } from '../../query/condition.js';
import type { KeyKind, SortTerm } from '../../query/order.js';
import type { Paging } from '../../query/page.js';
import { betweenCursors, type KeyColumn, ordering } from '../../sql/keyset.js';
import { predicate } from '../../sql/predicate.js';
import { Aliases, type RowSource, relatedRows, Source } from '../../sql/source.js';
import { Param, type Sql, sql } from '../../sql/sql.js';

/** What appearances are told of. */
export type AppearanceBy = 'EQUIPMENT' | 'FAMILY' | 'CATEGORY' | 'TAG';

/** What appearances are sorted by. */
export type AppearanceOrder = 'FIRST_ON' | 'LAST_ON' | 'PACKAGE_COUNT';

/** What is asked for. */
export interface AppearanceQuestion {
  readonly by: AppearanceBy;
  /** Which line items count. */
  readonly lineItems: Condition;
  /** Which equipment is told of, whatever else a line item names. */
  readonly equipment: Condition;
  readonly perRecipient: boolean;
  readonly orderBy: AppearanceOrder;
  readonly paging: Paging;
  readonly wanted: { readonly rows: boolean; readonly total: boolean; readonly firstQuote: boolean };
}

const sortedBy: Readonly<
  Record<AppearanceOrder, { readonly column: string; readonly kind: KeyKind & ('date' | 'int') }>
> = {
  FIRST_ON: { column: 'first_on', kind: 'date' },
  LAST_ON: { column: 'last_on', kind: 'date' },
  PACKAGE_COUNT: { column: 'packages', kind: 'int' },
};

/** The order of appearances: by what is asked for, then by what appears, then by the recipient. The cursor of another question is refused by its name. */
export function appearanceTerms(
  by: AppearanceBy,
  perRecipient: boolean,
  orderBy: AppearanceOrder,
  descending: boolean,
): readonly SortTerm[] {
  const key = { nullable: false, description: '' };
  const name = `Appearance.${by}${perRecipient ? '.recipient' : ''}.${orderBy}`;
  return [
    { ...key, field: name, path: ['sort'], kind: sortedBy[orderBy].kind, descending },
    { ...key, field: 'key', path: ['key'], kind: 'text', descending: false },
    { ...key, field: 'recipient', path: ['recipientCode'], kind: 'text', descending: false },
  ];
}

const columnsOf = (row: Sql, orderBy: AppearanceOrder): readonly KeyColumn[] => [
  { column: sql`${row}.sort`, type: sortedBy[orderBy].kind },
  { column: sql`${row}.key`, type: 'text' },
  { column: sql`${row}.recipient_code`, type: 'text' },
];

/**
 * One statement for a page of appearances: one row for each thing (and recipient), and one without a key where there is none. Groups are made of all lines;
 * the first and the last line are looked up for those of the page alone.
 */
export function appearancesStatement(question: AppearanceQuestion): Sql {
  const { paging, orderBy, wanted } = question;
  const total = wanted.total ? sql`(SELECT count(*) FROM appearance)` : sql`NULL`;
  const groups = sql`WITH line AS MATERIALIZED (${linesOf(question)}), package AS MATERIALIZED (SELECT key, recipient_code, package_id, announced_on, count(*) AS lines FROM line GROUP BY 1, 2, 3, 4), appearance AS MATERIALIZED (SELECT key, recipient_code, min(announced_on) AS first_on, max(announced_on) AS last_on, count(*)::int AS packages, sum(lines)::int AS lines FROM package GROUP BY 1, 2)`;
  if (!wanted.rows) return sql`${groups} SELECT ${total} AS total`;
  const most = new Param(paging.size + 1, 'int');
  const group = columnsOf(sql`sorted`, orderBy);
  const page = sql`SELECT sorted.* FROM (SELECT appearance.*, ${sortColumn(orderBy)} AS sort FROM appearance) AS sorted WHERE ${betweenCursors(group, paging)} ORDER BY ${ordering(group, paging)} LIMIT ${most}`;
  const end = (on: Sql, latest: Sql) => {
    const item = Source.of('PackageLineItem', new Aliases());
    const given = item.related('package');
    const columns = sql`line.key, line.equipment_id, line.recipient_code, line.recipient_id, line.id, line.package_id, line.announced_on, ${given.column('announcedOnLatest')} AS announced_on_latest`;
    return sql`SELECT DISTINCT ON (line.key, line.recipient_code) ${columns} FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.${on}, ${item.from} WHERE ${item.column('id')} = line.id ORDER BY line.key, line.recipient_code, ${given.column('slug')} COLLATE "C"${latest}, ${item.column('ordinal')}, line.id`;
  };
  const quotes = wanted.firstQuote ? sql`, ${firstQuotes(question.by)}` : sql``;
  const firstQuote = wanted.firstQuote
    ? sql`(SELECT first_quote.id FROM first_quote WHERE first_quote.key = page.key)`
    : sql`NULL`;
  return sql`${groups}, page AS MATERIALIZED (${page}), first AS MATERIALIZED (${end(sql`first_on`, sql``)}), last AS MATERIALIZED (${end(sql`last_on`, sql` DESC`)})${quotes} SELECT whole.total, page.key, page.recipient_code, page.packages, page.lines, first.equipment_id, first.recipient_id, ${endColumns(sql`first`)}, ${endColumns(sql`last`)}, ${firstQuote} AS first_quote FROM (SELECT ${total} AS total) AS whole LEFT JOIN (page JOIN first ON first.key = page.key AND first.recipient_code = page.recipient_code JOIN last ON last.key = page.key AND last.recipient_code = page.recipient_code) ON TRUE ORDER BY ${ordering(columnsOf(sql`page`, orderBy), paging)}`;
}

/** One end of an appearance: a line item, its package and the day. */
const endColumns = (end: Sql) =>
  sql`${end}.id AS ${end}_line_item, ${end}.package_id AS ${end}_package, ${end}.announced_on::text AS ${end}_on, ${end}.announced_on_latest::text AS ${end}_on_latest`;

function sortColumn(orderBy: AppearanceOrder): Sql {
  switch (orderBy) {
    case 'FIRST_ON':
      return sql`first_on`;
    case 'LAST_ON':
      return sql`last_on`;
    case 'PACKAGE_COUNT':
      return sql`packages`;
  }
}

/** Every line item that counts, once for each thing that it is an appearance of. */
function linesOf({ by, lineItems, equipment, perRecipient }: AppearanceQuestion): Sql {
  const aliases = new Aliases();
  const line = Source.of('PackageLineItem', aliases);
  const counts = predicate(lineItems, line);
  const given = line.related('package');
  const recipient = given.related('recipient');
  const { source: named, tie } = relatedRows(line, 'equipment', aliases);
  const from = (thing: Sql, id: Sql, meant: Source, more: () => Sql = () => sql``) => {
    const among = predicate(equipment, meant);
    // FROM is written last: conditions and columns add joins to it.
    const recipientColumns = perRecipient
      ? sql`${recipient.column('code')}::text AS recipient_code, ${recipient.column('id')} AS recipient_id`
      : sql`'' AS recipient_code, NULL::uuid AS recipient_id`;
    // A line names an equipment once, but may name several of a family, category or tag.
    const distinct = by === 'EQUIPMENT' ? sql`` : sql`DISTINCT `;
    const others = more();
    return sql`SELECT ${distinct}${thing} COLLATE "C" AS key, ${id} AS equipment_id, ${recipientColumns}, ${line.column('id')} AS id, ${given.column('id')} AS package_id, ${given.column('announcedOn')} AS announced_on FROM ${line.from}, ${named.from}${others} WHERE ${tie} AND ${counts} AND ${among}`;
  };
  switch (by) {
    case 'EQUIPMENT':
      return from(named.column('slug'), named.column('id'), named);
    case 'FAMILY': {
      const { source: family, tie: above } = relatedRows(named, 'ancestors', aliases);
      const ancestor = family.related('ancestor');
      const among = from(ancestor.column('slug'), ancestor.column('id'), ancestor, () => sql`, ${family.from}`);
      return sql`${among} AND ${above}`;
    }
    case 'CATEGORY':
      return from(sql`${named.column('category')}::text`, sql`NULL::uuid`, named);
    case 'TAG':
      return from(
        sql`tag.name`,
        sql`NULL::uuid`,
        named,
        () => sql`, LATERAL unnest(${named.column('tags')}::text[]) AS tag (name)`,
      );
  }
}

/**
 * The first quote about each thing of the page, by the day on which it was said, else published; undated ones last. First that of each equipment, since
 * families overlap: then every quote is looked at once.
 */
function firstQuotes(by: AppearanceBy): Sql {
  const equipment = Source.of('Equipment', new Aliases());
  const { source: quote, tie } = relatedRows(equipment, 'quotes', equipment.aliases);
  const on = sql`COALESCE(${quote.column('saidOn')}, ${quote.related('article').column('publishedOn')})`;
  const slug = sql`${quote.column('slug')} COLLATE "C"`;
  const quoted = sql`SELECT DISTINCT ON (${equipment.column('id')}) ${equipment.column('id')} AS equipment_id, ${quote.column('id')} AS id, ${on} AS first_on, ${slug} AS slug FROM ${equipment.from}, ${quote.from} WHERE ${tie} AND ${equipment.column('id')} IN (SELECT equipment_id FROM member) ORDER BY ${equipment.column('id')}, ${on} NULLS LAST, ${slug}`;
  return sql`member AS MATERIALIZED (${membersOf(by)}), quoted AS MATERIALIZED (${quoted}), first_quote AS MATERIALIZED (SELECT DISTINCT ON (member.key) member.key, quoted.id FROM member JOIN quoted ON quoted.equipment_id = member.equipment_id ORDER BY member.key, quoted.first_on NULLS LAST, quoted.slug)`;
}

/** The equipment that each thing of the page takes in. */
function membersOf(by: AppearanceBy): Sql {
  const thing: RowSource = { model: 'Equipment', column: () => sql`first.equipment_id` };
  const equipment = Source.of('Equipment', new Aliases());
  const all = (has: Sql) =>
    sql`SELECT DISTINCT page.key, ${equipment.column('id')} AS equipment_id FROM page, ${equipment.from} WHERE ${has}`;
  switch (by) {
    case 'EQUIPMENT':
      return sql`SELECT DISTINCT first.key, first.equipment_id FROM first`;
    case 'FAMILY': {
      const { source: family, tie } = relatedRows(thing, 'descendants', new Aliases());
      return sql`SELECT DISTINCT first.key, ${family.column('memberId')} AS equipment_id FROM first, ${family.from} WHERE ${tie}`;
    }
    case 'CATEGORY':
      return all(sql`${equipment.column('category')}::text = page.key`);
    case 'TAG':
      return all(sql`page.key = ANY(${equipment.column('tags')}::text[])`);
  }
}
