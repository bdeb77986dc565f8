import { foldText } from '../ingest/text.js';

/** A record that has names. */
interface Named {
  readonly slug: string;
  readonly names: readonly string[];
}

/** Every name of a record that has aliases, what people call it first. */
export function namesOf(data: {
  readonly designation?: string;
  readonly name?: string | undefined;
  readonly aliases: readonly string[];
}): string[] {
  return [data.designation, data.name, ...data.aliases].filter((name) => name !== undefined);
}

/** One name that several records of a kind have. */
export interface SharedName<T extends Named> {
  /** As the database folds it: without case and accents. */
  readonly folded: string;
  /** The records that have it, each with its own form of the name. */
  readonly owners: readonly { readonly record: T; readonly name: string }[];
}

/** The names that several records have. That is no mistake by itself, but a search for one finds them all. */
export function sharedNames<T extends Named>(records: readonly T[]): SharedName<T>[] {
  const claims = new Map<string, { record: T; name: string }[]>();
  for (const record of records) {
    for (const name of record.names) {
      const folded = foldText(name);
      const owners = claims.get(folded) ?? [];
      claims.set(folded, owners);
      if (!owners.some((owner) => owner.record.slug === record.slug)) owners.push({ record, name });
    }
  }
  return [...claims].filter(([, owners]) => owners.length > 1).map(([folded, owners]) => ({ folded, owners }));
}
