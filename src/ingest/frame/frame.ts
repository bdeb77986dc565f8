/** Stage 6: to whom, where and on what occasion something was said: as printed in the sentence of the attribution. */
import type { Range } from '../anchor.js';
import type { Language } from '../languages/language.js';
import { verbAt } from '../quotes/english/verbs.js';
import type { FoundQuote } from '../quotes/quote.js';
import { type Day, daysIn } from './days.js';
import { occasionInFootnote } from './footnote.js';

/** The circumstances of a quote. What is absent is not printed. */
export interface Frame {
  readonly addressee?: Range;
  readonly venue?: Range;
  readonly place?: Range;
  readonly day?: Day;
  /** The outlet that the words are known through. */
  readonly relayed?: Range;
}

/** Longer than any circumstance. */
const LONGEST = 160;
const OCCASIONS =
  '(?:statement|interview|post|e-?mail|letter|speech|briefing|conference|memoir|book|report|answer|tweet|message|' +
  'address|article|essay|column|blog|op-ed|video|testimony|hearing|ceremony|meeting|summit|rally|' +
  'visit|event|debate|forum|call|remarks|podcast|broadcast|appearance|session|interviews|statements|town hall|news release|press release)';
const VENUE = new RegExp(
  `\\b(?:in|at|during|on|via|by) ((?:an?|the|his|her|its|their|my|our|the company[’']s|` +
    `[\\p{L}]+[’']s) (?:[\\p{L}-]+ ){0,3}?${OCCASIONS})(?= |[,.:;"“]|$)((?: on (?:Telegram|X|Twitter|Facebook|Instagram|` +
    `YouTube|Truth Social))|(?: to \\p{Lu}[\\p{L}]+)|(?: in \\p{Lu}[\\p{L}]+))?`,
  'u',
);
const NETWORK = /\bon (X|Twitter|Facebook|Telegram|Instagram|YouTube|Truth Social|LinkedIn|TikTok|Threads|Weibo)\b/u;
const PLACE = /\b(?:in|at|from near|from|near) ((?:the )?(?:\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}’'-]+){0,2})/u;
const TOLD = new RegExp(
  String.raw`^\s*([^\s,.:;“”"‘—–]+(?: [^\s,.:;“”"‘—–]+){0,7}?)(?= (?:that|on|in|at|during|last|this|yesterday|today|after|before|by|when|as|about|` +
    String.raw`of|earlier|he|she|they|it|to|late|early|[A-Z][a-z]+day)\b|[\s]*[,.:;“”"‘—–]|\s*$)`,
  'u',
);
const OUTLET_NOUN =
  /^the (?:agency|newspaper|daily|weekly|paper|broadcaster|magazine|website|news agency|radio station) (?=\p{Lu})/u;
const WITH =
  /\b(?:interview|conversation|call) with ((?:the )?(?:\p{Lu}[\p{L}’'.-]*)(?: \p{Lu}[\p{L}’'.-]+){0,3}|[\p{L}]+)/u;
const AUDIENCE = /^(?:a|the) (?:rally|crowd|audience|conference|meeting|gathering|congregation|hearing|summit|forum)\b/;
const NO_PLACE = new RegExp(
  '^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|' +
    'September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|X|Twitter|Facebook|Telegram|English|' +
    String.raw`Russian|Ukrainian|Congress|I|The|He|She|Mr|Mrs|Ms)\b`,
  '',
);

/** The stretches of a sentence that are not reported words. */
function outside(sentence: Range, parts: readonly Range[]): Range[] {
  const free: Range[] = [];
  let start = sentence.start;
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    if (part.start >= sentence.end || part.end <= sentence.start) continue;
    if (part.start > start) free.push({ start, end: Math.min(part.start, sentence.end) });
    start = Math.max(start, part.end);
  }
  if (start < sentence.end) free.push({ start, end: sentence.end });
  return free;
}

