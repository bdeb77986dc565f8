import { charges } from '../limits/charge.js';
import { estimateWhere } from '../limits/conditions.js';
import { appearancesCost } from '../limits/research.js';
import { always } from '../query/condition.js';
import { structural } from '../query/deferred.js';
import { type PagingArguments, pageSize, readPaging } from '../query/page.js';
import { readWhere, type WhereInput } from '../query/readWhere.js';
import { type AppearanceBy, type AppearanceOrder, appearanceTerms } from '../research/appearances/listing.js';
import { type AppearanceRow, appearancePage } from '../research/appearances/page.js';
import type { FieldRequest } from '../sql/field.js';
import { fixed, type Piece } from '../sql/json.js';
import { columnIn } from '../sql/leaf.js';
import { builder } from './builder.js';
import { enumRef } from './enums.js';
import { equipmentList } from './equipment.js';
import { whereInput } from './filters/inputs.js';
import { fromColumn, fromRows, fromSql } from './fromSql.js';
import { pagingArguments } from './lists/connection.js';
import { decidesTheStatement, directionField } from './lists/orderInput.js';
import { packageLineItemList } from './packageLineItem.js';
import { recordIn } from './records.js';
import { partialDate } from './values/dates.js';

/** The order that is asked for. */
interface OrderArgument {
  readonly field: AppearanceOrder;
  readonly direction: 'ASC' | 'DESC';
}

/** The arguments of appearances. */
interface AppearanceArguments extends PagingArguments {
  readonly where?: WhereInput | null;
  readonly equipment?: WhereInput | null;
  readonly by: AppearanceBy;
  readonly perRecipient: boolean;
  readonly orderBy?: OrderArgument | null;
}

const ByRef = builder.enumType('AppearanceBy', {
  extensions: decidesTheStatement,
  description: 'What there are appearances of.',
  values: {
    EQUIPMENT: { description: 'Each equipment that lines name, itself alone.' },
    FAMILY: {
      description:
        'Each equipment together with everything below it in its family, as `familyOf` finds it: a line that ' +
        'names one missile of a family is an appearance of both.',
    },
    CATEGORY: { description: 'Each category of equipment: air defence, tanks, mines.' },
    TAG: { description: 'Each property that treaties and policies govern: anti-personnel mines, cluster munitions.' },
  } as const,
});

const OrderFieldRef = builder.enumType('AppearanceOrderField', {
  extensions: decidesTheStatement,
  description: 'What appearances can be sorted by.',
  values: {
    FIRST_ON: { description: 'The day of the first package.' },
    LAST_ON: { description: 'The day of the last package.' },
    PACKAGE_COUNT: { description: 'The number of packages.' },
  } as const satisfies Record<AppearanceOrder, object>,
});

const OrderRef = builder.inputType('AppearanceOrder', {
  description: 'An order of appearances.',
  fields: (t) => ({
    field: t.field({ type: OrderFieldRef, required: true, description: 'What to sort by.' }),
    direction: t.field(directionField),
  }),
});

/** The thing that appears, where appearances are of things of its sort; else null. */
function keyOf(sort: AppearanceBy) {
  return fromSql<AppearanceRow>((row) => (row.by === sort ? columnIn(row, 'key') : [fixed('null')]));
}

