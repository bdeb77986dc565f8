/** What all proposals of one article share: its text, its layout, its people, the record. */
import type { Anchor, Range } from '../anchor.js';
import { detected } from '../languages/detect.js';
import { languageOf } from '../languages/index.js';
import type { Language } from '../languages/language.js';
import { layoutOf, type Paragraph } from '../layout/layout.js';
import { Cast } from '../mentions/cast.js';
import type { ArticleCopy, RecordNames } from '../proposals.js';
import { type ArticleQuotes, articleQuotes } from '../quotes/articleQuotes.js';
import { ENGLISH_SENTENCES } from '../quotes/english/attributions.js';
import { sentenceRules } from '../quotes/marked.js';
import { RecordIndex } from '../resolve/record.js';
import { sentencesOf } from '../sentences/sentences.js';

export interface ReadingArticle {
  readonly copy: ArticleCopy;
  readonly text: string;
  readonly language: Language;
  readonly published: string | undefined;
  readonly paragraphs: readonly Paragraph[];
  readonly found: ArticleQuotes;
  readonly cast: Cast;
  readonly index: RecordIndex;
  /** The sentences of the article's own words. */
  readonly sentences: readonly Range[];
}

/** Stages 2 to 5 over a copy. */
export function readingOf(copy: ArticleCopy, index: RecordIndex): ReadingArticle {
  const { text, metadata } = copy;
  const language = languageOf(metadata.language?.value ?? detected(text));
  const paragraphs = layoutOf(text, metadata.headline?.value, language, copy.outside);
  const found = articleQuotes(text, paragraphs, language);
  const cast = new Cast(text, language);
  const sources = found.quotes.flatMap(({ source }) => (source ? [source] : []));
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'BODY' && paragraph.role !== 'ITEM' && paragraph.role !== 'TURN') continue;
    cast.read({ start: paragraph.body, end: paragraph.end }, sources);
    if (paragraph.turn && !paragraph.turn.unnamed) cast.readLabel(paragraph.turn.label);
  }
  const rules = language.code === 'en' ? ENGLISH_SENTENCES : sentenceRules(language);
  const sentences = paragraphs.flatMap(({ role, body, end }, number) =>
    role === 'BODY' ? sentencesOf(text, body, end, number, rules).map((s) => s.range(0, s.length - 1)) : [],
  );
  return { copy, text, language, published: metadata.publishedOn?.value, paragraphs, found, cast, index, sentences };
}

/** One index of a record for all articles that are read against it. */
const indexes = new WeakMap<RecordNames, RecordIndex>();

export function indexOf(record: RecordNames): RecordIndex {
  const known = indexes.get(record);
  if (known) return known;
  const index = new RecordIndex(record);
  indexes.set(record, index);
  return index;
}

/** A stretch with its words. */
export const anchorAt = (text: string, { start, end }: Range): Anchor => ({
  exact: text.slice(start, end),
  start,
  end,
});
