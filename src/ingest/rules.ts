/** The rules that propose: each with what it finds, and how often a person would agree, as `npm run bench:ingest` measures it. */
export const RULES = {
  'said-after': { finds: 'Words, then who said them: “…,” she said.', precision: 0.9 },
  'said-before': { finds: 'Who said it, then the words: she said (that) …', precision: 0.85 },
  'said-within': { finds: 'The attribution inside the words: …, she said, …', precision: 0.85 },
  'according-to': { finds: 'According to …', precision: 0.85 },
  participle: { finds: '…, adding that …', precision: 0.85 },
  passive: { finds: 'was quoted as saying', precision: 0.8 },
  'message-verb': {
    finds: 'A verb whose object is the message: warned of, urged, accused, called it “…”',
    precision: 0.8,
  },
  colon: { finds: 'A clause with a colon, then the words', precision: 0.85 },
  turn: { finds: 'A turn of a transcript or an interview', precision: 0.95 },
  post: { finds: 'A post that is printed as a block', precision: 0.9 },
  dash: { finds: 'Speech behind a dash: – …, – said she', precision: 0.9 },
  'marked-clause': { finds: 'Words in marks whose verb says how somebody calls something', precision: 0.6 },
  continuation: { finds: 'A marked sentence that goes on with the quote before it', precision: 0.9 },
  byline: { finds: 'A line that names who wrote it', precision: 0.95 },
  'photo-credit': { finds: 'A line that names who took the picture', precision: 0.9 },
  wire: { finds: 'A wire service in byline or dateline', precision: 0.95 },
  'related-line': { finds: 'A line that points to another article', precision: 0.95 },
  'cited-document': { finds: 'A report or a statement that is named with its publisher', precision: 0.8 },
  'package-value': { finds: 'A sum of money for a transfer', precision: 0.9 },
  'package-list': { finds: 'A list of what is transferred', precision: 0.9 },
  decision: { finds: 'A decision on equipment that is governed or given', precision: 0.7 },
  treaty: { finds: 'A treaty by its name', precision: 0.95 },
  model: { finds: 'What a model of the user’s own suggested', precision: 0 },
} as const satisfies Readonly<Record<string, { readonly finds: string; readonly precision: number }>>;

/** The name of a rule. Names stay: drafts hold them. */
export type RuleName = keyof typeof RULES;
