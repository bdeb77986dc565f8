/**
 * A corpus in which people marked every attribution, as PolNeAR is: one article a line, `{id, text, quotes: [{spans, cue, source}]}`, offsets in UTF-16.
 *
 * It is marked by other rules than Dossier's. What is compared is therefore not the proposals but the attributions that they are made of: whole clauses, with
 * “that” inside, before words in marks are cut out of them (MIXED), and before what Dossier calls no quote is left out (announced acts, documents and countries
 * as speakers, reported questions). Kinds come from the marks, for people's quotes and ours alike: all words in marks, some, none.
 *
 * Not comparable all the same: about half of the corpus's indirect attributions are beliefs, wishes and stances, which Dossier never proposes. So recall of
 * indirect speech is counted over `said` alone, those whose cue reports an utterance, and a proposal that hits a belief counts as right.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Range } from '../../src/ingest/anchor.js';
import { bodyStart } from '../../src/ingest/layout/dateline.js';
import { englishAttributions, type Paragraph } from '../../src/ingest/quotes/english/attributions.js';
import type { Compared, Kind, Marked } from './score.js';
import { quotedIn, wordsIn } from './text.js';

const spans = z.array(z.tuple([z.number(), z.number()]));
const markedArticle = z.object({
  id: z.string(),
  text: z.string(),
  quotes: z.array(z.object({ spans, cue: spans.default([]), source: spans.default([]) })),
});

/** An article of a corpus, before anything is proposed of it. */
export interface CorpusArticle {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly Marked[];
}

/** @throws TypeError that names the line which is no article. */
export function readCorpus(path: string): CorpusArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [articleOf(line, `${path}, line ${index + 1}`)]));
}

function articleOf(line: string, place: string): CorpusArticle {
  const read = markedArticle.safeParse(parsed(line, place));
  if (!read.success) throw new TypeError(`${place} is no article: ${z.prettifyError(read.error)}`);
  const { id, text, quotes } = read.data;
  const quoted = quotedIn(text);
  const gold = quotes.map((quote) => {
    const ranges = rangesOf(quote.spans);
    return {
      kind: kindOf(text, ranges, quoted),
      spans: ranges,
      cue: rangesOf(quote.cue),
      source: rangesOf(quote.source),
    };
  });
  return { id, text, gold };
}

function parsed(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new TypeError(`${place} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const rangesOf = (pairs: readonly (readonly [number, number])[]): Range[] =>
  pairs.map(([start, end]) => ({ start, end }));

/** The kind that marks give: all words between marks, some, or none. */
function kindOf(text: string, ranges: readonly Range[], quoted: readonly Range[]): Kind {
  const words = ranges.flatMap((range) => wordsIn(text, range));
  const inside = words.filter(({ start, end }) => quoted.some((mark) => start >= mark.start && end <= mark.end)).length;
  return words.length > 0 && inside === words.length ? 'direct' : inside > 0 ? 'mixed' : 'indirect';
}

/** A first line that is longer is no headline. */
const LONGEST_HEADLINE = 140;

/** The article with the attributions that the rules find in it. */
export function compared({ id, text, gold }: CorpusArticle): Compared {
  const quoted = quotedIn(text);
  const proposed = englishAttributions(text, paragraphsOf(text)).map(({ rule, spans: found, cue, source }) => ({
    kind: kindOf(text, found, quoted),
    spans: found,
    cue: [cue],
    source: source ? [source] : [],
    rule,
  }));
  return { id, text, gold, proposed };
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '')
      paragraphs.push({
        start: bodyStart(text, { start, end }).body,
        end,
        headline: paragraphs.length === 0 && line.length < LONGEST_HEADLINE,
      });
    start = end + 1;
  }
  return paragraphs;
}

/** Verbs that report an utterance, by the part that all their forms share and the endings of these. */
const UTTERANCE = [
  'sa(?:y|ys|id|ying)|tell(?:s|ing)?|told|wr(?:ites?|ote|iting)|conced(?:es?|ed|ing)|according to|point(?:s|ed|ing)? (?:out|to)',
  '(?:add|respond|suggest|explain|claim|recall|insist|warn|predict|assert|report|complain|confirm|tweet|maintain|contend|remark|call|ask|demand)(?:s|ed|ing)?',
  '(?:not|announc|argu|declar|acknowledg|conclud|stat|promis|pledg|emphasiz|jok|alleg|observ|describ|accus|critici[sz]|prais|urg|indicat|propos)(?:es?|ed|ing)',
  'stress(?:es|ed|ing)?|vow(?:s|ed|ing)?|admit(?:s|ted|ting)?|repl(?:y|ies|ied|ying)|den(?:y|ies|ied|ying)|statement',
].join('|');
const SAYING = new RegExp(String.raw`\b(?:${UTTERANCE})\b|:$`, 'i');

/** Whether the cue of a quote reports an utterance. */
export const isSaid = ({ cue }: Marked, text: string): boolean =>
  cue.some(({ start, end }) => SAYING.test(text.slice(start, end)));

/** The rows in which a quote of people counts: its kind, and `said`; `speech` is everything but beliefs and the like. */
export const rowsOf = (gold: Marked, text: string): string[] => {
  if (gold.kind !== 'indirect') return [gold.kind, 'speech'];
  return isSaid(gold, text) ? ['indirect', 'said', 'speech'] : ['indirect'];
};
