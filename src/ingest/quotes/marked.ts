/** Quotes in marks and behind dashes, in any language whose verbs of saying are known. */
import type { Range } from '../anchor.js';
import type { Language } from '../languages/language.js';
import { type Sentence, type SentenceRules, sentencesOf } from '../sentences/sentences.js';
import { countWords, NONE, type Token, tokensOf } from '../sentences/tokens.js';
import { type Dashed, dashQuote } from './dashes.js';
import { type FoundQuote, type NoQuote, trimmed } from './quote.js';

const RULES = new WeakMap<Language, SentenceRules>();

/** The rules of sentences of a language without a list of its own; the same object each time, under which tokens are kept. */
export function sentenceRules(language: Language): SentenceRules {
  const known = RULES.get(language);
  if (known) return known;
  const rules: SentenceRules = {
    abbreviations: new Set(['тис', 'млн', 'млрд', 'напр', 'ім', 'вул', 'Dr', 'Prof', 'bzw', 'ca', 'M', 'Mme', 'MM']),
    starters: new Set(),
    saying: language.saying,
    ...(language.code === 'de' ? { months: new Set(language.months.flat()) } : {}),
  };
  RULES.set(language, rules);
  return rules;
}

/** The quotes of paragraphs that are the article's body. */
export function markedQuotes(
  text: string,
  paragraphs: readonly Range[],
  language: Language,
): { quotes: FoundQuote[]; none: NoQuote[] } {
  const quotes: FoundQuote[] = [];
  const none: NoQuote[] = [];
  for (const [number, paragraph] of paragraphs.entries()) {
    const dashed = dashQuote(text, paragraph, language);
    if (dashed) {
      quotes.push(fromDash(text, paragraph, dashed, number, language));
      continue;
    }
    for (const s of sentencesOf(text, paragraph.start, paragraph.end, number, sentenceRules(language)))
      readSentence(s, language, quotes, none);
  }
  return { quotes, none };
}

function fromDash(
  text: string,
  paragraph: Range,
  { parts, cue }: Dashed,
  number: number,
  language: Language,
): FoundQuote {
  const source = cue ? speakerNear(text, cue, paragraph.end, language) : undefined;
  return {
    kind: 'DIRECT',
    rule: 'dash',
    parts: parts.map((part) => trimmed(text, part)).filter((part) => part !== undefined),
    lemma: cue ? text.slice(cue.start, cue.end) : '–',
    sentence: { start: paragraph.start, end: paragraph.end },
    paragraph: number,
    ...(cue ? { cue } : {}),
    ...(source ? { source, sourceHead: source } : {}),
  };
}

function readSentence(s: Sentence, language: Language, quotes: FoundQuote[], none: NoQuote[]) {
  for (let at = 0; at < s.length; at++) {
    const token = s.at(at);
    if (!token.mark) continue;
    const inner: Range = { start: token.mark.start, end: token.mark.end };
    const found = readMark(s, at, inner, language);
    if (found) {
      const last = quotes.at(-1);
      if (found === 'CONTINUES') {
        const part = trimmed(s.text, inner);
        if (last && part && last.paragraph === s.paragraph && last.kind === 'DIRECT')
          quotes[quotes.length - 1] = { ...last, parts: [...last.parts, part] };
        else none.push({ ...inner, reason: 'no verb of its sentence reports speech' });
      } else quotes.push(found);
    } else none.push({ ...inner, reason: 'no verb of its sentence reports speech' });
  }
}

function readMark(s: Sentence, at: number, inner: Range, language: Language): FoundQuote | 'CONTINUES' | undefined {
  const { text } = s;
  const split = innerAttribution(text, inner, language);
  const base = { paragraph: s.paragraph, sentence: s.range(0, s.length - 1) };
  if (split) {
    const source = speakerNear(text, split.cue, inner.end, language);
    return {
      ...base,
      kind: 'DIRECT',
      rule: 'said-within',
      lemma: text.slice(split.cue.start, split.cue.end),
      cue: split.cue,
      parts: split.parts,
      ...(source ? { source, sourceHead: source } : {}),
    };
  }
  const part = trimmed(text, inner);
  if (!part) return undefined;
  const after = verbAfter(s, at, language);
  if (after !== undefined) {
    const cue = s.range(after, after);
    const source = speakerNear(text, cue, s.at(s.length - 1).end, language, s.at(at + 1).start);
    return {
      ...base,
      kind: 'DIRECT',
      rule: 'said-after',
      lemma: s.at(after).lower,
      cue,
      parts: [part],
      ...(source ? { source, sourceHead: source } : {}),
    };
  }
  const before = verbBefore(s, at, language);
  if (before !== undefined) {
    const cue = s.range(before, before);
    const sign = s.at(at - 1).text;
    const calls = language.calling.has(s.at(before).lower);
    const words = countWords(text, inner.start, inner.end);
    if (
      !calls &&
      sign !== ':' &&
      s.at(at - 1).kind === 'WORD' &&
      !language.complementizers.has(s.at(at - 1).lower) &&
      words < 3
    )
      return undefined;
    if (!calls && words <= 2 && sign !== ':' && !language.complementizers.has(s.at(at - 1).lower)) return undefined;
    const source = subjectBefore(s, before, language) ?? speakerNear(text, cue, s.at(at).start, language);
    const whole = !calls && sign === ':';
    return {
      ...base,
      kind: whole ? 'DIRECT' : 'MIXED',
      rule: whole ? 'colon' : calls ? 'message-verb' : 'said-before',
      lemma: s.at(before).lower,
      cue,
      parts: [part],
      ...(source ? { source, sourceHead: source } : {}),
    };
  }
  return s.length <= 2 || (at <= 1 && s.length <= at + 2) ? 'CONTINUES' : undefined;
}

