import { defineKind } from '../kind/kind.js';
import { aliases, inner, line, shape } from '../values/primitives.js';

/** A person; the posts that they held are positions. */
export const person = defineKind({
  name: 'person',
  model: 'Person',
  rows: 'people',
  source: { file: 'people.yaml' },
  slugs: 'own',
  shape: shape({ name: line, aliases, positions: inner }),
  cited: {},
});
