import { linkKey } from '../kind/ids.js';
import { defineKind, parentOf, partsOf } from '../kind/kind.js';
import { checkOnce } from '../kind/once.js';
import { decision, decisionLinkShape } from './decision.js';

/** How a decision bears on an earlier one. */
export const decisionLink = defineKind({
  name: 'decisionLink',
  model: 'PolicyDecisionLink',
  rows: 'decisionLinks',
  word: 'link',
  within: partsOf(decision, 'links', ({ links }) => links),
  shape: decisionLinkShape,
  cited: { after: 'from' },
  key: (link, from) => linkKey(from, link),
  check(links, facts, problems) {
    checkOnce(links, problems);
    for (const link of links) {
      const { kind, to } = link.data;
      const from = facts.find(decision, parentOf(link));
      const earlier = facts.find(decision, to);
      if (to === from?.key)
        problems.error(link.at('to'), `to: "${to}" is the decision itself; a link points at an earlier one`);
      else if (from && earlier && earlier.data.decidedOn.first >= from.data.decidedOn.last) {
        problems.error(
          link.at('to'),
          `"${from.key}" of ${from.data.decidedOn.text} ${kind} "${to}" of ${earlier.data.decidedOn.text}, which is not earlier; ` +
            'a link points from the later decision to the earlier one',
        );
      }
    }
  },
});
