import { v5 } from 'uuid';

/** The namespace of every id of a seeded record. It never changes: ids are in people's links and notebooks. */
const NAMESPACE = '6f1b7b0e-5c1d-5b52-9a6e-0d6d1a3f8c41';

/** The kinds of records that have ids. The word is part of the id: renaming one would change the ids of its records. */
export type IdKind =
  | 'country'
  | 'organization'
  | 'person'
  | 'position'
  | 'equipment'
  | 'aidPackage'
  | 'lineItem'
  | 'decision'
  | 'decisionLink'
  | 'treaty'
  | 'treatyAction'
  | 'article'
  | 'credit'
  | 'link'
  | 'passage'
  | 'quote'
  | 'citation';

/**
 * The id of a record: UUID v5 of `<kind>:<key>`. The key is the slug (a country's is its code), or for what has no slug:
 *
 * | kind | key |
 * | --- | --- |
 * | credit, passage | `<article>/<key in the file>` |
 * | link | `<article> <kind> <article>` |
 * | decisionLink | `<decision> <kind> <decision>` |
 * | treatyAction | `<treaty> <country> <kind> <first day that it may have been>` |
 * | citation | `<kind of subject>:<key of subject> <article> <relaying article or -> <passage's key or ->#<n>`, n from 1 among equals |
 */
export function idOf(kind: IdKind, key: string): string {
  return v5(`${kind}:${key}`, NAMESPACE);
}

/** What two records share when they are one link. */
export function linkKey(link: { readonly from: string; readonly kind: string; readonly to: string }): string {
  return `${link.from} ${link.kind} ${link.to}`;
}

/** What two records share when they are one action. The first day stands for the date: the model has one action per country, kind and first day. */
export function actionKey(action: {
  readonly treaty: string;
  readonly country: string;
  readonly kind: string;
  readonly takenOn: { readonly first: string };
}): string {
  return `${action.treaty} ${action.country} ${action.kind} ${action.takenOn.first}`;
}
