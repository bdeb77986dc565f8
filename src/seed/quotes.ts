import type { ReadArticleFile } from './citations.js';
import { dates, reference } from './columns.js';
import type { PositionFact } from './facts.js';
import { idOf } from './ids.js';
import type { QuoteRow } from './rows.js';
import { endOf } from './rules.js';
import type { QuoteData } from './shapes.js';

/** The quotes of the articles, each with the post that its speaker held on the day. */
export function buildQuotes(articles: readonly ReadArticleFile[], positions: readonly PositionFact[]): QuoteRow[] {
  return articles.flatMap(({ slug: article, quotes }) =>
    quotes.map(({ slug, data }, index) => ({
      id: idOf('quote', `${article}/${slug}`),
      slug: `${article}/${slug}`,
      ordinal: index + 1,
      kind: data.kind,
      text: data.text,
      speakerLabel: data.speaker.label,
      roleAsPrinted: data.speaker.role ?? null,
      venue: data.venue ?? null,
      addresseeAsPrinted: data.addressee?.asPrinted ?? null,
      placeAsPrinted: data.place?.asPrinted ?? null,
      saidOnAsPrinted: data.saidOnAsPrinted ?? null,
      ...dates(data.saidOn, 'saidOn', 'saidOnLatest'),
      articleId: idOf('article', article),
      speakerPersonId: reference('person', data.speaker.person),
      speakerOrganizationId: reference('organization', data.speaker.organization),
      positionId: reference('position', data.speaker.position ?? positionOnTheDay(data, positions)),
      addresseeId: reference('organization', data.addressee?.organization),
      placeId: reference('country', data.place?.country),
    })),
  );
}

/**
 * The one post that the speaker certainly held on the day of speaking. With no day, no such post or several there is none:
 * no role is invented.
 */
function positionOnTheDay({ speaker, saidOn }: QuoteData, positions: readonly PositionFact[]): string | undefined {
  if (speaker.person === undefined || saidOn === undefined) return undefined;
  const held = positions.filter(({ person, data }) => {
    const begun = data.heldFrom !== undefined && data.heldFrom.last <= saidOn.first;
    const notOver = data.heldUntil === undefined ? endOf(data) === 'IN_OFFICE' : data.heldUntil.first >= saidOn.last;
    return person === speaker.person && begun && notOver;
  });
  return held.length === 1 ? held[0]?.slug : undefined;
}
