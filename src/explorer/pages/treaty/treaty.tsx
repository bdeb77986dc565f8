import { parsePartialDate } from '../../../query/values/partialDate.js';
import { type Dot, Lanes } from '../../charts/lanes.js';
import { Cut } from '../../components/cut.js';
import { Day } from '../../components/day.js';
import { FilterForm, filterWords, Listed } from '../../components/list.js';
import { RowTable } from '../../components/rowTable.js';
import { Head } from '../../components/shell.js';
import { SourceEntry, WhoSaysSo } from '../../components/source.js';
import { StandingOf } from '../../components/treatyOnTheDay.js';
import { day } from '../../dates.js';
import { type Chosen, choicesOf, type Filter, readFilters } from '../../filters.js';
import { enumOf } from '../../filterValues.js';
import type { ResultOf } from '../../graphql.js';
import { countryPath, equipmentPath, linePath, organizationPath, packagePath, treatyPath } from '../../links.js';
import { BadAddress, type Page, type View, type Visit } from '../../page.js';
import { plural, word } from '../../words.js';
import { type Data, StandingDocument, type Treaty, TreatyDocument, TreatyReachDocument } from './document.js';

type Where = { kind?: { eq: Treaty['actions']['nodes'][number]['kind'] }; country?: { code: { eq: string } } };

/** What the acts of states are filtered by. */
export const actionFilters: readonly Filter<Where>[] = [
  {
    name: 'country',
    label: 'Country',
    every: 'any',
    where: (code) => (/^[A-Z]{2}$/.test(code) ? { country: { code: { eq: code } } } : undefined),
    says: (code) => code,
  },
  { name: 'act', label: 'Act', every: 'any', ...enumOf('TreatyActionKind', (kind) => ({ kind: { eq: kind } })) },
];

type OnDay = ResultOf<typeof StandingDocument>;

/** A treaty: what states did about it, and what donor and recipient were to it on the days of the packages that it concerns. */
export const treatyPage: Page = {
  route: '/treaties/:slug',
  example: '/treaties/mine-ban-treaty',
  async visit(visit) {
    const chosen = readFilters(actionFilters, visit.search);
    const slug = visit.params.slug ?? '';
    const [about, reach] = await Promise.all([
      visit.ask(TreatyDocument, { slug, where: chosen.where, after: visit.after }),
      visit.ask(TreatyReachDocument, { slug }),
    ]);
    const data: Data = { ...about, ...reach };
    const { treaty } = data;
    if (!treaty) return undefined;
    const onDay = await standingOn(visit, slug, chosen.values.get('country'));
    const acts = plural(treaty.actions.totalCount, 'act');
    const view: Omit<View, 'body'> = {
      title: treaty.name,
      description: `${treaty.name}: ${acts} of states by day, and the packages with what it governs.`,
      section: '/treaties',
      extent: acts,
      export: {
        name: 'treaty-actions',
        where: { treaty: { slug: { eq: slug } }, ...chosen.where },
        orderBy: 'TAKEN_ON',
      },
      jsonLd: {
        '@context': 'https://schema.org',
        '@type': 'Legislation',
        name: treaty.name,
        alternateName: [treaty.officialName, ...treaty.aliases].filter(Boolean),
        url: `${visit.origin}${treatyPath(treaty.slug)}`,
      },
    };
    const body = (
      <article>
        <Head view={view} visit={visit} title={treaty.name} kicker={<a href="/treaties">Treaties</a>}>
          {treaty.officialName && <p class="fullname">{treaty.officialName}</p>}
          <p class="standfirst">
            {treaty.governs.nodes.length > 0 && (
              <>
                Governs{' '}
                {treaty.governs.nodes.map((thing, index) => (
                  <>
                    {index > 0 && ', '}
                    <a href={equipmentPath(thing.slug)}>{thing.designation}</a>
                  </>
                ))}
                .{' '}
              </>
            )}
            {treaty.depositary && (
              <>
                Kept by <a href={organizationPath(treaty.depositary.slug)}>{treaty.depositary.name}</a>.
              </>
            )}
          </p>
        </Head>
        <Governed data={data} treaty={treaty} />
        <Acts visit={visit} data={data} treaty={treaty} chosen={chosen} onDay={onDay} />
        <section class="band">
          <h2>Who reports the treaty</h2>
          <ol class="sources">
            {treaty.citations.nodes.map((of) => (
              <SourceEntry of={of} />
            ))}
          </ol>
        </section>
      </article>
    );
    return { ...view, body };
  },
};

/** What the chosen country is to the treaty on the day that the address names, else today. */
async function standingOn(visit: Visit, slug: string, country: string | undefined): Promise<OnDay | undefined> {
  const on = visit.search.get('on') || visit.today;
  if (parsePartialDate(on) === undefined) throw new BadAddress(`“${on.slice(0, 40)}” is no day. Write 2024-11-20.`);
  return country === undefined ? undefined : visit.ask(StandingDocument, { slug, country, on });
}

