import { charges } from '../limits/charge.js';
import { builder } from './builder.js';
import type { Row } from './lists/delegate.js';
import { type Reading, reads } from './reading.js';
import { recordRef } from './records.js';
import { actionColumns, byDay, type DatedAction, type StatusRow, statusOn, TreatyStatus } from './treatyStatus.js';

/** What a package's countries were to the treaties that govern what is in it. */
const standings = {
  kind: 'packageTreatyStatus',
  on: { first: 'announcedOn', last: 'announcedOnLatest' },
  countries: { donor: 'donorId', recipient: 'recipientId' },
  lines: { relation: 'lineItems', orderBy: ['ordinal', 'id'] },
  governing: ['equipment', 'ancestors', 'ancestor', 'governedBy'],
} as const satisfies Reading;

interface Governing extends Row {
  readonly id: string;
  readonly slug: string;
}

/** A line with the treaties that govern what it names; a treaty stands in it once for each equipment and family that it names. */
interface GovernedLine extends Row {
  readonly equipment: readonly {
    readonly ancestors: readonly { readonly ancestor: { readonly governedBy: readonly Governing[] } }[];
  }[];
}

interface Party {
  readonly treatyActions: readonly (DatedAction & { readonly id: string; readonly treatyId: string })[];
}

interface PackageRow {
  readonly announcedOn: Date;
  readonly announcedOnLatest: Date;
  readonly donor: Party;
  readonly recipient: Party;
  readonly lineItems: readonly GovernedLine[];
}

interface PackageStatus {
  readonly treaty: Governing;
  readonly donor: StatusRow;
  readonly recipient: StatusRow;
  readonly lineItems: Row[];
}

/** The lines that one treaty governs in a package, for the cost of a question: seldom more. */
const usualLines = 2;

const PackageTreatyStatus = builder.objectRef<PackageStatus>('PackageTreatyStatus').implement({
  description:
    'What donor and recipient of a package were, on the day of its announcement, to a treaty that governs something in it.',
  fields: (t) => ({
    treaty: t.field({ type: recordRef('Treaty'), description: 'The treaty.', resolve: ({ treaty }) => treaty }),
    donor: t.field({
      type: TreatyStatus,
      description: 'What the country that gives was to the treaty.',
      resolve: ({ donor }) => donor,
    }),
    recipient: t.field({
      type: TreatyStatus,
      description: 'What the country that receives was to the treaty.',
      resolve: ({ recipient }) => recipient,
    }),
    lineItems: t.field({
      type: [recordRef('PackageLineItem')],
      description:
        'The lines that name what the treaty governs, or something below it in its family, in the order of the source.',
      extensions: charges(() => ({ own: 0, rows: usualLines })),
      resolve: ({ lineItems }) => lineItems,
    }),
  }),
});

type Nested = (selection: object, path: string[]) => unknown;

/** A selection with what the query asks below a path of the field: what was given stays in it. */
const planned = <Selection extends object>(nested: Nested, selection: Selection, path: string[]) =>
  nested(selection, path) as Selection;

/** An equipment that a treaty names as what it governs. */
const governed = { governedBy: { some: {} } } as const;

const ascending = (column: string) => ({ [column]: 'asc' as const });

function select(_args: object, _context: object, nested: Nested) {
  const actionsOf = (party: keyof typeof standings.countries) => ({
    select: {
      treatyActions: {
        orderBy: [...byDay],
        ...planned(nested, { select: { ...actionColumns.select, treatyId: true as const } }, [party, 'actions']),
      },
    },
  });
  const treaties = planned(nested, { select: { id: true, slug: true } as const }, ['treaty']);
  const families = { where: { ancestor: governed }, select: { ancestor: { select: { governedBy: treaties } } } };
  return {
    [standings.on.first]: true as const,
    [standings.on.last]: true as const,
    donor: actionsOf('donor'),
    recipient: actionsOf('recipient'),
    lineItems: {
      where: { equipment: { some: { ancestors: { some: { ancestor: governed } } } } },
      orderBy: standings.lines.orderBy.map(ascending),
      ...planned(nested, { select: { id: true as const, equipment: { select: { ancestors: families } } } }, [
        'lineItems',
      ]),
    },
  };
}

function statusesOf({ donor, recipient, lineItems, ...row }: PackageRow): PackageStatus[] {
  const on = { first: row[standings.on.first], last: row[standings.on.last] };
  const found = new Map<string, { readonly treaty: Governing; readonly lines: Set<GovernedLine> }>();
  for (const line of lineItems)
    for (const treaty of treatiesOf(line)) {
      const known = found.get(treaty.id) ?? { treaty, lines: new Set() };
      found.set(treaty.id, known);
      known.lines.add(line);
    }
  const statusOf = ({ treatyActions }: Party, { id }: Governing) =>
    statusOn(
      treatyActions.filter(({ treatyId }) => treatyId === id),
      on,
    );
  return [...found.values()]
    .sort((one, other) => (one.treaty.slug < other.treaty.slug ? -1 : 1))
    .map(({ treaty, lines }) => ({
      treaty,
      donor: statusOf(donor, treaty),
      recipient: statusOf(recipient, treaty),
      lineItems: [...lines],
    }));
}

const treatiesOf = ({ equipment }: GovernedLine) =>
  equipment.flatMap(({ ancestors }) => ancestors.flatMap(({ ancestor }) => ancestor.governedBy));

/** The options of a package's field of treaty statuses. */
export function packageTreatyStatuses() {
  const type: [typeof PackageTreatyStatus] = [PackageTreatyStatus];
  return {
    type,
    description:
      'For each treaty that governs something in the package, by itself or with its family: what donor and recipient were to it on the day of the announcement. Sorted by the slug of the treaty; empty where no treaty governs anything in it. Where the announcement is known to the month or year: what held on all of its days, else UNKNOWN. Example: `treatyStatuses { treaty { name } donor { standing } recipient { standing } lineItems { asReported } }`.',
    select,
    extensions: reads(standings),
    resolve: statusesOf,
  };
}
