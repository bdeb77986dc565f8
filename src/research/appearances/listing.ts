import type { Condition } from '../../query/condition.js';
import type { KeyKind, SortTerm } from '../../query/order.js';
import type { Paging } from '../../query/page.js';

/** What there are appearances of. */
export type AppearanceBy = 'EQUIPMENT' | 'FAMILY' | 'CATEGORY' | 'TAG';

/** What appearances are sorted by. */
export type AppearanceOrder = 'FIRST_ON' | 'LAST_ON' | 'PACKAGE_COUNT';

/** What the arguments of appearances mean. */
export interface AppearanceListing {
  readonly by: AppearanceBy;
  /** Which line items count. */
  readonly lineItems: Condition;
  /** Which equipment is listed, whatever else a line item names. */
  readonly equipment: Condition;
  readonly perRecipient: boolean;
  readonly paging: Paging;
}

/** The columns of a page's row, with what they hold. */
export const appearanceColumns = {
  /** The thing: a slug, a category or a tag. */
  key: { type: 'text', nullable: false },
  recipient_code: { type: 'text', nullable: false },
  equipment_id: { type: 'uuid', nullable: true },
  recipient_id: { type: 'uuid', nullable: true },
  packages: { type: 'int4', nullable: false },
  lines: { type: 'int4', nullable: false },
  first_on: { type: 'date', nullable: false },
  first_on_latest: { type: 'date', nullable: false },
  first_package: { type: 'uuid', nullable: false },
  first_line_item: { type: 'uuid', nullable: false },
  last_on: { type: 'date', nullable: false },
  last_on_latest: { type: 'date', nullable: false },
  last_package: { type: 'uuid', nullable: false },
  last_line_item: { type: 'uuid', nullable: false },
  first_quote: { type: 'uuid', nullable: true },
} as const;

export type AppearanceColumn = keyof typeof appearanceColumns;

const sortedBy: Readonly<Record<AppearanceOrder, { readonly column: AppearanceColumn; readonly kind: KeyKind }>> = {
  FIRST_ON: { column: 'first_on', kind: 'date' },
  LAST_ON: { column: 'last_on', kind: 'date' },
  PACKAGE_COUNT: { column: 'packages', kind: 'int' },
};

/** The order of appearances: by what is asked for, then by what appears, then by the recipient. The cursor of other appearances is refused by its name. */
export function appearanceTerms(
  { by, perRecipient }: Pick<AppearanceListing, 'by' | 'perRecipient'>,
  orderBy: AppearanceOrder,
  descending: boolean,
): readonly SortTerm[] {
  const term = (field: string, column: AppearanceColumn, kind: KeyKind, descends = false): SortTerm => ({
    field,
    path: [column],
    kind,
    descending: descends,
    nullable: false,
    description: '',
  });
  const { column, kind } = sortedBy[orderBy];
  const name = `Appearance.${by}${perRecipient ? '.recipient' : ''}.${orderBy}`;
  return [
    term(name, column, kind, descending),
    term('key', 'key', 'text'),
    term('recipient', 'recipient_code', 'text'),
  ];
}
