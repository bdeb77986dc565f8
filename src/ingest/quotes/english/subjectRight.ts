/** The noun phrase right of a verb of saying, where the two are turned round. */
import { AUXILIARIES, CLAUSES, PREPOSITIONS, PRONOUNS } from '../../languages/en.js';
import type { Sentence } from '../../sentences/sentences.js';
import { IN_PHRASE, type Phrase } from './phrase.js';
import { verbAt } from './verbs.js';
import { isAdverb, isComma, isDay, isDeterminer, isMark, isName, isTitle, isWord } from './words.js';

/** Words before a title: “said retired General Mick Bednarek”. */
const BEFORE_TITLE = new Set([
  'retired',
  'then',
  'senior',
  'chief',
  'longtime',
  'veteran',
  'fellow',
  'outgoing',
  'acting',
  'state',
  'deputy',
  'lead',
]);
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
      /^\d+[-‑]year/.test(first.text) ||
      BEFORE_TITLE.has(first.lower) ||
      describesName(s, index, from)
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
    if (!isWord(after) || after.lower === 'who') to = end;
  }
  return { from, to, head };
}

/** “said undecided voter Stephanie Hooton”, right behind marks: a few words before a name. */
function describesName(s: Sentence, verb: number, from: number): boolean {
  if (!isMark(s.at(verb - 1))) return false;
  const name = s.find(from, from + 5, (token) => isName(token) && !isDay(token));
  return (
    name > from &&
    s.find(
      from,
      name,
      (token) =>
        !isWord(token) ||
        PREPOSITIONS.has(token.lower) ||
        CLAUSES.has(token.lower) ||
        verbAt(token.lower)?.form === 'PAST',
    ) < 0
  );
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
  return !(token.lower === 'and' && !isName(s.at(index + 1)) && !/^others?$/.test(s.at(index + 1).lower));
}

function beginsApposition(s: Sentence, index: number): boolean {
  const token = s.at(index);
  return (
    isWord(token) &&
    !CLAUSES.has(token.lower) &&
    token.lower !== 'who' &&
    !verbAt(token.lower) &&
    !AUXILIARIES.has(token.lower) &&
    !PREPOSITIONS.has(token.lower) &&
    token.lower !== 'and' &&
    token.lower !== 'but'
  );
}
