import { builder } from './builder.js';
import { notedType } from './citable.js';
import { OrganizationRef } from './organization.js';
import { PersonRef } from './person.js';

export const SpeakerRef = builder.unionType('Speaker', {
  description: 'Who speaks: a person, or an organization with no person named.',
  types: () => [PersonRef, OrganizationRef],
  resolveType: (speaker) => {
    const model = notedType(speaker);
    return model === 'Person' || model === 'Organization' ? model : null;
  },
});
