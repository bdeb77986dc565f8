import { selectedFieldNames } from '@pothos/selection-mapper';
import type { GraphQLResolveInfo } from 'graphql';
import { charges } from '../limits/charge.js';
import { estimateWhere } from '../limits/estimate.js';
import { appearancesCost } from '../limits/research.js';
import { always } from '../query/condition.js';
import { enumValue } from '../query/enums.js';
import type { Model } from '../query/model.js';
import { type ListArguments, pageSize, readPaging, toPage } from '../query/page.js';
import { readWhere, type WhereInput } from '../query/readWhere.js';
import { formatPartialDate } from '../query/values/partialDate.js';
import {
  type AppearanceBy,
  type AppearanceOrder,
  appearancesStatement,
  appearanceTerms,
} from '../research/appearances/statement.js';
import { builder, type Context } from './builder.js';
import { enumRef } from './enums.js';
import { equipmentList } from './equipment.js';
import { whereInput } from './filters/inputs.js';
import { pagingArguments, totalCountOf, wanted } from './lists/connection.js';
import { directionRef } from './lists/orderInput.js';
import { rowsAreAskedFor } from './lists/selects.js';
import { packageLineItemList } from './packageLineItem.js';
import { PageRecords, recordRef } from './records.js';

/** A row of the statement that is an appearance. */
interface AppearanceRow {
  readonly key: string;
  readonly recipient_code: string;
  readonly packages: number;
  readonly lines: number;
  readonly equipment_id: string | null;
  readonly recipient_id: string | null;
  readonly first_line_item: string;
  readonly first_package: string;
  readonly first_on: string;
  readonly first_on_latest: string;
  readonly last_line_item: string;
  readonly last_package: string;
  readonly last_on: string;
  readonly last_on_latest: string;
  readonly first_quote: string | null;
}

/** An appearance with the page that it stands on. */
interface Appearance extends AppearanceRow {
  readonly by: AppearanceBy;
  /** What it is sorted by. */
  readonly sort: string | number;
  readonly recipientCode: string;
  readonly page: { readonly appearances: Appearance[]; readonly records: PageRecords };
}

/** The arguments that decide what appearances cost. */
interface AppearanceArguments extends ListArguments {
  readonly by: AppearanceBy;
  readonly equipment?: WhereInput | null | undefined;
}

/** The columns that hold a record's id. */
type IdColumn =
  | 'equipment_id'
  | 'recipient_id'
  | 'first_line_item'
  | 'first_package'
  | 'last_line_item'
  | 'last_package'
  | 'first_quote';

function recordOf(row: Appearance, column: IdColumn, model: Model, context: Context, info: GraphQLResolveInfo) {
  const id = row[column];
  if (id === null) return null;
  const ids = () => row.page.appearances.flatMap((each) => each[column] ?? []);
  return row.page.records.record(context, info, model, id, ids);
}

/** A record that every appearance has. */
function recordIn(row: Appearance, column: IdColumn, model: Model, context: Context, info: GraphQLResolveInfo) {
  const record = recordOf(row, column, model, context, info);
  if (!record) throw new TypeError(`an appearance without its ${column}`);
  return record;
}

const dateOf = (first: string, last: string) => formatPartialDate({ first: new Date(first), last: new Date(last) });

const ByRef = builder.enumType('AppearanceBy', {
  description: 'What appearances are told of.',
  values: {
    EQUIPMENT: { description: 'Each equipment that lines name, itself alone.' },
    FAMILY: {
      description:
        'Each equipment together with everything below it in its family, as `familyOf` finds it: a line that names one missile of a family is an appearance of both.',
    },
    CATEGORY: { description: 'Each category of equipment: air defence, tanks, mines.' },
    TAG: { description: 'Each property that treaties and policies govern: anti-personnel mines, cluster munitions.' },
  } as const,
});

const OrderFieldRef = builder.enumType('AppearanceOrderField', {
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
    direction: t.field({
      type: directionRef,
      required: true,
      defaultValue: 'ASC',
      description: 'Which end comes first.',
    }),
  }),
});

