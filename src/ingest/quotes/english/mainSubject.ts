/** The subject of a whole sentence. */
import { ADVERBS, AUXILIARIES, CLAUSES, LEADS, PREPOSITIONS } from '../../languages/en.js';
import type { Sentence } from '../../sentences/sentences.js';
import { LONGEST, type Phrase } from './phrase.js';
import { verbAt } from './verbs.js';
import { isComma, isContracted, isDay, isDeterminer, isName, isPersonal, isTitle, isWord } from './words.js';

/** The subject of a sentence: its first name, pronoun or determined phrase with a verb after it. */
export function mainSubject(s: Sentence, low: number, to: number): Phrase | undefined {
  const start = leadEnd(s, low, to);
  return subjectFrom(s, start, to) ?? (start > low ? subjectFrom(s, low, to) : undefined);
}

/**
 * “When I asked him, he looked up and said …”: the subject of the main clause, where what was said last is in the clause before it.
 * @param last the last token of the cue of what was said last
 */
export function subjectBehindLead(s: Sentence, last: number, to: number): Phrase | undefined {
  if (!CLAUSES.has(s.at(0).lower) || s.at(0).lower === 'but') return undefined;
  const start = leadEnd(s, 0, to);
  return start > last ? subjectFrom(s, start, to) : undefined;
}

/** Where the main clause begins behind “With leaders worried about turnout, …” and “Eight years ago, …”. */
function leadEnd(s: Sentence, low: number, to: number): number {
  const first = s.at(low);
  const leads =
    PREPOSITIONS.has(first.lower) ||
    CLAUSES.has(first.lower) ||
    LEADS.has(first.lower) ||
    /(?:ed|ing)$/.test(first.lower);
  const comma = s.find(
    low + 1,
    to - 1,
    (token, index) =>
      isComma(token) && (leads || isDay(s.at(index - 1)) || s.at(index - 1).lower === 'ago') && beginsSubject(s, index),
  );
  return comma > 0 ? comma + 1 : low;
}

/** Whether a subject is behind a comma, and no further name of a list. */
function beginsSubject(s: Sentence, comma: number): boolean {
  const next = s.at(comma + 1);
  if (isPersonal(next) || isDeterminer(next) || isTitle(next)) return true;
  return isName(next) && !isDay(next) && !(isName(s.at(comma - 1)) && isComma(s.at(comma + 2)));
}

function subjectFrom(s: Sentence, low: number, to: number): Phrase | undefined {
  for (let at = low; at < to; at++) {
    const token = s.at(at);
    if (!isWord(token) || isDay(token)) continue;
    if ((isPersonal(token) && token.lower !== 'it') || isContracted(token)) return { from: at, to: at, head: at };
    const determined = isDeterminer(token) || isTitle(token);
    if (!isName(token) && !determined) continue;
    if (at > low && PREPOSITIONS.has(s.at(at - 1).lower)) {
      while (isName(s.at(at + 1))) at++;
      continue;
    }
    if (at === low && (PREPOSITIONS.has(token.lower) || LEADS.has(token.lower) || CLAUSES.has(token.lower))) continue;
    // “Asked about …”, “Horrified at …” begin no subject.
    if (at === low && !determined && /(?:ed|ing)$/.test(token.lower)) continue;
    let end = isDeterminer(token) && isWord(s.at(at + 1)) ? at + 1 : at;
    while (isWord(s.at(end + 1)) && !startsPredicate(s, end + 1) && end - at < LONGEST) end++;
    if (isWord(s.at(end + 1)) || isComma(s.at(end + 1))) return { from: at, to: end, head: end };
    at = end;
  }
  return undefined;
}

function startsPredicate(s: Sentence, index: number): boolean {
  const token = s.at(index);
  if (AUXILIARIES.has(token.lower) || ADVERBS.has(token.lower)) return true;
  if (PREPOSITIONS.has(token.lower)) return token.lower !== 'of' && token.lower !== 'for';
  const verb = verbAt(token.lower);
  if (verb && !token.capital && (verb.form === 'PAST' || verb.form === 'THIRD')) return true;
  return (
    !token.capital &&
    ((/ed$/.test(token.lower) && isName(s.at(index - 1))) || token.lower === 'who' || token.lower === 'and')
  );
}
