/** The coded articles of `test/fixtures/gold/`, as they are compared with what is proposed of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Range } from '../../src/ingest/anchor.js';
import type { ArticleCopy, NamedRecord, Proposals, QuoteProposal, RecordNames } from '../../src/ingest/proposals.js';
import { proposeFrom } from '../../src/ingest/propose.js';
import { readCopy } from '../../src/ingest/read/index.js';
import { projectPath } from '../../src/project.js';
import type { Compared, Kind, Marked } from './score.js';
import { folded } from './text.js';

const GOLD = projectPath('test/fixtures/gold');

const printed = z.string().nullable();
const codedQuote = z.object({
  kind: z.enum(['DIRECT', 'MIXED', 'INDIRECT']),
  text: z.string(),
  parts: z.array(z.string()).min(1),
  speakerLabel: z.string(),
  speaker: printed,
  speakerType: z.enum(['PERSON', 'ORGANIZATION', 'UNNAMED']),
  roleAsPrinted: printed,
  addresseeAsPrinted: printed,
  venue: printed,
  placeAsPrinted: printed,
  saidOnAsPrinted: printed,
  saidOn: printed,
  relayedBy: printed,
  labelNth: z.number().optional(),
  partsNth: z.array(z.number()).optional(),
});
const codedItem = z.object({
  asReported: z.string(),
  quantityVerbatim: printed,
  qualifier: z.string(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  unit: printed,
});
const codedPackage = z.object({
  valueVerbatim: printed,
  amount: printed,
  currency: printed,
  qualifier: printed,
  items: z.array(codedItem),
});
const codedArticle = z.object({
  id: z.string(),
  file: z.string(),
  quotes: z.array(codedQuote),
  credits: z.array(z.object({ role: z.string(), asPrinted: z.string() })),
  packages: z.array(codedPackage),
  notQuotes: z.array(z.string()),
});

export type CodedQuote = z.infer<typeof codedQuote>;
export type CodedPackage = z.infer<typeof codedPackage>;
export type CodedItem = z.infer<typeof codedItem>;
type CodedArticle = z.infer<typeof codedArticle>;

/** A quote as people coded it, where it stands. */
interface GoldQuote extends Marked {
  readonly coded: CodedQuote;
}

/** A proposal as it is compared. */
interface ProposedQuote extends Marked {
  readonly proposal: QuoteProposal;
}

export interface GoldArticle extends Compared<GoldQuote, ProposedQuote> {
  readonly coded: CodedArticle;
  readonly copy: ArticleCopy;
  readonly proposals: Proposals;
}

const KIND: Readonly<Record<CodedQuote['kind'], Kind>> = { DIRECT: 'direct', MIXED: 'mixed', INDIRECT: 'indirect' };

/** Reads the coded articles of a folder, and proposes each against a record that has their speakers. */
export async function goldArticles(folder = GOLD): Promise<GoldArticle[]> {
  const coded = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => codedArticle.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  const record = recordOf(coded);
  const articles: GoldArticle[] = [];
  for (const each of coded) {
    const copy = await readCopy(readFileSync(join(folder, each.file)), each.file);
    if ('refused' in copy) throw new TypeError(`${each.file}: ${copy.message}`);
    const proposals = proposeFrom(copy, record);
    articles.push({
      id: each.id,
      text: copy.text,
      coded: each,
      copy,
      proposals,
      gold: placed(copy.text, each),
      proposed: proposals.proposals.filter((one) => one.kind === 'QUOTE').map(markedOf),
    });
  }
  return articles;
}

function markedOf(proposal: QuoteProposal): ProposedQuote {
  return {
    proposal,
    kind: KIND[proposal.quoteKind],
    spans: proposal.passages,
    cue: proposal.cue ? [proposal.cue] : [],
    source: proposal.speaker ? [proposal.speaker.anchor] : [],
    rule: proposal.rule,
  };
}

/** Where coded quotes stand: they are listed in the order of the text; one that is printed before is meant where it is printed next. */
function placed(text: string, { id, quotes }: CodedArticle): GoldQuote[] {
  let last = 0;
  const taken = new Set<number>();
  return quotes.map((coded) => {
    const [first = ''] = coded.parts;
    let at = startOf(text, first, last);
    while (at >= 0 && taken.has(at) && coded.parts.length === 1) at = startOf(text, first, at + 1);
    if (at < 0) at = startOf(text, first, 0);
    if (at < 0) throw new TypeError(`${id}: "${first}" is not in the article`);
    taken.add(at);
    const spans: Range[] = [];
    let from = at;
    for (const part of coded.parts) {
      const start = spans.length === 0 ? at : startOf(text, part, from);
      if (start < 0) throw new TypeError(`${id}: "${part}" is not behind the part before it`);
      spans.push({ start, end: start + part.length });
      from = start + part.length;
    }
    last = at;
    return { coded, kind: KIND[coded.kind], spans, cue: [], source: labelOf(text, coded, at) };
  });
}

const LETTER = /[\p{L}\p{N}]/u;

/** Where whole words begin, from an offset on; -1 where they are not. */
function startOf(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1))
    if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + words.length] ?? '')) return at;
  return -1;
}

/** Where the speaker's label stands: its coded place, counted over all places where its letters are; else the one that is nearest to the words. */
function labelOf(text: string, { speakerLabel, labelNth }: CodedQuote, near: number): Range[] {
  const places: number[] = [];
  for (let at = text.indexOf(speakerLabel); at >= 0; at = text.indexOf(speakerLabel, at + 1)) places.push(at);
  const isWhole = (at: number) =>
    !LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + speakerLabel.length] ?? '');
  const coded = labelNth === undefined ? undefined : places[labelNth - 1];
  const start =
    coded !== undefined && isWhole(coded)
      ? coded
      : places.filter(isWhole).sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
  return start === undefined ? [] : [{ start, end: start + speakerLabel.length }];
}

/** A record that names nobody. */
export const NO_RECORD: RecordNames = {
  people: [],
  organizations: [],
  countries: [],
  equipment: [],
  packages: [],
  decisions: [],
  treaties: [],
};

/** Everybody who is coded as a speaker; and with every surname somebody else who has it, so that a surname alone must not decide. */
function recordOf(articles: readonly CodedArticle[]): RecordNames {
  const quotes = articles.flatMap((article) => article.quotes);
  const named = (type: CodedQuote['speakerType']) =>
    [
      ...new Set(quotes.flatMap(({ speaker, speakerType }) => (speaker && speakerType === type ? [speaker] : []))),
    ].sort();
  const people = named('PERSON');
  const surnames = [
    ...new Set(people.filter((name) => name.includes(' ')).map((name) => name.split(' ').at(-1) ?? '')),
  ];
  return {
    ...NO_RECORD,
    people: [...people, ...surnames.map((surname) => `Zebulon ${surname}`)].map(recordNamed),
    organizations: named('ORGANIZATION').map(recordNamed),
  };
}

const recordNamed = (name: string): NamedRecord => ({ slug: folded(name).replaceAll(' ', '-'), name, aliases: [] });
