import { type RowSource, Source } from '../../sql/source.js';
import { type Sql, sql } from '../../sql/sql.js';

/** What is summed of each record: bounds, the unit that they are in, and how they were stated. */
export interface Measured {
  /** Unknown where there is no figure. */
  readonly unit: Sql;
  readonly lower: Sql;
  readonly upper: Sql;
  readonly qualifier: Sql;
  /** Whether a source says that the figure is kept back. */
  readonly withheld: Sql;
  /** What it takes beside the records themselves. */
  readonly join: Sql;
}

/** What a total sums. */
export type Measure =
  | 'ANNOUNCED_VALUE'
  | 'REPORTED_QUANTITY'
  | 'CODED_QUANTITY'
  /** The reported one, or else the coded one. */
  | 'REPORTED_OR_CODED_QUANTITY';

const nothing = sql``;

/** The columns of a measure. */
export function measured(measure: Measure, row: Source): Measured {
  switch (measure) {
    case 'ANNOUNCED_VALUE':
      return {
        unit: row.column('valueCurrency'),
        lower: row.column('valueLower'),
        upper: row.column('valueUpper'),
        qualifier: row.column('valueQualifier'),
        withheld: sql`${row.column('valueQualifier')} = 'WITHHELD'`,
        join: nothing,
      };
    case 'REPORTED_QUANTITY':
      return reported(row);
    case 'CODED_QUANTITY':
    case 'REPORTED_OR_CODED_QUANTITY':
      return read(row, measure === 'REPORTED_OR_CODED_QUANTITY');
  }
}

const unitOf = (row: RowSource) =>
  sql`CASE WHEN num_nonnulls(${row.column('quantityLower')}, ${row.column('quantityUpper')}) > 0 THEN ${row.column('quantityUnit')} END`;

/** The line's own quantity, unless only a dataset gives it: then it counts as unknown. A figure without a unit is in no sum, so that the check stands there alone. */
function reported(row: Source): Measured {
  const own = unitOf(row);
  const qualifier = row.column('quantityQualifier');
  return {
    unit: sql`CASE WHEN ${own} IS NOT NULL AND ${isReported(row)} THEN ${row.column('quantityUnit')} END`,
    lower: row.column('quantityLower'),
    upper: row.column('quantityUpper'),
    qualifier,
    withheld: sql`CASE WHEN ${qualifier} = 'WITHHELD' THEN ${isReported(row)} ELSE FALSE END`,
    join: nothing,
  };
}

/** The quantity that a dataset gives for a line, or, where that is asked for first, the line's own. */
function read(row: Source, ownFirst: boolean): Measured {
  const { aliases } = row;
  const reading = aliases.next();
  const citation = Source.of('Citation', aliases);
  const document = documentOf(citation);
  const columns = (of: RowSource) =>
    sql`${unitOf(of)} AS unit, ${of.column('quantityLower')} AS lower, ${of.column('quantityUpper')} AS upper, ${of.column('quantityQualifier')} AS qualifier`;
  const coded = sql`(SELECT ${columns(citation)} FROM ${citation.from} JOIN ${document.join} WHERE ${citation.column('lineItemId')} = ${row.column('id')} AND ${citation.column('stance')} = 'SUPPORTS' AND ${document.isDataset} AND ${givesQuantity(citation)} ORDER BY ${unitOf(citation)} IS NULL, ${citation.column('ordinal')}, ${citation.column('id')} LIMIT 1)`;
  const own = sql`(SELECT ${columns(row)} WHERE ${row.column('quantityQualifier')} <> 'UNSPECIFIED' AND ${isReported(row)})`;
  // The two are read in this order, and the first row is taken.
  const readings = ownFirst ? sql`${own} UNION ALL ${coded}` : coded;
  return {
    unit: sql`${reading}.unit`,
    lower: sql`${reading}.lower`,
    upper: sql`${reading}.upper`,
    qualifier: sql`${reading}.qualifier`,
    withheld: sql`coalesce(${reading}.qualifier = 'WITHHELD', FALSE)`,
    join: sql` LEFT JOIN LATERAL (SELECT * FROM (${readings}) AS readings LIMIT 1) AS ${reading} ON TRUE`,
  };
}

/**
 * Whether the quantity that a line states is reported, and not only coded by a dataset: another document supports it with a quantity; or no dataset gives
 * one, and another document supports the line, or no dataset does.
 */
function isReported(row: Source): Sql {
  const among = (isDataset: boolean, withQuantity: boolean) => {
    const citation = Source.of('Citation', row.aliases);
    const document = documentOf(citation);
    const sort = isDataset ? document.isDataset : sql`NOT ${document.isDataset}`;
    const quantity = withQuantity ? sql` AND ${givesQuantity(citation)}` : nothing;
    return sql`EXISTS (SELECT 1 FROM ${citation.from} JOIN ${document.join} WHERE ${citation.column('lineItemId')} = ${row.column('id')} AND ${citation.column('stance')} = 'SUPPORTS' AND ${sort}${quantity})`;
  };
  return sql`(${among(false, true)} OR (NOT ${among(true, true)} AND (${among(false, false)} OR NOT ${among(true, false)})))`;
}

const givesQuantity = (citation: Source) =>
  sql`coalesce(${citation.column('quantityQualifier')} <> 'UNSPECIFIED', FALSE)`;

/** The document that was read for a citation: what is known through a dataset is the dataset's word. */
function documentOf(citation: Source): { readonly join: Sql; readonly isDataset: Sql } {
  const document = Source.of('Article', citation.aliases);
  return {
    join: sql`${document.from} ON ${document.column('id')} = coalesce(${citation.column('relayedById')}, ${citation.column('articleId')})`,
    isDataset: sql`${document.column('kind')} = 'DATASET'`,
  };
}
