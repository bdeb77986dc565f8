import { AUXILIARIES, CLAUSES, LEADS, PREPOSITIONS } from '../../../languages/en.js';
import type { Sentence } from '../../../sentences/sentences.js';
import { contentEnd } from '../contentEnd.js';
import { contentStart } from '../contentStart.js';
import type { Cue } from '../cue.js';
import { fittingSubject, hasFiniteVerb } from '../fit.js';
import type { Phrase } from '../phrase.js';
import { reportingOf, type SentenceState, type Stretch } from '../state.js';
import type { Subject } from '../subjectLeft.js';
import { verbAt } from '../verbs.js';
import { isAdverb, isComma, isDash, isDay, isDeterminer, isMark, isName, isWord } from '../words.js';
import { wordsBefore } from './passive.js';
import type { CueRule } from './rule.js';

/** “…,” she said. */
export const saidAfter: CueRule = {
  name: 'said-after',
  read(state, cue) {
    const subject = betweenMarks(state, cue) ?? fittingSubject(state, cue);
    if (!subject) return undefined;
    // “…,” as Cruz said on Monday
    const isAs =
      state.s.at(subject.from - 1).lower === 'as' &&
      subject.from > 2 &&
      contentStart(state.s, cue.to + 1, cue.verb) === undefined;
    const first = isAs ? subject.from - 1 : subject.from;
    const before = state.s.at(first - 1);
    const ended = isComma(before) || isMark(before) || (/[?!]/.test(before.text) && before.kind === 'SIGN');
    return ended ? takeAfter(state, cue, subject, first, cue.to, subject.cueFrom) : undefined;
  },
};

const LONGEST_SUBJECT = 14;

/** “…,” the Florida senator and presidential candidate said: everything from the marks to the verb, where it is words without a verb. */
function betweenMarks({ s, low }: SentenceState, { at, form, verb }: Cue): Subject | undefined {
  const first = s.at(low);
  if (form !== 'PAST' || !verb.clause || !isMark(first) || at - low > LONGEST_SUBJECT || at < low + 2) return undefined;
  if (!/[,?!]$/.test(s.text.slice(first.start, first.mark?.end))) return undefined;
  let head = at - 1;
  while (head > low + 1 && isAdverb(s.at(head))) head--;
  if (s.find(low + 1, head + 1, (token) => !isWord(token)) >= 0 || hasFiniteVerb(s, low + 1, head)) return undefined;
  return { from: low + 1, to: head, head, cueFrom: head + 1 };
}

/** Takes the words before an attribution, and those behind it that go on. `first` is the first token of the attribution, `last` its last one. */
export function takeAfter(
  state: SentenceState,
  cue: Cue,
  subject: Phrase,
  first: number,
  last: number,
  cueFrom: number,
): number | undefined {
  const { s } = state;
  const whole = wordsBefore(state, first - 1);
  if (!whole) return undefined;
  const [from, end] = ofWhich(s, whole);
  const marked = isMark(s.at(end)) && (s.at(end).words > 1 || end === from || !isComma(s.at(end - 1)));
  if (!marked && isSubjectOf(s, cue, [from, end], last)) {
    state.add({
      rule: 'said-within',
      reporting: reportingOf(cue),
      lemma: cue.verb.lemma,
      spans: [
        [from, end],
        [last + 1, contentEnd(s, last + 1)],
      ],
      cue: [Math.min(cueFrom, cue.at), cue.to],
      source: subject,
      from: last + 1,
    });
    state.low = last + 1;
    return last;
  }
  if (!marked && !isWhole(s, cue, [from, end], last)) return undefined;
  if (marked && end > from && leadsToClause(s, cue, [from, end], last)) return undefined;
  const begin = marked ? markedFrom(s, from, end) : behindConjunction(s, behindColon(s, from, end));
  const next = marked ? inMarksBehind(s, last) : behind(s, last);
  const isOwn =
    next !== undefined &&
    isMark(s.at(next)) &&
    (marked ? isParticipleLead(s, [from, end], next) : isOwnLead(s, [from, end], next));
  const spans: Stretch[] = isOwn ? [] : [[begin, end]];
  if (next !== undefined) spans.push([next, contentEnd(s, next)]);
  state.add({
    rule: next === undefined ? 'said-after' : 'said-within',
    reporting: reportingOf(cue),
    lemma: cue.verb.lemma,
    spans,
    cue: [Math.min(cueFrom, cue.at), cue.to],
    source: subject,
    from: next ?? s.length,
  });
  state.low = next ?? last + 1;
  return Math.max(last, next === undefined ? last : next - 1);
}

