import { money } from '../../components/figures.js';
import { type Choices, FilterForm, filterWords, Listed, SortHead } from '../../components/list.js';
import { RowTable } from '../../components/rowTable.js';
import { Head } from '../../components/shell.js';
import { ValueFigure } from '../../components/valueFigure.js';
import { type Chosen, readFilters, readSort, type Sort } from '../../filters.js';
import type { Page, View, Visit } from '../../page.js';
import { valueColumns } from '../../values.js';
import { plural, sentence } from '../../words.js';
import { type Data, PackageChoicesDocument, PackageSumsDocument, PackagesDocument, type Where } from './document.js';
import { choiceVariables, countVariables, packageChoices, packageFilters } from './filters.js';
import { PackageOf } from './table.js';

const orders = { date: 'ANNOUNCED_ON', value: 'VALUE', sources: 'SOURCE_COUNT', title: 'TITLE' } as const;
type Order = (typeof orders)[keyof typeof orders];

const path = '/packages';

/** All packages, with what they are worth together. */
export const packagesPage: Page = {
  route: path,
  example: path,
  async visit(visit) {
    const chosen = readFilters(packageFilters, visit.search);
    const sort = readSort(orders, visit.search, '-date');
    const { where } = chosen;
    const orderBy = [{ field: sort.field, direction: sort.direction }];
    const [rows, sums, left] = await Promise.all([
      visit.ask(PackagesDocument, { where, orderBy, after: visit.after, ...countVariables(chosen) }),
      visit.ask(PackageSumsDocument, { where }),
      visit.ask(PackageChoicesDocument, choiceVariables(chosen)),
    ]);
    const data: Data = { ...rows, ...sums, ...left };
    const choices = packageChoices(data);
    const words = filterWords(chosen, choices);
    const count = plural(data.aidPackages.totalCount, 'package');
    const view: Omit<View, 'body'> = {
      title: words ? `Packages: ${words}` : 'Packages',
      description: `${count}${words && `, ${words}`}, with what each brings and who reports it.`,
      section: path,
      extent: count,
      export: { name: 'packages', where: chosen.where, orderBy: `${sort.field}:${sort.direction}` },
      jsonLd: {
        '@context': 'https://schema.org',
        '@type': 'Dataset',
        name: `Packages of security assistance${words && `: ${words}`}`,
        description: `${count}, each with its sources.`,
        url: `${visit.origin}${visit.address}`,
      },
    };
    const body = <Body view={view} visit={visit} data={data} chosen={chosen} choices={choices} sort={sort} />;
    return { ...view, body };
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
  return (
    <article>
      <Head view={view} visit={visit} title="Packages">
        <p class="standfirst">
          {plural(data.aidPackages.totalCount, 'package')}
          {words && `: ${words}`}. <Sum data={data} />
          {(chosen.values.has('equipment') || chosen.values.has('category')) &&
            ' These are whole packages: no source says what each item is worth.'}
        </p>
      </Head>
      <FilterForm action={path} chosen={chosen} choices={choices} sort={parameters.sort} />
      <ByMonth data={data} where={chosen.where} />
      <section class="band" aria-labelledby="list">
        <h2 id="list">Package by package</h2>
        <Listed
          path={path}
          chosen={chosen}
          choices={choices}
          sort={parameters.sort}
          what="packages"
          isEmpty={data.aidPackages.nodes.length === 0}
          page={data.aidPackages.pageInfo}
          after={visit.after}
        >
          <RowTable
            head={
              <>
                <SortHead path={path} parameters={parameters} sort={sort} by="date" first="DESC">
                  Announced
                </SortHead>
                <SortHead path={path} parameters={parameters} sort={sort} by="title">
                  Package
                </SortHead>
                <SortHead path={path} parameters={parameters} sort={sort} by="value" first="DESC">
                  Value
                </SortHead>
                <th scope="col">Items</th>
                <SortHead path={path} parameters={parameters} sort={sort} by="sources">
                  Publishers
                </SortHead>
              </>
            }
          >
            {data.aidPackages.nodes.map((of) => (
              <PackageOf of={of} />
            ))}
          </RowTable>
        </Listed>
      </section>
    </article>
  );
}

/** What they are worth together, by currency, with what the sum leaves out. */
function Sum({ data }: { data: Data }) {
  const [bucket] = data.sum.buckets;
  if (!bucket || bucket.count === 0) return null;
  const sums = bucket.values.map(({ currency, lower, upper, lowerExclusive }) => {
    if (upper === lower) return money(lower, currency);
    const least = `${lowerExclusive ? 'more than' : 'at least'} ${money(lower, currency)}`;
    return upper === null ? least : `${least} and at most ${money(upper, currency)}`;
  });
  return (
    <>
      {sums.length > 0 ? `${sentence(sums.join(' and '))} together. ` : 'No value is stated for any. '}
      {bucket.unknown === 0
        ? 'None is of unknown value.'
        : `${plural(bucket.unknown, 'package')} of unknown value ${bucket.unknown === 1 ? 'is' : 'are'} left out of the sum.`}
    </>
  );
}

function ByMonth({ data, where }: { data: Data; where: Where }) {
  const currency = data.sum.buckets[0]?.values[0]?.currency;
  if (!currency) return null;
  const chart = valueColumns(data.byMonth.buckets, currency, 1e9);
  const largest = chart.columns
    .map((column) => ({ label: column.label, value: column.parts.reduce((sum, { lower }) => sum + lower, 0) }))
    .sort((a, b) => b.value - a.value)[0];
  return (
    <ValueFigure
      what="value by month"
      says={
        <>
          In billion {currency}, by authority.
          {largest && ` The most in one month: ${money(largest.value * 1e9, currency)}, ${largest.label}.`}
        </>
      }
      chart={chart}
      currency={currency}
      totals={{ name: 'package-totals', groupBy: ['MONTH', 'AUTHORITY'], where: where ?? {}, isFilled: true }}
      isWide
    />
  );
}
