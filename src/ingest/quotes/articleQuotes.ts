/** Stage 5: every quote of an article, by its layout and language. */
import type { Range } from '../anchor.js';
import type { Language } from '../languages/language.js';
import type { Paragraph } from '../layout/layout.js';
import { ArticleMarks } from '../sentences/articleMarks.js';
import { englishAttributions } from './english/attributions.js';
import { isMessage } from './english/statement.js';
import { quotesOf } from './kinds.js';
import { markedQuotes } from './marked.js';
import { type FoundQuote, type NoQuote, trimmed } from './quote.js';

export interface ArticleQuotes {
  readonly quotes: readonly FoundQuote[];
  readonly none: readonly NoQuote[];
}

/** The quotes of an article, in the order of the text. `index` of a quote's paragraph counts all paragraphs. */
export function articleQuotes(text: string, paragraphs: readonly Paragraph[], language: Language): ArticleQuotes {
  const posts = postsOf(text, paragraphs);
  const narration = paragraphs.filter(
    (paragraph) =>
      isNarration(paragraph) &&
      !posts.some(({ parts }) => parts.some(({ start }) => start >= paragraph.start && start < paragraph.end)),
  );
  const ranges = narration.map(({ body, end }): Range & { headline: boolean } => ({
    start: body,
    end,
    headline: false,
  }));
  const found = language.code === 'en' ? english(text, ranges) : markedQuotes(text, ranges, language);
  const quotes = [...found.quotes, ...turnsOf(text, paragraphs), ...posts].sort(
    (a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0),
  );
  return { quotes: quotes.filter(({ parts }) => parts.length > 0), none: found.none };
}

/** What is told by the article itself: body, items, and turns that nobody named says. */
const isNarration = ({ role, turn }: Paragraph): boolean =>
  role === 'BODY' || role === 'ITEM' || (role === 'TURN' && turn?.unnamed === true);

function english(text: string, ranges: readonly (Range & { headline: boolean })[]): ArticleQuotes {
  const quotes: FoundQuote[] = [];
  const none: NoQuote[] = [];
  const marks = new ArticleMarks(text, ranges);
  for (const attribution of englishAttributions(text, ranges)) {
    const one = quotesOf(text, attribution, marks);
    quotes.push(...one.quotes);
    none.push(...one.none);
  }
  return { quotes: quotes.filter((quote) => quote.rule !== 'marked-clause' || isMessage(quote.lemma)), none };
}

/** Each turn of a named speaker is one quote, a part a paragraph. */
function turnsOf(text: string, paragraphs: readonly Paragraph[]): FoundQuote[] {
  const quotes: FoundQuote[] = [];
  for (const [index, { role, turn, body, start, end }] of paragraphs.entries()) {
    if (role !== 'TURN' || !turn || turn.unnamed) continue;
    const part = trimmed(text, { start: turn.goesOn ? start : body, end });
    if (!part || /^\([^()]*\)$/.test(text.slice(start, end))) continue;
    const last = quotes.at(-1);
    if (turn.goesOn && last) {
      quotes[quotes.length - 1] = { ...last, parts: [...last.parts, part] };
      continue;
    }
    quotes.push({
      kind: 'DIRECT',
      rule: 'turn',
      lemma: ':',
      parts: [part],
      source: turn.label,
      sourceHead: turn.label,
      sentence: { start, end },
      paragraph: index,
    });
  }
  return quotes;
}

/** A post that is printed as a paragraph after “A post by X:”. */
function postsOf(text: string, paragraphs: readonly Paragraph[]): FoundQuote[] {
  const quotes: FoundQuote[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = paragraphs[index - 1];
    if (before?.role !== 'BODY' || paragraph.role !== 'BODY' || text[before.end - 1] !== ':') continue;
    const intro = text.slice(before.body, before.end);
    const words = /\b(?:post|posted|tweet|tweeted|wrote|message)\b/.exec(intro);
    if (!words || intro.length > 240 || /^["“‘«]/.test(text.slice(paragraph.start))) continue;
    const part = trimmed(text, paragraph);
    const by = / by /.exec(intro);
    const from = by ? before.body + by.index + 4 : before.body;
    const end = before.body + (by ? endOfName(intro, by.index + 4) : words.index);
    const source = trimmed(text, { start: from, end });
    if (!part || !source) continue;
    quotes.push({
      kind: 'DIRECT',
      rule: 'post',
      lemma: words[0],
      parts: [part],
      source,
      sourceHead: headOf(text, source),
      sentence: { start: before.body, end: before.end },
      paragraph: index,
    });
  }
  return quotes;
}

function endOfName(intro: string, from: number): number {
  const on = intro.indexOf(' on ', from);
  return on > 0 ? on : intro.length - 1;
}

function headOf(text: string, { start, end }: Range): Range {
  const comma = text.slice(start, end).indexOf(',');
  return comma > 0 ? { start, end: start + comma } : { start, end };
}
