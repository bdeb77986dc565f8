/** Tells attributions apart by Dossier's kinds: DIRECT, MIXED, INDIRECT, or no quote. */
import type { Range } from '../anchor.js';
import type { ArticleMarks } from '../sentences/articleMarks.js';
import type { Mark } from '../sentences/marks.js';
import { countWords } from '../sentences/tokens.js';
import type { Attribution } from './attribution.js';
import { indirectText, isMessage, isStatementWithout, isTerm, messageBefore } from './english/statement.js';
import { type FoundQuote, type NoQuote, trimmed } from './quote.js';

/** The quotes of an attribution, and what of it is none. */
export function quotesOf(
  text: string,
  attribution: Attribution,
  articleMarks: ArticleMarks,
): { quotes: FoundQuote[]; none: NoQuote[] } {
  const quotes: FoundQuote[] = [];
  const none: NoQuote[] = [];
  const marks = attribution.spans.flatMap((span) => articleMarks.within(span));
  const loose = attribution.spans
    .flatMap((span) => without(span, marks))
    .filter((span) => trimmed(text, span) !== undefined && /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)));
  const base = {
    rule: attribution.rule,
    cue: attribution.cue,
    lemma: attribution.lemma,
    sentence: attribution.sentence,
    paragraph: attribution.paragraph,
    ...(attribution.outlet ? { outlet: attribution.outlet } : {}),
    ...(attribution.source ? { source: attribution.source } : {}),
    ...(attribution.sourceHead ? { sourceHead: attribution.sourceHead } : {}),
  };
  const add = (kind: FoundQuote['kind'], parts: readonly Range[]) => {
    const cut = parts.map((part) => trimmed(text, part)).filter((part) => part !== undefined);
    if (cut.length > 0) quotes.push({ ...base, kind, parts: cut });
  };
  const spoken = marks.filter((mark) => !isTerm(text, mark, attribution));
  for (const mark of marks)
    if (!spoken.includes(mark))
      none.push({ start: mark.start, end: mark.end, reason: 'the marks are of a term or a name' });
  if (attribution.reporting === 'MARKS' || attribution.reporting === 'MIND' || attribution.reporting === 'ACT') {
    if (attribution.reporting === 'MARKS' && isMessage(attribution.lemma) && spoken.length > 0) add('MIXED', spoken);
    else
      for (const mark of spoken)
        none.push({ start: mark.start, end: mark.end, reason: 'no verb of its sentence reports speech' });
    return { quotes, none };
  }
  const isDirect =
    spoken.length > 0 && loose.length === 0 && spoken.every((mark, index) => isWhole(text, mark, attribution, index));
  if (isDirect) {
    const message = messageBefore(text, attribution);
    if (message) add('INDIRECT', [message]);
    add('DIRECT', spoken);
    return { quotes, none };
  }
  if (spoken.length === 0) {
    const parts = indirectText(text, attribution);
    if (parts.length > 0) add('INDIRECT', parts);
    return { quotes, none };
  }
  const direct = spoken.filter(
    (mark, index) => isWhole(text, mark, attribution, index) && countWords(text, mark.start, mark.end) > 2,
  );
  const words = spoken.filter((mark) => !direct.includes(mark));
  if (direct.length > 0 && attribution.rule !== 'said-before') {
    // “A,” she said of B. “C.”: what is loose is the article's own, unless it is a clause of its own.
    if (words.length > 0) add('MIXED', words);
    add('DIRECT', direct);
    return { quotes, none };
  }
  const around = indirectText(text, attribution).flatMap((part) => isStatementWithout(text, part, spoken));
  if (around.length > 0) add('INDIRECT', around);
  add('MIXED', spoken);
  return { quotes, none };
}

function without(span: Range, marks: readonly Mark[]): Range[] {
  const parts: Range[] = [];
  let start = span.start;
  for (const mark of marks) {
    if (mark.open >= span.end || mark.close <= span.start) continue;
    if (mark.open > start) parts.push({ start, end: mark.open });
    start = Math.max(start, mark.close);
  }
  if (start < span.end) parts.push({ start, end: span.end });
  return parts;
}

const MARK = /["“„«‘'”]/;

/** Whether marks hold an utterance of their own: they begin with a capital letter, or a comma or colon is before them. */
function isWhole(text: string, mark: Mark, { rule, spans }: Attribution, index: number): boolean {
  if (rule === 'said-within' && index > 0) return MARK.test(text[spans[0]?.start ?? 0] ?? '');
  // “Arms without a plan, she argues, “merely finance …””: the marks go on with a clause without marks.
  const first = text.slice(mark.start).match(/^[\s‘'“"([]*(\S)/u)?.[1] ?? '';
  if (rule === 'said-within' && index === 0 && !MARK.test(text[spans[0]?.start ?? 0] ?? ''))
    return /^\p{Lu}/u.test(first);
  const before =
    text
      .slice(Math.max(0, mark.open - 2), mark.open)
      .trimEnd()
      .at(-1) ?? '';
  const starts = spans.some((span) => Math.abs(span.start - mark.open) <= 1);
  if (rule === 'said-after' || rule === 'said-within' || rule === 'continuation')
    return starts && !/^\p{Ll}/u.test(first) ? true : /[,:]/.test(before) || (starts && index === 0 && before !== '');
  return (
    /^[\p{Lu}\p{N}…]/u.test(first) || before === ':' || (before === ',' && countWords(text, mark.start, mark.end) > 3)
  );
}
