/** Words behind a cue that are of the saying and not of what was said: its day, its place, its occasion. */
import { HEARERS, MONTHS, PREPOSITIONS } from '../../languages/en.js';
import type { Sentence } from '../../sentences/sentences.js';
import { verbAt } from './verbs.js';
import { isComma, isContracted, isDash, isDay, isDeterminer, isMark, isName, isPersonal, isWord } from './words.js';

const isThat = (s: Sentence, index: number): boolean => s.at(index).lower === 'that';

/** Adverbs between a verb and “that”: “suggest however that …”. */
const ASIDES = new Set([
  'however',
  'again',
  'first',
  'instead',
  'too',
  'though',
  'afterward',
  'afterwards',
  'simply',
  'aloud',
  'once',
]);
const MOMENT = new Set(['last', 'next', 'this', 'early', 'late', 'earlier', 'later', 'that']);

/** The end of words that say when: “on Monday”, “last week”, “Tuesday night”, “Feb. 3”. */
function dayEnd(s: Sentence, start: number): number {
  let at = start;
  for (;;) {
    const token = s.at(at);
    if (isDay(token)) at++;
    else if (MOMENT.has(token.lower) && isDay(s.at(at + 1))) at += 2;
    else if (MONTHS.has(token.lower) && (token.capital || token.lower.endsWith('.')) && /^\d/.test(s.at(at + 1).text)) {
      at += 2;
      if (isComma(s.at(at)) && /^\d{4}$/.test(s.at(at + 1).text)) at += 2;
    } else if (
      token.lower === 'on' &&
      (isDay(s.at(at + 1)) || MONTHS.has(s.at(at + 1).lower)) &&
      dayEnd(s, at + 1) > at + 1
    )
      at = dayEnd(s, at + 1);
    else if (
      /^(?:a|two|three|several) (?:year|month|week|day)s? ago$/.test(
        `${token.lower} ${s.at(at + 1).lower} ${s.at(at + 2).lower}`,
      )
    )
      at += 3;
    else return at;
  }
}

/** Words that are of the saying: “on Monday in a statement”, “of Trump”. Undefined where nothing but they follow. */
export function afterAdjuncts(s: Sentence, start: number): number | undefined {
  let at = start;
  for (let round = 0; round < 6; round++) {
    const token = s.at(at);
    if (at >= s.length) return undefined;
    if (isThat(s, at)) return at;
    if (isMark(token)) return at;
    if (token.text === ':') return at + 1 < s.length ? at + 1 : undefined;
    if (isComma(token) || isDash(token) || token.text === ';') return afterSign(s, at);
    if (
      token.lower === 'back' ||
      (ASIDES.has(token.lower) && (isThat(s, at + 1) || isMark(s.at(at + 1)) || s.at(at + 1).text === ':'))
    ) {
      at++;
      continue;
    }
    const day = dayEnd(s, at);
    if (day > at) {
      at = day;
      continue;
    }
    if (
      /ly$/.test(token.lower) &&
      !token.capital &&
      (isThat(s, at + 1) ||
        isMark(s.at(at + 1)) ||
        isComma(s.at(at + 1)) ||
        s.at(at + 1).text === ':' ||
        dayEnd(s, at + 1) > at + 1 ||
        isPersonal(s.at(at + 1)) ||
        at + 1 >= s.length)
    ) {
      at++;
      continue;
    }
    if (!PREPOSITIONS.has(token.lower) || token.lower === 'like' || isInfinitive(s, at) || isCount(s, at)) return at;
    const end = adjunctEnd(s, at);
    if (end === undefined) return at === start ? at : at;
    if (end >= s.length) return undefined;
    at = end;
  }
  return at;
}

/** “about half of the houses”, “over 200 people”: a number, and no circumstance. */
const isCount = (s: Sentence, at: number): boolean =>
  /^(?:about|over|around|under|between|within)$/.test(s.at(at).lower) &&
  /^(?:\$?\d.*|half|two|three|four|five|six|seven|eight|nine|ten|a (?:third|quarter|dozen|hundred))$/.test(
    s.at(at + 1).lower === 'a' ? `a ${s.at(at + 2).lower}` : s.at(at + 1).lower,
  );

