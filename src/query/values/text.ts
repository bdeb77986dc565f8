/**
 * The forms of a text that searching needs.
 *
 * `foldText` has a twin in the database, the SQL function `fold_text`: what a filter folds here is compared with what an
 * index folded there, so both are built only from steps that JavaScript and PostgreSQL have in common, in this order:
 *
 * 1. characters that NFKD would tear apart or that print nothing: ´ (and its Greek form) → ', soft hyphen, zero-width space, word joiner and
 *    U+FEFF are dropped;
 * 2. NFKD: é → e + accent, ﬁ → fi, … → ..., no-break and thin spaces → space, full-width letters → plain ones;
 * 3. the combining marks U+0300–U+036F are dropped;
 * 4. lower case, by the rules of no language in particular;
 * 5. `LETTERS`, one for one: letters that have no decomposition, the final sigma (lower-casing Σ depends on its place in
 *    the word), and one sign for every quotation mark, apostrophe and dash;
 * 6. `PAIRS`: one letter that becomes two.
 */

/** Printed alone, an acute accent serves as an apostrophe; NFKD would make it a space and a mark. */
const ACUTE = /[\u00b4\u1ffd]/g;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const MARKS = /[\u0300-\u036f]/g;

/** Step 5. Each key is replaced by every character of its value; the SQL twin is `translate(…)` with the same letters. */
const LETTERS: ReadonlyMap<string, string> = tableOf({
  l: 'ł',
  o: 'ø',
  d: 'đð',
  i: 'ı',
  σ: 'ς',
  "'": '`’‘‚‛ʼʹ',
  '"': '“”„‟«»ʺ',
  '-': '‐‒–—―−',
});

/** Step 6. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);

const SPECIAL = new RegExp(`[${[...LETTERS.keys(), ...PAIRS.keys()].join('')}]`, 'gu');

function tableOf(groups: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(groups).flatMap(([to, from]) => [...from].map((letter) => [letter, to] as const)));
}

/**
 * The case- and accent-blind form of a text, the same as `fold_text` in the database: two texts that a reader takes for
 * the same words fold to the same string. Length changes, so offsets into a folded text mean nothing in the original.
 */
export function foldText(value: string): string {
  return value
    .replace(ACUTE, "'")
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(SPECIAL, (letter) => LETTERS.get(letter) ?? PAIRS.get(letter) ?? letter);
}
