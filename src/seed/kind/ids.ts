import { v5 } from 'uuid';

/** The namespace of every id of a seeded record. It never changes: ids are in people's links and notebooks. */
const NAMESPACE = '6f1b7b0e-5c1d-5b52-9a6e-0d6d1a3f8c41';

/**
 * The id of a record: UUID v5 of `<kind>:<key>`. The key is the slug (a country's is its code), or for what has no slug of its own:
 *
 * | kind | key |
 * | --- | --- |
 * | lineItem, credit, passage, quote | `<package or article>/<key in the file>` |
 * | link, decisionLink | `<from> <kind> <to>` |
 * | treatyAction | `<treaty> <country> <kind> <first day that it may have been>` |
 * | citation | `<kind of subject>:<key of subject> <article> <relaying article or -> <passage's key or ->#<n>`, n from 1 among equals |
 */
export function idOf(kind: { readonly name: string }, key: string): string {
  return v5(`${kind.name}:${key}`, NAMESPACE);
}

/** The id of a record that may not be named, or null. */
export function idOrNull(kind: { readonly name: string }, key: string | undefined): string | null {
  return key === undefined ? null : idOf(kind, key);
}

/** What two records share when they are one link. */
export function linkKey(from: string, { kind, to }: { readonly kind: string; readonly to: string }): string {
  return `${from} ${kind} ${to}`;
}
