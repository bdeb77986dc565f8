import { CertaintyDocument, countsAsked, lineCounts } from '../../certainty.js';
import { Source, SourceMark, Wording } from '../../components/source.js';
import { day } from '../../dates.js';
import { readFragment } from '../../graphql.js';
import { equipmentPath, linePath, treatyPath, withParameters } from '../../links.js';
import type { Page, Visit } from '../../page.js';
import { inSentence, number, plural } from '../../words.js';
import { Charts } from './charts.js';
import { type Data, HomeDocument, HomeSumsDocument } from './document.js';
import { Checks, Lists } from './lists.js';

/** What the record is, and the ways into it. */
export const homePage: Page = {
  route: '/',
  example: '/',
  async visit(visit) {
    const [lists, sums, counts] = await Promise.all([
      visit.ask(HomeDocument, {}),
      visit.ask(HomeSumsDocument, {}),
      visit.ask(CertaintyDocument, countsAsked({}, ['YEAR'])),
    ]);
    const data: Data = { ...lists, ...sums, counts: lineCounts(counts) };
    const description = `${plural(data.latest.totalCount, 'package')} of security assistance, line by line: each fact with the words that report it.`;
    return {
      title: 'Dossier',
      description,
      extent: plural(data.cited.totalCount, 'citation'),
      jsonLd: jsonLd(visit, description),
      body: <Home data={data} />,
    };
  },
};

function jsonLd({ origin }: Visit, description: string): object {
  const file = (name: string, format: string, type: string) => ({
    '@type': 'DataDownload',
    encodingFormat: type,
    contentUrl: `${origin}/export/${name}.${format}`,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'Dossier',
    description,
    url: `${origin}/`,
    distribution: ['packages', 'line-items', 'quotes', 'citations'].flatMap((name) => [
      file(name, 'csv', 'text/csv'),
      file(name, 'jsonld', 'application/ld+json'),
    ]),
  };
}

function Home({ data }: { data: Data }) {
  const recipients = data.latest.facets.find(({ by }) => by === 'RECIPIENT');
  const [recipient] = recipients?.valueCount === 1 ? recipients.values : [];
  const forWhom = recipient?.key.recipient ? ` for ${inSentence(recipient.key.recipient.name)}` : '';
  const [weapon] = data.weapons.nodes;
  const [treaty] = data.treaties.nodes;
  const [example] = data.examples.nodes;
  return (
    <>
      <section class={example ? 'lead head' : 'lead head plain'}>
        <div>
          <h1>What was announced{forWhom}, item by item, and who says so</h1>
          <p class="standfirst">
            {plural(data.latest.totalCount, 'package')} with {plural(data.lines.totalCount, 'line item')},{' '}
            {plural(data.decisions.totalCount, 'policy decision')} and {plural(data.allQuotes.totalCount, 'quote')},
            read from {plural(data.sources.totalCount, 'source')}. Each of {number(data.cited.totalCount)} citations
            leads to the words themselves. What no source states is shown as unknown, never as nothing.
          </p>
          <p class="try">
            Try
            {weapon?.equipment && <a href={equipmentPath(weapon.equipment.slug)}>{weapon.equipment.designation}</a>}
            {example && <a href={linePath(example.slug)}>the package of {day(example.package.announcedOn)}</a>}
            {treaty && <a href={treatyPath(treaty.slug)}>the {treaty.name}</a>}
            <a href={withParameters('/items', { known: 'none' })}>what no list says</a>
            <a href="/search?q=TOW">a search for TOW</a>
          </p>
        </div>
        {example && <Specimen of={example} />}
      </section>
      <Charts data={data} />
      <Lists data={data} />
      <Checks data={data} />
    </>
  );
}

/** A fact with the words that it rests on. */
function Specimen({ of }: { of: Data['examples']['nodes'][number] }) {
  const [best] = of.best.nodes;
  if (!best) return null;
  const source = readFragment(Source, best);
  return (
    <figure class="specimen">
      <figcaption>A fact, and the words it rests on</figcaption>
      <p class="fact">
        <a href={linePath(of.slug)}>{of.asReported}</a>
        <small>in the package of {day(of.package.announcedOn)}</small>
      </p>
      <blockquote>
        <Wording of={source} />
      </blockquote>
      <p class="credit">
        <SourceMark best={best} count={1} />
        {source.passage && (
          <span>
            characters {source.passage.start}–{source.passage.end}
          </span>
        )}
        {of.sourceCount === 1 && <span class="contra">one publisher only</span>}
      </p>
    </figure>
  );
}
