import { CertaintyDocument, countsAsked, inAll, lineCounts } from '../../certainty.js';
import { Bounds } from '../../charts/bounds.js';
import { type Dot, Lanes } from '../../charts/lanes.js';
import { Day } from '../../components/day.js';
import { MoneyFigure } from '../../components/figures.js';
import { certaintyOfLine, HowMany, quantityOf } from '../../components/lines.js';
import { type Choices, FilterForm, Listed } from '../../components/list.js';
import { shortTitle } from '../../components/packages.js';
import { RowTable } from '../../components/rowTable.js';
import { Head } from '../../components/shell.js';
import { WhoSaysSo } from '../../components/source.js';
import { day, daysBetween } from '../../dates.js';
import { type Chosen, readFilters } from '../../filters.js';
import { readFragment } from '../../graphql.js';
import { equipmentPath, linePath, packagePath, treatyPath, withParameters } from '../../links.js';
import type { Page, View, Visit } from '../../page.js';
import { boundsOf } from '../../quantities.js';
import { number, plural, word } from '../../words.js';
import { LinePublishersDocument, type Where } from '../items/document.js';
import { lineChoices, lineFilters, publisherVariables } from '../items/filters.js';
import { type Data, type Weapon, WeaponDocument, WeaponLine, WeaponSumsDocument } from './document.js';
import { DecisionsAbout, Said, Side } from './side.js';

/** A weapon and all of its family: when it was announced, how many, by whom it is said, what was decided and said about it. */
export const weaponPage: Page = {
  route: '/equipment/:slug',
  example: '/equipment/tow',
  async visit(visit) {
    const slug = visit.params.slug ?? '';
    const family: Where = { equipment: { some: { familyOf: slug } } };
    const chosen = readFilters(lineFilters, visit.search, family);
    const isFiltered = chosen.values.size > 0;
    const [rows, sums, publishers, counts, under] = await Promise.all([
      visit.ask(WeaponDocument, {
        slug,
        family,
        packages: { lineItems: { some: family } },
        where: chosen.where,
        noAuthority: chosen.except('authority'),
        noYear: chosen.except('year'),
        after: visit.after,
      }),
      visit.ask(WeaponSumsDocument, { family }),
      visit.ask(LinePublishersDocument, publisherVariables(chosen)),
      visit.ask(CertaintyDocument, countsAsked(family, [])),
      // Without a filter that is the same.
      isFiltered ? visit.ask(CertaintyDocument, countsAsked(chosen.except('known'), [])) : undefined,
    ]);
    const data: Data = { ...rows, ...sums, counts: inAll(lineCounts(counts)) };
    const choices = lineChoices({ ...rows, ...publishers, counts: lineCounts(under ?? counts) });
    const found = data.equipment;
    if (!found) return undefined;
    const lines = plural(data.all.totalCount, 'line item');
    const view: Omit<View, 'body'> = {
      title: found.designation,
      description: `${found.designation} in security assistance: ${plural(data.packages.totalCount, 'package')}, ${lines}, with sources.`,
      section: '/equipment',
      extent: plural(data.lines.totalCount, 'line item'),
      export: { name: 'line-items', where: chosen.where, orderBy: 'ANNOUNCED_ON:DESC' },
      picture: ({ bars }) =>
        bars(
          { title: found.designation, facts: [plural(data.packages.totalCount, 'package'), lines] },
          data.byQuarter.buckets.map(({ count }) => count),
        ),
      jsonLd: {
        '@context': 'https://schema.org',
        '@type': 'Dataset',
        name: `${found.designation} in security assistance`,
        description: `${lines} that name it, each with its sources.`,
        url: `${visit.origin}${equipmentPath(found.slug)}`,
        keywords: [found.designation, ...found.aliases],
      },
    };
    return {
      ...view,
      body: <Body view={view} visit={visit} data={data} found={found} chosen={chosen} choices={choices} />,
    };
  },
};

interface BodyProps {
  readonly view: Omit<View, 'body'>;
  readonly visit: Visit;
  readonly data: Data;
  readonly found: Weapon;
  readonly chosen: Chosen<Where>;
  readonly choices: Choices;
}

function Body({ view, visit, data, found, chosen, choices }: BodyProps) {
  const { parent } = found;
  return (
    <article>
      <Head
        view={view}
        visit={visit}
        title={found.designation}
        kicker={
          <>
            <a href="/equipment">Equipment</a> <span>›</span>{' '}
            <a href={withParameters('/equipment', { category: found.category })}>
              {word('EquipmentCategory', found.category)}
            </a>
            {parent && (
              <>
                {' '}
                <span>›</span> <a href={equipmentPath(parent.slug)}>{parent.designation}</a>
              </>
            )}
          </>
        }
        beside={<InAll data={data} />}
      >
        {found.name && <p class="fullname">{found.name}</p>}
        <Summary data={data} found={found} />
      </Head>
      <When data={data} found={found} />
      <div class="body">
        <div class="main">
          <Lines visit={visit} data={data} found={found} chosen={chosen} choices={choices} />
          <DecisionsAbout found={found} />
          <Said data={data} found={found} />
        </div>
        <Side data={data} found={found} />
      </div>
    </article>
  );
}

