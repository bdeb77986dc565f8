import type { List } from '../../query/list.js';
import { linkJson } from '../../research/groups/link.js';
import type { Measure } from '../../research/groups/measure.js';
import type { BucketRow } from '../../research/groups/totals.js';
import { fixed, textOf } from '../../sql/json.js';
import { type Param, type Sql, sql } from '../../sql/sql.js';
import { builder } from '../builder.js';
import { fromSql } from '../fromSql.js';
import type { DimensionTypes } from './keys.js';
import { linkFields } from './links.js';
import { amountFields, type Measured, type Summed } from './sums.js';

/** Totals that are being written. */
export interface Totals {
  readonly bucket: Bucket;
  /** How many groups there are in all. */
  readonly total: Sql;
  readonly overlapping: boolean;
}

/** A group of them. */
export interface Bucket extends BucketRow {
  /** Of what fields do not name themselves. */
  readonly measure: Measure | undefined;
  /** The totals' own `where`, as links have it; none where no link is asked for. */
  readonly where: Param | undefined;
}

/** The type of the totals of a list. */
export function totalsType({ model }: List, { key, dimensions }: DimensionTypes, summed: Summed) {
  const running = builder.objectRef<Measured>(`${model}Running`).implement({
    description: 'Running totals: of all records of the same group in this period and all before it.',
    fields: (t) => amountFields(t, summed),
  });
  const bucket = builder.objectRef<Bucket>(`${model}Bucket`).implement({
    description: `A group of ${model} records, counted${summed ? ' and summed' : ''}.`,
    fields: (t) => ({
      key: t.field({
        type: key,
        description: 'What they have in common.',
        ...fromSql<Bucket>(({ keys }, request) => request.object(keys)),
      }),
      ...amountFields(t, summed),
      shared: t.int({
        description:
          'How many of them are in other groups as well: a record with several items is in the group of each, and counts whole in each.',
        ...fromSql<Bucket>(({ shared }) => [shared]),
      }),
      running: t.field({
        type: running,
        nullable: true,
        description:
          'All up to and with this period. A period of a whole year, among months, is behind its months. Null ' +
          'without `cumulative`, and where the date is unknown.',
        ...fromSql<Bucket>(({ running: amounts, measure }, request) => {
          if (!amounts) return [fixed('null')];
          const known = textOf(request.object({ ...amounts, measure } satisfies Measured));
          return [sql`CASE WHEN ${amounts.count} IS NULL THEN 'null' ELSE ${known} END`];
        }),
      }),
      ...linkFields<Bucket>(
        t,
        "The records of the group, with the totals' own `where`",
        dimensions,
        ({ where, keys }) => linkJson(where, keys),
      ),
    }),
  });
  return builder.objectRef<Totals>(`${model}Totals`).implement({
    description: `How many ${model} records there are${summed ? ', and how much' : ''}, by what they have in common.`,
    fields: (t) => ({
      buckets: t.field({
        type: [bucket],
        description: 'The groups.',
        ...fromSql<Totals>((totals, request) => {
          const text = textOf(request.object(totals.bucket));
          return [fixed('['), sql`string_agg(${text}, ',')`, fixed(']')];
        }),
      }),
      bucketCount: t.int({
        description: 'How many groups there are in all.',
        ...fromSql<Totals>(({ total }) => [total]),
      }),
      truncated: t.boolean({
        description: 'Whether there are more groups than `first` let through.',
        ...fromSql<Totals>(({ total }) => [sql`(${total} > count(*))::text`]),
      }),
      overlapping: t.boolean({
        description: 'Whether a record may be in several groups: then the groups cannot be added up.',
        ...fromSql<Totals>(({ overlapping }) => [fixed(String(overlapping))]),
      }),
    }),
  });
}
