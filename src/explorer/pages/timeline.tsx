import { Day } from '../components/day.js';
import { Amount, Count, MoneyFigure, QuantityFigure } from '../components/figures.js';
import { FilterForm, filterWords, Listed } from '../components/list.js';
import { Head } from '../components/shell.js';
import { Source, SourceMark } from '../components/source.js';
import { type Filter, readFilters } from '../filters.js';
import { dateIn, enumOf, slugIn } from '../filterValues.js';
import { graphql, type ResultOf, type VariablesOf } from '../graphql.js';
import {
  articlePath,
  decisionPath,
  linePath,
  packagePath,
  personPath,
  quotePath,
  treatyPath,
  withParameters,
} from '../links.js';
import type { Page, View } from '../page.js';
import { plural, valuesOf, word } from '../words.js';

const TimelineDocument = graphql(
  `
    query Timeline($where: TimelineWhere!, $equipment: String!, $person: String!, $treaty: String!, $after: String) {
      timeline(where: $where, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          date
          dateMeaning
          kind
          record {
            __typename
            ... on PolicyDecision { slug title effect }
            ... on AidPackage { slug title value { ...Amount } }
            ... on TreatyAction { action: kind country { code name } treaty { slug name } }
            ... on Quote { slug speakerLabel quoteKind: kind text speaker { __typename ... on Person { name } ... on Organization { name } } }
            ... on Article { slug headline }
            ... on Position { positionTitle: title person { slug name } }
          }
          lineItemCount
          lineItems(first: 3) { slug asReported quantity { ...Count } }
          citation { ...Source }
        }
      }
      chosenEquipment: equipment(slug: $equipment) { slug designation }
      chosenPerson: person(slug: $person) { slug name }
      chosenTreaty: treaty(slug: $treaty) { slug name }
    }
  `,
  [Amount, Count, Source],
);

type Data = ResultOf<typeof TimelineDocument>;
type Entry = Data['timeline']['nodes'][number];
type Where = VariablesOf<typeof TimelineDocument>['where'];

/** Of what a timeline is. */
export const timelineFilters: readonly Filter<Where>[] = [
  { name: 'equipment', label: 'Equipment', where: slugIn((equipment) => ({ equipment })), says: (slug) => slug },
  { name: 'person', label: 'Person', where: slugIn((person) => ({ person })), says: (slug) => slug },
  {
    name: 'organization',
    label: 'Organization',
    where: slugIn((organization) => ({ organization })),
    says: (slug) => slug,
  },
  { name: 'treaty', label: 'Treaty', where: slugIn((treaty) => ({ treaty })), says: (slug) => slug },
  {
    name: 'country',
    label: 'Country',
    where: (country) => (/^[A-Z]{2}$/.test(country) ? { country } : undefined),
    says: (code) => code,
  },
  {
    name: 'kind',
    label: 'What happened',
    every: 'all',
    fixed: valuesOf('TimelineKind'),
    ...enumOf('TimelineKind', (kind) => ({ kinds: [kind] })),
  },
  {
    name: 'year',
    label: 'When',
    where: dateIn((date) => ({ date: { gte: date, lte: date } })),
    says: (date) => date,
  },
];

const path = '/timeline';
const subjects = ['equipment', 'person', 'organization', 'treaty', 'country'] as const;

