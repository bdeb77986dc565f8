import { Day } from '../components/day.js';
import { RowTable } from '../components/rowTable.js';
import { Head } from '../components/shell.js';
import { Figures, PutsAt, Source, SourceEntry } from '../components/source.js';
import { Subject, SubjectLink } from '../components/subject.js';
import { graphql, type ResultOf } from '../graphql.js';
import { decisionPath, withParameters } from '../links.js';
import type { Page, View } from '../page.js';
import { plural } from '../words.js';
import { ItemRow } from './items/document.js';
import { ItemOf } from './items/row.js';
import { PackageRow } from './packages/document.js';
import { PackageTable } from './packages/table.js';

const CheckDocument = graphql(
  `
    query Check($after: String) {
      contradicted: citations(first: 30, after: $after, where: { stance: { eq: CONTRADICTS } }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...Source ...Figures subject { __typename ...Subject } }
      }
      packagesOnOne: aidPackages(
        first: 20
        where: { sourceCount: { eq: 1 } }
        orderBy: [{ field: ANNOUNCED_ON, direction: DESC }]
      ) {
        totalCount
        nodes { ...PackageRow }
      }
      itemsOnOne: packageLineItems(
        first: 20
        where: { sourceCount: { eq: 1 } }
        orderBy: [{ field: ANNOUNCED_ON, direction: DESC }]
      ) {
        totalCount
        nodes { ...ItemRow }
      }
      decisionsOnOne: policyDecisions(first: 20, where: { sourceCount: { eq: 1 } }) {
        totalCount
        nodes { slug title decidedOn }
      }
      relayed: citations(first: 10, where: { relayedBy: {} }) {
        totalCount
        nodes { ...Source subject { __typename ...Subject } }
      }
    }
  `,
  [Source, Figures, Subject, PackageRow, ItemRow],
);

type Data = ResultOf<typeof CheckDocument>;

/** What to check before it is printed: contradictions, facts of one publisher, documents that nobody here has read. */
export const checkPage: Page = {
  route: '/check',
  example: '/check',
  async visit(visit) {
    const data = await visit.ask(CheckDocument, { after: visit.after });
    const view: Omit<View, 'body'> = {
      title: 'Check before you print',
      description: 'Where sources contradict each other, what rests on one publisher, what is known through others.',
      section: '/check',
      export: { name: 'citations', where: { stance: { eq: 'CONTRADICTS' } } },
    };
    const body = (
      <article>
        <Head view={view} visit={visit} title="Check before you print">
          <p class="standfirst">
            {plural(data.contradicted.totalCount, 'citation')}{' '}
            {data.contradicted.totalCount === 1 ? 'contradicts' : 'contradict'} a fact.{' '}
            {plural(data.packagesOnOne.totalCount, 'package')}, {plural(data.itemsOnOne.totalCount, 'line')} and{' '}
            {plural(data.decisionsOnOne.totalCount, 'decision')} rest on one publisher.{' '}
            {plural(data.relayed.totalCount, 'citation')} {data.relayed.totalCount === 1 ? 'is' : 'are'} known through
            another document.
          </p>
        </Head>
        <Contradicted data={data} />
        <OnePublisher data={data} />
        <section class="band" aria-labelledby="relayed">
          <h2 id="relayed">Known through another source</h2>
          <p class="lede">
            The document itself was not read. The first {data.relayed.nodes.length} of {data.relayed.totalCount}.
          </p>
          <ol class="sources">
            {data.relayed.nodes.map((of) => (
              <SourceEntry of={of}>
                {' · on '}
                <SubjectLink of={of.subject} />
              </SourceEntry>
            ))}
          </ol>
        </section>
      </article>
    );
    return { ...view, body };
  },
};

function Contradicted({ data }: { data: Data }) {
  const { contradicted } = data;
  return (
    <section class="band" aria-labelledby="contradicted">
      <h2 id="contradicted">Where sources contradict each other</h2>
      {contradicted.totalCount === 0 && <p class="empty">No source on record contradicts another.</p>}
      <ol class="sources">
        {contradicted.nodes.map((of) => (
          <SourceEntry of={of}>
            {' · on '}
            <SubjectLink of={of.subject} />
            <PutsAt of={of} />
          </SourceEntry>
        ))}
      </ol>
      {contradicted.pageInfo.hasNextPage && contradicted.pageInfo.endCursor && (
        <p class="under more-rows">
          <a rel="next" href={withParameters('/check', { after: contradicted.pageInfo.endCursor })}>
            Next contradictions
          </a>
        </p>
      )}
    </section>
  );
}

function OnePublisher({ data }: { data: Data }) {
  return (
    <section class="band" aria-labelledby="one-publisher">
      <h2 id="one-publisher">On one publisher alone</h2>
      <h3>{plural(data.packagesOnOne.totalCount, 'package')}</h3>
      {data.packagesOnOne.nodes.length > 0 && <PackageTable rows={data.packagesOnOne.nodes} />}
      {data.packagesOnOne.totalCount > data.packagesOnOne.nodes.length && (
        <p class="under">
          <a href={withParameters('/packages', { sources: 'one' })}>All of them</a>
        </p>
      )}
      {data.decisionsOnOne.nodes.length > 0 && (
        <>
          <h3>{plural(data.decisionsOnOne.totalCount, 'decision')}</h3>
          <ul class="list">
            {data.decisionsOnOne.nodes.map((decision) => (
              <li>
                <a href={decisionPath(decision.slug)}>{decision.title}</a>
                <small>
                  <Day of={decision.decidedOn} />
                </small>
              </li>
            ))}
          </ul>
          {data.decisionsOnOne.totalCount > data.decisionsOnOne.nodes.length && (
            <p class="under">
              <a href={withParameters('/decisions', { sources: 'one' })}>
                All {plural(data.decisionsOnOne.totalCount, 'decision')}
              </a>
            </p>
          )}
        </>
      )}
      <h3>{plural(data.itemsOnOne.totalCount, 'line')}</h3>
      <RowTable
        head={
          <>
            <th scope="col">Announced</th>
            <th scope="col">As reported</th>
            <th scope="col">How many</th>
            <th scope="col">Who says so</th>
          </>
        }
      >
        {data.itemsOnOne.nodes.map((of) => (
          <ItemOf of={of} />
        ))}
      </RowTable>
      <p class="under">
        <a href={withParameters('/items', { sources: 'one' })}>All {plural(data.itemsOnOne.totalCount, 'line')}</a>
      </p>
    </section>
  );
}
