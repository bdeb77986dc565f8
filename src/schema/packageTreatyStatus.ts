import { charges } from '../limits/charge.js';
import { weights } from '../limits/weights.js';
import type { FieldRequest } from '../sql/field.js';
import type { Piece } from '../sql/json.js';
import { partialDateJson, recordList } from '../sql/leaf.js';
import { type Aliases, type Related, type RowSource, relatedRows, Source } from '../sql/source.js';
import { joined, type Sql, sql } from '../sql/sql.js';
import { builder } from './builder.js';
import { fromSql } from './fromSql.js';
import { recordRef } from './records.js';
import { statusJson, TreatyStatus } from './treatyStatus.js';

/** A package beside a treaty that governs something in it. */
interface Governed {
  readonly aidPackage: RowSource;
  readonly treaty: Source;
}

/** From a line over what it names, and the families of that, to the treaties that govern it. */
const governing = ['equipment', 'ancestors', 'ancestor', 'governedBy'];

/** The treaties that govern something in a package, for the cost of an operation, and the lines that one of them governs: seldom more. */
const usualTreaties = 5;
const usualLines = 2;

const PackageTreatyStatus = builder.objectRef<Governed>('PackageTreatyStatus').implement({
  description:
    'What donor and recipient of a package were, on the day of its announcement, to a treaty that governs something in it.',
  fields: (t) => ({
    treaty: t.field({
      type: recordRef('Treaty'),
      description: 'The treaty.',
      ...fromSql<Governed>(({ treaty }, request) => request.object(treaty)),
    }),
    donor: t.field({
      type: TreatyStatus,
      description: 'What the country that gives was to the treaty.',
      ...fromSql<Governed>((governed, request) => statusOf(governed, 'donorId', request)),
    }),
    recipient: t.field({
      type: TreatyStatus,
      description: 'What the country that receives was to the treaty.',
      ...fromSql<Governed>((governed, request) => statusOf(governed, 'recipientId', request)),
    }),
    lineItems: t.field({
      type: [recordRef('PackageLineItem')],
      description:
        'The lines that name what the treaty governs, or something below it in its family, in the order of the source.',
      ...fromSql<Governed>(
        governedLines,
        charges(() => ({ own: 0, rows: usualLines })),
      ),
    }),
  }),
});

/** The options of a package's field of treaty statuses. */
export function packageTreatyStatuses() {
  const type: [typeof PackageTreatyStatus] = [PackageTreatyStatus];
  return {
    type,
    description:
      'For each treaty that governs something in the package, by itself or with its family: what donor and ' +
      'recipient were to it on the day of the announcement. Sorted by the slug of the treaty; empty where no ' +
      'treaty governs anything in it. Where the announcement is known to the month or year: what held on all of ' +
      'its days, else UNKNOWN. Example: `treatyStatuses { treaty { name } donor { standing } recipient { ' +
      'standing } lineItems { asReported } }`.',
    ...fromSql<RowSource>(
      (aidPackage, request) => {
        const treaty = Source.of('Treaty', request.aliases);
        const status = request.object({ aidPackage, treaty } satisfies Governed);
        const { found, from, ties } = along(aidPackage, ['lineItems', ...governing], request.aliases);
        return recordList(status, treaty, {
          where: sql`${treaty.column('id')} IN (SELECT ${found} FROM ${from} WHERE ${ties})`,
          // Slugs are ASCII: byte by byte they have one order, whatever the database's collation.
          orderBy: [sql`${treaty.column('slug')} COLLATE "C"`],
        });
      },
      charges(() => ({ own: weights.governed, rows: usualTreaties })),
    ),
  };
}

/** What one of the package's countries was to the treaty. */
function statusOf({ aidPackage, treaty }: Governed, countryId: string, request: FieldRequest): readonly Piece[] {
  const [first, last] = [aidPackage.column('announcedOn'), aidPackage.column('announcedOnLatest')];
  return statusJson(request, {
    treaty,
    isTheirs: (action) => sql`${action.column('countryId')} = ${aidPackage.column(countryId)}`,
    days: { first, last },
    on: partialDateJson(first, last, false),
  });
}

/** The lines of the package that the treaty governs, in their order. */
function governedLines({ aidPackage, treaty }: Governed, request: FieldRequest): readonly Piece[] {
  const { source: line, tie } = relatedRows(aidPackage, 'lineItems', request.aliases);
  const record = request.object(line);
  const { found, from, ties } = along(line, governing, request.aliases);
  const isGoverned = sql`EXISTS (SELECT 1 FROM ${from} WHERE ${ties} AND ${found} = ${treaty.column('id')})`;
  return recordList(record, line, {
    where: sql`${tie} AND ${isGoverned}`,
    orderBy: [line.column('ordinal'), line.column('id')],
  });
}

/** The ids that a path of relations leads to from a record: one search through all of their tables. */
function along(
  row: RowSource,
  path: readonly string[],
  aliases: Aliases,
): { readonly found: Sql; readonly from: Sql; readonly ties: Sql } {
  const steps: Related[] = [];
  let last = row;
  for (const relation of path) {
    const step = relatedRows(last, relation, aliases);
    steps.push(step);
    last = step.source;
  }
  const found = last.column('id');
  return {
    found,
    from: joined(
      steps.map(({ source }) => source.from),
      ', ',
    ),
    ties: joined(
      steps.map(({ tie }) => tie),
      ' AND ',
    ),
  };
}
