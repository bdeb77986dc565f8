import { CertaintyDocument, countsAsked, inAll, lineCounts } from '../../certainty.js';
import { Bounds } from '../../charts/bounds.js';
import { CertaintyKey } from '../../charts/certainty.js';
import { type Share, Shares, SharesTable } from '../../charts/shares.js';
import { type Choices, FilterForm, filterWords, Listed, SortHead } from '../../components/list.js';
import { RowTable } from '../../components/rowTable.js';
import { Head } from '../../components/shell.js';
import { TotalsLinks } from '../../components/valueFigure.js';
import { type Chosen, readFilters, readSort, type Sort } from '../../filters.js';
import type { Page, View, Visit } from '../../page.js';
import { boundsOf } from '../../quantities.js';
import { number, plural, word } from '../../words.js';
import {
  type Data,
  ItemFacetsDocument,
  ItemKindsDocument,
  ItemNamesDocument,
  ItemSumsDocument,
  ItemsDocument,
  ItemUnitsDocument,
  LinePublishersDocument,
  type Where,
} from './document.js';
import { itemChoices, itemFilters, publisherVariables } from './filters.js';
import { ItemOf } from './row.js';

const orders = { date: 'ANNOUNCED_ON', reported: 'AS_REPORTED', sources: 'SOURCE_COUNT' } as const;
type Order = (typeof orders)[keyof typeof orders];

const path = '/items';

/** All lines of all packages, and for what share of them no number is stated. */
export const itemsPage: Page = {
  route: path,
  example: path,
  async visit(visit) {
    const chosen = readFilters(itemFilters, visit.search);
    const sort = readSort(orders, visit.search, '-date');
    const { where } = chosen;
    const [rows, facets, units, publishers, kinds, names, sums, counts] = await Promise.all([
      visit.ask(ItemsDocument, {
        where,
        orderBy: [{ field: sort.field, direction: sort.direction }],
        after: visit.after,
        equipment: chosen.values.get('equipment') ?? '',
      }),
      visit.ask(ItemFacetsDocument, {
        noAuthority: chosen.except('authority'),
        noYear: chosen.except('year'),
      }),
      visit.ask(ItemUnitsDocument, { noUnit: chosen.except('unit') }),
      visit.ask(LinePublishersDocument, publisherVariables(chosen)),
      visit.ask(ItemKindsDocument, { noCategory: chosen.except('category') }),
      visit.ask(ItemNamesDocument, { noEquipment: chosen.except('equipment') }),
      visit.ask(ItemSumsDocument, { where }),
      visit.ask(CertaintyDocument, countsAsked(chosen.except('known'), ['YEAR', 'AUTHORITY'])),
    ]);
    const counted = { ...facets, ...units, ...publishers, ...kinds, ...names, counts: lineCounts(counts) };
    const data: Data = { ...rows, ...counted, ...sums };
    const choices = itemChoices(data);
    const words = filterWords(chosen, choices);
    const count = plural(data.packageLineItems.totalCount, 'line item');
    const view: Omit<View, 'body'> = {
      title: words ? `Line items: ${words}` : 'Line items',
      description: `${count}${words && `, ${words}`}, each with its number as far as it is known, and who says so.`,
      section: path,
      extent: count,
      export: { name: 'line-items', where: chosen.where, orderBy: `${sort.field}:${sort.direction}` },
      jsonLd: {
        '@context': 'https://schema.org',
        '@type': 'Dataset',
        name: `Line items of packages${words && `: ${words}`}`,
        description: `${count}, each with its sources.`,
        url: `${visit.origin}${visit.address}`,
      },
    };
    return {
      ...view,
      body: <Body view={view} visit={visit} data={data} chosen={chosen} choices={choices} sort={sort} />,
    };
  },
};

interface BodyProps {
  readonly view: Omit<View, 'body'>;
  readonly visit: Visit;
  readonly data: Data;
  readonly chosen: Chosen<Where>;
  readonly choices: Choices;
  readonly sort: Sort<Order>;
}

function Body({ view, visit, data, chosen, choices, sort }: BodyProps) {
  const words = filterWords(chosen, choices);
  const parameters = chosen.parameters({ sort: visit.search.get('sort') ?? undefined });
  const [sum] = data.sum.buckets;
  const rows = sharesOf(data);
  const total = data.packageLineItems.totalCount;
  const bounds = chosen.values.has('equipment') && sum ? boundsOf(sum, data.withCoded.buckets[0]) : [];
  return (
    <article>
      <Head
        view={view}
        visit={visit}
        title="Line items"
        beside={
          bounds.length > 0 && (
            <figure class="units">
              <figcaption>How many in all</figcaption>
              <Bounds title="Bounds of the number announced" rows={bounds} />
            </figure>
          )
        }
      >
        <p class="standfirst">
          {plural(total, 'line')}
          {words && `: ${words}`}.{total > 0 && !chosen.values.has('known') && ` ${stating(total, data)}`}
        </p>
      </Head>
      <FilterForm action={path} chosen={chosen} choices={choices} sort={parameters.sort} />
      {rows.length > 0 && (
        <figure class="exhibit wide">
          <figcaption>
            <h2>How much the lists say</h2>
            <p>
              By year and authority
              {chosen.values.size > 0
                ? ', under all filters but that of the number.'
                : '. A row is all lines of that year and authority.'}
            </p>
          </figcaption>
          <CertaintyKey />
          <Shares rows={rows} />
          <SharesTable rows={rows} />
          <TotalsLinks
            name="Sums of their numbers"
            of={{
              name: 'line-item-totals',
              groupBy: ['YEAR', 'AUTHORITY'],
              where: chosen.except('known'),
              countsFrom: ['REPORTED', 'DATASET'],
            }}
          />
        </figure>
      )}
      <section class="band" aria-labelledby="list">
        <h2 id="list">Line by line</h2>
        <Listed
          path={path}
          chosen={chosen}
          choices={choices}
          sort={parameters.sort}
          what="lines"
          isEmpty={data.packageLineItems.nodes.length === 0}
          page={data.packageLineItems.pageInfo}
          after={visit.after}
        >
          <RowTable
            head={
              <>
                <SortHead path={path} parameters={parameters} sort={sort} by="date" first="DESC">
                  Announced
                </SortHead>
                <SortHead path={path} parameters={parameters} sort={sort} by="reported">
                  As reported
                </SortHead>
                <th scope="col">How many</th>
                <SortHead path={path} parameters={parameters} sort={sort} by="sources">
                  Who says so
                </SortHead>
              </>
            }
          >
            {data.packageLineItems.nodes.map((of) => (
              <ItemOf of={of} />
            ))}
          </RowTable>
        </Listed>
      </section>
    </article>
  );
}

/** How many lists say how many, in words. */
function stating(total: number, { counts }: Data): string {
  const { stated } = inAll(counts);
  if (stated === 0) return 'No list states how many.';
  const rest = number(total - stated);
  return `${number(stated)} of ${number(total)} ${stated === 1 ? 'states' : 'state'} how many; for ${rest} the list gives no number.`;
}

/** Rows of year and authority by what is known of their lines' numbers. */
const sharesOf = ({ counts: groups }: Data): readonly Share[] =>
  groups.flatMap(({ year, authority, counts }) => {
    if (!year || !authority) return [];
    return [{ label: `${year} ${authority.length <= 5 ? authority : word('AidAuthority', authority)}`, counts }];
  });
