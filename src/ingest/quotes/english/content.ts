/** Where the words begin and end that a cue reports: past the hearer, past day and place of the saying, up to what is the article's own. */

import { CLAUSES, DETERMINERS, HEARERS, MONTHS, PREPOSITIONS, PRONOUNS } from '../../languages/en.js';
import { wordsOf } from '../../languages/language.js';
import type { Sentence } from '../../sentences/sentences.js';
import type { Token } from '../../sentences/tokens.js';
import { type Verb, verbAt } from './verbs.js';
import { isComma, isContracted, isDash, isDay, isDeterminer, isMark, isName, isPersonal, isWord } from './words.js';

/** The first token of the words after a cue; `undefined` where only adjuncts follow. */
export interface ContentStart {
  readonly from: number;
  /** The hearer, where one is named. */
  readonly hearer?: { readonly from: number; readonly to: number };
}

const isThat = (s: Sentence, index: number): boolean => s.at(index).lower === 'that';

/** Where the content begins after token `index`, which is the first after the cue (or after the subject behind it). */
export function contentStart(s: Sentence, index: number, verb: Verb): ContentStart | undefined {
  let at = index;
  let hearer: ContentStart['hearer'];
  if (verb.hearer) {
    const end = hearerEnd(s, at, verb);
    if (end > at) {
      hearer = { from: at, to: end - 1 };
      at = end;
    }
  }
  const from = afterAdjuncts(s, at);
  if (from === undefined || from >= s.length) return undefined;
  return hearer ? { from, hearer } : { from };
}

/** Past the hearer of “told reporters that”, “asked him to”. */
function hearerEnd(s: Sentence, start: number, verb: Verb): number {
  const first = s.at(start);
  if (!isWord(first) || first.lower === 'that') return start;
  const only = !verb.clause;
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

/** The end of a noun phrase that begins at an index, seen from its left: before “that”, “to”, a day, a pronoun, the next determiner. */
function nounEnd(s: Sentence, start: number): number {
  let at = start;
  while (at < s.length && at - start < 12) {
    const token = s.at(at);
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
function afterAdjuncts(s: Sentence, start: number): number | undefined {
  let at = start;
  for (let round = 0; round < 6; round++) {
    const token = s.at(at);
    if (at >= s.length) return undefined;
    if (isThat(s, at)) return at;
    if (isMark(token)) return at;
    if (token.text === ':') return at + 1 < s.length ? at + 1 : undefined;
    if (isComma(token) || isDash(token) || token.text === ';') return afterSign(s, at);
    if (token.lower === 'back') {
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
        dayEnd(s, at + 1) > at + 1 ||
        at + 1 >= s.length)
    ) {
      at++;
      continue;
    }
    if (!PREPOSITIONS.has(token.lower) || token.lower === 'like' || isInfinitive(s, at)) return at;
    const end = adjunctEnd(s, at);
    if (end === undefined) return at === start ? at : at;
    if (end >= s.length) return undefined;
    at = end;
  }
  return at;
}

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

/** After a comma behind the cue: words in marks or “that” go on with it; anything else is the article's own. */
function afterSign(s: Sentence, sign: number): number | undefined {
  if (isMark(s.at(sign + 1)) || isThat(s, sign + 1)) return sign + 1;
  const mark = s.find(sign + 1, sign + 34, (token, index) => isMark(token) && /^[,:]$/.test(s.at(index - 1).text));
  if (mark > 0 && s.find(sign, mark, (token) => isFiniteSaying(token.lower)) < 0) return mark;
  const that = s.find(sign + 1, sign + 16, (token, index) => token.lower === 'that' && isComma(s.at(index - 1)));
  return that > 0 ? that : undefined;
}

function isFiniteSaying(lower: string): boolean {
  const verb = verbAt(lower);
  if (!verb?.verb.clause || verb.verb.wary) return false;
  return verb.form === 'PAST' || verb.form === 'THIRD' || verb.form === 'ING';
}

/** After the last marks of a sentence: words that tell of the saying and not what was said. */
const TAIL = new Set([
  'in',
  'on',
  'during',
  'at',
  'as',
  'when',
  'while',
  'after',
  'before',
  'from',
  'about',
  'to',
  'by',
  'with',
  'following',
  'because',
]);
const TAIL_AFTER_COMMA = new Set([
  ...TAIL,
  'according',
  'a',
  'an',
  'the',
  'which',
  'who',
  'where',
  'using',
  'but',
  'and',
  'citing',
  'referring',
  'adding',
  'noting',
  'although',
  'though',
]);

/** Nouns by which an article remarks on what was said: “, a move that …”. */
const REMARKS = wordsOf(`
  move reference nod sign claim charge decision figure position stance swipe jab allusion acknowledgment acknowledgement dig remark comment
  suggestion policy prospect development statement accusation assertion promise departure shift reversal rebuke increase decrease
`);

/** The last token of the words that begin at `from`. */
export function contentEnd(s: Sentence, from: number, ofMarks = false): number {
  const last = s.length - 1;
  const mark = lastMark(s, from);
  if (mark >= from && mark < last) {
    const next = s.at(mark + 1);
    if ((mark === from && s.at(mark).words > 1) || ofMarks) return mark;
    const own = s.at(mark).words > 5 || /^[,:]$/.test(s.at(mark - 1).text);
    if (
      last - mark < 24 &&
      ((own && TAIL.has(next.lower)) || ((isComma(next) || isDash(next)) && TAIL_AFTER_COMMA.has(s.at(mark + 2).lower)))
    )
      return mark;
  }
  const turn = s.find(from + 3, last, (token, index) => turns(s, token, index));
  if (turn > 0 && mark < turn) return turn - 1;
  const remark = s.find(
    from + 3,
    last,
    (token, index) =>
      isComma(token) &&
      /^an?$/.test(s.at(index + 1).lower) &&
      (REMARKS.has(s.at(index + 2).lower) || REMARKS.has(s.at(index + 3).lower)),
  );
  if (remark > 0 && mark < remark) return remark - 1;
  return last;
}

/** “, but she …”, “ but gave no date”: the article speaks again. */
function turns(s: Sentence, token: Token, index: number): boolean {
  const next = s.at(index + 1).lower;
  if (isComma(token) || token.text === ';')
    return (
      /^(?:but|while|although|though|whereas|however|according)$/.test(next) &&
      !/^(?:not|only|also|rather|instead)$/.test(s.at(index + 2).lower)
    );
  return token.lower === 'but' && /^(?:gave|declined|refused|did|offered|stopped|added|made|provided)$/.test(next);
}

function lastMark(s: Sentence, from: number): number {
  for (let at = s.length - 1; at >= from; at--) if (isMark(s.at(at)) && s.at(at).words > 1) return at;
  return -1;
}
