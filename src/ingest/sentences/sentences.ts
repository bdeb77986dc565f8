/** Stage 3: sentences of a paragraph. A full stop inside marks ends a sentence only where the marks close there. */
import { Lately } from './lately.js';
import { marksOf } from './marks.js';
import { NONE, type Token, tokensOf } from './tokens.js';

/** What a language must tell for its sentences to be found. */
export interface SentenceRules {
  /** Words that keep the full stop after them: `Gov`, `напр`. Single capital letters and `U.S` do in every language. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words that begin a sentence even after an abbreviation: `He`, `The`. */
  readonly starters: ReadonlySet<string>;
  /** Words that report an utterance, after which “Why?” goes on. */
  readonly saying: ReadonlySet<string>;
  /** Months in small letters, where the day before them has a full stop: `4. März`. */
  readonly months?: ReadonlySet<string>;
}

/** A sentence as its tokens, without the full stop at its end. Indexes beyond it give `NONE`. */
export class Sentence {
  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    /** Its number in the article, and that of its paragraph. */
    readonly paragraph: number,
    readonly first: boolean,
  ) {}

  get length(): number {
    return this.tokens.length;
  }

  at(index: number): Token {
    return this.tokens[index] ?? NONE;
  }

  /** The stretch of the text from one token to another, both included. */
  range(from: number, to: number): { readonly start: number; readonly end: number } {
    return { start: this.at(from).start, end: this.at(to).end };
  }

  /** The first index from `from` that a test finds, or -1. */
  find(from: number, to: number, test: (token: Token, index: number) => boolean): number {
    for (let index = from; index < Math.min(to, this.length); index++) if (test(this.at(index), index)) return index;
    return -1;
  }
}

const TERMINAL = /[.!?…]/;

/** The sentences of a paragraph, from `start` to `end` of the text. */
export function sentencesOf(
  text: string,
  start: number,
  end: number,
  paragraph: number,
  rules: SentenceRules,
): Sentence[] {
  return cut(text, paragraphTokens(text, start, end, rules), paragraph, rules);
}

const tokens = new WeakMap<SentenceRules, Lately<readonly Token[]>>();

function paragraphTokens(text: string, start: number, end: number, rules: SentenceRules): readonly Token[] {
  const latest = tokens.get(rules) ?? new Lately();
  tokens.set(rules, latest);
  return latest.of(text, start, end, () => tokensOf(text, start, end, marksOf(text, start, end), abbreviates(rules)));
}

function abbreviates({ abbreviations }: SentenceRules) {
  return (word: string) =>
    /^\p{Lu}$/u.test(word) || /^\p{L}\.\p{L}(?:\.\p{L})?$/u.test(word) || abbreviations.has(word);
}

function cut(text: string, tokens: readonly Token[], paragraph: number, rules: SentenceRules): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number, next: number) => {
    let last = to;
    while (last > from && isTerminal(tokens[last - 1] ?? NONE)) last--;
    if (last > from) sentences.push(new Sentence(text, tokens.slice(from, last), paragraph, from === 0));
    from = next;
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? NONE;
    if (!endsHere(text, tokens, index, rules)) continue;
    let next = index + 1;
    while (isTerminal(tokens[next] ?? NONE) || (tokens[next]?.text === ')' && token.kind === 'SIGN')) next++;
    close(next, next);
  }
  close(tokens.length, tokens.length);
  return sentences;
}

const isTerminal = (token: Token): boolean => token.kind === 'SIGN' && TERMINAL.test(token.text);

function endsHere(text: string, tokens: readonly Token[], index: number, rules: SentenceRules): boolean {
  const token = tokens[index] ?? NONE;
  const next = tokens[index + 1] ?? NONE;
  if (next.kind === 'END') return false;
  if (token.kind === 'SIGN') {
    if (!TERMINAL.test(token.text) || /^\.{2,}$|…/.test(token.text)) {
      if (!/^\.{2,}$|…/.test(token.text)) return false;
      return next.capital && next.start > token.end;
    }
    if (rules.months?.has(next.lower) && /^\d{1,2}$/.test(tokens[index - 1]?.text ?? '')) return false;
    return next.start > token.end || next.kind === 'MARK' || next.kind === 'SIGN'
      ? !isTerminal(next) && beginsSentence(next)
      : false;
  }
  if (token.kind === 'MARK' && token.mark) {
    const inner = text
      .slice(token.mark.start, token.mark.end)
      .trimEnd()
      .replace(/["”’»'\s]+$/, '');
    const last = inner.at(-1) ?? '';
    if (!TERMINAL.test(last) || !beginsSentence(next) || next.text === ',') return false;
    // “Why not?” He answered: … A pronoun with a capital letter begins a sentence, “he” would go on with it.
    return last === '.' || rules.starters.has(next.text) || !saysSoon(tokens, index + 1, rules);
  }
  if (token.text.endsWith('.') && next.capital)
    return (
      rules.starters.has(next.text) &&
      (/[a-z]\.m\.$|^\p{Lu}\.\p{Lu}/u.test(token.text) || rules.abbreviations.has(`${token.text.slice(0, -1)}.`))
    );
  return false;
}

const beginsSentence = (token: Token): boolean =>
  token.capital || token.kind === 'MARK' || /^[\p{N}$€£―—–[(#@-]/u.test(token.text) || /^\p{Lo}/u.test(token.text);

/** After a question in marks: a few words and a verb of saying, as in “Why?” the senator asked. */
function saysSoon(tokens: readonly Token[], from: number, { saying }: SentenceRules): boolean {
  for (let index = from; index < from + 9; index++) {
    const token = tokens[index] ?? NONE;
    if (token.kind === 'MARK' || token.kind === 'END' || token.text === '.') return false;
    if (saying.has(token.lower)) return true;
  }
  return false;
}
