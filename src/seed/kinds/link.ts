import { ArticleLinkKind } from '../../generated/prisma/enums.js';
import { linkKey } from '../kind/ids.js';
import { defineKind } from '../kind/kind.js';
import { oneOf, proposedBy, reading, reference, shape, text } from '../values/primitives.js';
import { article } from './article.js';

/** Another article that an article leads to. */
export const link = defineKind({
  name: 'link',
  model: 'ArticleLink',
  rows: 'links',
  within: { kind: article, under: 'links' },
  shape: shape({
    kind: oneOf(ArticleLinkKind),
    to: reference,
    passage: reference.optional(),
    wording: text.optional(),
    reading,
    proposedBy,
  }),
  passages: ['passage'],
  key: (data, from) => linkKey(from, data),
  cites: ({ data: { passage, wording, reading, proposedBy } }) => [{ passage, wording, reading, proposedBy }],
  check(links, _, problems) {
    const seen = new Set<string>();
    for (const { key, data, parent, place, at } of links) {
      if (data.to === parent?.key) problems.error(at('to'), `to: "${data.to}" is the article itself`);
      if (seen.has(key)) problems.error(place, `the link "${data.kind} ${data.to}" is there twice; remove one`);
      seen.add(key);
      if (data.passage === undefined && data.wording === undefined) {
        problems.error(place, 'the link has neither passage nor wording; write the words of the page that make it');
      }
    }
  },
});
