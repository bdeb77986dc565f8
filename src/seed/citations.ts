import type { Stance } from '../generated/prisma/client.js';
import { quantityColumns, reference, valueColumns } from './columns.js';
import { compareText } from './errors.js';
import type { ArticleFile } from './facts.js';
import { type IdKind, idOf, linkKey } from './ids.js';
import type { CitationRow } from './rows.js';
import type { CitationData } from './shapes.js';
import { subjectsOf } from './subjects.js';

/** An article's file without mistakes in its head. */
export type ReadArticleFile = ArticleFile & { readonly head: NonNullable<ArticleFile['head']> };

/**
 * The articles in the order that citations count in: by publication, then by slug; those without a date last.
 * Datasets come after all others: what is reported is preferred to what was coded from it.
 */
export function inReadingOrder(articles: readonly ArticleFile[]): ReadArticleFile[] {
  return articles
    .filter((article): article is ReadArticleFile => article.head !== undefined)
    .sort(
      (a, b) =>
        Number(a.head.data.kind === 'DATASET') - Number(b.head.data.kind === 'DATASET') ||
        compareText(a.head.data.publishedOn?.first ?? '~', b.head.data.publishedOn?.first ?? '~') ||
        compareText(a.slug, b.slug),
    );
}

/** The kinds of records that are cited, each with its column. */
const SUBJECT_COLUMNS = {
  quote: 'quoteId',
  person: 'personId',
  position: 'positionId',
  organization: 'organizationId',
  country: 'countryId',
  equipment: 'equipmentId',
  aidPackage: 'aidPackageId',
  lineItem: 'lineItemId',
  decision: 'decisionId',
  decisionLink: 'decisionLinkId',
  treaty: 'treatyId',
  treatyAction: 'treatyActionId',
  link: 'articleLinkId',
  credit: 'articleCreditId',
} as const satisfies Partial<Record<IdKind, keyof CitationRow>>;

type CitedKind = keyof typeof SUBJECT_COLUMNS;
type SubjectColumn = (typeof SUBJECT_COLUMNS)[CitedKind];

/** Every column of a subject, empty: a citation has one subject, and a row all columns. */
const NO_SUBJECT = Object.fromEntries(
  Object.values(SUBJECT_COLUMNS).map((column) => [column, null] as const),
) as Record<SubjectColumn, null>;

/** What a citation says, whatever it is of. */
interface Source {
  /** The article in whose file it stands. */
  readonly article: ReadArticleFile;
  readonly passage?: string | undefined;
  readonly wording?: string | undefined;
  readonly of?: CitationData;
  readonly stance?: Stance;
}

/**
 * The citations of all records, numbered for each record, the best first: what supports it before what contradicts or mentions it, what is reported
 * before what a dataset codes, what stands in a passage before what does not, then in the order of the articles and of their files.
 */
export function buildCitations(articles: readonly ReadArticleFile[]): CitationRow[] {
  const rows: CitationRow[] = [];
  const bySubject = new Map<string, CitationRow[]>();
  const equals = new Map<string, number>();
  const add = (kind: CitedKind, key: string, { article, passage, wording, of, stance = 'SUPPORTS' }: Source) => {
    const subject = `${kind}:${key}`;
    const source = of?.source ?? article.slug;
    const relayedBy = of?.source === undefined ? undefined : article.slug;
    const same = `${subject} ${source} ${relayedBy ?? '-'} ${passage ?? '-'}`;
    const exact = article.passages.find(({ slug }) => slug === passage)?.data.exact;
    const row: CitationRow = {
      ...NO_SUBJECT,
      id: idOf('citation', `${same}#${next(equals, same)}`),
      wording: wording ?? exact ?? '',
      stance: of?.stance ?? stance,
      ordinal: 0,
      ...valueColumns(of?.value),
      valueQualifier: of?.value?.qualifier ?? null,
      ...quantityColumns(of?.quantity),
      quantityQualifier: of?.quantity?.qualifier ?? null,
      articleId: idOf('article', source),
      relayedById: reference('article', relayedBy),
      passageId: passage === undefined ? null : idOf('passage', `${article.slug}/${passage}`),
      [SUBJECT_COLUMNS[kind]]: idOf(kind, key),
    };
    rows.push(row);
    const cited = bySubject.get(subject);
    if (cited) cited.push(row);
    else bySubject.set(subject, [row]);
  };
  for (const article of articles) {
    for (const { slug, data } of article.credits) {
      // A credit is words on the page; where no passage shows them they stand for themselves.
      add('credit', `${article.slug}/${slug}`, {
        article,
        passage: data.passage,
        wording: data.wording ?? (data.passage === undefined ? data.asPrinted : undefined),
      });
    }
    for (const { data } of article.links) {
      add('link', linkKey({ from: article.slug, kind: data.kind, to: data.to }), {
        article,
        passage: data.passage,
        wording: data.wording,
      });
    }
    for (const { slug, data } of article.quotes) {
      const key = `${article.slug}/${slug}`;
      for (const passage of data.passages) add('quote', key, { article, passage });
      // "Austin said during a visit to Laos" says who spoke and where: it is of the quote, and none of its words.
      if (data.attribution !== undefined) add('quote', key, { article, passage: data.attribution, stance: 'MENTIONS' });
    }
    for (const { data } of article.citations) {
      for (const { kind, key } of subjectsOf(data.of))
        add(kind, key, { article, passage: data.passage, wording: data.wording, of: data });
    }
  }
  const datasets = new Set(
    articles.filter(({ head }) => head.data.kind === 'DATASET').map(({ slug }) => idOf('article', slug)),
  );
  const numbered = new Map<string, number>();
  for (const cited of bySubject.values()) {
    for (const [index, { id }] of cited.sort(bestFirst(datasets)).entries()) numbered.set(id, index + 1);
  }
  return rows.map((row) => ({ ...row, ordinal: numbered.get(row.id) ?? row.ordinal }));
}

const STANCES: readonly Stance[] = ['SUPPORTS', 'CONTRADICTS', 'MENTIONS'];

/** Equal ones keep the order that they were read in. The datasets are the ids of articles. */
function bestFirst(datasets: ReadonlySet<string>) {
  return (a: CitationRow, b: CitationRow): number =>
    STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance) ||
    Number(datasets.has(a.articleId)) - Number(datasets.has(b.articleId)) ||
    Number(b.passageId !== null) - Number(a.passageId !== null);
}

function next(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}
