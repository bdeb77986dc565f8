import { type SeedRows, TABLES } from '../build/rows.js';
import type { Difference } from '../write/plan.js';

/** What will be written into one table, record by record. */
export interface TableChange {
  readonly table: string;
  readonly added: readonly string[];
  /** With the fields that differ. */
  readonly changed: readonly { readonly name: string; readonly fields: readonly string[] }[];
  readonly removed: readonly string[];
}

/** The tables that differ from the files, with the names of their records. */
export function changesOf(differences: readonly Difference[], rows: SeedRows): TableChange[] {
  const names = namesOf(differences, rows);
  const name = (row: object) => nameOf(row, names);
  return differences
    .map(({ table, added, changed, removed }) => ({
      table,
      added: added.map(name).sort(),
      changed: changed
        .map(({ row, fields }) => ({ name: name(row), fields }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      removed: removed.map(name).sort(),
    }))
    .filter(({ added, changed, removed }) => added.length + changed.length + removed.length > 0);
}

/** The names of all records, by id: of those in the files, and of those that will go. What others point at comes first. */
function namesOf(differences: readonly Difference[], rows: SeedRows): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (records: readonly object[]) => {
    for (const row of records) if ('id' in row && typeof row.id === 'string') names.set(row.id, nameOf(row, names));
  };
  for (const table of TABLES) add(rows[table.rows]);
  // What goes may point at what stays, never the other way round.
  for (const { removed } of differences) add(removed);
  return names;
}

/** A record's slug or code; one without is named after the records that it joins, and its own words. */
function nameOf(row: object, names: ReadonlyMap<string, string>): string {
  const fields = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  const own = fields.find(([field]) => field === 'slug' || field === 'code');
  if (own) return String(own[1]);
  const joined = fields
    .filter(([field]) => /^[AB]$|Id$/.test(field) && field !== 'passageId')
    .flatMap(([, id]) => names.get(String(id)) ?? []);
  const words = fields.flatMap(([field, value]) => wordsOf(field, value));
  return [joined.join(' – '), words.join(' ')].filter((part) => part !== '').join(': ');
}

function wordsOf(field: string, value: unknown): string[] {
  switch (field) {
    case 'kind':
    case 'role':
      return [String(value)];
    case 'asPrinted':
    case 'exact':
    case 'wording': {
      const text = String(value).replace(/\s+/g, ' ');
      return [`“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`];
    }
    case 'takenOn':
      return value instanceof Date ? [value.toISOString().slice(0, 10)] : [];
    default:
      return [];
  }
}
