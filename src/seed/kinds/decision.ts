import * as z from 'zod';
import { DecisionEffect, DecisionLinkKind } from '../../generated/prisma/enums.js';
import { called, defineKind } from '../kind/kind.js';
import { partialDate } from '../values/partialDate.js';
import { line, oneOf, reference, references, shape } from '../values/primitives.js';

/** A link to an earlier decision: `decisionLink.ts` has its descriptor. */
export const decisionLinkShape = shape({ kind: oneOf(DecisionLinkKind), to: reference });

/** Who decided what about which equipment, and when. */
export const decision = defineKind({
  name: 'decision',
  model: 'PolicyDecision',
  rows: 'decisions',
  source: { file: 'decisions.yaml' },
  slugs: 'own',
  shape: shape({
    title: line,
    effect: oneOf(DecisionEffect),
    decidedOn: partialDate,
    country: reference,
    recipient: reference.optional(),
    decidedBy: shape({ person: reference.optional(), organization: reference.optional() }).optional(),
    equipment: references.default([]),
    aidPackages: references.default([]),
    links: z.array(decisionLinkShape).default([]),
  }),
  pairs: { equipment: '_DecisionEquipment', aidPackages: '_DecisionPackage' },
  cited: {},
  candidate: ({ data }) => called(data.title),
});
