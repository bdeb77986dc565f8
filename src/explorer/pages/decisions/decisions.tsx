import { Day } from '../../components/day.js';
import { FilterForm, filterWords, Listed } from '../../components/list.js';
import { Head } from '../../components/shell.js';
import { Source, WhoSaysSo } from '../../components/source.js';
import { choicesOf, equipmentChoices, type Filter, readFilters } from '../../filters.js';
import { enumOf, publisherChoices, publishers, typedIn } from '../../filterValues.js';
import { graphql, type ResultOf, type VariablesOf } from '../../graphql.js';
import { decisionPath, equipmentPath, organizationPath, packagePath, personPath } from '../../links.js';
import type { Page, View } from '../../page.js';
import { plural, word } from '../../words.js';

const DecisionsDocument = graphql(
  `
    query Decisions(
      $where: PolicyDecisionWhere
      $equipment: String!
      $noEquipment: PolicyDecisionWhere
      $noEffect: PolicyDecisionWhere
      $onOne: PolicyDecisionWhere
      $onSeveral: PolicyDecisionWhere
      $after: String
    ) {
      policyDecisions(where: $where, first: 50, after: $after, orderBy: [{ field: DECIDED_ON }]) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          slug
          title
          decidedOn
          effect
          decidedByPerson { slug name }
          decidedByOrganization { slug name }
          sourceCount
          equipment(first: 5) { nodes { slug designation } }
          links(first: 5) { nodes { kind to { slug title decidedOn } } }
          aidPackages(first: 5, orderBy: [{ field: ANNOUNCED_ON }]) { totalCount nodes { slug title announcedOn } }
          best: citations(first: 1) { nodes { ...Source } }
        }
      }
      chosen: equipment(slug: $equipment) { slug designation }
      byEquipment: policyDecisions(where: $noEquipment, first: 1) {
        facets(by: [FAMILY, EQUIPMENT], first: 40) {
          values { count key { family { slug designation } equipment { slug designation } } }
        }
      }
      byEffect: policyDecisions(where: $noEffect, first: 1) {
        facets(by: [EFFECT], first: 5) { values { count key { effect } } }
      }
      onOne: policyDecisions(where: $onOne, first: 1) { totalCount }
      onSeveral: policyDecisions(where: $onSeveral, first: 1) { totalCount }
    }
  `,
  [Source],
);

type Decision = ResultOf<typeof DecisionsDocument>['policyDecisions']['nodes'][number];
type Where = NonNullable<VariablesOf<typeof DecisionsDocument>['where']>;

const onPublishers = publishers<Where>((sourceCount) => ({ sourceCount }));

/** What decisions are filtered by. */
export const decisionFilters: readonly Filter<Where>[] = [
  {
    name: 'about',
    label: 'About',
    every: 'anything',
    overlaps: true,
    ...typedIn((slug) => ({ equipment: { some: { familyOf: slug } } })),
  },
  {
    name: 'effect',
    label: 'Effect',
    every: 'any',
    ...enumOf('DecisionEffect', (effect) => ({ effect: { eq: effect } })),
  },
  onPublishers,
];

const path = '/decisions';

/** Policy decisions in order, each with what it reversed and what was sent under it. */
export const decisionsPage: Page = {
  route: path,
  example: path,
  async visit(visit) {
    const chosen = readFilters(decisionFilters, visit.search);
    const data = await visit.ask(DecisionsDocument, {
      where: chosen.where,
      equipment: chosen.values.get('about') ?? '',
      noEquipment: chosen.except('about'),
      noEffect: chosen.except('effect'),
      onOne: chosen.at('sources', 'one'),
      onSeveral: chosen.at('sources', 'several'),
      after: visit.after,
    });
    const choices = {
      about: equipmentChoices(data.byEquipment, data.chosen),
      effect: choicesOf(data.byEffect, 'DecisionEffect'),
      sources: publisherChoices(onPublishers, data),
    };
    const words = filterWords(chosen, choices);
    const count = plural(data.policyDecisions.totalCount, 'policy decision');
    const view: Omit<View, 'body'> = {
      title: words ? `Decisions: ${words}` : 'Decisions',
      description: `${count}, in order, with what each reversed and what was sent under it.`,
      section: path,
      extent: count,
      export: { name: 'citations', where: { decision: chosen.where } },
    };
    const body = (
      <article>
        <Head view={view} visit={visit} title="Decisions">
          <p class="standfirst">
            {count}
            {words && `: ${words}`}, in order. A filled mark restricts.
          </p>
        </Head>
        <FilterForm action={path} chosen={chosen} choices={choices} />
        <Listed
          path={path}
          chosen={chosen}
          choices={choices}
          what="decisions"
          isEmpty={data.policyDecisions.nodes.length === 0}
          page={data.policyDecisions.pageInfo}
          after={visit.after}
        >
          <ol class="chain long">
            {data.policyDecisions.nodes.map((decision) => (
              <Entry decision={decision} />
            ))}
          </ol>
        </Listed>
      </article>
    );
    return { ...view, body };
  },
};

function Entry({ decision }: { decision: Decision }) {
  const { decidedByPerson: person, decidedByOrganization: organization } = decision;
  return (
    <li class={decision.effect.toLowerCase()}>
      <Day of={decision.decidedOn} />
      <h2>
        <a href={decisionPath(decision.slug)}>{decision.title}</a>
      </h2>
      <p>
        {person ? <a href={personPath(person.slug)}>{person.name}</a> : null}
        {!person && organization ? <a href={organizationPath(organization.slug)}>{organization.name}</a> : null}
        {!person && !organization && <span class="unknown">who decided is not stated</span>}{' '}
        <b>{word('DecisionEffect', decision.effect)}</b>{' '}
        {decision.equipment.nodes.map(({ slug, designation }, index) => (
          <>
            {index > 0 && ', '}
            <a href={equipmentPath(slug)}>{designation}</a>
          </>
        ))}
      </p>
      {decision.links.nodes.map(({ kind, to }) => (
        <p>
          It {word('DecisionLinkKind', kind)} <a href={decisionPath(to.slug)}>{to.title}</a> (
          <Day of={to.decidedOn} short />)
        </p>
      ))}
      {decision.aidPackages.totalCount > 0 && (
        <p>
          Sent under it:{' '}
          {decision.aidPackages.nodes.map(({ slug, title }, index) => (
            <>
              {index > 0 && '; '}
              <a href={packagePath(slug)}>{title}</a>
            </>
          ))}
          {decision.aidPackages.totalCount > decision.aidPackages.nodes.length &&
            `; ${decision.aidPackages.totalCount - decision.aidPackages.nodes.length} more`}
        </p>
      )}
      <p>
        <WhoSaysSo best={decision.best.nodes[0]} count={decision.sourceCount} />
      </p>
    </li>
  );
}
