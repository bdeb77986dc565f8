import type { SeedRows } from '../build/rows.js';
import type { FilePosition } from '../files/problems.js';
import { isNamed, namesOf, sharedNames } from '../kind/names.js';
import { KINDS } from '../kinds/index.js';

/** A name or alias that several records of a kind have. */
export interface ClaimedName {
  readonly kind: string;
  /** As the database folds it. */
  readonly folded: string;
  readonly owners: readonly {
    readonly slug: string;
    readonly name: string;
    readonly place: FilePosition | undefined;
  }[];
}

/** The names and aliases that are claimed twice: whoever searches for one finds all its owners. */
export function claimedNames(rows: SeedRows): ClaimedName[] {
  return KINDS.flatMap((kind) =>
    sharedNames(namedRows(rows[kind.rows])).map(({ folded, owners }) => ({
      kind: kind.name,
      folded,
      owners: owners.map(({ record: { id, slug }, name }) => ({ slug, name, place: rows.places.get(id) })),
    })),
  );
}

/** The rows that have names, by slug or by code. */
function namedRows(rows: readonly { readonly id: string }[]) {
  return rows.flatMap((row) => {
    if (!isNamed(row)) return [];
    const slug = 'slug' in row ? row.slug : 'code' in row ? row.code : undefined;
    return typeof slug === 'string' ? [{ id: row.id, slug, names: namesOf(row) }] : [];
  });
}