const AppearanceRef = builder.objectRef<AppearanceRow>('Appearance').implement({
  description:
    'When something was first and last announced for a recipient, as far as lists of packages on record name it.',
  fields: (t) => ({
    equipment: t.field({
      ...recordIn('Equipment', 'equipment_id'),
      nullable: true,
      description: 'The equipment; null when asked by category or tag.',
    }),
    category: t.field({
      type: enumRef('EquipmentCategory'),
      nullable: true,
      description: 'The category, when asked by category.',
      ...keyOf('CATEGORY'),
    }),
    tag: t.field({
      type: enumRef('EquipmentTag'),
      nullable: true,
      description: 'The tag, when asked by tag.',
      ...keyOf('TAG'),
    }),
    recipient: t.field({
      ...recordIn('Country', 'recipient_id'),
      nullable: true,
      description: 'Who was given it; null when asked for all recipients together.',
    }),
    firstOn: t.field(partialDate('first_on', 'first_on_latest', 'When the first package was announced.')),
    firstPackage: t.field({
      ...recordIn('AidPackage', 'first_package'),
      description: 'The first package; of several of one day, the first by slug.',
    }),
    firstLineItem: t.field({
      ...recordIn('PackageLineItem', 'first_line_item'),
      description: 'The first line of that package that names it. Its `citations` say who reports it.',
    }),
    lastOn: t.field(
      partialDate(
        'last_on',
        'last_on_latest',
        'When the last package on record was announced. That it was the last of all is not said.',
      ),
    ),
    lastPackage: t.field({
      ...recordIn('AidPackage', 'last_package'),
      description: 'The last package on record; of several of one day, the last by slug.',
    }),
    lastLineItem: t.field({
      ...recordIn('PackageLineItem', 'last_line_item'),
      description: 'The first line of the last package that names it.',
    }),
    packageCount: t.int({
      description: 'How many packages have a line that names it.',
      ...fromColumn('packages'),
    }),
    lineItemCount: t.int({
      description: 'How many lines name it. No count of things: a line may stand for hundreds.',
      ...fromColumn('lines'),
    }),
    firstQuote: t.field({
      ...recordIn('Quote', 'first_quote'),
      nullable: true,
      description:
        'The first words about it that are on record, by the day on which they were said or, where no source ' +
        'tells it, published; whoever is given it. Null: none are on record.',
    }),
  }),
});

const ConnectionRef = builder.connectionObject(
  {
    type: AppearanceRef,
    name: 'AppearanceConnection',
    description: 'A page of appearances.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many things (and recipients) appear in all. Counted only when asked.',
        resolve: fromRows,
      }),
    }),
  },
  { name: 'AppearanceEdge', description: 'An appearance and its place in the list.' },
);

/** @throws BAD_USER_INPUT naming the argument. */
function appearancesJson(_root: unknown, request: FieldRequest<AppearanceArguments>): Piece[] {
  const { args, aliases } = request;
  const [by, perRecipient] = [structural(args.by), structural(args.perRecipient)];
  const [where, equipment] = [structural(args.where), structural(args.equipment)];
  const { field, direction } = structural(args.orderBy) ?? { field: 'FIRST_ON', direction: 'ASC' };
  const paging = readPaging(appearanceTerms({ by, perRecipient }, field, direction === 'DESC'), args, request);
  const lineItems = where ? readWhere(packageLineItemList.filter, where) : always;
  const meant = equipment ? readWhere(equipmentList.filter, equipment, 'equipment') : always;
  return request.page(appearancePage({ by, perRecipient, lineItems, equipment: meant, paging }, aliases));
}

const appearanceCharges = charges<AppearanceArguments>(({ by, where, equipment, ...page }, { counts, asksFor }) => ({
  own: appearancesCost(
    {
      by,
      lineItems: estimateWhere(packageLineItemList.filter, where, counts),
      equipment: estimateWhere(equipmentList.filter, equipment, counts),
      firstQuotes: asksFor('firstQuote') ? pageSize(page) : 0,
    },
    counts,
  ),
  rows: pageSize(page),
}));

builder.queryField('appearances', (t) =>
  t.field({
    type: ConnectionRef,
    description:
      'When each weapon (or family, category, tag) first and last appeared in packages for each recipient, in how many, and what was first said about it.',
    args: {
      where: t.arg({
        type: whereInput(packageLineItemList.filter),
        description:
          'Which lines of packages count. Example: `{ package: { recipient: { code: { eq: "UA" } } } }`. A line may ' +
          'name several things; `equipment` says which of them are listed.',
      }),
      equipment: t.arg({
        type: whereInput(equipmentList.filter),
        description:
          'Which equipment is listed; of a category or a tag, which equipment counts. Example: `{ level: { eq: ITEM } }` leaves out classes of things.',
      }),
      by: t.arg({
        type: ByRef,
        required: true,
        defaultValue: 'EQUIPMENT',
        description: 'What there are appearances of.',
      }),
      perRecipient: t.arg.boolean({
        required: true,
        defaultValue: true,
        description:
          'Whether there is an appearance for each recipient. `false`: one for all recipients that count together.',
      }),
      orderBy: t.arg({
        type: OrderRef,
        description: 'How to sort them. Default: FIRST_ON ASC. Equal ones are sorted by short name and recipient.',
      }),
      ...pagingArguments(),
    },
    ...fromSql(appearancesJson, appearanceCharges),
  }),
);
