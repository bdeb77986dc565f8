import { defineKind } from '../kind/kind.js';
import { aliases, line, shape } from '../values/primitives.js';

/** A country, by its ISO 3166-1 code. */
export const country = defineKind({
  name: 'country',
  model: 'Country',
  rows: 'countries',
  source: { file: 'countries.yaml' },
  slugs: 'code',
  shape: shape({ name: line, aliases }),
  cited: {},
  columns: ({ key }) => ({ code: key }),
});
