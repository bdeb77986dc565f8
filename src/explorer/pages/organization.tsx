import { Day } from '../components/day.js';
import { Posts } from '../components/posts.js';
import { Quote, QuoteCard } from '../components/quote.js';
import { Head } from '../components/shell.js';
import { graphql, type ResultOf } from '../graphql.js';
import { articlePath, countryPath, hostOf, organizationPath, withParameters } from '../links.js';
import type { Page, View } from '../page.js';
import { plural, word } from '../words.js';

const OrganizationDocument = graphql(
  `
    query Organization($slug: String!) {
      organization(slug: $slug) {
        slug
        name
        aliases
        kind
        country { code name }
        positions(first: 20) { nodes { title person { slug name } } }
        articles(first: 20, orderBy: [{ field: PUBLISHED_ON, direction: DESC }]) {
          totalCount
          nodes { slug headline url publishedOn }
        }
      }
      said: quotes(
        first: 30
        where: {
          or: [
            { speakerOrganization: { slug: { eq: $slug } } }
            { position: { organization: { slug: { eq: $slug } } } }
          ]
        }
      ) {
        totalCount
        nodes { ...QuoteCard }
      }
    }
  `,
  [QuoteCard],
);

type Data = ResultOf<typeof OrganizationDocument>;
type Organization = NonNullable<Data['organization']>;

/** An organization: who spoke for it, what it published. */
export const organizationPage: Page = {
  route: '/organizations/:slug',
  example: '/organizations/human-rights-watch',
  async visit(visit) {
    const data = await visit.ask(OrganizationDocument, { slug: visit.params.slug ?? '' });
    const { organization, said } = data;
    if (!organization) return undefined;
    const extent = `${plural(organization.articles.totalCount, 'source')}, ${plural(said.totalCount, 'quote')}`;
    const view: Omit<View, 'body'> = {
      title: organization.name,
      description: `${organization.name}: ${extent} on record.`,
      section: '/articles',
      extent,
      export: { name: 'articles', where: { publisher: { slug: { eq: organization.slug } } } },
      jsonLd: {
        '@context': 'https://schema.org',
        '@type': 'Organization',
        name: organization.name,
        alternateName: organization.aliases,
        url: `${visit.origin}${organizationPath(organization.slug)}`,
      },
    };
    const body = (
      <article>
        <Head view={view} visit={visit} title={organization.name} kicker={word('OrganizationKind', organization.kind)}>
          <p class="standfirst">
            {organization.country && (
              <>
                Of <a href={countryPath(organization.country.code)}>{organization.country.name}</a>.{' '}
              </>
            )}
            {extent} on record.
          </p>
        </Head>
        <div class="body">
          <div class="main">
            <section>
              <h2>Said for it</h2>
              {said.nodes.map((of) => (
                <Quote of={of} isAbout />
              ))}
              {said.totalCount === 0 && (
                <p class="empty">No quote on record is its own, or of who holds a post in it.</p>
              )}
              {said.totalCount > said.nodes.length && (
                <p class="under">
                  <a href={withParameters('/quotes', { organization: organization.slug })}>
                    All {plural(said.totalCount, 'quote')}
                  </a>
                </p>
              )}
            </section>
            <Published organization={organization} />
          </div>
          <aside class="side" aria-label="About the organization">
            <Posts heading="Posts" posts={organization.positions.nodes} />
            {organization.aliases.length > 0 && (
              <section>
                <h2>Printed as</h2>
                <ul class="aliases">
                  {organization.aliases.map((alias) => (
                    <li>{alias}</li>
                  ))}
                </ul>
              </section>
            )}
          </aside>
        </div>
      </article>
    );
    return { ...view, body };
  },
};

function Published({ organization }: { organization: Organization }) {
  const { articles } = organization;
  return (
    <section>
      <h2>Published</h2>
      {articles.totalCount === 0 && <p class="empty">No source on record is published by it.</p>}
      <ul class="list">
        {articles.nodes.map((article) => (
          <li>
            <a href={articlePath(article.slug)}>{article.headline ?? hostOf(article.url) ?? article.slug}</a>
            <small>
              <Day of={article.publishedOn} />
            </small>
          </li>
        ))}
      </ul>
      {articles.totalCount > articles.nodes.length && (
        <p class="under">
          <a href={withParameters('/articles', { publisher: organization.slug })}>
            All {plural(articles.totalCount, 'source')}
          </a>
        </p>
      )}
    </section>
  );
}
