/** Whether a word is a cue here: a verb that reports, and not a noun, a name or a helper that looks the same. */
import { AUXILIARIES, BE, MODALS, NEGATIONS, PREPOSITIONS } from '../../languages/en.js';
import { wordsOf } from '../../languages/language.js';
import type { Sentence } from '../../sentences/sentences.js';
import { type Form, type Verb, verbAt } from './verbs.js';
import { isAdverb, isComma, isDay, isDeterminer, isMark, isName, isPersonal, isWord } from './words.js';

export interface Cue {
  readonly at: number;
  /** The last token of the cue, its particle included. */
  readonly to: number;
  readonly verb: Verb;
  readonly form: Form;
  /** Between a form of “be” and a past: “was asked”. */
  readonly passive: boolean;
  readonly modal: boolean;
  readonly negated: boolean;
}

/** The cue at a token, if it is one. `headline`: verbs may be capitalized. */
export function cueAt(s: Sentence, at: number, low: number, headline: boolean): Cue | undefined {
  const token = s.at(at);
  const found = isWord(token) ? verbAt(token.lower) : undefined;
  if (!found) return undefined;
  const { verb } = found;
  const form = verb.lemma === 'read' && found.form === 'BASE' ? 'PAST' : found.form;
  if (isName(token) && at > 0 && !(headline && form !== 'ING')) return undefined;
  const before = s.at(at - 1);
  if (
    isDeterminer(before) &&
    !(form === 'PAST' && /^(?:another|some|many|all|both|few|most|this|one|several|each)$/.test(before.lower)) &&
    !(form === 'THIRD' && before.lower === 'another') &&
    !(form === 'BASE' && /^(?:some|many|all|both|few|most|several)$/.test(before.lower) && !verb.wary)
  )
    return undefined;
  // “271 pledged delegates”
  if (form === 'PAST' && verb.lemma !== 'say' && /^\d/.test(before.text) && /[^s]s$/.test(s.at(at + 1).lower))
    return undefined;
  if (
    PREPOSITIONS.has(before.lower) &&
    form !== 'ING' &&
    !goesOnTo(s, at) &&
    !/^(?:while|when|as|before|after|since|until)$/.test(before.lower)
  )
    return undefined;
  if (form === 'BASE' && PREPOSITIONS.has(s.at(at + 1).lower) && s.at(at + 1).lower === 'of' && verb.lemma !== 'speak')
    return undefined;
  // “the editor’s note”, “in five states”: nouns.
  if (form !== 'PAST' && form !== 'ING' && /\p{L}[’']s?$/u.test(before.text) && !isContraction(before.lower))
    return undefined;
  if (verb.wary && /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|few)$/.test(before.lower))
    return undefined;
  const particle = verb.particles.includes(s.at(at + 1).lower) ? 1 : 0;
  if (verb.needsParticle && particle === 0) return undefined;
  if (verb.lemma === 'go' && (s.at(at + 2).lower === 'to' || isDeterminer(s.at(at + 2)))) return undefined;
  if (form !== 'PAST' && form !== 'ING' && isNoun(s, at, form)) return undefined;
  if (form !== 'PAST' && form !== 'ING' && describes(s, at)) return undefined;
  if (verb.wary && particle === 0 && !isClear(s, at, form)) return undefined;
  if (verb.lemma === 'say' && s.at(at + 1).lower === 'to' && s.at(at + 2).lower === 'be') return undefined;
  const helpers = helpersOf(s, at, low);
  const passive =
    (form === 'PAST' || form === 'PARTICIPLE') &&
    helpers.some((helper) => BE.has(helper)) &&
    !helpers.some((helper) => /^(?:has|have|had)$/.test(helper) && !helpers.includes('been'));
  return {
    at,
    to: at + particle,
    verb,
    form,
    passive,
    modal: helpers.some((helper) => MODALS.has(helper)),
    negated: helpers.some((helper) => NEGATIONS.has(helper)),
  };
}

/** Verbs that, negated, report silence. */
const SILENT = wordsOf('respond say comment mention answer reply disclose specify elaborate announce reveal');

/** Whether a cue is of an utterance: not of a belief, of silence or of what is yet to be said. */
export function reports(s: Sentence, { at, verb, form, negated, passive }: Cue): boolean {
  if (verb.mind || (negated && SILENT.has(verb.lemma))) return false;
  // “in addition to stating that …”: no infinitive.
  if (passive || form === 'ING' || s.at(at - 1).lower !== 'to') return true;
  return goesOnTo(s, at);
}

/** “went on to say”, “continues to warn”: the infinitive is what was said. */
const goesOnTo = (s: Sentence, at: number): boolean =>
  s.at(at - 1).lower === 'to' && /^(?:on|continued|continues|continue|began|begins|used)$/.test(s.at(at - 2).lower);

/** “he’s”, “that’s”: a helper hangs on it. */
const isContraction = (lower: string): boolean =>
  /^(?:he|she|it|that|there|who|what|i|we|you|they|let)[’']/.test(lower);

function helpersOf(s: Sentence, at: number, low: number): string[] {
  const helpers: string[] = [];
  for (let index = at - 1; index >= low && isAdverb(s.at(index)); index--) helpers.push(s.at(index).lower);
  const before = s.at(at - 1 - helpers.length).lower;
  const contraction = /[’'](?:s|re|m|d|ll|ve)$/.exec(before)?.[0];
  // “He’s said” is “he has said”, “it’s said” a passive.
  if (contraction)
    helpers.push(
      /^(?:he|she|who)[’']s$/.test(before) &&
        /(?:said|argued|called|told|asked|claimed|promised|vowed)/.test(s.at(at).lower)
        ? 'has'
        : contraction,
    );
  return helpers;
}

/** “the harbour report will show”, “standing pledges”, “thanks to the vote”: a form that is a noun as well, as one. */
function isNoun(s: Sentence, at: number, form: Form): boolean {
  const before = s.at(at - 1);
  const next = s.at(at + 1).lower;
  if (next === 'to' && s.at(at).lower === 'thanks') return true;
  if (/^(?:phone|roll|conference)$/.test(before.lower) && /^calls?$/.test(s.at(at).lower)) return true;
  if (next === 'and' && !isPersonal(before) && !AUXILIARIES.has(before.lower) && !isAdverb(before)) return true;
  if (isPersonal(before) || /^(?:who|which|that)$/.test(before.lower)) return false;
  if (form === 'BASE' && AUXILIARIES.has(before.lower)) return false;
  if (form === 'BASE' && AUXILIARIES.has(next) && !MODALS.has(before.lower)) return true;
  return !before.capital && /(?:ing|\p{L}[-‑]\p{L}+(?:ed|ing))$/u.test(before.lower) && before.lower.length > 5;
}

/** “reports that track spending”, “emails that were sent”: a verb right behind “that” makes the word before it a noun. */
function describes(s: Sentence, at: number): boolean {
  if (s.at(at + 1).lower !== 'that' || isPersonal(s.at(at - 1))) return false;
  const next = s.at(at + 2);
  return (
    isWord(next) &&
    !next.capital &&
    (AUXILIARIES.has(next.lower) || /[^e]ed$/.test(next.lower) || verbAt(next.lower)?.form === 'PAST')
  );
}

export const EXPRESSES = wordsOf(
  'raised raises raising raise expressed expresses expressing express voiced voices voicing voice',
);
export const CONCERNS = wordsOf(
  `concern concerns doubt doubts question questions alarm fear fears objection objections regret frustration support optimism confidence hope
  outrage anger surprise disappointment interest skepticism sympathy condolences gratitude dismay`,
);

/** A verb that often means something else reports where “that”, marks, a colon or a day follow. */
function isClear(s: Sentence, at: number, form: Form): boolean {
  const next = s.at(at + 1);
  // “raised concerns about …”
  if (EXPRESSES.has(s.at(at).lower) && s.find(at + 1, at + 4, ({ lower }) => CONCERNS.has(lower)) > 0) return true;
  // A long apposition may be between the words and their verb.
  if (form === 'PAST' && isMark(s.at(0)) && /,$/.test(s.text.slice(s.at(0).start, s.at(0).mark?.end))) return true;
  // “…, the Daily Ledger reports.”
  if (at + 1 >= s.length && form === 'THIRD' && isName(s.at(at - 1)) && s.find(Math.max(0, at - 6), at, isComma) > 0)
    return true;
  if (isMark(next) || next.lower === 'that' || next.text === ':' || isDay(next)) return true;
  if (form === 'PAST' && BE.has(s.at(at - 1).lower) && s.find(at + 1, at + 14, (token) => token.lower === 'as') > 0)
    return true;
  if (
    isComma(next) &&
    (isMark(s.at(at + 2)) || isMark(s.at(at - 2)) || s.find(Math.max(0, at - 5), at - 1, isComma) >= 0)
  )
    return true;
  const index = s.find(
    at + 1,
    at + 12,
    (token) =>
      (token.lower === 'that' && (form === 'PAST' || form === 'ING')) ||
      (isMark(token) && token.words > 1 && (form === 'PAST' || form === 'ING')),
  );
  if (index > 0) return true;
  if (at - 1 >= 0 && s.find(Math.max(0, at - 10), at, (token) => isMark(token) && token.words > 1) >= 0) return true;
  return at + 1 >= s.length && s.find(0, at, (token) => isMark(token)) >= 0;
}
