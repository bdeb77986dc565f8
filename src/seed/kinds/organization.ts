import { OrganizationKind } from '../../generated/prisma/enums.js';
import { defineKind } from '../kind/kind.js';
import { aliases, line, oneOf, reference, shape } from '../values/primitives.js';

/** Who publishes, acts, gives or receives. */
export const organization = defineKind({
  name: 'organization',
  model: 'Organization',
  rows: 'organizations',
  source: { file: 'organizations.yaml' },
  slugs: 'own',
  shape: shape({
    name: line,
    aliases,
    kind: oneOf(OrganizationKind),
    country: reference.optional(),
  }),
  cited: {},
});
