/** Marks in a clause whose verb reports no utterance: somebody’s words all the same, or a term. What they are is decided later. */
import { AUXILIARIES } from '../../languages/en.js';
import type { Sentence } from '../../sentences/sentences.js';
import { contentEnd } from './contentEnd.js';
import { mainSubject } from './mainSubject.js';
import type { Phrase } from './phrase.js';
import { subjectLeft } from './subjectLeft.js';
import { verbAt } from './verbs.js';
import { isAdverb, isMark, isName, isPersonal, isWord } from './words.js';

/** A clause around marks: its verb, and its words from behind the verb to the last marks. */
export interface MarkedClause {
  readonly verb: number;
  readonly lemma: string;
  readonly subject: Phrase;
  readonly from: number;
  readonly to: number;
}

/** The clause of the marks at an index, if its subject and verb are before them. */
export function markedClause(s: Sentence, mark: number, low: number): MarkedClause | undefined {
  const subject = mainSubject(s, low, mark);
  if (!subject) return undefined;
  let verb = subject.to + 1;
  while (verb < mark && (isAdverb(s.at(verb)) || AUXILIARIES.has(s.at(verb).lower))) verb++;
  const nearest = lastVerb(s, subject.to + 1, mark);
  const at = nearest ?? verb;
  if (at >= mark || !isWord(s.at(at))) return undefined;
  const from = wordsFrom(s, at + 1, mark);
  const to = contentEnd(s, from);
  return {
    verb: at,
    lemma: verbAt(s.at(at).lower)?.verb.lemma ?? s.at(at).lower,
    subject: nearest === undefined ? subject : (nearer(s, subject, nearest, low) ?? subject),
    from,
    to: Math.max(to, mark),
  };
}

/** “She left after Vance called it …”: the subject of the verb itself, where it is a name or a pronoun. */
function nearer(s: Sentence, subject: Phrase, verb: number, low: number): Phrase | undefined {
  const left = subjectLeft(s, verb, low);
  return left && left.from > subject.to && (isPersonal(s.at(left.head)) || isName(s.at(left.head))) ? left : undefined;
}

/** Past what only leads to the words: “spoke briefly about the “…””, “the answer was that it “…””. */
function wordsFrom(s: Sentence, start: number, mark: number): number {
  const that = s.find(start, mark, ({ lower }) => lower === 'that');
  const first = that > 0 ? that : start;
  let from = first;
  while (from < mark && (isAdverb(s.at(from)) || /^(?:of|on|about|with|to|as|by|in)$/.test(s.at(from).lower))) from++;
  // “with chants of “Four more years””: what leads to marks alone stays.
  return from < mark ? from : first;
}

/** The last verb of mind or speech before the marks. */
function lastVerb(s: Sentence, from: number, mark: number): number | undefined {
  for (let at = mark - 1; at >= from; at--) {
    const token = s.at(at);
    if (isMark(token)) return undefined;
    if (isWord(token) && !token.capital && verbAt(token.lower) && verbAt(token.lower)?.form !== 'BASE') return at;
  }
  return undefined;
}
