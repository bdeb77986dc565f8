import type { DecisionProposal, PackageProposal } from '../proposals.js';
import { choiceOf, settledOn } from './choice.js';
import type { DecisionEntry, ItemEntry, PackageEntry } from './draft.js';
import { dayOf, moneyOf, quantityOf } from './figures.js';
import { type Making, mentionChoice, present, unreviewed } from './fromProposals.js';
import { freeKey, wordsKey } from './passages.js';

/** A package that an article reports: a further source of one on record, or a new one. */
export function packageEntry(proposal: PackageProposal, making: Making): PackageEntry {
  const { passages } = making;
  const [donor, recipient] = [proposal.donors, proposal.recipients].map((mentions) =>
    mentions.length === 1 ? mentions[0] : undefined,
  );
  const aidPackage = settledOn(proposal);
  const settled = proposal.candidates.find(({ slug }) => slug === aidPackage);
  const items = new Map<string, ItemEntry>();
  const choices = new Map(
    Object.entries({ package: choiceOf('PACKAGE', proposal.evidence[0]?.exact ?? '', proposal) }),
  );
  if (donor) choices.set('donor', mentionChoice(donor));
  if (recipient) choices.set('recipient', mentionChoice(recipient));
  for (const item of proposal.items) {
    const { exact } = item.asReported;
    const key = freeKey(wordsKey(exact, 5), (taken) => items.has(taken));
    items.set(key, {
      asReported: exact,
      passage: passages.keyOf(item.asReported),
      // A line names each thing that its words name: several at once are no doubt.
      equipment: item.resolution === 'SEVERAL' ? [] : [...new Set(item.equipment.map(({ slug }) => slug))],
      ...present({ quantity: quantityOf(item.quantity) }),
    });
    choices.set(
      `line ${key}`,
      choiceOf('EQUIPMENT', exact, { candidates: item.equipment, resolution: item.resolution }),
    );
  }
  return {
    ...present({ aidPackage }),
    passage: passages.keyOf(proposal.evidence[0] ?? { exact: '', start: 0, end: 0 }),
    stance: settled?.stance ?? 'SUPPORTS',
    ...present({
      value: proposal.value && moneyOf(proposal.value),
      donor: donor && settledOn(donor),
      recipient: recipient && settledOn(recipient),
      announcedOn: dayOf(proposal.announcedOn),
    }),
    lineItems: Object.fromEntries(items),
    review: unreviewed(
      proposal,
      making,
      Object.fromEntries(choices),
      proposal.candidates.flatMap(({ name, differences }) => differences.map((difference) => `${name}: ${difference}`)),
    ),
  };
}

/** A decision that an article reports. */
export function decisionEntry(proposal: DecisionProposal, making: Making): DecisionEntry {
  const { by, equipment } = proposal;
  const who = by && settledOn(by);
  const things = equipment.map((mention, index) => [`equipment-${index + 1}`, mentionChoice(mention)] as const);
  return {
    ...present({ decision: settledOn(proposal) }),
    passages: proposal.evidence.map((anchor) => making.passages.keyOf(anchor)),
    ...present({
      effect: proposal.effect,
      decidedOn: dayOf(proposal.decidedOn),
      country: by?.kind === 'COUNTRY' ? who : undefined,
      person: by?.kind === 'PERSON' ? who : undefined,
      organization: by?.kind === 'ORGANIZATION' ? who : undefined,
    }),
    equipment: [...new Set(equipment.flatMap((mention) => settledOn(mention) ?? []))],
    review: unreviewed(proposal, making, {
      decision: choiceOf('DECISION', proposal.evidence[0]?.exact ?? '', proposal),
      by: by && mentionChoice(by),
      ...Object.fromEntries(things),
    }),
  };
}
