import { Chain } from '../components/chain.js';
import { Day } from '../components/day.js';
import { Posts } from '../components/posts.js';
import { Head } from '../components/shell.js';
import { graphql, type ResultOf } from '../graphql.js';
import { countryPath, treatyPath, withParameters } from '../links.js';
import type { Page, View } from '../page.js';
import { plural, word } from '../words.js';
import { PackageRow } from './packages/document.js';
import { PackageTable } from './packages/table.js';

const CountryDocument = graphql(
  `
    query Country($code: String!) {
      country(code: $code) {
        code
        name
        aliases
        given(first: 10, orderBy: [{ field: ANNOUNCED_ON, direction: DESC }]) { totalCount nodes { ...PackageRow } }
        received(first: 10, orderBy: [{ field: ANNOUNCED_ON, direction: DESC }]) { totalCount nodes { ...PackageRow } }
        treatyActions(first: 50) { totalCount nodes { kind takenOn treaty { slug name } } }
        decisions(first: 20, orderBy: [{ field: DECIDED_ON }]) { nodes { slug title decidedOn effect } }
        decisionsFor(first: 20, orderBy: [{ field: DECIDED_ON }]) { nodes { slug title decidedOn effect } }
        positions(first: 20) { nodes { title person { slug name } } }
      }
    }
  `,
  [PackageRow],
);

type Country = NonNullable<ResultOf<typeof CountryDocument>['country']>;

/** A country: what it gave and received, what it decided, what it did about treaties. */
export const countryPage: Page = {
  route: '/countries/:code',
  example: '/countries/US',
  async visit(visit) {
    const { country } = await visit.ask(CountryDocument, { code: visit.params.code ?? '' });
    if (!country) return undefined;
    const extent = `${plural(country.given.totalCount, 'package')} given, ${country.received.totalCount} received`;
    const view: Omit<View, 'body'> = {
      title: country.name,
      description: `${country.name}: ${extent}, as far as it is on record.`,
      section: '/packages',
      extent,
      export: {
        name: 'packages',
        where: { or: [{ donor: { code: { eq: country.code } } }, { recipient: { code: { eq: country.code } } }] },
      },
    };
    const body = (
      <article>
        <Head view={view} visit={visit} title={country.name}>
          <p class="standfirst">
            {plural(country.given.totalCount, 'package')} given, {plural(country.received.totalCount, 'package')}{' '}
            received, {plural(country.treatyActions.totalCount, 'act')} about treaties, as far as it is on record.
          </p>
        </Head>
        <div class="body">
          <div class="main">
            <Packages title="Given" of={country.given} all={withParameters('/packages', { donor: country.code })} />
            <Packages
              title="Received"
              of={country.received}
              all={withParameters('/packages', { recipient: country.code })}
            />
          </div>
          <Side country={country} />
        </div>
      </article>
    );
    return { ...view, body };
  },
};

function Packages({ title, of, all }: { title: string; of: Country['given']; all: string }) {
  return (
    <section>
      <h2>{title}</h2>
      {of.totalCount === 0 ? <p class="empty">No such package is on record.</p> : <PackageTable rows={of.nodes} />}
      {of.totalCount > of.nodes.length && (
        <p class="under">
          <a href={all}>All {plural(of.totalCount, 'package')}</a>
        </p>
      )}
    </section>
  );
}

function Side({ country }: { country: Country }) {
  return (
    <aside class="side" aria-label="About the country">
      {country.treatyActions.nodes.length > 0 && (
        <section>
          <h2>Treaties</h2>
          <ul class="list">
            {country.treatyActions.nodes.map(({ kind, takenOn, treaty }) => (
              <li>
                <a href={withParameters(treatyPath(treaty.slug), { country: country.code })}>{treaty.name}</a>
                <small>
                  {word('TreatyActionKind', kind)}, <Day of={takenOn} short />
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {country.decisions.nodes.length > 0 && (
        <section>
          <h2>Decided</h2>
          <Chain links={country.decisions.nodes} />
        </section>
      )}
      {country.decisionsFor.nodes.length > 0 && (
        <section>
          <h2>Decided for it</h2>
          <Chain links={country.decisionsFor.nodes} />
        </section>
      )}
      <Posts heading="In its offices" posts={country.positions.nodes} />
      <p class="under">
        <a href={withParameters('/timeline', { country: country.code })}>Everything in one order</a>
        <a class="permalink" href={countryPath(country.code)}>
          {country.code}
        </a>
      </p>
    </aside>
  );
}
