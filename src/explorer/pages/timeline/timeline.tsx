import { FilterForm, filterWords, Listed } from '../../components/list.js';
import { Head } from '../../components/shell.js';
import { type Filter, readFilters } from '../../filters.js';
import { dateIn, enumOf, slugIn } from '../../filterValues.js';
import { withParameters } from '../../links.js';
import type { Page, View } from '../../page.js';
import { plural, valuesOf } from '../../words.js';
import { TimelineChart } from './chart.js';
import { TimelineDocument, type Where } from './document.js';
import { Happened } from './events.js';

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
          <TimelineChart entries={data.timeline.nodes} total={data.timeline.totalCount} of={words} />
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
