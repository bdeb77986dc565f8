/** The noun phrase left of a verb of saying that is its subject. */
import { ADVERBS, AUXILIARIES, CLAUSES, LEADS, PREPOSITIONS } from '../../languages/en.js';
import type { Sentence } from '../../sentences/sentences.js';
import { type Phrase, phraseLeft } from './phrase.js';
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

/** A subject, and where what belongs to its verb begins. */
export interface Subject extends Phrase {
  readonly cueFrom: number;
  /** Of a verb whose subject is “who” or “which”: the phrase that it describes. */
  readonly relative?: boolean;
}

/** The subject left of a verb at `index`: past adverbs and helpers, past an apposition between commas. */
export function subjectLeft(s: Sentence, index: number, low: number): Subject | undefined {
  let at = index - 1;
  while (at >= low && isAdverb(s.at(at)) && !isContracted(s.at(at))) at--;
  // “Beck last week said”
  if (at > low && at < index - 1 && isDay(s.at(at + 1)) && /^(?:last|this|earlier)$/.test(s.at(at).lower)) at--;
  if (isComma(s.at(at)) && at < index - 1 && at > low) {
    // “Trump, meanwhile, said”, “who has also, however, said”: an adverb between commas.
    return subjectBefore(s, at, low, at + 1);
  }
  return subjectBefore(s, at, low, at + 1);
}

function subjectBefore(s: Sentence, end: number, low: number, cueFrom: number): Subject | undefined {
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
    if (phrase) return { ...withPost(s, phrase, low), to: at, cueFrom, relative: true };
    // “…, said Weaver, who said …”: whom “who” means is taken.
    return token.lower === 'who' && at === low + 1 && low > 0
      ? { from: at, to: at, head: at, cueFrom, relative: true }
      : undefined;
  }
  const phrase = phraseLeft(s, at, low);
  return phrase && { ...phrase, cueFrom };
}

/** “Its president, Ray Kowal, who …”: a name that is the apposition of a post. */
function withPost(s: Sentence, phrase: Phrase, low: number): Phrase {
  if (!isName(s.at(phrase.to)) || !isComma(s.at(phrase.from - 1))) return phrase;
  const post =
    phrase.from - 2 >= low && isTitle(s.at(phrase.from - 2)) ? phraseLeft(s, phrase.from - 2, low) : undefined;
  return post ? { from: post.from, to: phrase.to, head: post.head } : phrase;
}

/** “Mary Wareham, deputy director at Human Rights Watch, said”: the phrase before the comma that opens the apposition. */
function apposed(s: Sentence, comma: number, low: number, cueFrom: number): Subject | undefined {
  const sign = s.at(comma).text;
  let found: Subject | undefined;
  for (let at = comma - 2; at > Math.max(low, comma - 45); at--) {
    if (isMark(s.at(at)) && s.at(at).words > 4) return found;
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
      isMark(s.at(phrase.from - 1)) ||
      phrase.from === low;
    const left = s.at(phrase.from - 1);
    const begins =
      phrase.from === low ||
      !isWord(left) ||
      CLAUSES.has(left.lower) ||
      LEADS.has(left.lower) ||
      PREPOSITIONS.has(left.lower);
    // “Cory Lane, 22, of Dover, Kent, said”: a place says that somebody is before it.
    if (/^(?:of|from|in)$/.test(left.lower) && isComma(s.at(phrase.from - 2))) continue;
    if (named && begins && !(startsClause(s, at + 1) && hasSubjectVerb(s, at + 1, comma))) {
      const { from, head } = withPost(s, phrase, low);
      const subject = { from, to: comma - 1, head, cueFrom };
      // “…,” Mr. Daniloff, now 81 and living in Cambridge, Mass., said: right behind the words the speaker begins.
      if (isMark(left)) return subject;
      // “Vance, who was to sail to Dover, Kent, on Monday, said”: commas inside the clause of “who” open nothing.
      if (found && s.at(at + 1).lower === 'who') return subject;
      found ??= subject;
    }
  }
  return found;
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
