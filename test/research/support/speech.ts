import fc from 'fast-check';
import type pg from 'pg';
import { cite, commit, type FactTable, insert, type Sender, uuidOf } from '../../support/facts.js';
import { type Days, days } from './dates.js';
import { type EquipmentRow, equipment, insertEquipment } from './equipment.js';

interface OrganizationRow {
  readonly slug: string;
  readonly kind: string;
  readonly country: string | null;
}

interface PositionRow {
  readonly slug: string;
  readonly post: string;
  readonly person: string;
  readonly organization: string | null;
  readonly country: string | null;
}

/** A person, perhaps in a post; or an organization; or nobody. */
interface Speaker {
  readonly person: string | null;
  readonly position: PositionRow | null;
  readonly organization: OrganizationRow | null;
}

interface Words extends Speaker {
  readonly slug: string;
  readonly kind: string;
  readonly addressee: OrganizationRow | null;
  readonly place: string | null;
  readonly said: Days | null;
  readonly about: readonly EquipmentRow[];
}

export interface ArticleRow {
  readonly slug: string;
  readonly kind: string;
  readonly publisher: OrganizationRow | null;
  readonly language: string | null;
  readonly published: Days | null;
  readonly quotes: readonly Words[];
}

/** A quote with the article that prints it. */
export interface QuoteRow extends Words {
  readonly article: ArticleRow;
}

const countries = ['UA', 'US'] as const;
const organizations: readonly OrganizationRow[] = [
  { slug: 'gazette', kind: 'NEWS_PUBLISHER', country: 'UA' },
  { slug: 'wire', kind: 'WIRE_SERVICE', country: null },
  { slug: 'ministry', kind: 'GOVERNMENT', country: 'UA' },
  { slug: 'coalition', kind: 'COALITION', country: null },
];
const people = ['ann', 'bob', 'cyd'] as const;
/** A post with two holders; one of no organization; one of an organization that also speaks as itself. */
const positions: readonly PositionRow[] = [
  { slug: 'ann-minister', post: 'minister', person: 'ann', organization: 'ministry', country: null },
  { slug: 'bob-minister', post: 'minister', person: 'bob', organization: 'ministry', country: 'UA' },
  { slug: 'bob-president', post: 'president', person: 'bob', organization: null, country: 'US' },
  { slug: 'cyd-speaker', post: 'speaker', person: 'cyd', organization: 'coalition', country: null },
];

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 });
const organization = fc.constantFrom(...organizations);
const speaker: fc.Arbitrary<Speaker> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(...positions).map((position) => ({ person: position.person, position })) },
    { weight: 2, arbitrary: fc.constantFrom(...people).map((person) => ({ person })) },
    { weight: 3, arbitrary: organization.map((one) => ({ organization: one })) },
    { weight: 1, arbitrary: fc.constant({}) },
  )
  .map((known) => ({ person: null, position: null, organization: null, ...known }));
const quote = fc.record({
  kind: fc.constantFrom('DIRECT', 'MIXED', 'INDIRECT'),
  speaker,
  addressee: maybe(organization),
  place: maybe(fc.constantFrom(...countries)),
  said: maybe(fc.constantFrom(...days)),
  about: fc.subarray([...equipment], { maxLength: 3 }),
});
const article = fc.record({
  kind: fc.constantFrom('NEWS_STORY', 'REPORT', 'DATASET'),
  publisher: maybe(organization),
  language: maybe(fc.constantFrom('en', 'uk')),
  published: maybe(fc.constantFrom(...days)),
  quotes: fc.array(quote, { maxLength: 4 }),
});

/** Generated articles with what is said in them, the same in every run. */
export function makeArticles(count: number): readonly ArticleRow[] {
  return fc.sample(article, { seed: 20_241_120, numRuns: count }).map((row, n) => ({
    ...row,
    slug: `article-${n}`,
    quotes: row.quotes.map(({ speaker: by, ...rest }, q) => ({ ...rest, ...by, slug: `article-${n}/quote-${q}` })),
  }));
}

export const quotesOf = (articles: readonly ArticleRow[]): QuoteRow[] =>
  articles.flatMap((from) => from.quotes.map((words) => ({ ...words, article: from })));

const idOf = (table: string, slug: string) => uuidOf(`${table} ${slug}`);
const maybeId = (table: string, slug: string | null | undefined) => (slug == null ? null : idOf(table, slug));

/** Writes articles with all that they need, in one transaction. */
export async function insertArticles(pool: pg.Pool, articles: readonly ArticleRow[]): Promise<void> {
  const [first] = articles;
  if (!first) throw new Error('no articles');
  const source = { article_id: idOf('article', first.slug) };
  await commit(pool, async (db) => {
    const actors = await insertActors(db);
    for (const { slug, kind, publisher, language, published } of articles)
      await insert(db, 'article', {
        id: idOf('article', slug),
        slug,
        kind,
        language,
        published_on: published?.[0],
        published_on_latest: published?.[1],
        publisher_id: maybeId('organization', publisher?.slug),
      });
    for (const [table, id] of actors) await cite(db, table, id, source);
    await insertEquipment(db, source.article_id);
    for (const { slug, quotes } of articles)
      for (const [index, words] of quotes.entries()) await insertQuote(db, idOf('article', slug), index + 1, words);
  });
}

/** Writes who speaks, publishes and is spoken to; returns what is still to be cited. */
async function insertActors(db: Sender): Promise<(readonly [FactTable, string])[]> {
  const written: (readonly [FactTable, string])[] = [];
  const add = async (table: FactTable, name: string, row: Readonly<Record<string, unknown>>) => {
    const id = idOf(table, name);
    await insert(db, table, { id, ...row });
    written.push([table, id]);
  };
  for (const code of countries) await add('country', code, { code, name: `Land ${code}` });
  for (const { slug, kind, country } of organizations)
    await add('organization', slug, { slug, name: slug, kind, country_id: maybeId('country', country) });
  for (const slug of people) await add('person', slug, { slug, name: slug });
  for (const { slug, post, person, organization: of, country } of positions)
    await add('position', slug, {
      slug,
      post,
      title: post,
      as_reported: post,
      end: 'UNKNOWN',
      person_id: idOf('person', person),
      organization_id: maybeId('organization', of),
      country_id: maybeId('country', country),
    });
  return written;
}

async function insertQuote(db: Sender, articleId: string, ordinal: number, words: Words): Promise<void> {
  const { slug, kind, said, person, organization: body, position, addressee, place, about } = words;
  const id = idOf('quote', slug);
  await insert(db, 'quote', {
    id,
    slug,
    ordinal,
    kind,
    text: 'x',
    speaker_label: 'x',
    said_on: said?.[0],
    said_on_latest: said?.[1],
    article_id: articleId,
    speaker_person_id: maybeId('person', person),
    speaker_organization_id: maybeId('organization', body?.slug),
    position_id: maybeId('position', position?.slug),
    addressee_id: maybeId('organization', addressee?.slug),
    addressee_as_printed: addressee?.slug,
    place_id: maybeId('country', place),
    place_as_printed: place,
  });
  for (const thing of about) await insert(db, '_QuoteAbout', { A: thing.id, B: id });
  await cite(db, 'quote', id, { article_id: articleId });
}
