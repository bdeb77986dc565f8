import { isNewOrganization } from '../draft/choice.js';
import { choicesOf, type DecisionEntry, type Entry, type PackageEntry } from '../draft/draft.js';

/** What is missing before an entry can be accepted, as a sentence with the key that gives it; nothing when it is complete. */
export function missingIn(entry: Entry): string | undefined {
  const open = choicesOf(entry).find(([, choice]) => choice.open);
  if (open) {
    const [name, { asPrinted, candidates }] = open;
    const [only] = candidates;
    if (only && candidates.length === 1) return `${name}: is “${short(asPrinted)}” ${only.slug}? 1 for yes, 0 for no`;
    return `${name}: “${short(asPrinted)}” may be ${candidates.length} records; choose one by its number, or 0 for none of them`;
  }
  const made = choicesOf(entry).find(([, choice]) => isNewOrganization(choice) && choice.newKind === undefined);
  if (made) return `${made[0]}: what sort of organization is it? Write newOrganization.kind with e`;
  switch (entry.section) {
    case 'quotes':
      return entry.fact.speaker.label === undefined
        ? 'speaker: the article does not print who said it here; write a label with e'
        : undefined;
    case 'links':
      return needs(entry, entry.fact.to === undefined, 'to', 'the article that it leads to is not on record');
    case 'packages':
      return (
        needs(entry, entry.fact.aidPackage === undefined, 'package', 'the package is not on record') ??
        newPackage(entry.fact)
      );
    case 'decisions':
      return (
        needs(entry, entry.fact.decision === undefined, 'decision', 'the decision is not on record') ??
        newDecision(entry.fact)
      );
    case 'treaties':
      return entry.fact.treaty === undefined
        ? 'treaty: it is not on record; write it into treaties.yaml first'
        : undefined;
    case 'credits':
      return undefined;
  }
}

function needs(entry: Entry, isMissing: boolean, choice: string, what: string): string | undefined {
  if (!isMissing || entry.fact.review.choices[choice]?.new !== undefined) return undefined;
  return `${choice}: ${what}; choose a candidate by its number, n for a new record, or e and its slug`;
}

function newPackage({ review, donor, recipient, announcedOn }: PackageEntry): string | undefined {
  if (review.choices.package?.new === undefined) return undefined;
  if (announcedOn === undefined) return 'announcedOn: a new package needs it; write it with e';
  return donor === undefined || recipient === undefined
    ? 'a new package needs donor and recipient; choose them'
    : undefined;
}

function newDecision({ review, effect, decidedOn, country }: DecisionEntry): string | undefined {
  if (review.choices.decision?.new === undefined) return undefined;
  const missing = Object.entries({ effect, decidedOn, country }).find(([, value]) => value === undefined);
  return missing && `${missing[0]}: a new decision needs it; write it with e`;
}

/** The first words of a text. */
function short(text: string, length = 40): string {
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length > length ? `${oneLine.slice(0, length - 1)}…` : oneLine;
}
