import fc from 'fast-check';
import type pg from 'pg';
import { uuidOf } from '../../support/facts.js';

/** A record as the tests' own evaluation knows it: plain values, dates as their first and last day. */
export interface ArticleRow {
  readonly id: string;
  readonly slug: string;
  readonly headline: string | null;
  readonly language: string | null;
  readonly kind: 'NEWS_STORY' | 'REPORT' | 'DATASET';
  readonly published: readonly [first: string, last: string] | null;
  readonly publisher: OrganizationRow | null;
  readonly quotes: readonly QuoteRow[];
}
interface OrganizationRow {
  readonly id: string;
  readonly slug: string;
  readonly names: readonly string[];
}
export interface QuoteRow {
  readonly id: string;
  readonly ordinal: number;
  readonly text: string;
  readonly kind: 'DIRECT' | 'MIXED' | 'INDIRECT';
  readonly venue: string | null;
}
interface PackageRow {
  readonly id: string;
  readonly slug: string;
  readonly amount: string | null;
}

export interface Rows {
  readonly articles: readonly ArticleRow[];
  readonly organizations: readonly OrganizationRow[];
  readonly packages: readonly PackageRow[];
}

/** Few words, so that there are ties; with accents, quotes, LIKE's own characters and an emoji. */
export const words = [
  'Straße',
  'strasse',
  '100%',
  '100 p',
  'a_b',
  'axb',
  'C:\\x',
  '“mines”',
  '💣 mines',
  'MINES',
  'Žižka',
  "O'Brien",
  'zizka',
] as const;
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 2 }).map((parts) => parts.join(' '));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 });
export const dates: readonly (readonly [text: string, first: string, last: string])[] = [
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024-02-10', '2024-02-10', '2024-02-10'],
  ['2024-02-29', '2024-02-29', '2024-02-29'],
  ['2024-03-01', '2024-03-01', '2024-03-01'],
  ['2023', '2023-01-01', '2023-12-31'],
  ['2023-12-31', '2023-12-31', '2023-12-31'],
  ['2025-01', '2025-01-01', '2025-01-31'],
];
const articleShape = fc.record({
  headline: maybe(text),
  language: maybe(fc.constantFrom('en', 'de')),
  kind: fc.constantFrom('NEWS_STORY', 'REPORT', 'DATASET'),
  published: maybe(fc.constantFrom(...dates).map(([, first, last]) => [first, last] as const)),
  publisher: maybe(fc.nat(3)),
  quotes: fc.array(fc.record({ text, kind: fc.constantFrom('DIRECT', 'MIXED', 'INDIRECT'), venue: maybe(text) }), {
    maxLength: 3,
  }),
});
export const amounts = ['1', '1.50', '275000000', '275000000.01', '99999999999999.99'] as const;

/** Generated rows, the same in every run. */
export function makeRows(count: number): Rows {
  const seed = 20_241_120;
  const organizations = [
    ['Kyiv Post'],
    ['Zelenskyy Office', 'Zelensky', 'Зеленський'],
    ['Agence 100%', 'a_b'],
    ['Müller & Söhne', 'O\'Brien "Press"'],
  ].map((names, n) => ({ id: uuidOf(`organization ${n}`), slug: `organization-${n}`, names }));
  const articles = fc.sample(articleShape, { seed, numRuns: count }).map(
    ({ publisher, quotes, ...rest }, n): ArticleRow => ({
      id: uuidOf(`article ${n}`),
      slug: `article-${n}`,
      ...rest,
      publisher: publisher === null ? null : (organizations[publisher] ?? null),
      quotes: quotes.map((quote, q) => ({ id: uuidOf(`quote ${n} ${q}`), ordinal: q + 1, ...quote })),
    }),
  );
  const packages = fc
    .sample(maybe(fc.constantFrom(...amounts)), { seed, numRuns: 60 })
    .map((amount, n) => ({ id: uuidOf(`package ${n}`), slug: `package-${n}`, amount }));
  return { articles, organizations, packages };
}

/** Writes the rows with a citation for each fact, in one transaction. */
export async function insertRows(pool: pg.Pool, { articles, organizations, packages }: Rows): Promise<void> {
  const client = await pool.connect();
  const [first] = articles;
  if (!first) throw new Error('no articles');
  const cite = (column: string, id: string, article = first.id) =>
    client.query(
      `INSERT INTO citation (id, wording, stance, ordinal, article_id, ${column}) VALUES ($1, 'w', 'SUPPORTS', 1, $2, $3)`,
      [uuidOf(`citation ${id}`), article, id],
    );
  try {
    await client.query('BEGIN');
    for (const { id, slug, names } of organizations)
      await client.query(
        `INSERT INTO organization (id, slug, name, aliases, kind) VALUES ($1, $2, $3, $4, 'COMPANY')`,
        [id, slug, names[0], names.slice(1)],
      );
    for (const { id, slug, headline, language, kind, published, publisher } of articles)
      await client.query(
        `INSERT INTO article (id, slug, kind, headline, language, published_on, published_on_latest, publisher_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, slug, kind, headline, language, published?.[0], published?.[1], publisher?.id],
      );
    for (const article of articles)
      for (const quote of article.quotes) {
        await client.query(
          `INSERT INTO quote (id, slug, ordinal, kind, text, speaker_label, venue, article_id) VALUES ($1, $2, $3, $4, $5, 'x', $6, $7)`,
          [
            quote.id,
            `${article.slug}/${quote.ordinal}`,
            quote.ordinal,
            quote.kind,
            quote.text,
            quote.venue,
            article.id,
          ],
        );
        await cite('quote_id', quote.id, article.id);
      }
    for (const { id } of organizations) await cite('organization_id', id);
    const country = uuidOf('country');
    await client.query(`INSERT INTO country (id, code, name) VALUES ($1, 'US', 'United States')`, [country]);
    await cite('country_id', country);
    for (const { id, slug, amount } of packages) {
      await client.query(
        `INSERT INTO aid_package (
           id, slug, title, authority, announced_on, announced_on_latest, value_amount, value_lower, value_upper,
           value_currency, value_qualifier, items_completeness, items_wording, donor_id, recipient_id
         )
         VALUES ($1, $2, 'p', 'PDA', '2024-11-20', '2024-11-20', $3, $3, $3, $4, $5, 'NONE_FOUND', 'NONE', $6, $6)`,
        [id, slug, amount, amount === null ? null : 'USD', amount === null ? 'UNSPECIFIED' : 'EXACT', country],
      );
      await cite('aid_package_id', id);
    }
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

/** The slugs of records, in order. */
export const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug).sort();
