import { betweenCursors, pageLimit } from '../../sql/keyset.js';
import { type Aliases, Source } from '../../sql/source.js';
import { type Sql, sql } from '../../sql/sql.js';
import { keyColumns, numberedPage, PageStepRow, type StepNeeds, StepPage } from '../stepPage.js';
import { firstQuoteSteps } from './firstQuotes.js';
import { linesThatCount } from './lines.js';
import { type AppearanceBy, type AppearanceColumn, type AppearanceListing, appearanceColumns } from './listing.js';

/** An appearance of a page. */
export class AppearanceRow extends PageStepRow<AppearanceColumn> {
  constructor(
    alias: Sql,
    readonly by: AppearanceBy,
  ) {
    super(alias, appearanceColumns);
  }

  /** Whether its first line is looked up, which tells what appears as well. */
  get readsFirst(): boolean {
    return this.asksFor(
      'equipment_id',
      'recipient_id',
      'first_package',
      'first_line_item',
      'first_on_latest',
      'first_quote',
    );
  }

  get readsLast(): boolean {
    return this.asksFor('last_package', 'last_line_item', 'last_on_latest');
  }

  get readsQuote(): boolean {
    return this.asksFor('first_quote');
  }
}

/** A page of appearances. Groups are made of all lines; the first and the last line are looked up for those of the page alone. */
export function appearancePage(listing: AppearanceListing, aliases: Aliases): StepPage<AppearanceColumn> {
  const row = new AppearanceRow(aliases.next(), listing.by);
  return new StepPage(listing.paging, row, {
    rows: () => rowsOf(row),
    total: () => sql`(SELECT count(*) FROM appearance)`,
    steps: (needs) => stepsOf(listing, row, needs, aliases),
  });
}

/** The page with what is asked of the ends of each appearance. */
function rowsOf(row: AppearanceRow): Sql {
  const first = row.readsFirst ? sql` JOIN first USING (key, recipient_code)` : sql``;
  const last = row.readsLast ? sql` JOIN last USING (key, recipient_code)` : sql``;
  const quote = row.readsQuote ? sql` LEFT JOIN first_quote USING (key)` : sql``;
  return sql`SELECT * FROM page${first}${last}${quote} ORDER BY "#"`;
}

function stepsOf(listing: AppearanceListing, row: AppearanceRow, { rows, total }: StepNeeds, aliases: Aliases): Sql[] {
  const groups = [
    sql`line AS MATERIALIZED (${linesThatCount(listing, aliases)})`,
    sql`package AS MATERIALIZED (${packagesWithLines})`,
    sql`appearance AS MATERIALIZED (${groupsOfPackages})`,
  ];
  if (!rows) return total ? groups : [];
  const { paging } = listing;
  const appearance = sql`appearance`;
  const isBetween = betweenCursors(keyColumns(appearance, paging.terms), paging);
  const page = numberedPage(appearance, isBetween, pageLimit(paging, rows), paging, rows);
  return [
    ...groups,
    sql`page AS MATERIALIZED (${page})`,
    ...(row.readsFirst ? [sql`first AS MATERIALIZED (${firstLines(aliases)})`] : []),
    ...(row.readsLast ? [sql`last AS MATERIALIZED (${lastLines(aliases)})`] : []),
    ...(row.readsQuote ? firstQuoteSteps(listing.by, aliases) : []),
  ];
}

/** Each package once for each thing (and recipient), with how many of its lines name it. */
const packagesWithLines = sql`
  SELECT key, recipient_code, package_id, announced_on, count(*) AS lines
  FROM line
  GROUP BY key, recipient_code, package_id, announced_on`;

const groupsOfPackages = sql`
  SELECT
    key,
    recipient_code,
    min(announced_on) AS first_on,
    max(announced_on) AS last_on,
    count(*)::int AS packages,
    sum(lines)::int AS lines
  FROM package
  GROUP BY key, recipient_code`;

/** Of the packages of its first day the first by slug, and its first line. */
function firstLines(aliases: Aliases): Sql {
  const columns = (latest: Sql) => sql`
    line.equipment_id,
    line.recipient_id,
    line.id AS first_line_item,
    line.package_id AS first_package,
    ${latest} AS first_on_latest`;
  return endLines(columns, sql`page.first_on`, sql``, aliases);
}

/** Of the packages of its last day the last by slug, and its first line. */
function lastLines(aliases: Aliases): Sql {
  const columns = (latest: Sql) => sql`
    line.id AS last_line_item,
    line.package_id AS last_package,
    ${latest} AS last_on_latest`;
  return endLines(columns, sql`page.last_on`, sql` DESC`, aliases);
}

/** One line for each appearance of the page, of those of one day. */
function endLines(columns: (latest: Sql) => Sql, day: Sql, direction: Sql, aliases: Aliases): Sql {
  const item = Source.of('PackageLineItem', aliases);
  const given = item.related('package');
  const chosen = columns(given.column('announcedOnLatest'));
  const slug = given.column('slug');
  return sql`
    SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.recipient_code, ${chosen}
    FROM page
    JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = ${day},
      ${item.from}
    WHERE ${item.column('id')} = line.id
    ORDER BY line.key, line.recipient_code, ${slug} COLLATE "C"${direction}, ${item.column('ordinal')}, line.id`;
}
