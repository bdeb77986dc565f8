/** Whether a noun phrase and a verb of saying fit together, and what a clause is. */
import { AUXILIARIES, PREPOSITIONS, TITLES } from '../../languages/en.js';
import type { Sentence } from '../../sentences/sentences.js';
import type { Cue } from './cue.js';
import type { Phrase } from './phrase.js';
import type { SentenceState } from './state.js';
import type { Subject } from './subjectLeft.js';
import { verbAt } from './verbs.js';
import { isContracted, isDeterminer, isMark, isName, isPersonal, isWord } from './words.js';

/** The subject left of a cue, if the two fit. */
export function fittingSubject(state: SentenceState, cue: Cue): Subject | undefined {
  const left = state.leftOf(cue);
  // “Rattling off promises”: no subject ends in a particle.
  if (left && /^(?:off|out|up|down|away|back)$/.test(state.s.at(left.head).lower)) return undefined;
  // “a program called Sandy Hook Promise”: a name is given.
  if (left && cue.verb.lemma === 'call' && cue.form === 'PAST' && isNamed(state.s, cue, left)) return undefined;
  if (!left || !agrees(state.s, cue, left) || (cue.form === 'PAST' && !left.relative && holdsHelper(state.s, left)))
    return undefined;
  return left;
}

/** Whether “called” hangs on the noun before it. */
function isNamed(s: Sentence, { at, to }: Cue, { from, head }: Phrase): boolean {
  return (
    head === at - 1 &&
    to === at &&
    (/^(?:an?|some|any|no)$/.test(s.at(from).lower) ||
      s.find(Math.max(from, head - 4), head, ({ lower }) => /^(?:an?|another|one)$/.test(lower)) >= 0) &&
    !isName(s.at(head)) &&
    !TITLES.has(s.at(head).lower) &&
    !/^(?:him|her|it|them|the|his|its|their)$/.test(s.at(at + 1).lower)
  );
}

/** Whether subject and verb agree: “claims” after a plural is a noun. */
function agrees(s: Sentence, cue: Cue, subject: Phrase): boolean {
  const head = s.at(subject.head);
  if (cue.form === 'THIRD') {
    return (
      isName(head) ||
      isPersonal(head) ||
      /^(?:who|which|that|it|one|another)$/.test(head.lower) ||
      // “The last woman to steer a ferry across the bay says”: of “say” alone a long subject is no guess.
      ((subject.head - subject.from <= 6 || cue.verb.lemma === 'say') && !/[^s]s$/.test(head.lower)) ||
      isMark(head)
    );
  }
  if (cue.form === 'BASE' && !cue.modal)
    return (
      /^(?:they|we|i|you|who)$/.test(head.lower) ||
      isSeveral(s, subject) ||
      /^\d/.test(head.lower) ||
      (/s$|people|men$|children|both|all|majority|half|some|many|others|police|percent/.test(head.lower) &&
        !(isName(head) && !/s$/.test(head.lower)))
    );
  return true;
}

/** “Jeb Bush and Chris Christie say”, “six in 10 say”. */
function isSeveral(s: Sentence, { from, head }: Phrase): boolean {
  if (s.find(from, head, ({ lower }) => lower === 'and') > from) return true;
  // “Nearly nine out of 10 say”
  if (/^(?:\d+|ten)$/.test(s.at(head).lower)) return true;
  // “Aides to Clinton say”, “majorities in all five say”.
  const first = s.at(from);
  if (/[^s’']s$/.test(first.lower) && head > from + 1 && !isDeterminer(first)) return true;
  // “Ferry captains in Hull say”
  if (
    s.find(
      from,
      head,
      ({ lower, capital }, index) => !capital && isPlural(lower) && PREPOSITIONS.has(s.at(index + 1).lower),
    ) >= 0
  )
    return true;
  if (/^(?:those|these|some|many|most|few|both|all|several)$/.test(first.lower)) return true;
  if (s.find(from, head + 1, ({ lower }) => lower === 'percent' || lower === 'those' || lower === 'half') >= 0)
    return true;
  return /^(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten)$)/.test(s.at(from).lower);
}

const isPlural = (lower: string): boolean => /[^su’']s$/.test(lower);

/** A helper inside what is taken for a subject: it is a clause, and the verb behind it a participle (“part of a package announced …”). */
function holdsHelper(s: Sentence, { from, head }: Phrase): boolean {
  return (
    s.find(
      from,
      head + 1,
      (token, index) =>
        AUXILIARIES.has(token.lower) &&
        !(token.capital && index > 0) &&
        s.find(from, index + 1, ({ lower }) => /^(?:who|which|that)(?:[’']|$)/.test(lower)) < 0,
    ) >= 0
  );
}

/** Whether a stretch has a verb that makes it a clause. */
export function hasFiniteVerb(s: Sentence, from: number, to: number): boolean {
  return (
    s.find(from, to + 1, (token, index) => {
      if (!isWord(token)) return false;
      if (AUXILIARIES.has(token.lower) || isContracted(token)) return true;
      const verb = verbAt(token.lower);
      if (verb && !token.capital && (verb.form === 'PAST' || verb.form === 'THIRD')) return true;
      return (
        !token.capital &&
        index > from &&
        /(?:ed|[^s]s)$/.test(token.lower) &&
        (isPersonal(s.at(index - 1)) || (isName(s.at(index - 1)) && /ed$/.test(token.lower)))
      );
    }) >= 0
  );
}
