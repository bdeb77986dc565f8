/** Quotes as proposals: with speaker, role and circumstances, resolved against the record. */
import type { Anchor, Range } from '../anchor.js';
import type { Day } from '../frame/days.js';
import { frameOf } from '../frame/frame.js';
import { TITLES } from '../languages/en.js';
import { type Said, type Speaker, speakerOf } from '../mentions/speaker.js';
import type { Candidate, LeftOut, Mention, PrintedName, QuoteProposal, SaidOn } from '../proposals.js';
import { type FoundQuote, textOf } from '../quotes/quote.js';
import { proposalId } from '../resolve/ids.js';
import type { RecordIndex } from '../resolve/record.js';
import { firstWith } from '../sentences/articleMarks.js';
import { anchorAt, type ReadingArticle } from './article.js';
import { Spoken } from './spoken.js';
import { dayToldBefore, placeToldBefore } from './toldBefore.js';

type Names = ReturnType<RecordIndex['namesIn']>;

/** The quotes of an article, in the order of the text, and what looks like one and is none. */
export function quoteProposals(article: ReadingArticle): { proposals: QuoteProposal[]; leftOut: LeftOut[] } {
  const { text, found } = article;
  const leftOut: LeftOut[] = found.none.map(({ start, end, reason }) => ({
    anchor: anchorAt(text, { start, end }),
    reason,
  }));
  const proposals: QuoteProposal[] = [];
  const said: Said[] = [];
  const days = new Map<string, Day>();
  const seen = new Set<string>();
  const equipment = article.paragraphs.flatMap((paragraph) => article.index.namesIn('equipment', text, paragraph));
  const spoken = new Spoken(found.quotes.flatMap(({ parts }) => parts));
  for (const quote of found.quotes) {
    const speaker = quote.source
      ? speakerOf(article.cast, quote.source, quote.sourceHead ?? quote.source, quote.source.start, said)
      : undefined;
    if (speaker?.kind === 'STATE') {
      for (const part of quote.parts) leftOut.push({ anchor: anchorAt(text, part), reason: 'a country is no speaker' });
      continue;
    }
    const others = spoken.over(quote.sentence);
    const proposal = proposalOf(article, quote, speaker, others, said, days, equipment);
    if (seen.has(proposal.id)) continue;
    seen.add(proposal.id);
    proposals.push(proposal);
    const outlet = proposal.relayedThrough?.asPrinted;
    if (speaker) said.push({ speaker, paragraph: quote.paragraph, ...(outlet ? { outlet } : {}) });
  }
  return { proposals, leftOut };
}

function proposalOf(
  article: ReadingArticle,
  quote: FoundQuote,
  speaker: Speaker | undefined,
  others: readonly Range[],
  said: readonly Said[],
  days: Map<string, Day>,
  equipment: Names,
): QuoteProposal {
  const { text, copy, language, published, index } = article;
  const frame = frameOf(text, quote, others, language, published);
  const day = dayOf(article, quote, speaker, frame.day, said, days);
  const place = frame.place ?? placeToldBefore(article, quote);
  const relayed = frame.relayed ?? relayedThrough(article, frame.addressee, said);
  const attribution = attributionOf(text, quote);
  return {
    kind: 'QUOTE',
    id: proposalId('QUOTE', copy.sha256, quote.parts),
    rule: quote.rule,
    evidence: [anchorAt(text, quote.sentence)],
    quoteKind: quote.kind,
    text: textOf(text, quote),
    passages: quote.parts.map((part) => anchorAt(text, part)),
    ...(quote.cue ? { cue: anchorAt(text, quote.cue) } : {}),
    ...(attribution ? { attribution } : {}),
    ...(speaker ? { speaker: mentionOf(article, speaker) } : {}),
    ...(speaker?.role ? { roleAsPrinted: anchorAt(text, speaker.role) } : {}),
    ...(frame.addressee ? { addressee: printedName(article, frame.addressee) } : {}),
    ...(frame.venue ? { venue: anchorAt(text, frame.venue) } : {}),
    ...(place
      ? { place: { asPrinted: anchorAt(text, place), ...index.country(text.slice(place.start, place.end)) } }
      : {}),
    ...(day ? { saidOn: saidOn(text, day) } : {}),
    ...(relayed ? { relayedThrough: printedName(article, relayed) } : {}),
    about: aboutOf(article, equipment, quote.parts),
  };
}

export function saidOn(text: string, day: Day): SaidOn {
  return {
    asPrinted: anchorAt(text, day),
    ...(day.from ? { date: { from: day.from, ...(day.to ? { to: day.to } : {}) } } : {}),
  };
}

/** Who is meant, with the records that have the name. */
function mentionOf({ text, index }: ReadingArticle, speaker: Speaker): Mention {
  const { label, role, name, kind } = speaker;
  const isPerson = kind === 'PERSON';
  const found =
    name === undefined
      ? { candidates: [], resolution: 'NEW' as const }
      : isPerson
        ? index.person(name)
        : index.organization(name);
  return {
    anchor: anchorAt(text, label),
    kind: kind === 'ORGANIZATION' ? 'ORGANIZATION' : 'PERSON',
    ...(name === undefined ? {} : { name }),
    ...(role ? { role: anchorAt(text, role) } : {}),
    ...found,
  };
}

