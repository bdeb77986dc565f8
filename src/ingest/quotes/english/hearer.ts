/** Who is told: the words between a verb like “told” and what was said. */
import { CLAUSES, DETERMINERS, HEARERS, PREPOSITIONS, PRONOUNS } from '../../languages/en.js';
import type { Sentence } from '../../sentences/sentences.js';
import { type Verb, verbAt } from './verbs.js';
import { isComma, isContracted, isDay, isDeterminer, isMark, isName, isPersonal, isWord } from './words.js';

/** Past the hearer of “told reporters that”, “asked him to”. */
export function hearerEnd(s: Sentence, start: number, verb: Verb): number {
  const first = s.at(start);
  if (!isWord(first) || first.lower === 'that') return start;
  const only = !verb.clause;
  // “urged women in Iowa to vote”: what is urged has its own subject, who is told it.
  if (ASKS.has(verb.lemma) && isAskedTo(s, start)) return start;
  if (HEARERS.has(first.lower) || (isPersonal(first) && only)) {
    const next = s.at(start + 1);
    if (
      first.lower === 'her' &&
      isWord(next) &&
      !/^(?:to|that|about|he|she|it|they|on|in|not|if|whether|the|a|his|her|its|their|of|for|how|why|what)$/.test(
        next.lower,
      ) &&
      !isDay(next)
    )
      return nounEnd(s, start + 1);
    const isObject = HEARERS.has(first.lower) && first.lower !== 'it' && first.lower !== 'you';
    if (!only && !isObject) return start;
    if (next.lower === 'and' && isWord(s.at(start + 2))) return nounEnd(s, start + 3);
    return start + 1;
  }
  if (!only && !(isName(first) && verbAt(s.at(start + 1).lower) === undefined) && !DETERMINERS.has(first.lower))
    return start;
  if (!only && DETERMINERS.has(first.lower)) {
    const to = s.find(
      start,
      start + 9,
      (token) =>
        token.lower === 'to' ||
        token.lower === 'that' ||
        token.lower === 'about' ||
        token.lower === 'whether' ||
        token.lower === 'if' ||
        isMark(token) ||
        isComma(token),
    );
    return to > start && !isComma(s.at(to)) ? to : start;
  }
  return nounEnd(s, start);
}

/** Verbs by which somebody is asked to do something. */
const ASKS = new Set(['urge', 'ask', 'advise', 'beg', 'implore', 'remind', 'warn', 'call']);

/** “urged women in Iowa to vote”: the words before “to” are whoever is asked. */
function isAskedTo(s: Sentence, start: number): boolean {
  const first = s.at(start);
  if (!isWord(first) || /^(?:to|that|for|not|about|of|against|if|whether)$/.test(first.lower)) return false;
  const to = s.find(start + 1, start + 8, (token) => token.lower === 'to' || !isWord(token) || token.lower === 'that');
  return to > 0 && s.at(to).lower === 'to';
}

/** The end of a noun phrase that begins at an index, seen from its left: before “that”, “to”, a day, a pronoun, the next determiner. */
function nounEnd(s: Sentence, start: number): number {
  let at = start;
  while (at < s.length && at - start < 12) {
    const token = s.at(at);
    // “told ABC’s “Good Morning America” that …”
    if (isMark(token) && token.words <= 4 && /[’']s$/.test(s.at(at - 1).lower)) {
      at++;
      continue;
    }
    if (!isWord(token) || isDay(token)) break;
    const lower = token.lower;
    if (lower === 'that' || lower === 'to' || lower === 'about' || (CLAUSES.has(lower) && lower !== 'as')) break;
    if (at > start && (PRONOUNS.has(lower) || isContracted(token))) break;
    if (at > start && isDeterminer(token) && !PREPOSITIONS.has(s.at(at - 1).lower) && s.at(at - 1).lower !== 'and')
      break;
    if (at > start && PREPOSITIONS.has(lower) && lower !== 'of' && lower !== 'at' && lower !== 'for') break;
    if (
      at > start &&
      isName(token) &&
      !isName(s.at(at - 1)) &&
      !PREPOSITIONS.has(s.at(at - 1).lower) &&
      s.at(at - 1).lower !== 'and' &&
      !isDeterminer(s.at(at - 1)) &&
      /s$/.test(s.at(at - 1).lower)
    )
      break;
    at++;
  }
  return at;
}
