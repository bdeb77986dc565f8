import { foldText } from '../../query/values/text.js';

/** What a record with aliases is called, in its file or in its row. */
interface Named {
  readonly designation?: string | undefined;
  readonly name?: string | null | undefined;
  readonly aliases: readonly string[];
}

/** Whether a record has aliases: then its names are folded by the database, and searched. */
export function isNamed(record: unknown): record is Named {
  return typeof record === 'object' && record !== null && 'aliases' in record && Array.isArray(record.aliases);
}

/** Every name of a record that has aliases, what people call it first. */
export function namesOf({ designation, name, aliases }: Named): string[] {
  return [designation, name, ...aliases].filter((one) => typeof one === 'string');
}

/** One name that several records of a kind have. */
interface SharedName<T> {
  /** As the database folds it: without case and accents. */
  readonly folded: string;
  /** The records that have it, each with its own form of the name. */
  readonly owners: readonly { readonly record: T; readonly name: string }[];
}

/** The names that several records have. That is no mistake by itself, but a search for one finds them all. */
export function sharedNames<T extends { readonly names: readonly string[] }>(records: readonly T[]): SharedName<T>[] {
  const claims = new Map<string, { record: T; name: string }[]>();
  for (const record of records) {
    for (const name of record.names) {
      const folded = foldText(name);
      const owners = claims.get(folded) ?? [];
      claims.set(folded, owners);
      if (!owners.some((owner) => owner.record === record)) owners.push({ record, name });
    }
  }
  return [...claims].filter(([, owners]) => owners.length > 1).map(([folded, owners]) => ({ folded, owners }));
}
