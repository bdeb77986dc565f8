import type { Sentence } from '../../../sentences/sentences.js';
import { contentEnd } from '../contentEnd.js';
import { hasFiniteVerb } from '../fit.js';
import { afterBy, type Phrase } from '../phrase.js';
import type { SentenceState, Stretch } from '../state.js';
import { verbAt } from '../verbs.js';
import { isAdverb, isComma, isDash, isMark, isName, isWord } from '../words.js';
import type { TokenRule } from './rule.js';
import { behindConjunction } from './saidAfter.js';

/** “According to X, …” and “…, according to X”. */
export const accordingTo: TokenRule = {
  name: 'according-to',
  read(state, at) {
    const { s, low } = state;
    if (s.at(at).lower !== 'according' || s.at(at + 1).lower !== 'to') return undefined;
    if (at - low <= 2 && /^that[’']s$|^(?:is|was)$/.test(s.at(at - 1).lower)) return at + 1;
    let to = at + 2;
    while (
      !/^[()]$/.test(s.at(to + 1).text) &&
      to + 1 < s.length &&
      !(isComma(s.at(to + 1)) || isMark(s.at(to + 1)) || s.at(to + 1).text === ';' || isDash(s.at(to + 1)))
    )
      to++;
    if (to >= s.length) return undefined;
    const source: Phrase = { from: afterBy(s, at + 2, to), to, head: to };
    // “The agency reported that, according to X, …”: the words stay those of the verb before.
    if (state.open && isComma(s.at(at - 1)) && s.at(at - 2).lower === 'that' && state.open.from === at - 2) return to;
    return leads(state, at) ? before(state, at, source) : behind(state, at, source);
  },
};

/** Whether nothing but “But” or “Meanwhile” is before it in its clause. */
function leads({ s, low }: SentenceState, at: number): boolean {
  if (at - low <= 1) return true;
  const word = s.find(
    low,
    at,
    (token) => isWord(token) && !isAdverb(token) && !/^(?:but|and|yet|still|meanwhile)$/.test(token.lower),
  );
  return at > 0 && word < 0;
}

/** “According to Ilka Brandner, a researcher at the Forum, …” */
function before(state: SentenceState, at: number, source: Phrase): number {
  const { s } = state;
  const { to } = source;
  const end = appositionEnd(s, to, s.length - 1) ?? to;
  const from = end + 2;
  if (from >= s.length) return to;
  state.add({
    rule: 'according-to',
    reporting: 'SPEECH',
    lemma: 'according to',
    spans: [[from, contentEnd(s, from)]],
    cue: [at, at + 1],
    source: { ...source, to: end },
    from,
  });
  state.low = from;
  return end;
}

/** Behind a parenthesis that is open: “Hull (nine in ten boats there, according to Ford) …”. */
function openParenthesis(s: Sentence, low: number, edge: number): number | undefined {
  for (let at = edge; at > low; at--) {
    if (s.at(at).text === ')') return undefined;
    if (s.at(at).text === '(') return at + 1;
  }
  return undefined;
}

/** The end of “, a researcher at the Forum” behind a name, up to its comma. */
function appositionEnd(s: Sentence, to: number, last: number): number | undefined {
  if (!isComma(s.at(to + 1)) || !/^(?:a|an|the|who)$/.test(s.at(to + 2).lower) || !isName(s.at(to))) return undefined;
  const comma = s.find(to + 2, to + 16, isComma);
  const end = comma > 0 ? comma : last < to + 16 ? last + 1 : -1;
  return end > 0 && s.find(to + 2, end, (token) => verbAt(token.lower)?.form === 'PAST') < 0 ? end - 1 : undefined;
}

/** “…, according to X” */
function behind(state: SentenceState, at: number, source: Phrase): number {
  const { s, low, open } = state;
  const end = appositionEnd(s, source.to, s.length - 1) ?? source.to;
  const edge = isComma(s.at(at - 1)) ? at - 2 : at - 1;
  if (edge < low) return source.to;
  // “The point, according to an aide, is that …”: the attribution is inside its clause.
  const next = end + 2;
  if (
    isComma(s.at(end + 1)) &&
    isComma(s.at(at - 1)) &&
    next < s.length &&
    !(open && open.from <= edge) &&
    !hasFiniteVerb(s, low, edge)
  ) {
    const spans: Stretch[] = [
      [low, edge],
      [next, contentEnd(s, next)],
    ];
    state.add({
      rule: 'according-to',
      reporting: 'SPEECH',
      lemma: 'according to',
      spans,
      cue: [at, at + 1],
      source: { ...source, to: end },
      from: next,
    });
    state.low = next;
    return end;
  }
  if (open && open.from <= edge) state.cut(edge);
  // “…,” she said at a meeting, according to a paper: it is known through the paper, and no words of it.
  else if (!(state.last && low > 0 && !hasFiniteVerb(s, low, edge)))
    state.add({
      rule: 'according-to',
      reporting: 'SPEECH',
      lemma: 'according to',
      spans: [[openParenthesis(s, low, edge) ?? behindConjunction(s, low), edge]],
      cue: [at, at + 1],
      source: { ...source, to: end },
      from: low,
    });
  state.low = end + 1;
  return end;
}
