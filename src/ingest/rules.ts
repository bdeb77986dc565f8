import { MEASURED } from './measured.js';

/** The rules that propose: each with what it finds. */
export const RULES = {
  'said-after': { finds: 'Words, then who said them: “…,” she said.' },
  'said-before': { finds: 'Who said it, then the words: she said (that) …' },
  'said-within': { finds: 'The attribution inside the words: …, she said, …' },
  'according-to': { finds: 'According to …' },
  participle: { finds: '…, adding that …' },
  passive: { finds: 'was quoted as saying' },
  'message-verb': {
    finds: 'A verb whose object is the message: warned of, urged, accused, called it “…”',
  },
  colon: { finds: 'A clause with a colon, then the words' },
  turn: { finds: 'A turn of a transcript or an interview' },
  post: { finds: 'A post that is printed as a block' },
  dash: { finds: 'Speech behind a dash: – …, – said she' },
  'marked-clause': { finds: 'Words in marks whose verb says how somebody calls something' },
  continuation: { finds: 'A marked sentence that goes on with the quote before it' },
  byline: { finds: 'A line that names who wrote it' },
  'photo-credit': { finds: 'A line that names who took the picture' },
  wire: { finds: 'A wire service in byline or dateline' },
  'related-line': { finds: 'A line that points to another article' },
  'cited-document': { finds: 'A report or a statement that is named with its publisher' },
  'package-value': { finds: 'A sum of money for a transfer' },
  'package-list': { finds: 'A list of what is transferred' },
  decision: { finds: 'A decision on equipment that is governed or given' },
  treaty: { finds: 'A treaty by its name' },
} as const satisfies Readonly<Record<string, { readonly finds: string }>>;

/** The name of a rule. Names stay: drafts hold them. */
export type RuleName = keyof typeof RULES;

/**
 * How often a person will agree with a rule: what it got right of all that it proposed of the coded articles, with one right and one wrong more, so that
 * a rule which was right three times of three is not taken for certain, and one that was never measured is worth a half.
 */
export function confidenceOf(rule: RuleName): number {
  const { proposed, right } = MEASURED[rule] ?? { proposed: 0, right: 0 };
  return Math.round((100 * (right + 1)) / (proposed + 2)) / 100;
}
