import type { List } from '../query/list.js';
import type { Column } from './columns.js';

/** What can be exported: a list of the API with the columns of its rows, declared once. */
export interface Export {
  /** As it is asked for: `quotes` in `/export/quotes.csv`. */
  readonly name: string;
  readonly list: List;
  /** The list's field of the query type. */
  readonly field: string;
  readonly description: string;
  readonly columns: readonly Column[];
}

/** Declares an export. No two of its columns share a name. */
export function declareExport(declared: Export): Export {
  const names = declared.columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new TypeError(`the export ${declared.name} has two columns ${twice}`);
  return declared;
}
