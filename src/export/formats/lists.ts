import type { ColumnShape } from '../columns.js';
import type { Values } from '../rows.js';

/** The texts of a list, which is read as JSON. */
export function listOf(value: string): string[] {
  const parsed: unknown = JSON.parse(value);
  if (!Array.isArray(parsed)) throw new TypeError('a list was read that is none');
  return parsed.map(String);
}

/** Makes the lists of a row texts: `a; b`. */
export function joinedLists(columns: readonly ColumnShape[]): (row: Values) => (string | null)[] {
  const places = columns.flatMap(({ type }, index) => (type === 'list' ? [index] : []));
  return (row) => {
    const cells = [...row];
    for (const place of places) {
      const value = cells[place];
      cells[place] = value == null || value === '[]' ? null : listOf(value).join('; ');
    }
    return cells;
  };
}
