import type { z } from 'zod';
import { QuoteKind } from '../../generated/prisma/enums.js';
import { wordsIn } from '../../ingest/anchor.js';
import type { Problems } from '../files/problems.js';
import { idOrNull } from '../kind/ids.js';
import { defineKind, type Fact, type Facts, parentOf } from '../kind/kind.js';
import { partialDate } from '../values/partialDate.js';
import { line, oneOf, proposedBy, reading, reference, references, shape, text } from '../values/primitives.js';
import { article } from './article.js';
import { passage } from './passage.js';
import { endOf, position } from './position.js';

const quoteShape = shape({
  kind: oneOf(QuoteKind),
  text,
  passages: references.min(1, 'must name at least one passage'),
  attribution: reference.optional(),
  speaker: shape({
    label: line,
    person: reference.optional(),
    organization: reference.optional(),
    role: line.optional(),
    position: reference.optional(),
  }),
  venue: line.optional(),
  addressee: shape({ asPrinted: line, organization: reference.optional() }).optional(),
  place: shape({ asPrinted: line, country: reference.optional() }).optional(),
  saidOn: partialDate.optional(),
  saidOnAsPrinted: line.optional(),
  about: references.default([]),
  reading,
  proposedBy,
});
type QuoteData = z.output<typeof quoteShape>;

/** Words that somebody said, as an article prints them. */
export const quote = defineKind({
  name: 'quote',
  model: 'Quote',
  rows: 'quotes',
  within: { kind: article, under: 'quotes' },
  shape: quoteShape,
  fields: {
    'speaker.role': 'roleAsPrinted',
    'speaker.position': 'position',
    'addressee.organization': 'addressee',
    'place.country': 'place',
  },
  pairs: { about: '_QuoteAbout' },
  passages: ['passages', 'attribution'],
  columns: ({ data }, facts) => ({
    positionId: idOrNull(position, data.speaker.position ?? positionOnTheDay(data, facts)),
  }),
  cites: ({ data: { passages, attribution, reading, proposedBy } }) => [
    ...passages.map((passage) => ({ passage, reading, proposedBy })),
    // "Austin said during a visit to Laos" says who spoke and where: it is of the quote, and none of its words.
    ...(attribution === undefined ? [] : [{ passage: attribution, stance: 'MENTIONS' as const, reading, proposedBy }]),
  ],
  check(quotes, facts, problems) {
    for (const quote of quotes) {
      checkWords(quote, facts, problems);
      checkDay(quote, facts, problems);
      checkSpeaker(quote, facts, problems);
    }
  },
});

/**
 * The one post that the speaker certainly held on the day of speaking. With no day, no such post or several there is none:
 * no role is invented.
 */
function positionOnTheDay({ speaker, saidOn }: QuoteData, facts: Facts): string | undefined {
  if (speaker.person === undefined || saidOn === undefined) return undefined;
  const held = facts.within(position, speaker.person).filter(({ data }) => {
    const begun = data.heldFrom !== undefined && data.heldFrom.last <= saidOn.first;
    const notOver = data.heldUntil === undefined ? endOf(data) === 'IN_OFFICE' : data.heldUntil.first >= saidOn.last;
    return begun && notOver;
  });
  return held.length === 1 ? held[0]?.key : undefined;
}

function checkWords(quote: Fact<QuoteData>, facts: Facts, problems: Problems): void {
  const passages = new Map(facts.within(passage, parentOf(quote)).map(({ slug, data }) => [slug, data.exact]));
  const texts = quote.data.passages.map((key) => passages.get(key));
  if (!texts.every((text) => text !== undefined)) return;
  const missing = wordsIn(texts, quote.data.text);
  if (missing.length > 0) {
    const words = missing.map((word) => `"${word}"`).join(', ');
    problems.error(
      quote.at('text'),
      `text: ${words} of the quote "${quote.slug}" ${missing.length === 1 ? 'is' : 'are'} not in its passages in this order; ` +
        'add the passage, or take the words as printed',
    );
  }
}

function checkDay(quote: Fact<QuoteData>, facts: Facts, problems: Problems): void {
  const { saidOn } = quote.data;
  const published = facts.find(article, parentOf(quote))?.data.publishedOn;
  if (saidOn && published && saidOn.first > published.last)
    problems.error(
      quote.at('saidOn'),
      `saidOn: ${saidOn.text} is after the article's publication on ${published.text}`,
    );
}

function checkSpeaker({ data, at }: Fact<QuoteData>, facts: Facts, problems: Problems): void {
  const { person, organization, position: held } = data.speaker;
  if (person !== undefined && organization !== undefined) {
    problems.error(
      at('speaker', 'organization'),
      `organization: "${organization}" does not go with person; a quote has one speaker, and the person's post says the organization`,
    );
  }
  if (held === undefined) return;
  const post = facts.find(position, held);
  const wrong = (message: string) => problems.error(at('speaker', 'position'), `position: "${held}" ${message}`);
  if (person === undefined) wrong('needs the person who holds it; write person');
  else if (post && parentOf(post) !== person) wrong(`is a position of "${parentOf(post)}", not of "${person}"`);
  else if (post && data.saidOn) {
    const { heldFrom, heldUntil } = post.data;
    if ((heldFrom && data.saidOn.last < heldFrom.first) || (heldUntil && data.saidOn.first > heldUntil.last)) {
      wrong(
        `was held from ${heldFrom?.text ?? 'an unknown day'} until ${heldUntil?.text ?? 'an unknown day'}, ` +
          `and this was said on ${data.saidOn.text}`,
      );
    }
  }
}
