import { defineKind, partsOf } from '../kind/kind.js';
import { checkOnce } from '../kind/once.js';
import { treaty, treatyActionShape } from './treaty.js';

/** What a country did about a treaty, and when. */
export const treatyAction = defineKind({
  name: 'treatyAction',
  model: 'TreatyAction',
  rows: 'treatyActions',
  word: 'action',
  within: partsOf(treaty, 'actions', ({ actions }) => actions),
  shape: treatyActionShape,
  cited: { after: 'treaty', shown: ({ data: { country, kind, takenOn } }) => `${country} ${kind} ${takenOn}` },
  // The first day stands for the date: the model has one action per country, kind and first day.
  key: ({ country, kind, takenOn }, of) => `${of} ${country} ${kind} ${takenOn.first}`,
  check: (actions, _, problems) => checkOnce(actions, problems),
});
