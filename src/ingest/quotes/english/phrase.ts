/** Noun phrases, read from their end. */
import { AUXILIARIES, CLAUSES, LEADS, PREPOSITIONS, PRONOUNS } from '../../languages/en.js';
import type { Sentence } from '../../sentences/sentences.js';
import { verbAt } from './verbs.js';
import { isAdverb, isContracted, isDay, isDeterminer, isMark, isName, isTitle, isWord } from './words.js';

/** Token indexes, both included. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** The last token of the head: what follows is apposition or a clause that describes it. */
  readonly head: number;
}

/** Longer than that no noun phrase is: what is taken for one is a clause. */
export const LONGEST = 24;
/** What begins a clause that describes. */
const RELATIVE = new Set(['who', 'which', 'whose', 'whom']);
/** Signs that a noun phrase may hold. */
export const IN_PHRASE = new Set(['&', '.', '’', "'", '-', '(', ')', '/', '“']);

/** The noun phrase that ends at token `to`, back to where its clause begins. */
export function phraseLeft(s: Sentence, to: number, low: number): Phrase | undefined {
  const last = s.at(to);
  if (
    !isWord(last) ||
    (PREPOSITIONS.has(last.lower) && !last.capital) ||
    (isDeterminer(last) &&
      !/^(?:another|some|many|all|both|others?|few|most|this|that|one|several|each|his|her)$/.test(last.lower))
  )
    return undefined;
  if (CLAUSES.has(last.lower) && last.lower !== 'that') return undefined;
  if (PRONOUNS.has(last.lower) || isContracted(last)) return { from: to, to, head: to };
  let from = to;
  while (from - 1 >= low && continuesLeft(s, from, to)) from--;
  while (from < to && (isLead(s, from) || (!isWord(s.at(from)) && s.at(from).text !== '“'))) from++;
  from = afterPreposition(s, afterBy(s, from, to), to);
  return to - from > LONGEST ? undefined : { from, to, head: to };
}

function isLead(s: Sentence, index: number): boolean {
  const token = s.at(index);
  return (
    (LEADS.has(token.lower) || (/ly$/.test(token.lower) && !token.capital) || isAdverb(token)) &&
    !(isDeterminer(token) || isTitle(token))
  );
}

function continuesLeft(s: Sentence, from: number, to: number): boolean {
  const token = s.at(from - 1);
  // A nickname or a title in marks is a part of the phrase, an utterance is none.
  if (isMark(token)) return token.words <= 3 && from > 1 && !/[,.?!]$/.test(s.text.slice(token.start, token.mark?.end));
  if (!isWord(token)) return IN_PHRASE.has(token.text);
  if (token.lower === 'and' || token.lower === 'or')
    return (
      isName(s.at(from - 2)) && (isName(s.at(from)) || isDeterminer(s.at(from))) && !hasVerb(s, from - 8, from - 2)
    );
  if (CLAUSES.has(token.lower)) {
    // “a move that one officer called”: behind “that” another subject begins.
    if (token.lower === 'that' && (isDeterminer(s.at(from)) || s.at(from).lower === 'one')) return false;
    const before = s.at(from - 2);
    return (
      from - 2 >= 0 &&
      (RELATIVE.has(token.lower) || token.lower === 'that') &&
      isWord(before) &&
      !verbAt(before.lower) &&
      to - from < 12 &&
      !isAdverb(before)
    );
  }
  const verb = verbAt(token.lower);
  return (
    !verb ||
    isName(token) ||
    (verb.form === 'BASE' && isNounUse(s, from - 1)) ||
    verb.form === 'ING' ||
    insideRelative(s, from - 1)
  );
}

/** A verb between “who” and the phrase's end belongs to the clause of “who”. */
function insideRelative(s: Sentence, index: number): boolean {
  for (let at = index - 1; at >= index - 6; at--) {
    const token = s.at(at);
    if (!isWord(token)) return false;
    if (RELATIVE.has(token.lower)) return isWord(s.at(at - 1));
  }
  return false;
}

function isNounUse(s: Sentence, index: number): boolean {
  const before = s.at(index - 1);
  if (isWord(before) && isDeterminer(s.at(index - 2))) return true;
  // “state Senator Jason Holsman”
  if (s.at(index).lower === 'state' && s.at(index + 1).capital) return true;
  return isDeterminer(before) || isName(before) || PREPOSITIONS.has(before.lower) || /[’']s?$/.test(before.lower);
}

function hasVerb(s: Sentence, from: number, to: number): boolean {
  for (let at = to; at >= Math.max(0, from); at--) {
    const token = s.at(at);
    if (!isWord(token)) return false;
    const verb = verbAt(token.lower);
    if (AUXILIARIES.has(token.lower) || (verb && verb.form !== 'BASE' && !token.capital)) return true;
  }
  return false;
}

/** “remarks made by a surrogate”: who made them is meant. */
export function afterBy(s: Sentence, from: number, to: number): number {
  const by = s.find(from + 1, to, ({ lower }) => lower === 'by');
  // “a report released Wednesday by the campaign”
  const verb = isDay(s.at(by - 1)) ? s.at(by - 2) : s.at(by - 1);
  return by > 0 && /(?:ed|made|given|written|taken|held|led)$/.test(verb.lower) ? by + 1 : from;
}

/** “In a statement Trump”: of a phrase that begins with a preposition the name at its end is meant. */
function afterPreposition(s: Sentence, from: number, to: number): number {
  const first = s.at(from);
  if (from >= to || !PREPOSITIONS.has(first.lower)) return from;
  // “At least half of voters”, “about nine in ten”
  if (
    /^(?:at least|at most|(?:about|over|around|under) (?:half|one|two|three|four|five|six|seven|eight|nine|\d.*))$/.test(
      `${first.lower} ${s.at(from + 1).lower}`,
    )
  )
    return from;
  let start = to;
  while (
    start - 1 > from &&
    (isName(s.at(start - 1)) || isTitle(s.at(start - 1)) || /^[&.’'-]$/.test(s.at(start - 1).text)) &&
    !isDay(s.at(start - 1))
  )
    start--;
  if (start - 1 > from && isDeterminer(s.at(start - 1))) start--;
  if (start === to && !isName(s.at(to))) {
    while (start - 1 > from && !isDeterminer(s.at(start)) && !PREPOSITIONS.has(s.at(start - 1).lower)) start--;
  }
  return start;
}
