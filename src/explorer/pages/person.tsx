import { Chain } from '../components/chain.js';
import { Day } from '../components/day.js';
import { Quote, QuoteCard } from '../components/quote.js';
import { Head } from '../components/shell.js';
import { Source, SourceMark } from '../components/source.js';
import { graphql, type ResultOf } from '../graphql.js';
import { organizationPath, personPath, withParameters } from '../links.js';
import type { Page, View } from '../page.js';
import { plural, word } from '../words.js';

const PersonDocument = graphql(
  `
    query Person($slug: String!) {
      person(slug: $slug) {
        slug
        name
        aliases
        positions(first: 20) {
          nodes {
            title
            asReported
            heldFrom
            heldUntil
            end
            organization { slug name }
            sourceCount
            citations(first: 1) { nodes { ...Source } }
          }
        }
        quotes(first: 50, orderBy: [{ field: SAID_ON }]) { totalCount nodes { ...QuoteCard } }
        decisions(first: 20, orderBy: [{ field: DECIDED_ON }]) { nodes { slug title decidedOn effect } }
      }
    }
  `,
  [QuoteCard, Source],
);

type Person = NonNullable<ResultOf<typeof PersonDocument>['person']>;

/** A person: posts with their dates, and everything that they are quoted with, in order. */
export const personPage: Page = {
  route: '/people/:slug',
  example: '/people/lloyd-austin',
  async visit(visit) {
    const { person } = await visit.ask(PersonDocument, { slug: visit.params.slug ?? '' });
    if (!person) return undefined;
    const quotes = plural(person.quotes.totalCount, 'quote');
    const view: Omit<View, 'body'> = {
      title: person.name,
      description: `${quotes} of ${person.name}, with the role on the day.`,
      section: '/quotes',
      extent: quotes,
      export: { name: 'quotes', where: { speakerPerson: { slug: { eq: person.slug } } }, orderBy: 'SAID_ON' },
      jsonLd: {
        '@context': 'https://schema.org',
        '@type': 'Person',
        name: person.name,
        alternateName: person.aliases,
        url: `${visit.origin}${personPath(person.slug)}`,
        jobTitle: person.positions.nodes.map(({ title }) => title),
      },
    };
    const body = (
      <article>
        <Head
          view={view}
          visit={visit}
          title={person.name}
          kicker={
            <>
              <a href="/quotes">Quotes</a> <span>›</span> People
            </>
          }
        >
          <p class="standfirst">
            {person.positions.nodes.map(({ title }) => title).join('; ') || 'No post on record'}. {quotes} on record.
          </p>
        </Head>
        <div class="body">
          <div class="main">
            <section aria-labelledby="said">
              <h2 id="said">Said</h2>
              {person.quotes.nodes.map((of) => (
                <Quote of={of} isAbout />
              ))}
              {person.quotes.totalCount === 0 && <p class="empty">No quote of {person.name} is on record.</p>}
              {person.quotes.totalCount > person.quotes.nodes.length && (
                <p class="under">
                  <a href={withParameters('/quotes', { speaker: person.slug })}>All {quotes}</a>
                </p>
              )}
            </section>
          </div>
          <Side person={person} />
        </div>
      </article>
    );
    return { ...view, body };
  },
};

function Side({ person }: { person: Person }) {
  return (
    <aside class="side" aria-label="About the person">
      <section>
        <h2>Posts</h2>
        {person.positions.nodes.length === 0 && <p class="empty">No source that was read names one.</p>}
        <ul class="list">
          {person.positions.nodes.map((post) => (
            <li>
              <span>
                <b>{post.title}</b>
                {post.organization && (
                  <>
                    <br />
                    <a href={organizationPath(post.organization.slug)}>{post.organization.name}</a>
                  </>
                )}
              </span>
              <small>
                From <Day of={post.heldFrom} short missing="a day not stated" /> to{' '}
                {post.heldUntil ? (
                  <Day of={post.heldUntil} short />
                ) : (
                  <span class="unknown">
                    {post.end === 'IN_OFFICE'
                      ? 'in office when last read of'
                      : word('PositionEnd', post.end).toLowerCase()}
                  </span>
                )}
              </small>
              <small>
                <SourceMark best={post.citations.nodes[0]} count={post.sourceCount} />
              </small>
            </li>
          ))}
        </ul>
      </section>
      {person.decisions.nodes.length > 0 && (
        <section>
          <h2>Decided</h2>
          <Chain links={person.decisions.nodes} />
        </section>
      )}
      {person.aliases.length > 0 && (
        <section>
          <h2>Printed as</h2>
          <ul class="aliases">
            {person.aliases.map((alias) => (
              <li>{alias}</li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
