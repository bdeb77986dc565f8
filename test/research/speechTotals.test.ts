import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { askApi } from '../support/api.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import {
  type Ask,
  asking,
  askTotals,
  type Chosen,
  type CountedList,
  compareTotals,
  countedList,
} from './support/ask.js';
import { countArticle, countQuote } from './support/countSpeech.js';
import { readPeriod } from './support/dates.js';
import { type Asked, type Counted, countOf, evaluate } from './support/evaluate.js';
import { type ArticleRow, insertArticles, makeArticles, type QuoteRow, quotesOf } from './support/speech.js';

const articles = makeArticles(45);
let database: TestDatabase;
let ask: Ask;

beforeAll(async () => {
  database = await testDatabase({ seeded: false });
  ({ ask } = askApi(database, { MAX_COST: 1_000_000 }));
  await insertArticles(database.pool, articles);
});
afterAll(() => database.close());

const quoteWheres: readonly Chosen<QuoteRow>[] = [
  { input: {}, holds: () => true },
  { input: { kind: { in: ['DIRECT', 'MIXED'] } }, holds: ({ kind }) => kind !== 'INDIRECT' },
  { input: { about: { some: { familyOf: 'mines' } } }, holds: ({ about }) => about.some(isMine) },
  { input: { not: { speakerPerson: {} } }, holds: ({ person }) => person === null },
  {
    input: { or: [{ place: { code: { eq: 'ua' } } }, { speakerOrganization: { slug: { eq: 'coalition' } } }] },
    holds: ({ place, organization }) => place === 'UA' || organization?.slug === 'coalition',
  },
  {
    input: { saidOn: { gte: '2023', lte: '2023' }, position: { post: { neq: 'president' } } },
    holds: ({ said, position }) =>
      (said?.[0].startsWith('2023') ?? false) && position !== null && position.post !== 'president',
  },
  {
    input: { article: { publisher: { kind: { eq: 'NEWS_PUBLISHER' } }, publishedOn: { isNull: false } } },
    holds: ({ article }) => article.publisher?.kind === 'NEWS_PUBLISHER' && article.published !== null,
  },
];

const articleWheres: readonly Chosen<ArticleRow>[] = [
  { input: {}, holds: () => true },
  { input: { kind: { neq: 'DATASET' } }, holds: ({ kind }) => kind !== 'DATASET' },
  { input: { language: { isNull: true } }, holds: ({ language }) => language === null },
  { input: { publishedOn: { lt: '2024' } }, holds: ({ published }) => published !== null && published[1] < '2024' },
  {
    input: { or: [{ publisher: { country: { code: { eq: 'UA' } } } }, { not: { publisher: {} } }] },
    holds: ({ publisher }) => publisher === null || publisher.country === 'UA',
  },
  {
    input: { quotes: { some: { speakerPerson: { slug: { eq: 'bob' } }, about: { some: { familyOf: 'mines' } } } } },
    holds: ({ quotes }) => quotes.some(({ person, about }) => person === 'bob' && about.some(isMine)),
  },
  {
    input: { quotes: { none: { kind: { eq: 'DIRECT' } } } },
    holds: ({ quotes }) => quotes.every(({ kind }) => kind !== 'DIRECT'),
  },
];

function isMine({ family }: { readonly family: string }): boolean {
  return family === 'mines';
}

/** Holds all totals of a list against the plain computation. */
function describeTotals<R>(
  list: CountedList,
  rows: readonly R[],
  count: (row: R) => Counted,
  wheres: readonly Chosen<R>[],
): void {
  const compare = async (asked: Asked, { input, holds }: Chosen<R>) => {
    const answer = await askTotals(ask, list, asked, input);
    const plain = evaluate(rows.filter(holds).map(count), asked, countOf);
    await compareTotals(ask, list, answer, plain, asked, ({ count }) => ({ count }));
  };

  const holds = (numRuns: number, seed: number, always: readonly string[] = []) =>
    fc.assert(
      fc.asyncProperty(asking(list, wheres, always), ({ asked, where }) => compare(asked, where)),
      { numRuns, seed },
    );

  it.each(list.dimensions)('by %s are those of a plain computation', async (name) => {
    const over = readPeriod(name) !== undefined;
    await compare({ groupBy: [name], cumulative: over, fillPeriods: false }, { input: {}, holds: () => true });
  });

  // Seeds of their own: else all would be asked beside the same dimensions.
  it.each(list.dimensions.map((name, seed) => ({ name, seed })))(
    'by $name and others are those of a plain computation',
    ({ name, seed }) => holds(2, seed, [name]),
  );

  it('are those of a plain computation, whatever they are grouped by', () => holds(6, 5));
}

describe('totals of quotes', () => {
  describeTotals(countedList('quotes'), quotesOf(articles), countQuote, quoteWheres);
});

describe('totals of articles', () => {
  describeTotals(countedList('articles'), articles, countArticle, articleWheres);
});
