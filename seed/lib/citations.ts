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

const NO_SUBJECT = {
  quoteId: null,
  personId: null,
  positionId: null,
  organizationId: null,
  countryId: null,
  equipmentId: null,
  aidPackageId: null,
  lineItemId: null,
  decisionId: null,
  decisionLinkId: null,
  treatyId: null,
  treatyActionId: null,
  articleLinkId: null,
  articleCreditId: null,
} as const;

/** What a citation says, whatever it is of. */
interface Source {
  /** The article in whose file it stands. */
  readonly article: ReadArticleFile;
  readonly passage?: string | undefined;
  readonly wording?: string | undefined;
  readonly of?: CitationData;
}

/** The citations of all records, numbered for each record in the order of the articles and of their files. */
export function buildCitations(articles: readonly ReadArticleFile[]): CitationRow[] {
  const rows: CitationRow[] = [];
  const ordinals = new Map<string, number>();
  const equals = new Map<string, number>();
  const add = (kind: CitedKind, key: string, { article, passage, wording, of }: Source) => {
    const subject = `${kind}:${key}`;
    const cited = of?.source ?? article.slug;
    const relayedBy = of?.source === undefined ? undefined : article.slug;
    const same = `${subject} ${cited} ${relayedBy ?? '-'} ${passage ?? '-'}`;
    const exact = article.passages.find(({ slug }) => slug === passage)?.data.exact;
    rows.push({
      ...NO_SUBJECT,
      id: idOf('citation', `${same}#${next(equals, same)}`),
      wording: wording ?? exact ?? '',
      stance: of?.stance ?? 'SUPPORTS',
      ordinal: next(ordinals, subject),
      ...valueColumns(of?.value),
      valueQualifier: of?.value?.qualifier ?? null,
      ...quantityColumns(of?.quantity),
      quantityQualifier: of?.quantity?.qualifier ?? null,
      articleId: idOf('article', cited),
      relayedById: reference('article', relayedBy),
      passageId: passage === undefined ? null : idOf('passage', `${article.slug}/${passage}`),
      [SUBJECT_COLUMNS[kind]]: idOf(kind, key),
    });
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
      for (const passage of data.passages) add('quote', `${article.slug}/${slug}`, { article, passage });
    }
    for (const { data } of article.citations) {
      for (const { kind, key } of subjectsOf(data.of))
        add(kind, key, { article, passage: data.passage, wording: data.wording, of: data });
    }
  }
  return rows;
}

function next(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}
