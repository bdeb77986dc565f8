import type { List } from '../query/list.js';
import type { RootTotals } from '../schema/groups/totals.js';
import type { Column, ColumnShape } from './columns.js';
import type { TotalsColumn } from './totals/columns.js';

/** What every export declares. */
interface Declared {
  /** As it is asked for: `quotes` in `/export/quotes.csv`. */
  readonly name: string;
  /** The field of the query type that it has the answer of. */
  readonly field: string;
  readonly description: string;
  readonly columns: readonly ColumnShape[];
  /** The arguments of the field that it takes, beside what is asked about the file. */
  readonly takes: readonly string[];
}

/** A list of the API with the columns of its rows. */
export interface ListExport extends Declared {
  readonly kind: 'list';
  readonly list: List;
  readonly columns: readonly Column[];
}

/** Totals of the API, with the columns that follow from what they can be grouped by and what they sum. */
export interface TotalsExport extends Declared {
  readonly kind: 'totals';
  readonly totals: RootTotals;
  readonly columns: readonly TotalsColumn[];
}

/** What can be exported. */
export type Export = ListExport | TotalsExport;

/** Declares the export of a list. */
export function declareExport(declared: Omit<ListExport, 'kind' | 'takes'>): ListExport {
  return checked({ ...declared, kind: 'list', takes: ['where', 'orderBy'] });
}

/** An export of which no two columns share a name. */
export function checked<Of extends Export>(declared: Of): Of {
  const names = declared.columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new TypeError(`the export ${declared.name} has two columns ${twice}`);
  return declared;
}