/** Whether marks hold a sentence of their own: they begin with a capital letter. */
const beginsWhole = (s: Sentence, mark: number): boolean =>
  /^[\s‘'“"([]*(?!I\b)\p{Lu}/u.test(s.text.slice(s.at(mark).mark?.start, s.at(mark).end)) && s.at(mark).words > 2;

/** “On Monday, she said, “…””: words before the attribution that are the article’s, and no part of those in marks behind it. */
function isOwnLead(s: Sentence, [from, end]: Stretch, next: number): boolean {
  if (beginsWhole(s, next)) return true;
  if (isCondition(s, from, end) || ADDS.test(twoWords(s, from))) return false;
  return isLead(s, from) || isDay(s.at(from)) || (end - from < 3 && LEADS.has(s.at(from).lower));
}

/** “Remarking upon their “patience,” she said, “…””: a participle that ends in marks leads to those behind the attribution. */
const isParticipleLead = (s: Sentence, [from, end]: Stretch, next: number): boolean =>
  end > from && /ing$/.test(s.at(from).lower) && beginsWhole(s, next);

/** “If they sold it, she wrote, “the dock would be worth nothing””: what is said begins with its condition. */
const isCondition = (s: Sentence, from: number, end: number): boolean =>
  /^(?:if|unless|because|although|though|since|while|when)$/.test(s.at(from).lower) && hasFiniteVerb(s, from + 1, end);

/** “The plan, she wrote “has failed””: a subject of the words in marks that go on right behind the verb. */
function isSubjectOf(s: Sentence, { verb }: Cue, [from, end]: Stretch, last: number): boolean {
  const mark = s.at(last + 1);
  if (
    !verb.clause ||
    !isMark(mark) ||
    mark.words < 3 ||
    isLead(s, from) ||
    isDay(s.at(from)) ||
    LEADS.has(s.at(from).lower)
  )
    return false;
  const [first = ''] = /^[\p{L}’']+/u.exec(s.text.slice(mark.mark?.start, mark.end)) ?? [];
  return (AUXILIARIES.has(first) || /^\p{Ll}+(?:ed|s)$/u.test(first)) && !hasFiniteVerb(s, from, end);
}

/** “In other words, she said, “…””: a lead that is a part of what was said. */
const ADDS = /^in (?:other|contrast|particular|short|fact)/;

const twoWords = (s: Sentence, at: number): string => `${s.at(at).lower} ${s.at(at + 1).lower}`;

/** “Wednesday on Fox’s “Hannity,” he said that …”: a lead that ends in a title, and the clause behind. */
function leadsToClause(s: Sentence, { verb }: Cue, [from, end]: Stretch, last: number): boolean {
  if (!(isLead(s, from) || isDay(s.at(from))) || s.at(end - 1).text === ':' || hasFiniteVerb(s, from, end - 1))
    return false;
  const after = contentStart(s, last + 1, verb);
  return after !== undefined && !isMark(s.at(after.from)) && hasFiniteVerb(s, after.from, s.length - 1);
}

/** Whether words begin as what only leads to a clause: “After the talks, she said …”. */
const isLead = (s: Sentence, from: number): boolean =>
  // “But it will not do, she said”: the conjunction alone leads to nothing.
  (s.at(from).lower === 'but' && s.at(from + 1).lower !== 'that' && isLead(s, from + 1)) ||
  PREPOSITIONS.has(s.at(from).lower) ||
  (CLAUSES.has(s.at(from).lower) && s.at(from).lower !== 'but') ||
  /(?:ed|ing)$/.test(s.at(from).lower) ||
  /^(?:shortly|contrary|not long|just|only|soon|moments|minutes|hours|days|weeks|months|years|one \w+|two \w+|three \w+|a \w+) (?:after|before|to)\b/.test(
    `${s.at(from).lower} ${s.at(from + 1).lower} ${s.at(from + 2).lower}`,
  );

/** Whether words without marks before an attribution are what was said, and not the article's own lead. */
function isWhole(s: Sentence, cue: Cue, [from, end]: Stretch, last: number): boolean {
  if (!cue.verb.clause && !cue.verb.hearer) return false;
  const describes = /^(?:who|whose|which)$/.test(s.at(last + 1).lower);
  const after = describes ? undefined : contentStart(s, last + 1, cue.verb);
  const lead = isLead(s, from);
  const clause = hasFiniteVerb(s, from, end);
  const quoted = after !== undefined && (isMark(s.at(after.from)) || s.at(after.from).lower === 'that');
  if (!(isComma(s.at(last + 1)) && last + 2 < s.length)) {
    if (end - from < 2) return false;
    // “By a wide margin, they say the ferry should be free”: a clause right behind the verb is what is said.
    if (after?.from === last + 1 && beginsClause(s, last + 1)) return false;
    if (after) return !(lead || !clause || quoted);
    return clause || (end - from >= 6 && !PREPOSITIONS.has(s.at(from).lower)) || !(lead || isDay(s.at(from)));
  }
  if (quoted && after.from > last + 2) return false;
  return isMark(s.at(last + 2)) || !isAdjunct(s, last + 2) || (!lead && clause);
}

/** Whether a clause with a verb begins at a token. */
const beginsClause = (s: Sentence, index: number): boolean =>
  !PREPOSITIONS.has(s.at(index).lower) && hasFiniteVerb(s, index, s.length - 1);

/** “…,” she said, “…”: marks that go on behind the attribution, with nothing between that is a cue of its own. */
function inMarksBehind(s: Sentence, last: number): number | undefined {
  const mark = s.find(
    last + 1,
    last + 40,
    (token, index) => isMark(token) && /^(?:[,:—–-]|that|and|but)$/.test(s.at(index - 1).lower),
  );
  if (mark <= 0) return undefined;
  const other = s.find(
    last + 1,
    mark,
    (token, index) =>
      (verbAt(token.lower)?.form === 'ING' &&
        (/^(?:,|before|after|while|by|then)$/.test(s.at(index - 1).lower) || isMark(s.at(index - 1)))) ||
      saysSelf(s, index) ||
      (index > last + 1 && token.lower === 'and' && !isMark(s.at(index + 1))),
  );
  return other < 0 ? mark : undefined;
}

/** “… as a driver yelled: “…””: a verb of saying that the marks follow has a subject of its own. */
function saysSelf(s: Sentence, index: number): boolean {
  const found = verbAt(s.at(index).lower);
  return (
    found !== undefined &&
    (found.form === 'PAST' || found.form === 'THIRD') &&
    found.verb.clause &&
    !found.verb.wary &&
    isWord(s.at(index - 1)) &&
    !isDeterminer(s.at(index - 1)) &&
    isMark(s.at(/^[,:]$/.test(s.at(index + 1).text) ? index + 2 : index + 1))
  );
}

/** …, she said, …: words that go on behind the attribution. */
function behind(s: Sentence, last: number): number | undefined {
  const next = last + 2;
  if (!isComma(s.at(last + 1)) || next >= s.length) return undefined;
  const goesOn =
    isMark(s.at(next)) ||
    (s.at(next).lower === 'to' && isWord(s.at(next + 1)) && !isName(s.at(next + 1)) && !isDeterminer(s.at(next + 1))) ||
    !(
      /^(?:who|adding|noting|saying|citing|according|referring|but|while)$/.test(s.at(next).lower) || isAdjunct(s, next)
    );
  return goesOn ? next : undefined;
}

/** “…, most of which, she says, will …”: the words begin at the relative clause. */
function ofWhich(s: Sentence, [from, end]: Stretch): Stretch {
  const which = s.find(Math.max(from, end - 3), end + 1, ({ lower }) => /^(?:which|whom|who)$/.test(lower));
  if (which < 0) return [from, end];
  const start = s.at(which - 1).lower === 'of' ? which - 2 : which;
  return start > from && isComma(s.at(start - 1)) ? [start, end] : [from, end];
}

/** “She has made the case: arms without a plan, she argues, …”: a clause of the article, a colon, the words. */
function behindColon(s: Sentence, from: number, end: number): number {
  const colon = s.find(from + 1, end, (token) => token.text === ':');
  return colon > 0 && hasFiniteVerb(s, from, colon) ? colon + 1 : from;
}

/** Words in marks at the end of a clause: behind a colon, a dash or a parenthesis that opens they begin at the marks. */
function markedFrom(s: Sentence, from: number, end: number): number {
  if (from === end) return from;
  const leads = /^[:(]$/.test(s.at(end - 1).text) || isDash(s.at(end - 1));
  if (!leads) return from;
  return s.find(from, end, isMark) < 0 ? end : from;
}

/** Whether what follows is about the saying: “on Monday”, “shortly after”, “a day before the vote”. */
function isAdjunct(s: Sentence, index: number): boolean {
  const token = s.at(index);
  return (
    PREPOSITIONS.has(token.lower) ||
    /^(?:hours|days|minutes|weeks|months|years|shortly|just|moments|even|which|who)$/.test(token.lower) ||
    (/^(?:a|an|the)$/.test(token.lower) &&
      s.find(index, index + 6, isComma) < 0 &&
      s.length - index < 12 &&
      (!hasFiniteVerb(s, index, s.length - 1) || s.find(index, s.length, isMark) > 0)) ||
    /ing$/.test(token.lower)
  );
}

/** “But it is not the way to win, she said”: the conjunction is the article's. */
export function behindConjunction(s: Sentence, from: number): number {
  if (!/^(?:but|and|however|still|meanwhile|now|also)$/.test(s.at(from).lower)) return from;
  return isComma(s.at(from + 1)) ? from + 2 : from + 1;
}
