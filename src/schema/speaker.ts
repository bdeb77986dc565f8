import { builder } from './builder.js';
import { OrganizationRef } from './organization.js';
import { PersonRef } from './person.js';

export const SpeakerRef = builder.unionType('Speaker', {
  description: 'Who speaks: a person, or an organization with no person named.',
  types: () => [PersonRef, OrganizationRef],
});
