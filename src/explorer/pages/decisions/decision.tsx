import { Cut } from '../../components/cut.js';
import { Day } from '../../components/day.js';
import { Head } from '../../components/shell.js';
import { Source, SourceEntry } from '../../components/source.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { countryPath, decisionPath, equipmentPath, organizationPath, personPath, withParameters } from '../../links.js';
import type { Page, View } from '../../page.js';
import { plural, word } from '../../words.js';
import { PackageRow } from '../packages/document.js';
import { PackageTable } from '../packages/table.js';

const DecisionDocument = graphql(
  `
    query Decision($slug: String!) {
      policyDecision(slug: $slug) {
        slug
        title
        decidedOn
        effect
        country { code name }
        recipient { code name }
        decidedByPerson { slug name }
        decidedByOrganization { slug name }
        sourceCount
        equipment(first: 10) { nodes { slug designation } }
        links(first: 10) {
          nodes { kind to { slug title decidedOn } citations(first: 3) { nodes { ...Source } } }
        }
        linkedFrom(first: 10) {
          nodes { kind from { slug title decidedOn } citations(first: 3) { nodes { ...Source } } }
        }
        aidPackages(first: 20, orderBy: [{ field: ANNOUNCED_ON }]) { totalCount nodes { ...PackageRow } }
        citations(first: 30) { totalCount nodes { ...Source } }
      }
    }
  `,
  [Source, PackageRow],
);

type Decision = NonNullable<ResultOf<typeof DecisionDocument>['policyDecision']>;

/** One decision: what it reversed, what reversed it, in whose words, what was sent under it. */
export const decisionPage: Page = {
  route: '/decisions/:slug',
  example: '/decisions/us-2024-anti-personnel-mines-for-ukraine',
  async visit(visit) {
    const { policyDecision: decision } = await visit.ask(DecisionDocument, { slug: visit.params.slug ?? '' });
    if (!decision) return undefined;
    const view: Omit<View, 'body'> = {
      title: decision.title,
      description: `${decision.title}: who decided, what it reversed, what was sent under it.`,
      section: '/decisions',
      extent: plural(decision.sourceCount, 'publisher'),
      export: { name: 'citations', where: { decision: { slug: { eq: decision.slug } } } },
    };
    const { decidedByPerson: person, decidedByOrganization: organization } = decision;
    const body = (
      <article>
        <Head view={view} visit={visit} title={decision.title} kicker={<a href="/decisions">Decisions</a>}>
          <p class="standfirst">
            {person && <a href={personPath(person.slug)}>{person.name}</a>}
            {!person && organization && <a href={organizationPath(organization.slug)}>{organization.name}</a>}
            {!person && !organization && <span class="unknown">Who decided is not stated: it</span>}{' '}
            {word('DecisionEffect', decision.effect)}{' '}
            {decision.equipment.nodes.map(({ slug, designation }, index) => (
              <>
                {index > 0 && ', '}
                <a href={equipmentPath(slug)}>{designation}</a>
              </>
            ))}
            , <Day of={decision.decidedOn} />. Policy of{' '}
            <a href={countryPath(decision.country.code)}>{decision.country.name}</a>
            {decision.recipient && (
              <>
                , in favour of <a href={countryPath(decision.recipient.code)}>{decision.recipient.name}</a>
              </>
            )}
            .
          </p>
        </Head>
        <Links decision={decision} />
        <section class="band">
          <h2>Sent under it</h2>
          {decision.aidPackages.totalCount === 0 ? (
            <p class="empty">No package on record is linked to it.</p>
          ) : (
            <PackageTable rows={decision.aidPackages.nodes} />
          )}
          <Cut of={decision.aidPackages} what="packages" />
        </section>
        <section class="band">
          <h2>Who reports it</h2>
          <ol class="sources">
            {decision.citations.nodes.map((of) => (
              <SourceEntry of={of} />
            ))}
          </ol>
          <Cut of={decision.citations} what="citations" />
        </section>
        {decision.equipment.nodes[0] && (
          <p class="under">
            <a href={withParameters('/timeline', { equipment: decision.equipment.nodes[0].slug })}>
              Everything about {decision.equipment.nodes[0].designation} in one order
            </a>
          </p>
        )}
      </article>
    );
    return { ...view, body };
  },
};

function Links({ decision }: { decision: Decision }) {
  const links = [
    ...decision.links.nodes.map(({ kind, to, citations }) => ({
      says: `It ${word('DecisionLinkKind', kind)}`,
      other: to,
      citations,
    })),
    ...decision.linkedFrom.nodes.map(({ kind, from, citations }) => ({
      says: `A later decision ${word('DecisionLinkKind', kind)} it:`,
      other: from,
      citations,
    })),
  ];
  if (links.length === 0) return null;
  return (
    <section class="band">
      <h2>Before and after</h2>
      {links.map(({ says, other, citations }) => (
        <>
          <p>
            {says} <a href={decisionPath(other.slug)}>{other.title}</a>, <Day of={other.decidedOn} />.
          </p>
          <ol class="sources">
            {citations.nodes.map((of) => (
              <SourceEntry of={of} />
            ))}
          </ol>
        </>
      ))}
    </section>
  );
}
