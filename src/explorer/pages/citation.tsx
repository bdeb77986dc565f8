import { CitedPassage, Words } from '../components/context.js';
import { Cut } from '../components/cut.js';
import { Day } from '../components/day.js';
import { Amount, Count, MoneyFigure, QuantityFigure } from '../components/figures.js';
import { Out } from '../components/out.js';
import { Head } from '../components/shell.js';
import { nameOf, Source, SourceEntry } from '../components/source.js';
import { Subject, subjectOf } from '../components/subject.js';
import { graphql, type ResultOf } from '../graphql.js';
import { articlePath, atTheWords, citationPath, isAddress, wayback } from '../links.js';
import type { Page, View, Visit } from '../page.js';
import { word } from '../words.js';

const CitationDocument = graphql(
  `
    query Citation($key: String!) {
      citation(key: $key) {
        key
        stance
        wording
        reading
        value { ...Amount }
        quantity { ...Count }
        article { slug url headline publishedOn publisher { name } }
        relayedBy { slug url headline publisher { name } }
        passage { ...CitedPassage }
        subject {
          __typename
          id
          ...Subject
          citations(first: 30) { totalCount nodes { key ...Source } }
        }
      }
    }
  `,
  [Amount, Count, CitedPassage, Source, Subject],
);

type Citation = NonNullable<ResultOf<typeof CitationDocument>['citation']>;

/** One source for one fact: what the drawer shows, and a page of its own. */
export const citationPage: Page = {
  route: '/citations/:key',
  example: '/citations/none',
  async visit(visit) {
    const { citation } = await visit.ask(CitationDocument, { key: visit.params.key ?? '' });
    if (!citation) return undefined;
    const subject = subjectOf(citation.subject);
    const view: Omit<View, 'body'> = {
      title: `${nameOf(citation.article)} on ${subject.name}`,
      description: `“${citation.wording}”`,
    };
    return { ...view, body: <Body view={view} visit={visit} of={citation} subject={subject} /> };
  },
};

function Body(props: {
  view: Omit<View, 'body'>;
  visit: Visit;
  of: Citation;
  subject: { readonly name: string; readonly path: string | undefined };
}) {
  const { of, subject, view, visit } = props;
  const { article, relayedBy } = of;
  const others = of.subject.citations.nodes.filter(({ key }) => key !== of.key);
  const opened = atTheWords(article.url, isAddress(of.reading) ? undefined : of.wording);
  const archived = wayback(article.url, article.publishedOn);
  return (
    <article class="citation">
      <Head view={view} visit={visit} kicker="Source" title={article.headline ?? nameOf(article)} />
      <div class="drawer-body">
        <p class="credit">
          <a href={articlePath(article.slug)}>{nameOf(article)}</a>, <Day of={article.publishedOn} />
        </p>
        <p class="small">
          {word('Stance', of.stance) === 'contradicts' ? <b class="contra">contradicts</b> : word('Stance', of.stance)}{' '}
          {subject.path ? (
            <a href={subject.path}>
              <b>{subject.name}</b>
            </a>
          ) : (
            <b>{subject.name}</b>
          )}
          {of.value && (
            <>
              , and puts it at <MoneyFigure of={of.value} />
            </>
          )}
          {of.quantity && (
            <>
              , and says how many: <QuantityFigure of={of.quantity} />
            </>
          )}
          .
        </p>
        {relayedBy && (
          <p class="small">
            Nobody here has read the document itself: it is known through{' '}
            <a href={articlePath(relayedBy.slug)}>{relayedBy.headline ?? nameOf(relayedBy)}</a>.
          </p>
        )}
        <Words wording={of.wording} isAddress={isAddress(of.reading)} passage={of.passage} />
        <dl class="facts">
          <dt>Permalink</dt>
          <dd>
            <a href={citationPath(of.key)}>this citation</a>
          </dd>
        </dl>
        <p class="under">
          {opened && (
            <Out to={opened}>{isAddress(of.reading) ? 'Open the page' : 'Open the article at these words'}</Out>
          )}
          {archived && <Out to={archived}>In the Wayback Machine</Out>}
        </p>
        {others.length > 0 && (
          <section class="others">
            <h2>Who else speaks of it</h2>
            <ol class="sources">
              {others.map((other) => (
                <SourceEntry of={other} />
              ))}
            </ol>
            <Cut of={of.subject.citations} what="citations of it" />
          </section>
        )}
      </div>
    </article>
  );
}