const AppearanceRef = builder.objectRef<Appearance>('Appearance').implement({
  description:
    'When something was first and last announced for a recipient, as far as lists of packages on record name it.',
  fields: (t) => ({
    equipment: t.field({
      type: recordRef('Equipment'),
      nullable: true,
      description: 'The equipment; null when asked by category or tag.',
      resolve: (row, _args, context, info) => recordOf(row, 'equipment_id', 'Equipment', context, info),
    }),
    category: t.field({
      type: enumRef('EquipmentCategory'),
      nullable: true,
      description: 'The category, when asked by category.',
      resolve: ({ by, key }) => (by === 'CATEGORY' ? enumValue('EquipmentCategory', key) : null),
    }),
    tag: t.field({
      type: enumRef('EquipmentTag'),
      nullable: true,
      description: 'The tag, when asked by tag.',
      resolve: ({ by, key }) => (by === 'TAG' ? enumValue('EquipmentTag', key) : null),
    }),
    recipient: t.field({
      type: recordRef('Country'),
      nullable: true,
      description: 'Who was given it; null when asked for all recipients together.',
      resolve: (row, _args, context, info) => recordOf(row, 'recipient_id', 'Country', context, info),
    }),
    firstOn: t.field({
      type: 'PartialDate',
      description: 'When the first package was announced.',
      resolve: ({ first_on, first_on_latest }) => dateOf(first_on, first_on_latest),
    }),
    firstPackage: t.field({
      type: recordRef('AidPackage'),
      description: 'The first package; of several of one day, the first by slug.',
      resolve: (row, _args, context, info) => recordIn(row, 'first_package', 'AidPackage', context, info),
    }),
    firstLineItem: t.field({
      type: recordRef('PackageLineItem'),
      description: 'The first line of that package that names it. Its `citations` say who reports it.',
      resolve: (row, _args, context, info) => recordIn(row, 'first_line_item', 'PackageLineItem', context, info),
    }),
    lastOn: t.field({
      type: 'PartialDate',
      description: 'When the last package on record was announced. That it was the last of all is not said.',
      resolve: ({ last_on, last_on_latest }) => dateOf(last_on, last_on_latest),
    }),
    lastPackage: t.field({
      type: recordRef('AidPackage'),
      description: 'The last package on record; of several of one day, the last by slug.',
      resolve: (row, _args, context, info) => recordIn(row, 'last_package', 'AidPackage', context, info),
    }),
    lastLineItem: t.field({
      type: recordRef('PackageLineItem'),
      description: 'The first line of the last package that names it.',
      resolve: (row, _args, context, info) => recordIn(row, 'last_line_item', 'PackageLineItem', context, info),
    }),
    packageCount: t.int({
      description: 'How many packages have a line that names it.',
      resolve: ({ packages }) => packages,
    }),
    lineItemCount: t.int({
      description: 'How many lines name it. No count of things: a line may stand for hundreds.',
      resolve: ({ lines }) => lines,
    }),
    firstQuote: t.field({
      type: recordRef('Quote'),
      nullable: true,
      description:
        'The first words about it that are on record, by the day on which they were said or, where no source tells it, published; whoever is given it. Null: none are on record.',
      resolve: (row, _args, context, info) => recordOf(row, 'first_quote', 'Quote', context, info),
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
        resolve: (page) => totalCountOf(page),
      }),
    }),
  },
  { name: 'AppearanceEdge', description: 'An appearance and its place in the list.' },
);

builder.queryField('appearances', (t) =>
  t.field({
    type: ConnectionRef,
    description:
      'When each weapon (or family, category, tag) first and last appeared in packages for each recipient, in how many, and what was first said about it.',
    args: {
      where: t.arg({
        type: whereInput(packageLineItemList.filter),
        description:
          'Which lines of packages count. Example: `{ package: { recipient: { code: { eq: "UA" } } } }`. A line may name several things; `equipment` says which of them are told of.',
      }),
      equipment: t.arg({
        type: whereInput(equipmentList.filter),
        description:
          'Which equipment is told of; of a category or a tag, which equipment counts. Example: `{ level: { eq: ITEM } }` leaves out classes of things.',
      }),
      by: t.arg({
        type: ByRef,
        required: true,
        defaultValue: 'EQUIPMENT',
        description: 'What appearances are told of.',
      }),
      perRecipient: t.arg.boolean({
        required: true,
        defaultValue: true,
        description: 'Whether each recipient is told of apart. `false`: all that count together.',
      }),
      orderBy: t.arg({
        type: OrderRef,
        description: 'How to sort them. Default: FIRST_ON ASC. Equal ones are sorted by short name and recipient.',
      }),
      ...pagingArguments(),
    },
    extensions: charges<AppearanceArguments>(({ by, where, equipment, ...page }, { counts, asksFor }) => ({
      own: appearancesCost(
        {
          by,
          lineItems: estimateWhere(packageLineItemList.filter, where, counts),
          equipment: estimateWhere(equipmentList.filter, equipment, counts),
          firstQuote: asksFor('firstQuote'),
        },
        counts,
      ),
      rows: pageSize(page),
    })),
    resolve: async (_root, { by, perRecipient, orderBy, ...args }, context, info) => {
      const order = orderBy ?? { field: 'FIRST_ON', direction: 'ASC' };
      const terms = appearanceTerms(by, perRecipient, order.field, order.direction === 'DESC');
      const paging = readPaging(terms, args, context.limits);
      const { rows, total } = wanted(selectedFieldNames(context, info));
      const found: readonly object[] = await context.readRows(
        appearancesStatement({
          by,
          perRecipient,
          lineItems: args.where ? readWhere(packageLineItemList.filter, args.where) : always,
          equipment: args.equipment ? readWhere(equipmentList.filter, args.equipment, 'equipment') : always,
          orderBy: order.field,
          paging,
          wanted: { rows, total, firstQuote: rowsAreAskedFor(info, 'firstQuote') },
        }),
      );
      const page: Appearance['page'] = { appearances: [], records: new PageRecords() };
      for (const row of found)
        if (isAppearance(row))
          page.appearances.push({
            ...row,
            by,
            sort: sortOf(row, order.field),
            recipientCode: row.recipient_code,
            page,
          });
      return toPage(paging, args, page.appearances, totalOf(found[0]));
    },
  }),
);

const isAppearance = (row: object): row is AppearanceRow => 'key' in row && typeof row.key === 'string';
const totalOf = (row: object | undefined) => (row && 'total' in row ? Number(row.total) : 0);

function sortOf(row: AppearanceRow, orderBy: AppearanceOrder): string | number {
  switch (orderBy) {
    case 'FIRST_ON':
      return row.first_on;
    case 'LAST_ON':
      return row.last_on;
    case 'PACKAGE_COUNT':
      return row.packages;
  }
}