/** Everything about one thing, person, organization, treaty or country, in one order. */
export const timelinePage: Page = {
  route: path,
  example: '/timeline?equipment=anti-personnel-mines',
  async visit(visit) {
    const chosen = readFilters(timelineFilters, visit.search);
    if (!subjects.some((name) => chosen.values.has(name))) return choice();
    const data = await visit.ask(TimelineDocument, {
      where: chosen.where,
      equipment: chosen.values.get('equipment') ?? '',
      person: chosen.values.get('person') ?? '',
      treaty: chosen.values.get('treaty') ?? '',
      after: visit.after,
    });
    const named = (record: { slug: string; name: string } | null) =>
      record ? [{ value: record.slug, label: record.name }] : [];
    const { chosenEquipment: thing } = data;
    const choices = {
      equipment: thing ? [{ value: thing.slug, label: thing.designation }] : [],
      person: named(data.chosenPerson),
      treaty: named(data.chosenTreaty),
    };
    const shown = Object.fromEntries(Object.entries(choices).filter(([, some]) => some.length > 0));
    const words = filterWords(chosen, choices);
    const count = plural(data.timeline.totalCount, 'entry', 'entries');
    const view: Omit<View, 'body'> = {
      title: `Timeline: ${words}`,
      description: `${count} about ${words}, in one order.`,
      section: path,
      extent: count,
    };
    const body = (
      <article>
        <Head view={view} visit={visit} title={words} kicker={<a href={path}>Timeline</a>}>
          <p class="standfirst">{count}, in one order. What has no day is at the end.</p>
        </Head>
        <FilterForm action={path} chosen={chosen} choices={shown} />
        <Listed
          path={path}
          chosen={chosen}
          choices={choices}
          what="entries"
          isEmpty={data.timeline.nodes.length === 0}
          page={data.timeline.pageInfo}
          after={visit.after}
        >
          <ol class="chain long">
            {data.timeline.nodes.map((entry) => (
              <Happened entry={entry} />
            ))}
          </ol>
        </Listed>
      </article>
    );
    return { ...view, body };
  },
};

/** Where the address does not say of what the timeline is to be. */
function choice(): View {
  const fields = timelineFilters.filter(({ name }) => name === 'equipment' || name === 'person' || name === 'treaty');
  return {
    title: 'Timeline',
    description: 'Everything about a weapon, a person or a treaty, in one order.',
    section: path,
    body: (
      <article class="plain-page">
        <h1>Timeline</h1>
        <p class="standfirst">
          Everything about one weapon, person or treaty, in one order. Every page of one leads here; or begin with{' '}
          <a href={withParameters(path, { equipment: 'anti-personnel-mines' })}>anti-personnel mines</a>, or look for
          it:
        </p>
        <search>
          <form class="search wide" action="/search">
            <label for="of">{fields.map(({ label }) => label).join(', ')}</label>
            <input id="of" name="q" type="search" maxLength={300} />
            <button type="submit">Search</button>
          </form>
        </search>
      </article>
    ),
  };
}

function Happened({ entry }: { entry: Entry }) {
  const { record } = entry;
  const effect = record.__typename === 'PolicyDecision' ? record.effect.toLowerCase() : '';
  return (
    <li class={effect}>
      <Day of={entry.date} />
      <Record record={record} />
      <small>
        {entry.dateMeaning ? word('TimelineDateMeaning', entry.dateMeaning) : word('TimelineKind', entry.kind)}
        {record.__typename === 'AidPackage' && (
          <>
            {' '}
            · <MoneyFigure of={record.value} />
          </>
        )}
      </small>
      {entry.lineItems.map((line) => (
        <small>
          <a href={linePath(line.slug)}>{line.asReported}</a>: <QuantityFigure of={line.quantity} />
        </small>
      ))}
      {entry.lineItemCount > entry.lineItems.length && (
        <small>and {plural(entry.lineItemCount - entry.lineItems.length, 'more line')}</small>
      )}
      {entry.citation && <SourceMark best={entry.citation} count={1} />}
    </li>
  );
}

function Record({ record }: { record: Entry['record'] }) {
  switch (record.__typename) {
    case 'PolicyDecision':
      return <a href={decisionPath(record.slug)}>{record.title}</a>;
    case 'AidPackage':
      return <a href={packagePath(record.slug)}>{record.title}</a>;
    case 'TreatyAction':
      return (
        <a href={withParameters(treatyPath(record.treaty.slug), { country: record.country.code })}>
          {record.country.name}: {word('TreatyActionKind', record.action)}, {record.treaty.name}
        </a>
      );
    case 'Quote':
      return (
        <a href={quotePath(record.slug)}>
          {record.speaker?.name ?? record.speakerLabel}:{' '}
          {record.quoteKind === 'INDIRECT' ? <i>{record.text}</i> : `“${record.text}”`}
        </a>
      );
    case 'Article':
      return <a href={articlePath(record.slug)}>{record.headline ?? record.slug}</a>;
    case 'Position':
      return (
        <a href={personPath(record.person.slug)}>
          {record.person.name}, {record.positionTitle}
        </a>
      );
  }
}