function Summary({ data, found }: { data: Data; found: Weapon }) {
  const first = data.all.nodes[0]?.package;
  const last = data.latest.nodes[0]?.package;
  const { stated } = data.counts;
  return (
    <p class="standfirst">
      {first && last ? (
        <>
          Named in <b>{plural(data.packages.totalCount, 'package')}</b>, first on{' '}
          <a href={packagePath(first.slug)}>{day(first.announcedOn)}</a>, last on{' '}
          <a href={packagePath(last.slug)}>{day(last.announcedOn)}</a>.{' '}
          {stated === 0
            ? 'No list says how many.'
            : `${plural(stated, 'line')} of ${number(data.all.totalCount)} ${stated === 1 ? 'says' : 'say'} how many.`}
        </>
      ) : (
        'No package on record names it.'
      )}
      {found.governedBy.nodes.map((treaty) => (
        <>
          {' '}
          Governed by the <a href={treatyPath(treaty.slug)}>{treaty.name}</a>.
        </>
      ))}
    </p>
  );
}

function InAll({ data }: { data: Data }) {
  const [sum] = data.sum.buckets;
  if (!sum) return null;
  const bounds = boundsOf(sum, data.withCoded.buckets[0]);
  return (
    <figure class="units">
      <figcaption>How many in all</figcaption>
      {bounds.length === 0 ? (
        <p class="empty">
          {data.counts.stated + data.counts.coded === 0
            ? `No source gives a number for any of its ${plural(sum.count, 'line')}.`
            : 'What sources say of its number cannot be summed.'}
        </p>
      ) : (
        <>
          <Bounds title="Bounds of the number announced" rows={bounds} />
          <p class="small">
            A least figure, not an estimate: lines without a number add nothing to it, and leave the top open.
          </p>
        </>
      )}
    </figure>
  );
}

/** A pause of so many days is worth a sentence. */
const longPause = 45;

function When({ data, found }: { data: Data; found: Weapon }) {
  const lines = data.all.nodes;
  if (lines.length === 0) return null;
  const dots = lines.map((line): Dot => {
    const kind = certaintyOfLine(line);
    const stated = quantityOf(line);
    return {
      date: line.package.announcedOn,
      lane: line.package.authority,
      known: kind === 'stated' || kind === 'coded' ? kind : 'none',
      label: stated.known ? stated.text : undefined,
      href: linePath(line.slug),
      title: `${line.package.title}: ${stated.known ? stated.text : 'number not stated in the list'}`,
    };
  });
  const lanes = [...new Set(dots.map(({ lane }) => lane))].map((key) => ({ key, name: word('AidAuthority', key) }));
  const days = lines.map((line) => line.package.announcedOn);
  const pause = days
    .slice(1)
    .map((to, index) => ({ from: days[index] ?? to, to, length: daysBetween(days[index] ?? to, to) }))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <figure class="exhibit wide">
      <figcaption>
        <h2>When it was announced</h2>
        <p>
          Each mark is a line that names it. Only what lists name is seen: a vaguer word may hide more.
          {pause && pause.length > longPause && ` Longest pause: ${day(pause.from)} to ${day(pause.to)}.`}
          {data.all.totalCount > lines.length && ` The first ${lines.length} of ${data.all.totalCount} lines.`}
        </p>
      </figcaption>
      <ul class="key">
        <li>
          <i class="swatch dot stated" />
          the list states a number
        </li>
        <li>
          <i class="swatch dot coded" />
          only another source does
        </li>
        <li>
          <i class="swatch dot none" />
          nobody does
        </li>
      </ul>
      <Lanes
        dots={dots}
        lanes={lanes}
        title={`Packages that name ${found.designation}, by day and authority: all are in the table below`}
      />
    </figure>
  );
}

function Lines({ visit, data, found, chosen, choices }: Omit<BodyProps, 'view'>) {
  const path = equipmentPath(found.slug);
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">Every line that names it</h2>
      <FilterForm action={path} chosen={chosen} choices={choices} />
      <p class="small">{plural(data.lines.totalCount, 'line')}</p>
      <Listed
        path={path}
        chosen={chosen}
        choices={choices}
        what="lines"
        isEmpty={data.lines.nodes.length === 0}
        page={data.lines.pageInfo}
        after={visit.after}
      >
        <RowTable
          look="items dense weapon-lines"
          head={
            <>
              <th scope="col" aria-sort="descending">
                Announced
              </th>
              <th scope="col">Package</th>
              <th scope="col">How many</th>
              <th scope="col">Who says so</th>
            </>
          }
        >
          {data.lines.nodes.map((of) => {
            const line = readFragment(WeaponLine, of);
            return (
              <tr class={certaintyOfLine(line)}>
                <td class="day">
                  <Day of={line.package.announcedOn} short />
                </td>
                <th scope="row">
                  <a href={linePath(line.slug)}>{shortTitle(line.package)}</a>{' '}
                  <span class="num of">
                    <MoneyFigure of={line.package.value} />
                  </span>
                  <small class="asr">“{line.asReported}”</small>
                </th>
                <td class="howmany">
                  <HowMany of={line} />
                </td>
                <td class="who-says">
                  <WhoSaysSo best={line.best.nodes[0]} count={line.sourceCount} />
                </td>
              </tr>
            );
          })}
        </RowTable>
      </Listed>
    </section>
  );
}