/** “to” before a verb: what is promised or asked for. */
function isInfinitive(s: Sentence, index: number): boolean {
  if (s.at(index).lower !== 'to') return false;
  const next = s.at(index + 1);
  return (
    isWord(next) &&
    !next.capital &&
    !isDeterminer(next) &&
    !HEARERS.has(next.lower) &&
    !/^\d/.test(next.text) &&
    !/s$/.test(next.lower.replace(/(?:ss|us|is)$/, ''))
  );
}

/** The end of a phrase with a preposition, where it can be told from the words that are reported. */
function adjunctEnd(s: Sentence, start: number): number | undefined {
  const limit = Math.min(s.length, start + 18);
  // Up to “that”, marks or a colon, with no verb on the way.
  for (let at = start + 1; at < limit; at++) {
    const token = s.at(at);
    if (isThat(s, at) && isWord(s.at(at - 1)) && !PREPOSITIONS.has(s.at(at - 1).lower)) return at;
    // “on the NBC show “Meet the Press” that …”: a title.
    if (isMark(token) && token.words <= 4 && (isThat(s, at + 1) || isDay(s.at(at + 1)) || s.at(at + 1).lower === 'on'))
      continue;
    if (isMark(token) && token.words > 1) {
      const before = s.at(at - 1);
      return isComma(before) ||
        before.text === ':' ||
        (PREPOSITIONS.has(s.at(start).lower) &&
          !PREPOSITIONS.has(before.lower) &&
          !isDeterminer(before) &&
          !/[’']s?$/.test(before.lower))
        ? at
        : nounBreak(s, start);
    }
    if (token.text === ':') return at;
    if (isComma(token) && !(isName(s.at(at - 1)) && isName(s.at(at + 1)))) return at;
    if (isDash(token) || token.text === ';') return at;
  }
  if (limit === s.length && nounBreak(s, start) === undefined) return s.length;
  return nounBreak(s, start);
}

/** Where the phrase after a preposition must have ended: at a pronoun, at a determiner after a noun, at a day. */
function nounBreak(s: Sentence, start: number): number | undefined {
  for (let at = start + 1; at < Math.min(s.length, start + 14); at++) {
    const token = s.at(at);
    const before = s.at(at - 1);
    if (!isWord(token)) return undefined;
    if (at > start + 1 && isDay(token)) return at;
    if (at > start + 1 && (isPersonal(token) || isContracted(token)) && !PREPOSITIONS.has(before.lower)) return at;
    if (
      at > start + 1 &&
      isDeterminer(token) &&
      !PREPOSITIONS.has(before.lower) &&
      before.lower !== 'and' &&
      !isDeterminer(before) &&
      !/^(?:all|both|half)$/.test(before.lower)
    )
      return at;
    if (at > start + 1 && isDay(before) && !PREPOSITIONS.has(token.lower)) return at;
  }
  return undefined;
}

const CONDITIONS = new Set(['if', 'when', 'win', 'should', 'unless', 'once', 'given', 'because', 'like']);

/** After a comma behind the cue: words in marks or “that” go on with it; anything else is the article's own. */
function afterSign(s: Sentence, sign: number): number | undefined {
  if (isMark(s.at(sign + 1)) || isThat(s, sign + 1)) return sign + 1;
  // “She said, if elected, she would …”: a condition of what was said.
  const second = s.find(sign + 2, sign + 16, isComma);
  const next = s.at(second + 1);
  if (
    second > 0 &&
    CONDITIONS.has(s.at(sign + 1).lower) &&
    (isPersonal(next) || isContracted(next) || isDeterminer(next) || isName(next))
  )
    return sign + 1;
  const mark = s.find(sign + 1, sign + 34, (token, index) => isMark(token) && /^[,:]$/.test(s.at(index - 1).text));
  if (mark > 0 && s.find(sign, mark, (token) => isFiniteSaying(token.lower)) < 0) return mark;
  const that = s.find(
    sign + 1,
    sign + 16,
    (token, index) => token.lower === 'that' && (isComma(s.at(index - 1)) || isDash(s.at(index - 1))),
  );
  return that > 0 ? that : undefined;
}

function isFiniteSaying(lower: string): boolean {
  const verb = verbAt(lower);
  if (!verb?.verb.clause || verb.verb.wary) return false;
  return verb.form === 'PAST' || verb.form === 'THIRD' || verb.form === 'ING';
}
