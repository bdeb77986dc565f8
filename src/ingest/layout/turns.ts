/** Turns of a transcript or an interview: a label, a colon, what was said. */
import type { Range } from '../anchor.js';

export interface Turn {
  /** The label whole: `DEPUTY PRESS SECRETARY NORA WHITLOCK`. */
  readonly label: Range;
  /** Where the words begin. */
  readonly words: number;
  /** A question or answer without a name: `Q`. */
  readonly unnamed: boolean;
  /** The paragraph has no label of its own: it goes on with the turn before. */
  readonly goesOn: boolean;
}

const LONGEST_LABEL = 60;

/** The turn that a paragraph is, if it has a label in capitals or one that comes again. */
export function turnOf(text: string, { start, end }: Range, repeated: ReadonlySet<string>): Turn | undefined {
  const head = text.slice(start, Math.min(end, start + LONGEST_LABEL + 2));
  const colon = head.indexOf(':');
  if (colon <= 0 || colon > LONGEST_LABEL || !/\s/.test(head[colon + 1] ?? '')) return undefined;
  const label = head.slice(0, colon);
  const letters = label.replace(/[^\p{L}]/gu, '');
  if (letters === '') return undefined;
  const unnamed =
    /^(?:Q|A|QUESTION|ANSWER|REPORTER|F|З|П|В|О)\.?$/iu.test(label) ||
    /^(?:question|reporter|moderator|interviewer)$/i.test(label);
  const capitals = letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const named = repeated.has(label) && /^(?:\p{Lu}[\p{L}'’.-]*\s?){1,4}$/u.test(label);
  if (!unnamed && !named && !(capitals && letters.length > 2)) return undefined;
  let words = start + colon + 1;
  while (words < end && /\s/.test(text[words] ?? '')) words++;
  return { label: { start, end: start + colon }, words, unnamed, goesOn: false };
}