/** What the sentence of a quote prints of its circumstances. `others`: the words of other quotes of the sentence. */
export function frameOf(
  text: string,
  quote: FoundQuote,
  others: readonly Range[],
  language: Language,
  published: string | undefined,
): Frame {
  const { cue } = quote;
  if (quote.rule === 'post') return postFrame(text, quote.sentence);
  if (!cue || quote.rule === 'turn') return {};
  const free = outside(quote.sentence, [...quote.parts, ...others]);
  const tail = tailOf(text, quote, free);
  const lead = leadOf(text, quote);
  if (language.code !== 'en') return otherLanguage(text, quote, free, language, published);
  const addressee = addresseeIn(text, quote, tail);
  const venue =
    venueIn(text, tail) ??
    venueIn(text, lead) ??
    (addressee && AUDIENCE.test(text.slice(addressee.start, addressee.end)) ? addressee : undefined);
  const note = occasionInFootnote(text, quote.sentence);
  const place =
    placeIn(text, tail, addressee, venue) ??
    (/^In /.test(text.slice(lead.start, lead.start + 3)) ? placeIn(text, lead, undefined, undefined) : undefined) ??
    (note && placeIn(text, note, undefined, undefined));
  const day =
    dayOf(text, quote, tail, lead, language, published) ?? (note && daysIn(text, note, language, published)[0]);
  const relayed = quote.outlet ?? relayedBy(text, quote, tail);
  return {
    ...(addressee ? { addressee } : {}),
    ...(venue ? { venue } : {}),
    ...(place ? { place } : {}),
    ...(day ? { day } : {}),
    ...(relayed ? { relayed } : {}),
  };
}

/** “A post by X on Telegram:” is the venue of the paragraph behind it. */
function postFrame(text: string, { start, end }: Range): Frame {
  const found = /\b(?:an?|the|his|her|their) (?:post|tweet|message)\b/i.exec(text.slice(start, end));
  return found ? { venue: { start: start + found.index, end: start + found.index + found[0].length } } : {};
}

/** From behind the cue, and behind the speaker where the two are turned round, to the next reported words. */
function tailOf(text: string, { cue, source, parts, sentence }: FoundQuote, free: readonly Range[]): Range {
  const after = cue?.end ?? sentence.start;
  const start = source && source.start >= after && source.start - after < 3 ? source.end : after;
  const holding = free.find((range) => range.start <= start && range.end >= start);
  const next = parts.find((part) => part.start >= start)?.start;
  const end = Math.min(holding?.end ?? sentence.end, next ?? sentence.end, start + LONGEST);
  const clause = /;|, (?:and|but|adding|which|who|while) /.exec(text.slice(start, end));
  return { start, end: Math.max(start, clause ? start + clause.index : end) };
}

/** What is before speaker and cue. */
function leadOf(_text: string, { cue, source, parts, sentence }: FoundQuote): Range {
  const to = Math.min(source?.start ?? Number.POSITIVE_INFINITY, cue?.start ?? sentence.start);
  const before = parts.filter((part) => part.end <= to).at(-1)?.end ?? sentence.start;
  return {
    start: Math.max(sentence.start, before),
    end: Math.max(sentence.start, before, Math.min(to, sentence.start + LONGEST)),
  };
}

