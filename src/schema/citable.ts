import { builder, record } from './builder.js';
import { fromRows } from './fromSql.js';

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

/** A record that sources are cited for. */
export const CitableRef = builder.interfaceRef<object>('Citable');

builder.interfaceType(CitableRef, {
  description: 'A fact: any record that sources are cited for. None is without a citation.',
  fields: (t) => ({
    id: t.id({ description: 'The global id, which stays the same for good.', resolve: fromRows }),
  }),
});

/** What all types of facts have in common, for `builder.prismaNode`. */
export const fact = { ...record, interfaces: [CitableRef] };
