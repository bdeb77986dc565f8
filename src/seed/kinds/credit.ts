import { CreditRole } from '../../generated/prisma/enums.js';
import { defineKind } from '../kind/kind.js';
import { line, oneOf, proposedBy, reading, reference, shape, text } from '../values/primitives.js';
import { article } from './article.js';

/** Whom an article names as its author, or the source of its pictures. */
export const credit = defineKind({
  name: 'credit',
  model: 'ArticleCredit',
  rows: 'credits',
  within: { kind: article, under: 'credits' },
  shape: shape({
    role: oneOf(CreditRole),
    asPrinted: line,
    organization: reference.optional(),
    person: reference.optional(),
    passage: reference.optional(),
    wording: text.optional(),
    reading,
    proposedBy,
  }),
  passages: ['passage'],
  // A credit is words on the page; where no passage shows them they are the wording.
  cites: ({ data: { passage, wording, asPrinted, reading, proposedBy } }) => [
    { passage, wording: wording ?? (passage === undefined ? asPrinted : undefined), reading, proposedBy },
  ],
});
