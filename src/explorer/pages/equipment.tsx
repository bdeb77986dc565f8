import { Day } from '../components/day.js';
import { FilterForm, filterWords, Listed } from '../components/list.js';
import { RowTable } from '../components/rowTable.js';
import { Head } from '../components/shell.js';
import { type Choice, choicesOf, type Filter, readFilters } from '../filters.js';
import { enumOf, slugIn } from '../filterValues.js';
import { graphql, type ResultOf, type VariablesOf } from '../graphql.js';
import { equipmentPath } from '../links.js';
import type { Page, View } from '../page.js';
import { plural, word } from '../words.js';

const EquipmentDocument = graphql(`
  query EquipmentIndex($equipment: EquipmentWhere, $noCategory: EquipmentWhere, $noTreaty: EquipmentWhere, $after: String) {
    appearances(
      by: FAMILY
      equipment: $equipment
      perRecipient: false
      first: 100
      after: $after
      orderBy: { field: PACKAGE_COUNT, direction: DESC }
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        equipment { slug designation name category parent { slug designation } }
        firstOn
        lastOn
        packageCount
        lineItemCount
      }
    }
    byCategory: allEquipment(where: $noCategory, first: 1) {
      facets(by: [CATEGORY], first: 40) { values { count key { category } } }
    }
    byTreaty: allEquipment(where: $noTreaty, first: 1) {
      facets(by: [TREATY], first: 20) { values { count key { treaty { slug name } } } }
    }
  }
`);

type Data = ResultOf<typeof EquipmentDocument>;
type Where = NonNullable<VariablesOf<typeof EquipmentDocument>['equipment']>;

export const equipmentFilters: readonly Filter<Where>[] = [
  {
    name: 'category',
    label: 'Category',
    ...enumOf('EquipmentCategory', (category) => ({ category: { eq: category } })),
  },
  {
    name: 'treaty',
    label: 'Governed by',
    every: 'any treaty or none',
    where: slugIn((slug) => ({ governedBy: { some: { slug: { eq: slug } } } })),
    says: (slug) => slug,
  },
];

const path = '/equipment';

/** What packages name: each thing and family, category by category. */
export const equipmentPage: Page = {
  route: path,
  example: path,
  async visit(visit) {
    const chosen = readFilters(equipmentFilters, visit.search);
    const data = await visit.ask(EquipmentDocument, {
      equipment: chosen.where,
      noCategory: chosen.except('category'),
      noTreaty: chosen.except('treaty'),
      after: visit.after,
    });
    // Without counts: those are of all equipment, and the list is of what packages name.
    const uncounted = (choices: readonly Choice[]) => choices.map(({ value, label }) => ({ value, label }));
    const choices = {
      category: uncounted(choicesOf(data.byCategory, 'EquipmentCategory')),
      treaty: uncounted(choicesOf(data.byTreaty)),
    };
    const words = filterWords(chosen, choices);
    const count = plural(data.appearances.totalCount, 'thing or family', 'things and families');
    const view: Omit<View, 'body'> = {
      title: words ? `Equipment: ${words}` : 'Equipment',
      description: `${count} that packages name, with the first and the last day.`,
      section: path,
      extent: count,
    };
    const body = (
      <article>
        <Head view={view} visit={visit} title="Equipment">
          <p class="standfirst">
            {count} that packages name{words && `: ${words}`}, the most named first. A family counts all that belongs to
            it.
          </p>
        </Head>
        <FilterForm action={path} chosen={chosen} choices={choices} />
        <Listed
          path={path}
          chosen={chosen}
          choices={choices}
          what="equipment"
          isEmpty={data.appearances.nodes.length === 0}
          page={data.appearances.pageInfo}
          after={visit.after}
        >
          <Rows data={data} />
        </Listed>
      </article>
    );
    return { ...view, body };
  },
};

function Rows({ data }: { data: Data }) {
  return (
    <RowTable
      head={
        <>
          <th scope="col">Equipment</th>
          <th scope="col">Category</th>
          <th scope="col" aria-sort="descending">
            Packages
          </th>
          <th scope="col">First</th>
          <th scope="col">Last</th>
        </>
      }
    >
      {data.appearances.nodes.map(
        ({ equipment, firstOn, lastOn, packageCount, lineItemCount }) =>
          equipment && (
            <tr>
              <th scope="row">
                <a class="as" href={equipmentPath(equipment.slug)}>
                  {equipment.designation}
                </a>
                {equipment.name && <small>{equipment.name}</small>}
                {equipment.parent && (
                  <span class="tags">
                    <a href={equipmentPath(equipment.parent.slug)}>{equipment.parent.designation}</a>
                  </span>
                )}
              </th>
              <td>{word('EquipmentCategory', equipment.category)}</td>
              <td>
                <b>{packageCount}</b> <small>{plural(lineItemCount, 'line')}</small>
              </td>
              <td class="day">
                <Day of={firstOn} short />
              </td>
              <td class="day">
                <Day of={lastOn} short />
              </td>
            </tr>
          ),
      )}
    </RowTable>
  );
}
