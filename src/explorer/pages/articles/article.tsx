import { Cut } from '../../components/cut.js';
import { Day } from '../../components/day.js';
import { Out } from '../../components/out.js';
import { Head } from '../../components/shell.js';
import { nameOf } from '../../components/source.js';
import { Subject, SubjectLink } from '../../components/subject.js';
import { graphql, type ResultOf } from '../../graphql.js';
import {
  articlePath,
  citationPath,
  countryPath,
  hostOf,
  isAddress,
  organizationPath,
  outside,
  personPath,
  wayback,
} from '../../links.js';
import type { Page, View } from '../../page.js';
import { plural, word } from '../../words.js';

const ArticleDocument = graphql(
  `
    query Article($slug: String!, $after: String) {
      article(slug: $slug) {
        slug
        url
        headline
        kind
        publishedOn
        language
        publisher { slug name kind country { code name } }
        textHeld
        credits(first: 10) { nodes { role asPrinted person { slug name } organization { slug name } } }
        links(first: 10) { nodes { kind to { slug headline url publisher { name } } } }
        linkedFrom(first: 10) { nodes { kind from { slug headline url publisher { name } } } }
        passages(first: 100) {
          totalCount
          nodes {
            id
            start
            end
            exact
            anchor
            citations(first: 4) { totalCount nodes { id stance subject { __typename ...Subject } } }
          }
        }
        unplaced: citations(first: 50, after: $after, where: { not: { passage: {} } }) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { key stance wording reading subject { __typename ...Subject } }
        }
        relays(first: 10) { totalCount nodes { id article { slug headline url publisher { name } } } }
      }
    }
  `,
  [Subject],
);

type Article = NonNullable<ResultOf<typeof ArticleDocument>['article']>;

/** A source, passage by passage, with what was read from each. */
export const articlePage: Page = {
  route: '/articles/:slug',
  example: '/articles/moscow-times-2024-11-21-landmine-policy',
  async visit(visit) {
    const { article } = await visit.ask(ArticleDocument, {
      slug: visit.params.slug ?? '',
      after: visit.after,
    });
    if (!article) return undefined;
    const name = article.headline ?? hostOf(article.url) ?? article.slug;
    const view: Omit<View, 'body'> = {
      title: name,
      description: `What was read from “${name}”: ${plural(article.passages.totalCount, 'passage')}.`,
      section: '/articles',
      export: { name: 'citations', where: { article: { slug: { eq: article.slug } } } },
      jsonLd: {
        '@context': 'https://schema.org',
        '@type':
          article.kind === 'DATASET' ? 'Dataset' : article.kind === 'NEWS_STORY' ? 'NewsArticle' : 'CreativeWork',
        ...(article.kind === 'DATASET' ? { name, description: `${name}, as far as it was read.` } : { headline: name }),
        ...(article.url ? { url: article.url } : {}),
        ...(article.publishedOn ? { datePublished: article.publishedOn } : {}),
        ...(article.publisher ? { publisher: { '@type': 'Organization', name: article.publisher.name } } : {}),
        ...(article.language ? { inLanguage: article.language } : {}),
      },
    };
    const body = (
      <article>
        <Head
          view={view}
          visit={visit}
          title={name}
          kicker={
            <>
              <a href="/articles">Sources</a> <span>›</span> {word('ArticleKind', article.kind)}
            </>
          }
        >
          <p class="standfirst">
            {article.publisher ? (
              <a href={organizationPath(article.publisher.slug)}>{article.publisher.name}</a>
            ) : (
              <span class="unknown">publisher not known</span>
            )}
            , <Day of={article.publishedOn} />.
          </p>
        </Head>
        <div class="body">
          <div class="main">
            <Passages article={article} />
            <Unplaced article={article} />
          </div>
          <Side article={article} />
        </div>
      </article>
    );
    return { ...view, body };
  },
};

