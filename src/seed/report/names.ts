import type { Place } from '../errors.js';
import { sharedNames } from '../names.js';
import type { SeedRows } from '../rows.js';

/** A name or alias that several records of a kind have. */
export interface ClaimedName {
  readonly kind: string;
  /** As the database folds it. */
  readonly folded: string;
  readonly owners: readonly { readonly slug: string; readonly name: string; readonly place: Place | undefined }[];
}

/** The names and aliases that are claimed twice: whoever searches for one finds all its owners. */
export function claimedNames(rows: SeedRows): ClaimedName[] {
  const groups = {
    country: rows.countries.map((row) => ({ id: row.id, slug: row.code, names: [row.name, ...row.aliases] })),
    organization: rows.organizations.map((row) => ({ ...row, names: [row.name, ...row.aliases] })),
    person: rows.people.map((row) => ({ ...row, names: [row.name, ...row.aliases] })),
    equipment: rows.equipment.map((row) => ({
      ...row,
      names: [row.designation, ...(row.name === null ? [] : [row.name]), ...row.aliases],
    })),
    treaty: rows.treaties.map((row) => ({ ...row, names: [row.name, ...row.aliases] })),
  };
  return Object.entries(groups).flatMap(([kind, records]) =>
    sharedNames<{ id: string; slug: string; names: string[] }>(records).map(({ folded, owners }) => ({
      kind,
      folded,
      owners: owners.map(({ record, name }) => ({ slug: record.slug, name, place: rows.places.get(record.id) })),
    })),
  );
}
