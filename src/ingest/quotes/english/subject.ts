/** The noun phrase that is the subject of a verb of saying: left of it, or right of it where the two are turned round. */
import { ADVERBS, AUXILIARIES, CLAUSES, LEADS, PREPOSITIONS, PRONOUNS } from '../../languages/en.js';
import type { Sentence } from '../../sentences/sentences.js';
import { verbAt } from './verbs.js';
import {
  isAdverb,
  isComma,
  isContracted,
  isDash,
  isDay,
  isDeterminer,
  isMark,
  isName,
  isPersonal,
  isTitle,
  isWord,
} from './words.js';

/** Token indexes, both included. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** The last token of the head: what follows is apposition or a clause that describes it. */
  readonly head: number;
}

/** Longer than that no noun phrase is: what is taken for one is a clause. */
const LONGEST = 24;
const RELATIVE = new Set(['who', 'which', 'whose', 'whom']);
const IN_PHRASE = new Set(['&', '.', '’', "'", '-', '(', ')', '/', '“']);

/** The noun phrase that ends at token `to`, back to where its clause begins. */
function phraseLeft(s: Sentence, to: number, low: number): Phrase | undefined {
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
  from = afterPreposition(s, from, to);
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
  if (isMark(token)) return token.words <= 3;
  if (!isWord(token)) return IN_PHRASE.has(token.text);
  if (token.lower === 'and' || token.lower === 'or')
    return (
      isName(s.at(from - 2)) && (isName(s.at(from)) || isDeterminer(s.at(from))) && !hasVerb(s, from - 8, from - 2)
    );
  if (CLAUSES.has(token.lower)) {
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

/** “In a statement Trump”: of a phrase that begins with a preposition the name at its end is meant. */
function afterPreposition(s: Sentence, from: number, to: number): number {
  const first = s.at(from);
  if (from >= to || !PREPOSITIONS.has(first.lower)) return from;
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

/** The subject left of a verb at `index`: past adverbs and helpers, past an apposition between commas. */
export function subjectLeft(
  s: Sentence,
  index: number,
  low: number,
): (Phrase & { readonly cueFrom: number; readonly relative?: boolean }) | undefined {
  let at = index - 1;
  while (at >= low && isAdverb(s.at(at)) && !isContracted(s.at(at))) at--;
  if (isComma(s.at(at)) && at < index - 1 && at > low) {
    // “Trump, meanwhile, said”, “who has also, however, said”: an adverb between commas.
    return subjectBefore(s, at, low, at + 1);
  }
  return subjectBefore(s, at, low, at + 1);
}

function subjectBefore(s: Sentence, end: number, low: number, cueFrom: number): ReturnType<typeof subjectLeft> {
  let at = end;
  if (at < low) return undefined;
  if (s.at(at).text === ')') {
    let open = at;
    while (open > low && s.at(open).text !== '(') open--;
    at = open - 1;
    if (at < low) return undefined;
  }
  const token = s.at(at);
  if (isComma(token) || isDash(token)) return apposed(s, at, low, cueFrom);
  if (token.lower === 'that') return undefined;
  if (token.lower === 'who' || token.lower === 'which') {
    const to = isComma(s.at(at - 1)) ? at - 2 : at - 1;
    const phrase = to >= low ? phraseLeft(s, to, low) : undefined;
    return phrase && { ...phrase, cueFrom, relative: true };
  }
  const phrase = phraseLeft(s, at, low);
  return phrase && { ...phrase, cueFrom };
}

/** “Mary Wareham, deputy director at Human Rights Watch, said”: the phrase before the comma that opens the apposition. */
function apposed(s: Sentence, comma: number, low: number, cueFrom: number): ReturnType<typeof subjectLeft> {
  const sign = s.at(comma).text;
  for (let at = comma - 2; at > Math.max(low, comma - 45); at--) {
    if (isMark(s.at(at)) && s.at(at).words > 4) return undefined;
    if (s.at(at).text !== sign) continue;
    const before = s.at(at - 1);
    if (!isWord(before) && before.text !== ')') continue;
    if (/^\d+$/.test(before.text) || /^[RDI]-/.test(before.text)) continue;
    const end = before.text === ')' ? openingOf(s, at - 1, low) - 1 : at - 1;
    if (isDay(s.at(end)) || ADVERBS.has(s.at(end).lower)) continue;
    const phrase = phraseLeft(s, end, low);
    if (!phrase) continue;
    const named =
      isName(s.at(end)) ||
      isPersonal(s.at(end)) ||
      isDeterminer(s.at(phrase.from)) ||
      isTitle(s.at(end)) ||
      phrase.from === low;
    const left = s.at(phrase.from - 1);
    const begins =
      phrase.from === low ||
      !isWord(left) ||
      CLAUSES.has(left.lower) ||
      LEADS.has(left.lower) ||
      PREPOSITIONS.has(left.lower);
    if (named && begins && !(startsClause(s, at + 1) && hasSubjectVerb(s, at + 1, comma)))
      return { from: phrase.from, to: comma - 1, head: end, cueFrom };
  }
  return undefined;
}

const startsClause = (s: Sentence, index: number): boolean =>
  /^(?:and|but|while|because|although|though|if)$/.test(s.at(index).lower);
const hasSubjectVerb = (s: Sentence, from: number, to: number): boolean =>
  s.find(from, to, (token) => AUXILIARIES.has(token.lower)) >= 0;

function openingOf(s: Sentence, close: number, low: number): number {
  let open = close;
  while (open > low && s.at(open).text !== '(') open--;
  return open;
}

const GOES_ON = new Set(['of', 'for', 'at', 'with', 'from', 'in', 'to']);

/** The subject right of a verb: “said Mary Wareham, a director at …”. */
export function subjectRight(s: Sentence, index: number): Phrase | undefined {
  let from = index + 1;
  while (isAdverb(s.at(from)) && !isName(s.at(from)) && !isDeterminer(s.at(from))) from++;
  const first = s.at(from);
  if (
    !isWord(first) ||
    isDay(first) ||
    !(
      isName(first) ||
      isDeterminer(first) ||
      PRONOUNS.has(first.lower) ||
      isTitle(first) ||
      /^\d+[-‑]year/.test(first.text)
    )
  )
    return undefined;
  if (PRONOUNS.has(first.lower) && !isName(first)) return { from, to: from, head: from };
  if (first.lower === 'that' || first.lower === 'this') return undefined;
  let to = from;
  while (continuesRight(s, to + 1)) to++;
  const head = to;
  if (isComma(s.at(to + 1)) && beginsApposition(s, to + 2)) {
    let end = to + 2;
    while (isWord(s.at(end + 1)) || IN_PHRASE.has(s.at(end + 1).text)) {
      const next = s.at(end + 1);
      if (
        next.lower === 'who' ||
        (verbAt(next.lower) && !isName(next) && !['BASE'].includes(verbAt(next.lower)?.form ?? ''))
      )
        break;
      end++;
    }
    const after = s.at(end + 1);
    if (!isWord(after)) to = end;
  }
  return { from, to, head };
}

function continuesRight(s: Sentence, index: number): boolean {
  const token = s.at(index);
  if (/^[&’'\-/.]$/.test(token.text)) return true;
  if (isMark(token)) return token.words <= 2 && isName(s.at(index + 1));
  if (!isWord(token) || isDay(token) || token.lower === 'who' || CLAUSES.has(token.lower)) return false;
  if (PREPOSITIONS.has(token.lower)) {
    const next = s.at(index + 1);
    if (token.lower === 'in' || token.lower === 'to' || token.lower === 'at')
      return (
        isName(next) &&
        !isDay(next) &&
        !/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(next.lower) &&
        token.lower !== 'to'
      );
    return GOES_ON.has(token.lower);
  }
  return !(token.lower === 'and' && !isName(s.at(index + 1)));
}

function beginsApposition(s: Sentence, index: number): boolean {
  const token = s.at(index);
  return (
    isWord(token) &&
    !CLAUSES.has(token.lower) &&
    token.lower !== 'who' &&
    !verbAt(token.lower) &&
    !PREPOSITIONS.has(token.lower) &&
    token.lower !== 'and' &&
    token.lower !== 'but'
  );
}

/** The subject of a sentence: its first name, pronoun or determined phrase with a verb after it. */
export function mainSubject(s: Sentence, low: number, to: number): Phrase | undefined {
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
    let end = at;
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