/** The packages that bring what the treaty governs, with both standings on the day. */
function Governed({ data, treaty }: { data: Data; treaty: Treaty }) {
  const { governed } = data;
  return (
    <section class="band">
      <h2>Packages that bring what it governs</h2>
      {governed.totalCount === 0 && <p class="empty">No package on record brings it.</p>}
      {governed.totalCount > 0 && (
        <RowTable
          look="items"
          head={
            <>
              <th scope="col">Announced</th>
              <th scope="col">Package</th>
              <th scope="col">Donor on that day</th>
              <th scope="col">Recipient on that day</th>
            </>
          }
        >
          {governed.nodes.map((found) => {
            const status = found.treatyStatuses.find((each) => each.treaty.slug === treaty.slug);
            return (
              <tr>
                <td class="day">
                  <Day of={found.announcedOn} short />
                </td>
                <th scope="row">
                  <a class="as" href={packagePath(found.slug)}>
                    {found.title}
                  </a>
                  <span class="tags">
                    {status?.lineItems.map((line) => (
                      <a href={linePath(line.slug)}>{line.asReported}</a>
                    ))}
                  </span>
                </th>
                <td class="standing-cell">
                  {found.donor.name} {status && <StandingOf of={status.donor} />}
                </td>
                <td class="standing-cell">
                  {found.recipient.name} {status && <StandingOf of={status.recipient} />}
                </td>
              </tr>
            );
          })}
        </RowTable>
      )}
      <Cut of={governed} what="packages" />
    </section>
  );
}

interface ActsProps {
  readonly visit: Visit;
  readonly data: Data;
  readonly treaty: Treaty;
  readonly chosen: Chosen<Where>;
  readonly onDay: OnDay | undefined;
}

/** From how many countries on lanes show nothing any more. */
const maxLanes = 12;

function Acts({ visit, data, treaty, chosen, onDay }: ActsProps) {
  const path = treatyPath(treaty.slug);
  const choices = { country: choicesOf(data.byCountry), act: choicesOf(data.byKind, 'TreatyActionKind') };
  const words = filterWords(chosen, choices);
  const actions = treaty.actions.nodes;
  const countries = [...new Map(actions.map(({ country }) => [country.code, country])).values()];
  const dots = actions.map(
    (action): Dot => ({
      date: action.takenOn,
      lane: action.country.code,
      known: 'stated',
      href: `#${action.country.code}-${action.kind}`,
      title: `${action.country.name}: ${word('TreatyActionKind', action.kind)}`,
    }),
  );
  return (
    <section class="band" aria-labelledby="acts">
      <h2 id="acts">What states did</h2>
      <p class="lede">
        {plural(treaty.actions.totalCount, 'act')} on record{words && `: ${words}`}. A state that is not here is not on
        record: that says nothing of it.
      </p>
      <FilterForm action={path} chosen={chosen} choices={choices} />
      {onDay?.country && onDay.treaty && (
        <div class="note">
          <h3>
            {onDay.country.name} on {day(onDay.treaty.status.on)}
          </h3>
          <p>
            <StandingOf of={onDay.treaty.status} />
          </p>
          <form class="filters" method="get" action={path}>
            <input type="hidden" name="country" value={onDay.country.code} />
            <div class="filter-fields">
              <label>
                On another day
                <input type="text" name="on" value={visit.search.get('on') ?? ''} placeholder="2024-11-20" />
              </label>
              <button type="submit">Show</button>
            </div>
          </form>
        </div>
      )}
      {actions.length > 1 && countries.length <= maxLanes && (
        <Lanes
          dots={dots}
          lanes={countries.map(({ code, name }) => ({ key: code, name }))}
          title="Acts of states by day: all are in the table below"
        />
      )}
      <Listed
        path={path}
        chosen={chosen}
        choices={choices}
        what="acts"
        isEmpty={actions.length === 0}
        page={treaty.actions.pageInfo}
        after={visit.after}
      >
        <RowTable
          head={
            <>
              <th scope="col" aria-sort="ascending">
                Day
              </th>
              <th scope="col">Country</th>
              <th scope="col">Act</th>
              <th scope="col">Who says so</th>
            </>
          }
        >
          {actions.map((action) => (
            <tr id={`${action.country.code}-${action.kind}`}>
              <td class="day">
                <Day of={action.takenOn} short />
              </td>
              <th scope="row">
                <a href={countryPath(action.country.code)}>{action.country.name}</a>
              </th>
              <td>{word('TreatyActionKind', action.kind)}</td>
              <td class="who-says">
                <WhoSaysSo best={action.best.nodes[0]} count={action.sourceCount} />
              </td>
            </tr>
          ))}
        </RowTable>
      </Listed>
    </section>
  );
}
