import type { Aliases, RowSource } from '../../sql/source.js';
import { Source } from '../../sql/source.js';
import { identifier, joined, type Sql, sql } from '../../sql/sql.js';

/** What a total sums. */
export type Measure =
  | 'ANNOUNCED_VALUE'
  /** The authority that a package uses for the first time. */
  | 'NEW_AUTHORITY'
  | 'REPORTED_QUANTITY'
  | 'CODED_QUANTITY'
  /** The reported one, or else the coded one. */
  | 'REPORTED_OR_CODED_QUANTITY';

/**
 * The figures that a record itself states: bounds, their unit, how they were stated. The unit is unknown where there is no figure. Of a line they are those
 * that a document reports; where only a dataset counted, or nobody, the qualifier is unknown, too.
 */
export function figuresOf(measure: Measure, row: RowSource): Sql {
  switch (measure) {
    case 'ANNOUNCED_VALUE':
      return figures({
        unit: row.column('valueCurrency'),
        lower: row.column('valueLower'),
        upper: row.column('valueUpper'),
        qualifier: row.column('valueQualifier'),
      });
    case 'NEW_AUTHORITY':
      return figures(
        {
          unit: row.column('newAuthorityCurrency'),
          lower: row.column('newAuthorityLower'),
          upper: row.column('newAuthorityUpper'),
          qualifier: row.column('newAuthorityQualifier'),
        },
        ofNewAuthority,
      );
    case 'REPORTED_QUANTITY':
    case 'CODED_QUANTITY':
    case 'REPORTED_OR_CODED_QUANTITY':
      return reportedOf(row);
  }
}

/** The columns of a figure, as all steps name them. */
const figureColumns = ['unit', 'lower', 'upper', 'qualifier'] as const;

/** Before the names of the columns of a package's newly used authority, beside those of its value. */
const ofNewAuthority = 'new_';

/** A figure as columns of a select list. */
function figures(values: Readonly<Record<(typeof figureColumns)[number], Sql>>, prefix = ''): Sql {
  return joined(
    figureColumns.map((name) => sql`${values[name]} AS ${identifier(`${prefix}${name}`)}`),
    ', ',
  );
}

function reportedOf(line: RowSource): Sql {
  // The database keeps beside each line whether only a dataset counted it.
  const reported = (value: Sql) => sql`CASE WHEN NOT ${line.column('quantityCoded')} THEN ${value} END`;
  return figures({
    unit: reported(unitOf(line)),
    lower: reported(line.column('quantityLower')),
    upper: reported(line.column('quantityUpper')),
    qualifier: reported(sql`nullif(${line.column('quantityQualifier')}, 'UNSPECIFIED')`),
  });
}

const quantityOf = (citation: RowSource) =>
  figures({
    unit: unitOf(citation),
    lower: citation.column('quantityLower'),
    upper: citation.column('quantityUpper'),
    qualifier: citation.column('quantityQualifier'),
  });

function unitOf(row: RowSource): Sql {
  const [lower, upper] = [row.column('quantityLower'), row.column('quantityUpper')];
  return sql`CASE WHEN num_nonnulls(${lower}, ${upper}) > 0 THEN ${row.column('quantityUnit')} END`;
}

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
    case 'REPORTED_QUANTITY':
      return { steps: [], figures: eachFigure((name) => sql`own.${identifier(name)}`), joins: sql`` };
    case 'NEW_AUTHORITY':
      return {
        steps: [],
        figures: eachFigure((name) => sql`own.${identifier(`${ofNewAuthority}${name}`)}`),
        joins: sql``,
      };
    case 'CODED_QUANTITY':
      return {
        steps: [codings(aliases, sql`TRUE`)],
        figures: eachFigure((name) => sql`codings.${identifier(name)}`),
        joins: codingsJoin,
      };
    case 'REPORTED_OR_CODED_QUANTITY':
      return {
        steps: [codings(aliases, sql`NOT ${isReported}`)],
        figures: eachFigure(
          (name) => sql`CASE WHEN ${isReported} THEN own.${identifier(name)} ELSE codings.${identifier(name)} END`,
        ),
        joins: codingsJoin,
      };
  }
}

function eachFigure(column: (name: string) => Sql): Sql {
  return joined(
    figureColumns.map((name) => sql`${column(name)} AS ${identifier(name)}`),
    ', ',
  );
}

const codingsJoin = sql` LEFT JOIN codings ON codings.id = own.id`;

const isReported = sql`(own.qualifier IS NOT NULL)`;

/**
 * What a dataset counts for each of the lines of which it matters: the first citation that holds a figure; what is known through a dataset is the dataset's
 * word. Nothing is added up: two readings of one line may be of the same things.
 */
function codings(aliases: Aliases, which: Sql): Sql {
  const citation = Source.of('Citation', aliases);
  const document = Source.of('Article', aliases);
  const line = citation.column('lineItemId');
  const read = sql`coalesce(${citation.column('relayedById')}, ${citation.column('articleId')})`;
  // That there is a line follows from the tie, but PostgreSQL would look at the citations of everything else first.
  return sql`codings AS (
    SELECT DISTINCT ON (${line}) ${line} AS id, ${quantityOf(citation)}
    FROM own
    JOIN ${citation.from} ON ${line} = own.id
    JOIN ${document.from} ON ${document.column('id')} = ${read}
    WHERE ${which}
      AND ${citation.column('stance')} = 'SUPPORTS'
      AND ${line} IS NOT NULL
      AND ${document.column('kind')} = 'DATASET'
      AND ${citation.column('quantityQualifier')} <> 'UNSPECIFIED'
    ORDER BY ${line}, ${unitOf(citation)} IS NULL, ${citation.column('ordinal')}, ${citation.column('id')}
  )`;
}
