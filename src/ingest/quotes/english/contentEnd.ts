/** Where the words end that a cue reports: at the last marks, or where the article speaks again. */
import { AUXILIARIES } from '../../languages/en.js';
import { wordsOf } from '../../languages/language.js';
import type { Sentence } from '../../sentences/sentences.js';
import type { Token } from '../../sentences/tokens.js';
import { isComma, isDash, isDay, isMark, isName, isPersonal } from './words.js';

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
const TIMES = new Set(['during', 'when', 'while', 'after', 'before', 'following', 'as', 'on', 'at']);
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
  point requirement recommendation practice message fact step view idea tactic phrase line reminder sentiment question result
  suggestion policy prospect development statement accusation assertion promise departure shift reversal rebuke increase decrease
`);

/** The last token of the words that begin at `from`. */
export function contentEnd(s: Sentence, from: number): number {
  const last = s.length - 1;
  const mark = lastMark(s, from);
  if (mark >= from && mark < last) {
    const next = s.at(mark + 1);
    if (mark === from && s.at(mark).words > 1 && !AUXILIARIES.has(next.lower) && !goesOnWith(s, mark)) return mark;
    // Marks inside a clause go on with it: “said he felt “honored and humbled” to announce the sale”.
    const own = /^[,:]$/.test(s.at(mark - 1).text) || (s.at(mark).words > 5 && TIMES.has(next.lower));
    // “…,” referring to the convention: the comma is before the closing mark.
    const comma = s.text.slice(s.at(mark).start, s.at(mark).mark?.end).endsWith(',');
    if (comma && /^(?:referring|citing|adding|noting|although|though|which|according|using)$/.test(next.lower))
      return mark;
    // “…,” but he gave: behind a comma that closes the marks the article speaks again.
    if (
      comma &&
      /^(?:but|while|though|although)$/.test(next.lower) &&
      (isPersonal(s.at(mark + 2)) || isName(s.at(mark + 2)) || s.at(mark + 2).lower === 'the')
    )
      return mark;
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

/** Prepositions by which a clause in marks goes on outside them, and which seldom tell of the saying. */
const GOES_ON = wordsOf(
  'in between until because for with from under among against than if unless into through over toward towards despite without or',
);

/** “said “there are nine boats to mend” in the harbour”: marks without a comma or full stop end inside their clause. */
function goesOnWith(s: Sentence, mark: number): boolean {
  if (!GOES_ON.has(s.at(mark + 1).lower)) return false;
  if (/[,.?!…:—–-]$/.test(s.text.slice(s.at(mark).start, s.at(mark).mark?.end).trimEnd())) return false;
  const after = s.at(mark + 2);
  // “in a letter”, “in 2012”, “in his speech”: where it was said.
  return (
    !(
      s.at(mark + 1).lower === 'in' &&
      (/^(?:an?|his|her|their|its|one)$/.test(after.lower) || /^\d/.test(after.text) || after.capital)
    ) && !isDay(after)
  );
}

/** “, but she …”, “ but gave no date”: the article speaks again. */
function turns(s: Sentence, token: Token, index: number): boolean {
  const next = s.at(index + 1).lower;
  if (isComma(token) || token.text === ';')
    return (
      /^(?:while|although|though|whereas|however|according|compared)$/.test(next) &&
      !/^(?:not|only|also|rather|instead)$/.test(s.at(index + 2).lower)
    );
  // “but has not provided details”: the main clause goes on.
  if (
    token.lower === 'but' &&
    /^(?:has|had|have|did|does|is|was)$/.test(next) &&
    /^(?:not|yet|never|also|since)$/.test(s.at(index + 2).lower)
  )
    return true;
  return token.lower === 'but' && /^(?:gave|declined|refused|did|offered|stopped|added|made|provided)$/.test(next);
}

function lastMark(s: Sentence, from: number): number {
  for (let at = s.length - 1; at >= from; at--) if (isMark(s.at(at)) && s.at(at).words > 1) return at;
  return -1;
}
