import { certainties } from '../../certainty.js';
import { Boxes, CertaintyKey } from '../../charts/certainty.js';
import { Cut } from '../../components/cut.js';
import { Day } from '../../components/day.js';
import { amountWords, MoneyFigure } from '../../components/figures.js';
import { countsOf, LineRows, type ReadLine, readLine } from '../../components/lines.js';
import { Head } from '../../components/shell.js';
import { PutsAt, Source, SourceEntry } from '../../components/source.js';
import { day, shifted } from '../../dates.js';
import { readFragment } from '../../graphql.js';
import { countryPath, lineAnchor, packagePath, withParameters } from '../../links.js';
import type { Page, View, Visit } from '../../page.js';
import { inSentence, plural, word } from '../../words.js';
import { type Around, AroundDocument, type Data, type Package, PackageDocument } from './document.js';
import { Side } from './side.js';

/** A package: its lines with what is known of each, who reports it, and what was said and decided around it. */
export const packagePage: Page = {
  route: '/packages/:slug',
  example: '/packages/us-pda-70',
  async visit(visit) {
    const data = await visit.ask(PackageDocument, { slug: visit.params.slug ?? '' });
    const found = data.aidPackage;
    if (!found) return undefined;
    const around = await visit.ask(AroundDocument, {
      from: shifted(found.announcedOn, -3),
      to: shifted(found.announcedOn, 4),
      day: found.announcedOn,
      donor: found.donor.code,
      recipient: found.recipient.code,
    });
    const lines = plural(found.lineItems.totalCount, 'line');
    const view: Omit<View, 'body'> = {
      title: found.title,
      description: `${amountWords(found.value).text}, announced on ${day(found.announcedOn)}: ${lines}, each with who reports it.`,
      section: '/packages',
      extent: plural(found.lineItems.totalCount, 'line item'),
      export: { name: 'line-items', where: { package: { slug: { eq: found.slug } } }, orderBy: 'ORDINAL' },
      picture: ({ boxes }) =>
        boxes(
          { title: found.title, facts: [day(found.announcedOn), amountWords(found.value).text, lines] },
          certainties
            .flatMap((kind) => found.lineItems.nodes.map(readLine).filter((line) => line.kind === kind))
            .map(({ kind }) => kind),
        ),
      jsonLd: jsonLd(found, visit),
    };
    return { ...view, body: <Body view={view} visit={visit} found={found} data={data} around={around} /> };
  },
};

function jsonLd(found: Package, { origin }: Visit): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: found.title,
    description: `The line items of ${found.title}, as reported, with the sources of each.`,
    url: `${origin}${packagePath(found.slug)}`,
    temporalCoverage: found.announcedOn,
    spatialCoverage: found.recipient.name,
    isBasedOn: [...new Set(found.sources.nodes.flatMap((of) => readFragment(Source, of).article.url ?? []))],
  };
}

interface BodyProps {
  readonly view: Omit<View, 'body'>;
  readonly visit: Visit;
  readonly found: Package;
  readonly data: Data;
  readonly around: Around;
}

function Body({ view, visit, found, data, around }: BodyProps) {
  const lines = found.lineItems.nodes.map(readLine);
  return (
    <article>
      <Head
        view={view}
        visit={visit}
        title={found.title}
        kicker={
          <>
            <a href="/packages">Packages</a> <span>›</span>{' '}
            <a href={withParameters('/packages', { authority: found.authority })}>
              {word('AidAuthority', found.authority)}
            </a>
          </>
        }
        beside={
          lines.length > 0 && (
            <figure class="units">
              <figcaption>What is known of the number, line by line</figcaption>
              <Boxes
                lines={lines.map(({ line, kind }) => ({
                  kind,
                  name: line.asReported,
                  href: `#${lineAnchor(line.slug)}`,
                }))}
              />
              <CertaintyKey counts={countsOf(lines)} />
            </figure>
          )
        }
      >
        <p class="standfirst">
          <b>
            <MoneyFigure of={found.value} />
          </b>{' '}
          of security assistance from <a href={countryPath(found.donor.code)}>{inSentence(found.donor.name)}</a> for{' '}
          <a href={countryPath(found.recipient.code)}>{inSentence(found.recipient.name)}</a>, announced on{' '}
          <Day of={found.announcedOn} /> and reported by {plural(found.sourceCount, 'publisher')}.
        </p>
      </Head>
      <div class="body">
        <div class="main">
          <section aria-labelledby="items">
            <h2 id="items">What is in it</h2>
            <Known found={found} lines={lines} />
            {lines.length > 0 && <LineRows lines={lines} />}
            {found.lineItems.totalCount > lines.length && (
              <p class="under">
                <a href={withParameters('/items', { package: found.slug })}>
                  All {plural(found.lineItems.totalCount, 'line')}
                </a>
              </p>
            )}
            {found.note && (
              <aside class="note">
                <h3>Note of the record</h3>
                <p>{found.note}</p>
              </aside>
            )}
          </section>
          <section aria-labelledby="sources">
            <h2 id="sources">Who reports the package</h2>
            <ol class="sources">
              {found.sources.nodes.map((of) => (
                <SourceEntry of={of}>
                  <PutsAt of={of} />
                </SourceEntry>
              ))}
            </ol>
            <Cut of={found.sources} what="citations" />
          </section>
        </div>
        <Side found={found} data={data} around={around} />
      </div>
    </article>
  );
}

/** How much the lines say, in words. */
function Known({ found, lines }: { found: Package; lines: readonly ReadLine[] }) {
  const counts = countsOf(lines);
  const wording = word('ItemsWording', found.itemsWording);
  const are = (count: number) => (count === 1 ? 'is' : 'are');
  return (
    <p class="lede">
      {word('ItemsCompleteness', found.itemsCompleteness)}
      {lines.length > 0 && wording && `, ${wording}`}
      {lines.length > 0 && `: ${plural(found.lineItems.totalCount, 'line')}.`}
      {lines.length > 0 &&
        (counts.stated === 0
          ? ' None states how many.'
          : ` ${counts.stated} of them ${counts.stated === 1 ? 'states' : 'state'} how many.`)}
      {counts.coded > 0 && ` For ${counts.coded}, another source gives a number that the list does not.`}
      {counts.withheld > 0 && ` ${counts.withheld} ${are(counts.withheld)} said to be undisclosed.`}
    </p>
  );
}
