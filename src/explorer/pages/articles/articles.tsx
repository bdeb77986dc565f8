import { Day } from '../../components/day.js';
import { FilterForm, filterWords, Listed, SortHead } from '../../components/list.js';
import { RowTable } from '../../components/rowTable.js';
import { Head } from '../../components/shell.js';
import { choicesOf, type Filter, readFilters, readSort } from '../../filters.js';
import { dateIn, enumOf, typedIn } from '../../filterValues.js';
import { graphql, type ResultOf, type VariablesOf } from '../../graphql.js';
import { articlePath, hostOf, organizationPath } from '../../links.js';
import type { Page, View } from '../../page.js';
import { number, plural, word } from '../../words.js';

const SourcesDocument = graphql(`
  query Sources(
    $where: ArticleWhere
    $orderBy: [ArticleOrder!]
    $after: String
    $noPublisher: ArticleWhere
    $noPublisherKind: ArticleWhere
    $noKind: ArticleWhere
    $noYear: ArticleWhere
    $noLanguage: ArticleWhere
  ) {
    articles(where: $where, orderBy: $orderBy, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        slug
        url
        headline
        kind
        publishedOn
        textHeld
        publisher { slug name }
        passages(first: 1) { totalCount }
        citations(first: 1) { totalCount }
      }
    }
    byPublisher: articles(where: $noPublisher, first: 1) {
      facets(by: [PUBLISHER], first: 100) { values { count key { publisher { slug name } } } }
    }
    byPublisherKind: articles(where: $noPublisherKind, first: 1) {
      facets(by: [PUBLISHER_KIND], first: 20) { values { count key { publisherKind } } }
    }
    byKind: articles(where: $noKind, first: 1) { facets(by: [KIND], first: 20) { values { count key { kind } } } }
    byYear: articles(where: $noYear, first: 1) {
      facets(by: [YEAR], first: 40) { values { count key { period { label } } } }
    }
    byLanguage: articles(where: $noLanguage, first: 1) {
      facets(by: [LANGUAGE], first: 40) { values { count key { language } } }
    }
  }
`);

type Data = ResultOf<typeof SourcesDocument>;
type Where = NonNullable<VariablesOf<typeof SourcesDocument>['where']>;

/** What sources are filtered by. */
export const articleFilters: readonly Filter<Where>[] = [
  {
    name: 'publisher',
    label: 'Publisher',
    every: 'any',
    ...typedIn((slug) => ({ publisher: { slug: { eq: slug } } })),
  },
  {
    name: 'by',
    label: 'Sort of publisher',
    every: 'any',
    ...enumOf('OrganizationKind', (kind) => ({ publisher: { kind: { eq: kind } } })),
  },
  {
    name: 'kind',
    label: 'Sort of document',
    every: 'any',
    ...enumOf('ArticleKind', (kind) => ({ kind: { eq: kind } })),
  },
  { name: 'year', label: 'Year', where: dateIn((date) => ({ publishedOn: { eq: date } })), says: (date) => date },
  {
    name: 'language',
    label: 'Language',
    where: (tag) => (/^[A-Za-z]{2,3}(?:-\w+)*$/.test(tag) ? { language: { eq: tag } } : undefined),
    says: (tag) => languageName(tag),
  },
];

const names = new Intl.DisplayNames('en', { type: 'language' });
const languageName = (tag: string): string => names.of(tag) ?? tag;

const orders = { date: 'PUBLISHED_ON', headline: 'HEADLINE' } as const;
const path = '/articles';

/** The documents that facts were read from. */
export const articlesPage: Page = {
  route: path,
  example: path,
  async visit(visit) {
    const chosen = readFilters(articleFilters, visit.search);
    const sort = readSort(orders, visit.search, '-date');
    const data = await visit.ask(SourcesDocument, {
      where: chosen.where,
      orderBy: [{ field: sort.field, direction: sort.direction }],
      after: visit.after,
      noPublisher: chosen.except('publisher'),
      noPublisherKind: chosen.except('by'),
      noKind: chosen.except('kind'),
      noYear: chosen.except('year'),
      noLanguage: chosen.except('language'),
    });
    const choices = {
      publisher: choicesOf(data.byPublisher),
      by: choicesOf(data.byPublisherKind, 'OrganizationKind'),
      kind: choicesOf(data.byKind, 'ArticleKind'),
      year: choicesOf(data.byYear),
      language: choicesOf(data.byLanguage).map((choice) => ({ ...choice, label: languageName(choice.value) })),
    };
    const words = filterWords(chosen, choices);
    const count = plural(data.articles.totalCount, 'source');
    const parameters = chosen.parameters({ sort: visit.search.get('sort') ?? undefined });
    const view: Omit<View, 'body'> = {
      title: words ? `Sources: ${words}` : 'Sources',
      description: `${count}${words && `, ${words}`}: the documents that facts were read from.`,
      section: path,
      extent: count,
      export: { name: 'articles', where: chosen.where, orderBy: `${sort.field}:${sort.direction}` },
    };
    const body = (
      <article>
        <Head view={view} visit={visit} title="Sources">
          <p class="standfirst">
            {count}
            {words && `: ${words}`}. What was read from each is on its page.
          </p>
        </Head>
        <FilterForm action={path} chosen={chosen} choices={choices} sort={parameters.sort} />
        <Listed
          path={path}
          chosen={chosen}
          choices={choices}
          sort={parameters.sort}
          what="sources"
          isEmpty={data.articles.nodes.length === 0}
          page={data.articles.pageInfo}
          after={visit.after}
        >
          <RowTable
            head={
              <>
                <SortHead path={path} parameters={parameters} sort={sort} by="date" first="DESC">
                  Published
                </SortHead>
                <SortHead path={path} parameters={parameters} sort={sort} by="headline">
                  Document
                </SortHead>
                <th scope="col">Publisher</th>
                <th scope="col">What was read</th>
              </>
            }
          >
            {data.articles.nodes.map((article) => (
              <Row article={article} />
            ))}
          </RowTable>
        </Listed>
      </article>
    );
    return { ...view, body };
  },
};

function Row({ article }: { article: Data['articles']['nodes'][number] }) {
  return (
    <tr>
      <td class="day">
        <Day of={article.publishedOn} short />
      </td>
      <th scope="row">
        <a class="as" href={articlePath(article.slug)}>
          {article.headline ?? hostOf(article.url) ?? article.slug}
        </a>
        <small>{word('ArticleKind', article.kind)}</small>
      </th>
      <td>
        {article.publisher ? (
          <a href={organizationPath(article.publisher.slug)}>{article.publisher.name}</a>
        ) : (
          <span class="unknown">not known</span>
        )}
      </td>
      <td>
        {plural(article.citations.totalCount, 'citation')}
        {article.passages.totalCount > 0 && (
          <small> {number(article.passages.totalCount)} passages with their place</small>
        )}
        {article.textHeld && <small> text held</small>}
      </td>
    </tr>
  );
}
