/**
 * How good proposed quotes are against those that people marked. A quote's extent is its spans, cut to their outermost words, as one set. Pairs are
 * one to one, best first. Precision counts by the proposed kind, recall by the kind that people gave; sums over all articles.
 */
import type { Range } from '../../src/ingest/anchor.js';
import { sharedOf, sizeOf, trimmedTo, wordsIn } from './text.js';

export type Kind = 'direct' | 'mixed' | 'indirect';
export const KINDS: readonly Kind[] = ['direct', 'mixed', 'indirect'];

/** A quote to compare, and by which rule it was proposed. */
export interface Marked {
  readonly kind: Kind;
  readonly spans: readonly Range[];
  readonly cue: readonly Range[];
  readonly source: readonly Range[];
  readonly rule?: string;
}

/** An article with its quotes as people marked them and as they are proposed. */
export interface Compared<Gold extends Marked = Marked, Proposed extends Marked = Marked> {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly Gold[];
  readonly proposed: readonly Proposed[];
}

/** When two quotes are one. `0.8` and `0.3`: the part of people's characters that is proposed; `iou 0.8`: the shared part of both. */
export const TESTS = ['strict', '0.8', '0.3', 'iou 0.8'] as const;
export type Test = (typeof TESTS)[number];

interface Extent<Quote extends Marked> {
  readonly quote: Quote;
  readonly index: number;
  readonly cut: readonly Range[];
  readonly size: number;
  readonly words: string;
}

function extentsOf<Quote extends Marked>(text: string, quotes: readonly Quote[]): Extent<Quote>[] {
  return quotes.flatMap((quote, index) => {
    const cut = trimmedTo(text, quote.spans);
    const words = cut.flatMap((span) => wordsIn(text, span).map(({ start, end }) => `${start}-${end}`)).join();
    return cut.length > 0 ? [{ quote, index, cut, size: sizeOf(cut), words }] : [];
  });
}

/** How well two extents fit; 0 where they are not one quote. */
function fitOf(test: Test, gold: Extent<Marked>, proposed: Extent<Marked>): number {
  if (test === 'strict') return gold.words === proposed.words ? 1 : 0;
  const shared = sharedOf(gold.cut, proposed.cut);
  const [ratio, least] =
    test === 'iou 0.8'
      ? [shared / (gold.size + proposed.size - shared), 0.8]
      : [shared / gold.size, test === '0.8' ? 0.8 : 0.3];
  return ratio > least ? ratio : 0;
}

/** Pairs of what people marked and what is proposed; and what is left over of both. */
export interface Paired<Gold extends Marked, Proposed extends Marked> {
  readonly pairs: readonly (readonly [gold: Gold, proposed: Proposed])[];
  readonly missed: readonly Gold[];
  readonly wrong: readonly Proposed[];
}

export function paired<Gold extends Marked, Proposed extends Marked>(
  { text, gold, proposed }: Compared<Gold, Proposed>,
  test: Test,
): Paired<Gold, Proposed> {
  const golds = extentsOf(text, gold);
  const others = extentsOf(text, proposed);
  const fits = golds.flatMap((g) =>
    others.flatMap((p) => {
      const score = fitOf(test, g, p);
      return score > 0 ? [{ g, p, score }] : [];
    }),
  );
  // Of equal ratios the proposal that is nearest in size, then the text's order.
  const distance = ({ g, p }: (typeof fits)[number]) => Math.abs(g.size - p.size);
  fits.sort((a, b) => b.score - a.score || distance(a) - distance(b) || a.g.index - b.g.index);
  const used = new Set<Marked>();
  const pairs: (readonly [Gold, Proposed])[] = [];
  for (const { g, p } of fits) {
    if (used.has(g.quote) || used.has(p.quote)) continue;
    used.add(g.quote).add(p.quote);
    pairs.push([g.quote, p.quote]);
  }
  return {
    pairs,
    missed: golds.map(({ quote }) => quote).filter((quote) => !used.has(quote)),
    wrong: others.map(({ quote }) => quote).filter((quote) => !used.has(quote)),
  };
}

/** Whether the source of two is the same: they share a character, or neither has one. */
export const sameSource = (gold: Marked, proposed: Marked): boolean =>
  gold.source.length === 0 ? proposed.source.length === 0 : sharedOf(gold.source, proposed.source) > 0;

/** Counts of one kind. */
export interface Score {
  gold: number;
  proposed: number;
  found: number;
  right: number;
  source: number;
}

export const precisionOf = ({ right, proposed }: Score): number => (proposed === 0 ? 1 : right / proposed);
export const recallOf = ({ found, gold }: Score): number => (gold === 0 ? 1 : found / gold);
export function f1Of(score: Score): number {
  const [p, r] = [precisionOf(score), recallOf(score)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}
/** How often the speaker of a found quote is right. */
export const speakerOf = ({ source, found }: Score): number => (found === 0 ? 1 : source / found);

/** The scores of every row; `rowsOf` says which rows a quote of people counts in, a proposal counts in its kind and in `all`. */
export function scores(
  articles: readonly Compared[],
  test: Test,
  rowsOf: (gold: Marked, text: string) => readonly string[] = ({ kind }) => [kind],
): ReadonlyMap<string, Score> {
  const rows = new Map<string, Score>();
  const row = (name: string): Score => {
    const known = rows.get(name) ?? { gold: 0, proposed: 0, found: 0, right: 0, source: 0 };
    rows.set(name, known);
    return known;
  };
  for (const name of ['all', ...KINDS]) row(name);
  for (const article of articles) {
    const { pairs, missed, wrong } = paired(article, test);
    for (const [gold, proposed] of pairs) {
      for (const name of ['all', ...rowsOf(gold, article.text)]) {
        const score = row(name);
        score.gold++;
        score.found++;
        if (sameSource(gold, proposed)) score.source++;
      }
      for (const name of ['all', proposed.kind]) {
        row(name).proposed++;
        row(name).right++;
      }
    }
    for (const gold of missed) for (const name of ['all', ...rowsOf(gold, article.text)]) row(name).gold++;
    for (const { kind } of wrong) for (const name of ['all', kind]) row(name).proposed++;
  }
  return rows;
}
