import { countEquipment } from './equipment.js';
import type { Counted, Several } from './evaluate.js';
import type { ArticleRow, QuoteRow } from './speech.js';

export function countQuote(row: QuoteRow): Counted {
  return {
    slug: row.slug,
    single: {
      KIND: row.kind,
      SPEAKER: row.person,
      ORGANIZATION: row.organization?.slug ?? row.position?.organization ?? null,
      POST: row.position?.post ?? null,
      ADDRESSEE: row.addressee?.slug ?? null,
      PLACE: row.place,
      PUBLISHER: row.article.publisher?.slug ?? null,
    },
    several: [countEquipment(row.about)],
    dates: { '': row.said, PUBLISHED_: row.article.published },
  };
}

export function countArticle(row: ArticleRow): Counted {
  return {
    slug: row.slug,
    single: {
      KIND: row.kind,
      PUBLISHER: row.publisher?.slug ?? null,
      PUBLISHER_KIND: row.publisher?.kind ?? null,
      COUNTRY: row.publisher?.country ?? null,
      LANGUAGE: row.language,
    },
    several: [
      countEach(
        'SPEAKER',
        row.quotes.flatMap(({ person }) => person ?? []),
      ),
      // The organizations of posts are not these: their speaker is a person.
      countEach(
        'ORGANIZATION',
        row.quotes.flatMap(({ organization }) => organization?.slug ?? []),
      ),
      countEquipment(row.quotes.flatMap(({ about }) => about)),
    ],
    dates: { '': row.published },
  };
}

const countEach = (name: string, values: readonly string[]): Several => ({
  names: [name],
  things: values.map((value) => ({ [name]: value })),
});
