/** What a model proposes beside what the rules do: the same words of the same kind are one proposal. */
import type { Range } from '../anchor.js';
import type { Proposal } from '../proposals.js';
import { trimmed } from '../quotes/quote.js';

/** The proposals of the rules with those of a model that are not among them. The rules' stay as they are: how they do is measured. */
export function mergedWith(
  text: string,
  rules: readonly Proposal[],
  model: readonly Proposal[],
): { readonly proposals: readonly Proposal[]; readonly added: number; readonly merged: number } {
  const keys = new Set(rules.map((proposal) => keyOf(text, proposal)));
  const added = model.filter((proposal) => {
    const key = keyOf(text, proposal);
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  });
  return { proposals: [...rules, ...added], added: added.length, merged: model.length - added.length };
}

/** The kind and the places of the words, without the marks around them. */
function keyOf(text: string, proposal: Proposal): string {
  const places = passagesOf(proposal).map((range) => trimmed(text, range) ?? range);
  return `${proposal.kind} ${places.map(({ start, end }) => `${start}-${end}`).join(',')}`;
}

/** The words that a proposal is of. Of a decision and a package they are those that identify it. */
export function passagesOf(proposal: Proposal): readonly Range[] {
  switch (proposal.kind) {
    case 'QUOTE':
      return proposal.passages;
    case 'CREDIT':
    case 'LINK':
    case 'TREATY':
      return [proposal.asPrinted];
    case 'PACKAGE':
      return proposal.value
        ? [proposal.value.verbatim]
        : proposal.items.slice(0, 1).map(({ asReported }) => asReported);
    case 'DECISION':
      return proposal.evidence.slice(0, 1);
    default:
      return proposal satisfies never;
  }
}
