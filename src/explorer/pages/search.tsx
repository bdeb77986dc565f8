import { Head } from '../components/shell.js';
import { ownName } from '../components/subject.js';
import { day } from '../dates.js';
import { graphql, type ResultOf } from '../graphql.js';
import { articlePath, hostOf, personPath, quotePath, withParameters } from '../links.js';
import { BadAddress, type Page, type View } from '../page.js';
import { plural, valuesOf, word } from '../words.js';

const SearchDocument = graphql(`
  query Search($q: String!, $in: [SearchKind!], $after: String) {
    search(query: $q, in: $in, first: 20, after: $after) {
      totalCount
      counts { kind count truncated }
      spellings { word also }
      pageInfo { hasNextPage endCursor }
      nodes {
        kind
        closeness
        snippet { text highlights { start end } cutBefore cutAfter }
        record {
          __typename
          ... on AidPackage { slug title announcedOn }
          ... on PackageLineItem { slug asReported package { title } }
          ... on Equipment { slug designation }
          ... on Person { slug name }
          ... on Organization { slug name }
          ... on Country { code countryName: name }
          ... on Quote { slug speakerLabel saidOn speaker { __typename ... on Person { name } ... on Organization { name } } }
          ... on PolicyDecision { slug title decidedOn }
          ... on Position { postTitle: title person { slug name } }
          ... on Treaty { slug treatyName: name }
          ... on Article { slug headline url publisher { name } }
          ... on Passage { start end article { slug headline publisher { name } } }
        }
      }
    }
  }
`);

type Data = ResultOf<typeof SearchDocument>;
type Found = Data['search']['nodes'][number];

const path = '/search';
const kinds = valuesOf('SearchKind');
type Kind = Found['kind'];
const isKind = (name: string): name is Kind => kinds.includes(name);

/** Everything on record that fits some words, however they are spelt. */
export const searchPage: Page = {
  route: path,
  example: '/search?q=himras',
  async visit(visit) {
    const query = visit.search.get('q')?.trim() ?? '';
    const kind = visit.search.get('in') ?? '';
    if (kind !== '' && !isKind(kind))
      throw new BadAddress(`“${kind.slice(0, 60)}” is nothing that is searched for. There are: ${kinds.join(', ')}.`);
    const view: Omit<View, 'body'> = {
      title: query ? `Search: ${query}` : 'Search',
      description: query ? `What the record has for “${query}”.` : 'Search the record.',
    };
    if (query === '') {
      const body = (
        <article>
          <Head view={view} visit={visit} title="Search">
            <p class="standfirst">
              A weapon, a name, a phrase: write it into the field above. Misspelt words find what they are close to.
            </p>
          </Head>
        </article>
      );
      return { ...view, body };
    }
    const data = await visit.ask(SearchDocument, {
      q: query,
      in: kind !== '' && isKind(kind) ? [kind] : null,
      after: visit.after,
    });
    return { ...view, body: <Body view={view} visit={visit} data={data} query={query} kind={kind} /> };
  },
};

function Body(props: {
  view: Omit<View, 'body'>;
  visit: Parameters<Page['visit']>[0];
  data: Data;
  query: string;
  kind: string;
}) {
  const { data, query, kind } = props;
  const { search } = data;
  const other = search.spellings.filter(({ also }) => also.length > 0);
  return (
    <article>
      <Head view={props.view} visit={props.visit} title={`“${query}”`}>
        <p class="standfirst">
          {search.totalCount === 0 ? 'Nothing on record fits.' : `${plural(search.totalCount, 'result')}.`}
          {other.map(({ word: written, also }) => (
            <>
              {' '}
              “{written}” also found{' '}
              {also.map((spelling, index) => (
                <>
                  {index > 0 && ', '}
                  <i>{spelling}</i>
                </>
              ))}
              .
            </>
          ))}
        </p>
      </Head>
      {search.counts.length > 1 || kind !== '' ? (
        <nav class="under" aria-label="Kinds of results">
          <a href={withParameters(path, { q: query })} aria-current={kind === '' ? 'true' : undefined}>
            All
          </a>
          {search.counts
            .filter(({ count }) => count > 0)
            .map((each) => (
              <a
                href={withParameters(path, { q: query, in: each.kind })}
                aria-current={kind === each.kind ? 'true' : undefined}
              >
                {word('SearchKind', each.kind)} ({each.truncated ? 'more than ' : ''}
                {each.count})
              </a>
            ))}
        </nav>
      ) : null}
      <ol class="results">
        {search.nodes.map((found) => (
          <Result found={found} />
        ))}
      </ol>
      {search.totalCount === 0 && (
        <p class="empty">
          Try a single word, or look through the <a href="/equipment">equipment</a>, the{' '}
          <a href="/packages">packages</a> and the <a href="/quotes">quotes</a>.
        </p>
      )}
      {search.pageInfo.hasNextPage && search.pageInfo.endCursor && (
        <p class="under more-rows">
          <a rel="next" href={withParameters(path, { q: query, in: kind, after: search.pageInfo.endCursor })}>
            Next results
          </a>
        </p>
      )}
    </article>
  );
}

function Result({ found }: { found: Found }) {
  const { name, path: itsPage, note } = namedIn(found);
  const { snippet } = found;
  const isName = snippet.text === name;
  return (
    <li>
      <a class="as" href={itsPage}>
        {isName ? <Marked snippet={snippet} /> : name}
      </a>
      {!isName && (
        <p class="snippet">
          {snippet.cutBefore && '… '}
          <Marked snippet={snippet} />
          {snippet.cutAfter && ' …'}
        </p>
      )}
      <small>
        {word('SearchKind', found.kind)}
        {note && ` · ${note}`}
        {found.closeness === 'CLOSE_NAME' || found.closeness === 'CLOSE_SPELLING' ? ' · close spelling' : ''}
      </small>
    </li>
  );
}

/** What was found in bold: it is no citation, so it is not yellow. */
function Marked({ snippet }: { snippet: Found['snippet'] }) {
  let at = 0;
  const pieces = snippet.highlights.map(({ start, end }) => {
    const before = snippet.text.slice(at, start);
    at = end;
    return (
      <>
        {before}
        <b>{snippet.text.slice(start, end)}</b>
      </>
    );
  });
  return (
    <>
      {pieces}
      {snippet.text.slice(at)}
    </>
  );
}

interface NamedResult {
  readonly name: string;
  readonly path: string;
  readonly note?: string | undefined;
}

function namedIn({ record }: Found): NamedResult {
  switch (record.__typename) {
    case 'AidPackage':
      return { ...ownName(record), note: day(record.announcedOn) };
    case 'PackageLineItem':
      return { ...ownName(record), note: record.package.title };
    case 'Quote':
      return {
        name: `What ${record.speaker?.name ?? record.speakerLabel} said`,
        path: quotePath(record.slug),
        note: record.saidOn ? day(record.saidOn) : 'day not stated',
      };
    case 'PolicyDecision':
      return { ...ownName(record), note: day(record.decidedOn) };
    case 'Position':
      return { name: record.postTitle, path: personPath(record.person.slug), note: record.person.name };
    case 'Article':
      return {
        name: record.headline ?? hostOf(record.url) ?? record.slug,
        path: articlePath(record.slug),
        note: record.publisher?.name,
      };
    case 'Passage':
      return {
        name: record.article.headline ?? record.article.slug,
        path: articlePath(record.article.slug),
        note: `${record.article.publisher?.name ?? 'publisher not known'}, characters ${record.start}–${record.end}`,
      };
    default:
      return ownName(record);
  }
}
