import * as z from 'zod';
import { TreatyActionKind } from '../../generated/prisma/enums.js';
import { called, defineKind } from '../kind/kind.js';
import { namesOf } from '../kind/names.js';
import { partialDate } from '../values/partialDate.js';
import { aliases, line, oneOf, reference, references, shape } from '../values/primitives.js';

/** An action of a country: `treatyAction.ts` has its descriptor. */
export const treatyActionShape = shape({ country: reference, kind: oneOf(TreatyActionKind), takenOn: partialDate });

/** A treaty; who is bound by it on a day follows from its actions. */
export const treaty = defineKind({
  name: 'treaty',
  model: 'Treaty',
  rows: 'treaties',
  source: { file: 'treaties.yaml' },
  slugs: 'own',
  shape: shape({
    name: line,
    officialName: line.optional(),
    aliases,
    depositary: reference.optional(),
    governs: references.default([]),
    actions: z.array(treatyActionShape).default([]),
  }),
  pairs: { governs: '_TreatyGoverns' },
  cited: {},
  candidate: ({ data }) =>
    called(data.name, ...namesOf(data).slice(1), ...(data.officialName === undefined ? [] : [data.officialName])),
});
