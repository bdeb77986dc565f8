import { choicesOf, type Entry } from '../draft/draft.js';

/** What is missing before an entry can be accepted, as a sentence with the key that gives it; nothing when it is complete. */
export function missingIn(entry: Entry): string | undefined {
  const open = choicesOf(entry).find(([, choice]) => choice.open);
  if (open) {
    const [name, { asPrinted, candidates }] = open;
    return `${name}: “${short(asPrinted)}” may be ${candidates.length} records; choose one by its number, or 0 for none of them`;
  }
  switch (entry.section) {
    case 'quotes':
      return entry.fact.speaker.label === undefined
        ? 'speaker: the article does not print who said it here; write a label with e'
        : undefined;
    case 'links':
      return needs(entry, entry.fact.to === undefined, 'to', 'the article that it leads to is not on record');
    case 'packages':
      return needs(entry, entry.fact.aidPackage === undefined, 'package', 'the package is not on record');
    case 'decisions':
      return needs(entry, entry.fact.decision === undefined, 'decision', 'the decision is not on record');
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
  return `${choice}: ${what}; choose a candidate by its number, or n for a new record`;
}

/** The first words of a text. */
export function short(text: string, length = 40): string {
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length > length ? `${oneLine.slice(0, length - 1)}…` : oneLine;
}