function printedName({ text, index }: ReadingArticle, range: Range): PrintedName {
  const words = text.slice(range.start, range.end);
  const organization = index.organization(words);
  return {
    asPrinted: anchorAt(text, range),
    ...(organization.candidates.length > 0 ? organization : index.person(words)),
  };
}

/** Whether two say the same: the name; of the unnamed the noun, so that “two officials” and “a second official” are one. */
function whoSays(text: string, { name, label }: Speaker): string {
  if (name !== undefined) return name;
  const words = text.slice(label.start, label.end).toLowerCase();
  const nouns = words.match(/\p{L}+/gu)?.filter((word) => TITLES.has(word) && !NUMBERS.has(word));
  return nouns?.[0]?.replace(/s$/, '') ?? words.replace(/^(?:the|an?) /, '');
}

const NUMBERS = new Set(['one', 'another', 'many', 'several', 'some', 'both', 'most', 'few', 'former', 'others']);

/** A day goes on to the later quotes of the same remarks: the same speaker, until another day is printed. */
function dayOf(
  article: ReadingArticle,
  quote: FoundQuote,
  speaker: Speaker | undefined,
  day: Day | undefined,
  said: readonly Said[],
  days: Map<string, Day>,
): Day | undefined {
  const { text } = article;
  const key = speaker && whoSays(text, speaker);
  if (key === undefined) return day;
  const printed = day ?? dayToldBefore(article, quote, speaker);
  if (printed) {
    days.set(key, printed);
    return printed;
  }
  const last = said.at(-1);
  const lastKey = last && whoSays(text, last.speaker);
  // “was later cited”: on another day.
  if (quote.cue && /\blater\b/.test(text.slice(quote.sentence.start, quote.cue.end))) return undefined;
  const close = last !== undefined && quote.paragraph - last.paragraph <= 2;
  return lastKey === key && close ? days.get(key) : undefined;
}

const OUTLETS = new RegExp(
  String.raw`\b(?:News|Radio|TV|Television|Times|Post|Ledger|Journal|Herald|Tribune|Guardian|Gazette|Chronicle|Avis|Pravda|Today|` +
    String.raw`Magazine)\b|\b(?:radio|television|agency|newspaper|daily|broadcaster|magazine|channel)\b`,
  'u',
);

/** “told the paper”: the outlet that was named last. */
const THE_OUTLET = /^the (?:station|paper|newspaper|agency|broadcaster|outlet|magazine|channel|website|network)$/;

/** Told to an outlet that is neither publisher nor agency of the article. */
function relayedThrough(
  { text, copy, paragraphs }: ReadingArticle,
  addressee: Range | undefined,
  said: readonly Said[],
): Range | undefined {
  if (!addressee) return undefined;
  const words = text.slice(addressee.start, addressee.end);
  if (THE_OUTLET.test(words)) return said.findLast(({ outlet }) => outlet !== undefined)?.outlet;
  if (!OUTLETS.test(words)) return undefined;
  const own = [
    copy.metadata.publisher?.value ?? '',
    ...copy.metadata.bylines.map(({ value }) => value),
    ...paragraphs.flatMap(({ dateline, role, start, end }) =>
      dateline
        ? [text.slice(dateline.start, dateline.end)]
        : role === 'CAPTION' || role === 'CREDIT'
          ? [text.slice(start, end)]
          : [],
    ),
  ].join(' | ');
  const bare = words.replace(/^the (?:agency |newspaper |daily |paper )?/i, '');
  return own.includes(bare) ? undefined : addressee;
}

/** The attribution where it is apart from the words: speaker, cue and circumstances between reported words. */
function attributionOf(text: string, { cue, source, parts, sentence }: FoundQuote): Anchor | undefined {
  if (!cue) return undefined;
  const start = Math.min(cue.start, source?.start ?? cue.start);
  const end = Math.max(cue.end, source?.end ?? cue.end);
  if (parts.some((part) => part.start < end && part.end > start)) return undefined;
  const next = parts.find((part) => part.start >= end)?.start ?? sentence.end;
  let until = Math.max(end, Math.min(next, sentence.end, end + 120));
  while (until > end && /[\s,.;:"“„«‘–—]/.test(text[until - 1] ?? '')) until--;
  return anchorAt(text, { start, end: until });
}

/** Equipment that the words name. `equipment`: all names of it in the article, in the order of the text. */
function aboutOf({ text }: ReadingArticle, equipment: Names, parts: readonly Range[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const part of parts)
    for (let at = firstWith(equipment, ({ start }) => start >= part.start); ; at++) {
      const name = equipment[at];
      if (!name || name.end > part.end) break;
      const [only, ...more] = name.records;
      if (only && more.length === 0)
        found.set(only.slug, { slug: only.slug, name: only.name, why: `name "${text.slice(name.start, name.end)}"` });
    }
  return [...found.values()];
}
