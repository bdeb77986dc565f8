import { builder, record } from './builder.js';
import { fromRows } from './fromSql.js';

/**
 * What sources are cited for: the records that are facts. Each model has a `citations` relation, and the citation this relation back.
 * Its `means` describes the condition on it.
 */
export const subjects = [
  { relation: 'quote', model: 'Quote', means: 'It is a quote that the source is cited for.' },
  { relation: 'person', model: 'Person', means: 'It is a person.' },
  { relation: 'position', model: 'Position', means: 'It is a position.' },
  { relation: 'organization', model: 'Organization', means: 'It is an organization.' },
  { relation: 'country', model: 'Country', means: 'It is a country.' },
  { relation: 'equipment', model: 'Equipment', means: 'It is an equipment.' },
  { relation: 'aidPackage', model: 'AidPackage', means: 'It is a package.' },
  { relation: 'lineItem', model: 'PackageLineItem', means: 'It is a line of a package.' },
  { relation: 'decision', model: 'PolicyDecision', means: 'It is a decision.' },
  { relation: 'decisionLink', model: 'PolicyDecisionLink', means: 'It is a link between decisions.' },
  { relation: 'treaty', model: 'Treaty', means: 'It is a treaty.' },
  { relation: 'treatyAction', model: 'TreatyAction', means: 'It is an action about a treaty.' },
  { relation: 'articleLink', model: 'ArticleLink', means: 'It is a link between articles.' },
  { relation: 'articleCredit', model: 'ArticleCredit', means: 'It is a credit of an article.' },
] as const;

/** A model whose records are facts. */
export type CitableModel = (typeof subjects)[number]['model'];

/** The model that each relation of a citation leads to. */
export const citableModels: Readonly<Record<string, CitableModel>> = Object.fromEntries(
  subjects.map(({ relation, model }) => [relation, model]),
);

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
