import { CertaintyKey } from '../charts/certainty.js';
import { citeText } from '../cite.js';
import { Head } from '../components/shell.js';
import type { Page, View, Visit } from '../page.js';
import { describe, valuesOf, word } from '../words.js';

/** The enums that the glossary explains, with what a page calls them. */
const glossary = [
  ['AidAuthority', 'Authorities'],
  ['Qualifier', 'How a figure was stated'],
  ['ItemsCompleteness', 'How much of a package its lines show'],
  ['ItemsWording', 'Whose words the lines are in'],
  ['Stance', 'How a source bears on a fact'],
  ['PassageAnchor', 'Whether a passage was checked'],
  ['QuoteKind', 'How speech is given'],
  ['DecisionEffect', 'What a decision does'],
  ['DecisionLinkKind', 'How decisions are linked'],
  ['TreatyStanding', 'What a state is to a treaty'],
  ['ArticleKind', 'Sorts of sources'],
] as const;

const files = ['packages', 'line-items', 'quotes', 'citations', 'articles', 'treaty-actions'] as const;

/** How to read the record, how to cite it, where its limits are. */
export const aboutPage: Page = {
  route: '/about',
  example: '/about',
  visit(visit) {
    const view: Omit<View, 'body'> = {
      title: 'How to read this record',
      description: 'What the signs mean, how to cite, whole files, the API, and what the record cannot say.',
    };
    return Promise.resolve({ ...view, body: <Body view={view} visit={visit} /> });
  },
};

function Body({ view, visit }: { view: Omit<View, 'body'>; visit: Visit }) {
  const url = `${visit.origin}/packages`;
  return (
    <article>
      <Head view={view} visit={visit} title="How to read this record">
        <p class="standfirst">
          The record keeps what was announced, item by item, and who says so. It does not say what arrived. Each fact
          leads to the words of a source; what no source states is a word, never a zero.
        </p>
      </Head>
      <section class="band" aria-labelledby="signs">
        <h2 id="signs">Signs</h2>
        <p class="lede">How far the number of a line is known:</p>
        <CertaintyKey />
        <dl class="glossary">
          <dt>
            <span class="mark placed">
              <span class="mark-name">Publisher</span>
            </span>
          </dt>
          <dd>The words are known, and their exact place in the text: yellow marks cited words, and nothing else.</dd>
          <dt>
            <span class="mark words">
              <span class="mark-name">Publisher</span>
            </span>
          </dt>
          <dd>The words are known, their place in the text is not.</dd>
          <dt>
            <span class="mark relayed">
              <span class="mark-name">Publisher</span>
            </span>
          </dt>
          <dd>Nobody here has read the document itself: it is known through another one.</dd>
          <dt>+2</dt>
          <dd>So many further publishers report the same fact.</dd>
          <dt>
            <span class="single">one publisher only</span>, <b class="contra">contradicts</b>
          </dt>
          <dd>Red is for these two alone. Both are worth a check before you print.</dd>
          <dt>“…” and italics</dt>
          <dd>Only speech has quotation marks. A journalist’s words for what was said are in italics.</dd>
          <dt>at least, more than, up to</dt>
          <dd>
            Sums are bounds: lines without a number add nothing to the lower one, and leave the upper one open. Hatching
            in a chart is the room between the two.
          </dd>
        </dl>
      </section>
      <section class="band" aria-labelledby="words">
        <h2 id="words">Words</h2>
        <div class="columns-2">
          {glossary.map(([type, title]) => (
            <section>
              <h3>{title}</h3>
              <dl class="glossary">
                {valuesOf(type).map((value) => (
                  <>
                    <dt>{word(type, value) || word('', value)}</dt>
                    <dd>{describe(type, value)}</dd>
                  </>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </section>
      <section class="band" aria-labelledby="cite">
        <h2 id="cite">How to cite</h2>
        <p class="lede">
          Each page has “Cite” under its title, as text, BibTeX and RIS. Cite the source itself beside it: the record
          only leads there. A citation holds the day of access, and BibTeX and RIS the checksum of the file that the
          page’s CSV gave on that day.
        </p>
        <blockquote class="context">
          {citeText({ title: 'Packages', extent: undefined, url, accessed: visit.today })}
        </blockquote>
      </section>
      <section class="band" aria-labelledby="files">
        <h2 id="files">Whole record as files</h2>
        <ul class="list files">
          {files.map((name) => (
            <li>
              <span>{name}</span>
              <span>
                {['csv', 'xlsx', 'parquet', 'ndjson', 'jsonld'].map((format) => (
                  <>
                    <a href={`/export/${name}.${format}`}>{format}</a>{' '}
                  </>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="band" aria-labelledby="graphql">
        <h2 id="graphql">GraphQL</h2>
        <p class="lede">
          Every page is what a public API answers. Put <code>.graphql</code> behind its address to see the question, and{' '}
          <code>.json</code> to have the answer: <a href="/packages.graphql">/packages.graphql</a>,{' '}
          <a href="/packages.json">/packages.json</a>.
          {visit.graphiql && (
            <>
              {' '}
              <a href="/graphql">GraphiQL</a> has the whole schema, with examples.
            </>
          )}
        </p>
      </section>
      <section class="band" aria-labelledby="limits">
        <h2 id="limits">What it cannot say</h2>
        <p class="lede">
          Announcements are not deliveries. A vaguer word in a list may hide an item. A country or a person that is not
          here is not on record, which says nothing of them. A dataset’s number is its compiler’s, never the
          announcement’s. News texts are their publishers’, and are not kept here.
        </p>
      </section>
    </article>
  );
}
