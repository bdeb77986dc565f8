import { Day } from '../../components/day.js';
import { MoneyFigure } from '../../components/figures.js';
import { RowTable } from '../../components/rowTable.js';
import { type FragmentOf, readFragment } from '../../graphql.js';
import { packagePath } from '../../links.js';
import { plural, word } from '../../words.js';
import { PackageRow } from './document.js';

/** Packages as a table that is not sorted by the reader. */
export function PackageTable({ rows }: { rows: readonly FragmentOf<typeof PackageRow>[] }) {
  return (
    <RowTable
      head={
        <>
          <th scope="col">Announced</th>
          <th scope="col">Package</th>
          <th scope="col">Value</th>
          <th scope="col">Items</th>
          <th scope="col">Publishers</th>
        </>
      }
    >
      {rows.map((of) => (
        <PackageOf of={of} />
      ))}
    </RowTable>
  );
}

/** A package as a row. */
export function PackageOf({ of }: { of: FragmentOf<typeof PackageRow> }) {
  const row = readFragment(PackageRow, of);
  return (
    <tr>
      <td class="day">
        <Day of={row.announcedOn} short />
      </td>
      <th scope="row">
        <a href={packagePath(row.slug)}>{row.title}</a>
      </th>
      <td class="value">
        <MoneyFigure of={row.value} />
      </td>
      <td>
        {row.lineItems.totalCount === 0 ? (
          <span class="unknown">{word('ItemsCompleteness', row.itemsCompleteness).toLowerCase()}</span>
        ) : (
          plural(row.lineItems.totalCount, 'line')
        )}
      </td>
      <td>
        {plural(row.sourceCount, 'publisher')}
        {row.sourceCount === 1 && <small class="single">one publisher only</small>}
      </td>
    </tr>
  );
}