function addresseeIn(text: string, { cue, lemma }: FoundQuote, tail: Range): Range | undefined {
  const words = text.slice(tail.start, tail.end);
  const verb = verbAt(lemma)?.verb;
  if (cue && verb?.hearer && !verb.clause) {
    const told = TOLD.exec(words);
    // “the agency Vostok News” is told by its name.
    const named = told?.[1]?.replace(OUTLET_NOUN, '');
    if (told && named && !/^(?:that|he|she|they|it|in|on|at|the truth|a joke)$/.test(named)) {
      const start = tail.start + words.indexOf(named);
      const end = start + named.length;
      const of = AUDIENCE.test(named)
        ? /^ in \p{Lu}[\p{L}]+/u.exec(text.slice(end, tail.end))
        : /^ of the authors\b/.exec(text.slice(end, tail.end));
      return { start, end: end + (of?.[0].length ?? 0) };
    }
  }
  const to = /^ (?:later |also )?to ((?:the |a )?[\p{L}’' ]{2,40}?)(?=[,.:;]| (?:on|in|at|after)\b|$)/u.exec(words);
  if (to?.[1] && /^(?:say|write|speak|confirm|explain)$/.test(lemma)) return within(tail, words, to[1]);
  const us = /\b(?:answer|letter|reply|email|statement) to ((?:the )?[\p{L}]+(?: \p{Lu}[\p{L}]+)*)/u.exec(words);
  if (us?.[1]) return within(tail, words, us[1]);
  const leadWords = text.slice(Math.max(0, (cue?.start ?? 0) - 60), cue?.start ?? 0);
  const before =
    /\b(?:answer|letter|reply|email|statement) to ((?:the )?[\p{L}]+) (?:it|he|she|they|\p{Lu}[\p{L}]+) (?:\p{L}+ )?$/u.exec(
      leadWords,
    );
  if (before?.[1] && cue) return within({ start: cue.start - leadWords.length, end: cue.start }, leadWords, before[1]);
  const interview = WITH.exec(words);
  return interview?.[1] ? within(tail, words, interview[1]) : undefined;
}

function within(range: Range, words: string, found: string): Range | undefined {
  const at = words.lastIndexOf(found);
  return at < 0 ? undefined : { start: range.start + at, end: range.start + at + found.length };
}

function venueIn(text: string, range: Range): Range | undefined {
  const words = text.slice(range.start, range.end);
  const found =
    VENUE.exec(words) ??
    (/^\s*(?:In|At|During) /.test(words)
      ? VENUE.exec(
          words.replace(
            /^(\s*)(In|At|During) /,
            (_all, space: string, word: string) => `${space}${word.toLowerCase()} `,
          ),
        )
      : null);
  const network = NETWORK.exec(words);
  // “on Facebook, in a post”: what is printed first; “in a post on Telegram” is one.
  if (found?.[1] && !(network && network.index < found.index)) {
    const at = range.start + found.index + found[0].indexOf(found[1]);
    const keeps =
      found[2] &&
      (/^ on /.test(found[2]) || /(?:visit)$/.test(found[1]) || /rally$/.test(found[1]) || / to /.test(found[2])) &&
      !/interview$/.test(found[1]);
    return { start: at, end: at + found[1].length + (keeps ? (found[2]?.length ?? 0) : 0) };
  }
  return network?.[1]
    ? { start: range.start + network.index + 3, end: range.start + network.index + 3 + network[1].length }
    : undefined;
}

function placeIn(
  text: string,
  range: Range,
  addressee: Range | undefined,
  venue: Range | undefined,
): Range | undefined {
  const inVenue = venue && /(?:to|in) (\p{Lu}[\p{L}]+)$/u.exec(text.slice(venue.start, venue.end));
  if (venue && inVenue?.[1]) return { start: venue.end - inVenue[1].length, end: venue.end };
  const from = Math.max(range.start, addressee?.end ?? 0);
  const words = text.slice(from, range.end).replace(/^In /, 'in ');
  const found = PLACE.exec(words);
  if (!found?.[1] || NO_PLACE.test(found[1])) return undefined;
  const near = /near /.test(found[0]) ? 'near '.length : 0;
  const start = from + found.index + found[0].length - found[1].length - near;
  return { start, end: from + found.index + found[0].length };
}

function dayOf(
  text: string,
  quote: FoundQuote,
  tail: Range,
  lead: Range,
  language: Language,
  published: string | undefined,
): Day | undefined {
  const after = daysIn(text, { start: tail.start, end: Math.min(tail.end, tail.start + 90) }, language, published);
  const before = daysIn(text, lead, language, published);
  // “was quoted on Wednesday as saying” has the day inside its cue.
  const inside = quote.rule === 'passive' && quote.cue ? daysIn(text, quote.cue, language, published) : [];
  return inside[0] ?? after[0] ?? before[0];
}

/** “was quoted by the daily X as saying”. */
function relayedBy(text: string, { rule, cue }: FoundQuote, tail: Range): Range | undefined {
  if (rule !== 'passive' || !cue) return undefined;
  const words = text.slice(cue.start, tail.end);
  const by =
    /\bby ((?:the |state |a )?(?:[\p{Ll}]+ )?(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*|radio|television))/u.exec(
      words,
    );
  return by?.[1] ? { start: cue.start + by.index + 3, end: cue.start + by.index + 3 + by[1].length } : undefined;
}

/** Days, and occasions behind “під час” and the like. */
function otherLanguage(
  text: string,
  quote: FoundQuote,
  free: readonly Range[],
  language: Language,
  published: string | undefined,
): Frame {
  const near = free.filter((range) => quote.cue && range.start <= quote.cue.start && range.end >= quote.cue.end);
  const [range] = near;
  if (!range) return {};
  const [day] = daysIn(text, range, language, published);
  const words = text.slice(range.start, range.end);
  const visit =
    /(?:під час|во время|during|lors d[e’'](?:une |la )?|bei(?:m| einem)?) ([\p{L}]+ (?:до|в|to|à|in|у) (\p{Lu}[\p{L}]+))/u.exec(
      words,
    );
  const network = /((?:у|в) (?:соцмережі|соцсети) \p{Lu}\p{L}*)/u.exec(words);
  const venue = visit?.[1] ?? network?.[1];
  const at = venue === undefined ? -1 : words.indexOf(venue);
  const place = visit?.[2];
  return {
    ...(day ? { day } : {}),
    ...(venue !== undefined && at >= 0
      ? { venue: { start: range.start + at, end: range.start + at + venue.length } }
      : {}),
    ...(venue !== undefined && place !== undefined && at >= 0
      ? { place: { start: range.start + at + venue.length - place.length, end: range.start + at + venue.length } }
      : {}),
  };
}