function Passages({ article }: { article: Article }) {
  const { passages } = article;
  if (passages.totalCount === 0) return null;
  return (
    <section aria-labelledby="passages">
      <h2 id="passages">Passage by passage</h2>
      <p class="lede">
        {plural(passages.totalCount, 'passage')} with a known place in the text, in order.{' '}
        {article.textHeld ? 'The text is held here.' : 'The text itself is not kept here.'}
      </p>
      <ol class="sources">
        {passages.nodes.map((passage) => (
          <li class="source">
            <p class="wording">
              <q class="marker">{passage.exact}</q>
            </p>
            <p class="credit">
              characters {passage.start}–{passage.end}, {word('PassageAnchor', passage.anchor)}
              {passage.citations.nodes.map((citation) => (
                <>
                  {' · '}
                  {citation.stance === 'CONTRADICTS' && <b class="contra">contradicts </b>}
                  <SubjectLink of={citation.subject} />
                </>
              ))}
              {passage.citations.totalCount > passage.citations.nodes.length &&
                ` · and ${passage.citations.totalCount - passage.citations.nodes.length} more`}
            </p>
          </li>
        ))}
      </ol>
      <Cut of={passages} what="passages" />
    </section>
  );
}

function Unplaced({ article }: { article: Article }) {
  const { unplaced } = article;
  if (unplaced.totalCount === 0) return null;
  return (
    <section aria-labelledby="words">
      <h2 id="words">Words whose place is not known</h2>
      <p class="lede">
        {plural(unplaced.totalCount, 'citation')} of its words, or of its address alone.
        {unplaced.totalCount > unplaced.nodes.length && ` ${unplaced.nodes.length} are here.`}
      </p>
      <ol class="sources">
        {unplaced.nodes.map((citation) => (
          <li class="source">
            {isAddress(citation.reading) ? (
              <p class="wording bare">Only the address was read.</p>
            ) : (
              <p class="wording">
                <q>{citation.wording}</q>
              </p>
            )}
            <p class="credit">
              {word('Stance', citation.stance) === 'contradicts' ? (
                <b class="contra">contradicts</b>
              ) : (
                word('Stance', citation.stance)
              )}{' '}
              <SubjectLink of={citation.subject} /> ·{' '}
              <a href={citationPath(citation.key)} data-drawer>
                citation
              </a>
            </p>
          </li>
        ))}
      </ol>
      {unplaced.pageInfo.hasNextPage && unplaced.pageInfo.endCursor && (
        <p class="under more-rows">
          <a
            rel="next"
            href={`${articlePath(article.slug)}?after=${encodeURIComponent(unplaced.pageInfo.endCursor)}#words`}
          >
            Next citations
          </a>
        </p>
      )}
    </section>
  );
}

function Side({ article }: { article: Article }) {
  const url = outside(article.url);
  const archived = wayback(article.url, article.publishedOn);
  const links = [
    ...article.links.nodes.map(({ kind, to }) => [word('ArticleLinkKind', kind), to] as const),
    ...article.linkedFrom.nodes.map(({ kind, from }) => [`${word('ArticleLinkKind', kind)} this`, from] as const),
    ...article.relays.nodes.map(({ article: from }) => ['passes on', from] as const),
  ];
  const once = [...new Map(links.map((link) => [`${link[0]} ${link[1].slug}`, link])).values()];
  return (
    <aside class="side" aria-label="About the source">
      <section>
        <h2>Facts</h2>
        <dl class="facts">
          <dt>Published</dt>
          <dd>
            <Day of={article.publishedOn} />
          </dd>
          <dt>Sort</dt>
          <dd>{word('ArticleKind', article.kind)}</dd>
          {article.publisher?.country && (
            <>
              <dt>Country</dt>
              <dd>
                <a href={countryPath(article.publisher.country.code)}>{article.publisher.country.name}</a>
              </dd>
            </>
          )}
          {article.credits.nodes.map(({ role, asPrinted, person, organization }) => (
            <>
              <dt>{word('CreditRole', role)}</dt>
              <dd>
                {person ? (
                  <a href={personPath(person.slug)}>{person.name}</a>
                ) : organization ? (
                  <a href={organizationPath(organization.slug)}>{organization.name}</a>
                ) : (
                  asPrinted
                )}
              </dd>
            </>
          ))}
        </dl>
        <p class="under">
          {url && <Out to={url}>Open it</Out>}
          {archived && <Out to={archived}>In the Wayback Machine</Out>}
          {!url && <span class="unknown">no address on record</span>}
        </p>
      </section>
      {once.length > 0 && (
        <section>
          <h2>Linked</h2>
          <ul class="list">
            {once.map(([says, other]) => (
              <li>
                <a href={articlePath(other.slug)}>{other.headline ?? nameOf(other)}</a>
                <span class="role">{says}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
