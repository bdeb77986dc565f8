import { CitedPassage, Words } from '../../components/context.js';
import { Quote, QuoteCard } from '../../components/quote.js';
import { Head } from '../../components/shell.js';
import { Source, SourceEntry } from '../../components/source.js';
import { graphql, readFragment } from '../../graphql.js';
import { articlePath, quotePath } from '../../links.js';
import type { Page, View } from '../../page.js';

const QuoteDocument = graphql(
  `
    query Quote($slug: String!) {
      quote(slug: $slug) {
        slug
        ...QuoteCard
        passages { exact ...CitedPassage }
        citations(first: 10) { nodes { ...Source } }
      }
    }
  `,
  [QuoteCard, CitedPassage, Source],
);

/** One quote, with the place where it is printed. */
export const quotePage: Page = {
  route: '/quotes/:slug*',
  example: '/quotes/moscow-times-2024-11-21-landmine-policy/austin-dismounted-forces',
  async visit(visit) {
    const { quote } = await visit.ask(QuoteDocument, { slug: visit.params.slug ?? '' });
    if (!quote) return undefined;
    const card = readFragment(QuoteCard, quote);
    const speaker = card.speaker?.name ?? card.speakerLabel;
    const view: Omit<View, 'body'> = {
      title: `${speaker}: ${card.kind === 'INDIRECT' ? card.text : `“${card.text}”`}`,
      description: `${speaker}${card.position ? `, ${card.position.title}` : ''}, in ${card.article.publisher?.name ?? card.article.slug}.`,
      section: '/quotes',
      export: { name: 'quotes', where: { slug: { eq: card.slug } } },
      jsonLd: {
        '@context': 'https://schema.org',
        '@type': 'Quotation',
        text: card.text,
        url: `${visit.origin}${quotePath(card.slug)}`,
        spokenByCharacter: { '@type': card.speaker?.__typename ?? 'Person', name: speaker },
        isPartOf: { '@type': 'NewsArticle', url: card.article.url, headline: card.article.headline },
        ...(card.saidOn ? { dateCreated: card.saidOn } : {}),
      },
    };
    const body = (
      <article class="citation">
        <Head
          view={view}
          visit={visit}
          title={speaker}
          kicker={
            <>
              <a href="/quotes">Quotes</a> <span>›</span>{' '}
              <a href={articlePath(card.article.slug)}>{card.article.headline ?? card.article.slug}</a>
            </>
          }
        />
        <div class="drawer-body">
          <Quote of={quote} isAbout />
          <h2>Where it is printed</h2>
          {quote.passages.map((passage) => (
            <Words wording={passage.exact} passage={passage} />
          ))}
          <h2>Who says so</h2>
          <ol class="sources">
            {quote.citations.nodes.map((of) => (
              <SourceEntry of={of} />
            ))}
          </ol>
        </div>
      </article>
    );
    return { ...view, body };
  },
};
