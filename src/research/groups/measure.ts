import type { Aliases, RowSource } from '../../sql/source.js';
import { Source } from '../../sql/source.js';
import { joined, type Sql, sql } from '../../sql/sql.js';

/** What a total sums. */
export type Measure =
  | 'ANNOUNCED_VALUE'
  | 'REPORTED_QUANTITY'
  | 'CODED_QUANTITY'
  /** The reported one, or else the coded one. */
  | 'REPORTED_OR_CODED_QUANTITY';

/** The figures that a record itself states: bounds, their unit, how they were stated. The unit is unknown where there is no figure. */
export function figuresOf(measure: Measure, row: RowSource): Sql {
  switch (measure) {
    case 'ANNOUNCED_VALUE':
      return sql`${row.column('valueCurrency')} AS unit, ${row.column('valueLower')} AS lower, ${row.column('valueUpper')} AS upper, ${row.column('valueQualifier')} AS qualifier`;
    case 'REPORTED_QUANTITY':
    case 'CODED_QUANTITY':
    case 'REPORTED_OR_CODED_QUANTITY':
      return quantityOf(row);
  }
}

function quantityOf(row: RowSource): Sql {
  return sql`${unitOf(row)} AS unit, ${row.column('quantityLower')} AS lower, ${row.column('quantityUpper')} AS upper, ${row.column('quantityQualifier')} AS qualifier`;
}

const unitOf = (row: RowSource) =>
  sql`CASE WHEN num_nonnulls(${row.column('quantityLower')}, ${row.column('quantityUpper')}) > 0 THEN ${row.column('quantityUnit')} END`;

/** From the records' own figures to those that are summed. */
export interface Reading {
  /** The statements that it takes, for a WITH. */
  readonly steps: readonly Sql[];
  /** What is selected, of the records as `own`. */
  readonly figures: Sql;
  readonly joins: Sql;
}

/** Which figures are summed of the records in `own`, a step that has their `id` and their own figures. */
export function readingOf(measure: Measure, aliases: Aliases): Reading {
  switch (measure) {
    case 'ANNOUNCED_VALUE':
      return { steps: [], figures: sql`own.unit, own.lower, own.upper, own.qualifier`, joins: sql`` };
    case 'REPORTED_QUANTITY':
      return {
        // Without a figure there is nothing to sum, whoever supports the line.
        steps: [sources(aliases, sql`(own.unit IS NOT NULL OR own.qualifier = 'WITHHELD')`)],
        figures: listed((name) => sql`CASE WHEN ${isReported} THEN own.${name} END`),
        joins: sourcesJoin,
      };
    case 'CODED_QUANTITY':
      return { steps: [codings(aliases)], figures: listed((name) => sql`codings.${name}`), joins: codingsJoin };
    case 'REPORTED_OR_CODED_QUANTITY':
      return {
        steps: [sources(aliases, sql`own.qualifier <> 'UNSPECIFIED'`), codings(aliases)],
        figures: listed((name) => sql`CASE WHEN ${isReported} THEN own.${name} ELSE codings.${name} END`),
        joins: sql`${sourcesJoin}${codingsJoin}`,
      };
  }
}

const listed = (column: (name: Sql) => Sql): Sql =>
  joined(
    [sql`unit`, sql`lower`, sql`upper`, sql`qualifier`].map((name) => sql`${column(name)} AS ${name}`),
    ', ',
  );

const sourcesJoin = sql` LEFT JOIN sources ON sources.id = own.id`;
const codingsJoin = sql` LEFT JOIN codings ON codings.id = own.id`;

/**
 * Whether a line states a quantity, and not only because a dataset coded it: another document that supports it gives one; or no dataset gives one, and
 * another document supports the line, or no dataset does.
 */
const isReported = sql`(own.qualifier <> 'UNSPECIFIED' AND coalesce(sources.reports OR (NOT sources.codes AND (sources.supported OR NOT sources.coded)), TRUE))`;

/** What supports each line of which it matters. */
function sources(aliases: Aliases, which: Sql): Sql {
  const { citation, isDataset, from } = supporting(aliases);
  const gives = givesQuantity(citation);
  const any = (test: Sql) => sql`bool_or(${test})`;
  return sql`sources AS (SELECT ${citation.column('lineItemId')} AS id, ${any(sql`NOT ${isDataset} AND ${gives}`)} AS reports, ${any(sql`${isDataset} AND ${gives}`)} AS codes, ${any(sql`NOT ${isDataset}`)} AS supported, ${any(isDataset)} AS coded FROM own JOIN ${from} AND ${which} GROUP BY 1)`;
}

/** What a dataset counts for each line: the first citation that holds a figure. Nothing is added up: two readings of one line may be of the same things. */
function codings(aliases: Aliases): Sql {
  const { citation, isDataset, from } = supporting(aliases);
  const line = citation.column('lineItemId');
  return sql`codings AS (SELECT DISTINCT ON (${line}) ${line} AS id, ${quantityOf(citation)} FROM own JOIN ${from} AND ${isDataset} AND ${givesQuantity(citation)} ORDER BY ${line}, ${unitOf(citation)} IS NULL, ${citation.column('ordinal')}, ${citation.column('id')})`;
}

const givesQuantity = (citation: RowSource) =>
  sql`coalesce(${citation.column('quantityQualifier')} <> 'UNSPECIFIED', FALSE)`;

/** The citations that support lines, with the document that was read for each: what is known through a dataset is the dataset's word. */
function supporting(aliases: Aliases): { readonly citation: Source; readonly isDataset: Sql; readonly from: Sql } {
  const citation = Source.of('Citation', aliases);
  const document = Source.of('Article', aliases);
  const read = sql`coalesce(${citation.column('relayedById')}, ${citation.column('articleId')})`;
  // That there is a line follows from the tie, but PostgreSQL would look at the citations of everything else first.
  return {
    citation,
    isDataset: sql`(${document.column('kind')} = 'DATASET')`,
    from: sql`${citation.from} ON ${citation.column('lineItemId')} = own.id JOIN ${document.from} ON ${document.column('id')} = ${read} WHERE ${citation.column('stance')} = 'SUPPORTS' AND ${citation.column('lineItemId')} IS NOT NULL`,
  };
}