/** `précise-t-il` is `précise`. */
const withoutEnclitic = (lower: string, { enclitics }: Language): string => {
  const ending = enclitics.find((each) => lower.endsWith(each));
  return ending === undefined ? lower : lower.slice(0, -ending.length);
};

/** A verb of saying right behind marks: «…», – сказала вона. */
function verbAfter(s: Sentence, at: number, language: Language): number | undefined {
  const sign = s.at(at + 1);
  if (!(sign.text === ',' || /^[–—-]$/.test(sign.text))) return undefined;
  const verb = s.find(
    at + 1,
    at + 8,
    ({ lower, kind }) => language.saying.has(withoutEnclitic(lower, language)) || kind === 'MARK',
  );
  return verb >= 0 && s.at(verb).kind === 'WORD' ? verb : undefined;
}

/** The last verb of saying or calling before marks. */
function verbBefore(s: Sentence, at: number, language: Language): number | undefined {
  for (let index = at - 1; index >= 0; index--) {
    const { lower } = s.at(index);
    if (language.saying.has(lower) || language.calling.has(lower)) return index;
  }
  return undefined;
}

/** An attribution inside marks: «A, – пояснив він. – B». */
function innerAttribution(text: string, inner: Range, language: Language): { parts: Range[]; cue: Range } | undefined {
  const tokens = tokensOf(text, inner.start, inner.end, [], () => false);
  for (let at = 1; at < tokens.length - 1; at++) {
    const verb = tokens[at + 1] ?? NONE;
    if (
      !/^[–—]$/.test(tokens[at]?.text ?? '') ||
      !language.saying.has(verb.lower) ||
      !/^[,?!.]$/.test(tokens[at - 1]?.text ?? '')
    )
      continue;
    const first = trimmed(text, { start: inner.start, end: tokens[at]?.start ?? inner.start });
    const dash = tokens.findIndex(
      (token, index) => index > at + 1 && /^[–—]$/.test(token.text) && /^[.,]$/.test(tokens[index - 1]?.text ?? ''),
    );
    const second = dash > 0 ? trimmed(text, { start: tokens[dash]?.end ?? inner.end, end: inner.end }) : undefined;
    const parts = [first, second].filter((part) => part !== undefined);
    return parts.length > 0 ? { parts, cue: { start: verb.start, end: verb.end } } : undefined;
  }
  return undefined;
}

/** Who is named right of a verb: a name, with the post before it; else a pronoun. */
function speakerNear(text: string, cue: Range, end: number, language: Language, from = cue.end): Range | undefined {
  const said = text.slice(cue.start, cue.end);
  const enclitic = language.enclitics.find((each) => said.toLowerCase().endsWith(each));
  if (enclitic !== undefined) return { start: cue.end - enclitic.length + enclitic.lastIndexOf('-') + 1, end: cue.end };
  const tokens = tokensOf(text, from, end, [], () => false).filter(
    (token) => token.start >= from && !(token.start >= cue.start && token.end <= cue.end),
  );
  const sign = tokens.findIndex(
    (token, index) => index > 0 && /^[.,;:–—»“”]$/.test(token.text) && token.start > cue.end,
  );
  const near = tokens.slice(0, sign < 0 ? tokens.length : sign).filter((token) => token.kind === 'WORD');
  const pronoun = near.find((token) => language.pronouns.has(token.lower));
  const name = nameIn(near, language);
  if (name) return name;
  return pronoun ? { start: pronoun.start, end: pronoun.end } : undefined;
}

/** Who is named left of a verb. */
function subjectBefore(s: Sentence, verb: number, language: Language): Range | undefined {
  let from = verb;
  while (from > 0 && s.at(from - 1).kind === 'WORD') from--;
  const words = s.tokens.slice(from, verb).filter((token) => token.kind === 'WORD');
  const name = nameIn(words, language);
  if (name) return name;
  const pronoun = words.find((token) => language.pronouns.has(token.lower));
  if (pronoun) return { start: pronoun.start, end: pronoun.end };
  const [first] = words;
  if (first) return { start: first.start, end: words.at(-1)?.end ?? first.end };
  // “Представник уряду, який попросив …, запевнив”: the phrase at the sentence's beginning.
  const comma = s.find(0, verb, (token) => token.text === ',');
  return comma > 0 ? s.range(0, comma - 1) : undefined;
}

/** Where the post before a name begins: “сказала міністерка оборони Литви Раса Норвіла”. */
function postBefore(words: readonly Token[], name: number, language: Language): number {
  let first = words[name]?.start ?? 0;
  for (let at = name - 1; at >= 0 && name - at <= LONGEST_POST; at--) {
    const word = words[at] ?? NONE;
    if (language.stops.has(word.lower) || language.saying.has(word.lower) || language.calling.has(word.lower)) break;
    if (language.titles.some((title) => word.lower.includes(title))) first = word.start;
  }
  return first;
}

/** The words of a post before a name are no more. */
const LONGEST_POST = 7;

/** The last run of capitalized words, with the post before it. */
function nameIn(words: readonly Token[], language: Language): Range | undefined {
  let best: Range | undefined;
  for (let at = 0; at < words.length; at++) {
    const token = words[at] ?? NONE;
    if (
      !token.capital ||
      language.pronouns.has(token.lower) ||
      language.titles.some((title) => token.lower.startsWith(title))
    )
      continue;
    let to = at;
    while (words[to + 1]?.capital && (words[to + 1]?.start ?? 0) <= (words[to]?.end ?? 0) + 1) to++;
    if (to > at || !best) best = { start: postBefore(words, at, language), end: words[to]?.end ?? token.end };
    if (to > at) return best;
    at = to;
  }
  return best;
}
