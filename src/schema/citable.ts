import type { Model } from '../query/model.js';
import { builder } from './builder.js';

/** The models whose records are facts: each has a `citations` relation, and the citation a relation back. */
export const citableModels = {
  quote: 'Quote',
  person: 'Person',
  position: 'Position',
  organization: 'Organization',
  country: 'Country',
  equipment: 'Equipment',
  aidPackage: 'AidPackage',
  lineItem: 'PackageLineItem',
  decision: 'PolicyDecision',
  decisionLink: 'PolicyDecisionLink',
  treaty: 'Treaty',
  treatyAction: 'TreatyAction',
  articleLink: 'ArticleLink',
  articleCredit: 'ArticleCredit',
} as const;

/** A model whose records are facts. */
export type CitableModel = (typeof citableModels)[keyof typeof citableModels];

/** A record that sources are cited for. Its type is told by the relation that it came through. */
export interface Citable {
  readonly id: string;
}

const typeOf = new WeakMap<object, Model>();

/** Notes which type a record is of, for interfaces and unions: rows of different models look alike. */
export function ofType<Row extends object>(row: Row, model: Model): Row {
  typeOf.set(row, model);
  return row;
}

/** The type that was noted for a record. */
export function notedType(row: object): Model | undefined {
  return typeOf.get(row);
}

export const CitableRef = builder.interfaceRef<Citable>('Citable');

builder.interfaceType(CitableRef, {
  description: 'A fact: any record that sources are cited for. None is without a citation.',
  fields: (t) => ({
    id: t.id({ description: 'The global id, which stays the same for good.' }),
  }),
  resolveType: (row) => notedType(row),
});
