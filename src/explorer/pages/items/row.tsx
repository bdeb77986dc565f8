import { Day } from '../../components/day.js';
import { certaintyOfLine, HowMany, Things } from '../../components/lines.js';
import { WhoSaysSo } from '../../components/source.js';
import { type FragmentOf, readFragment } from '../../graphql.js';
import { linePath, packagePath } from '../../links.js';
import { ItemRow } from './document.js';

/** A line as a row, with its package. */
export function ItemOf({ of }: { of: FragmentOf<typeof ItemRow> }) {
  const row = readFragment(ItemRow, of);
  return (
    <tr class={certaintyOfLine(row)}>
      <td class="day">
        <Day of={row.package.announcedOn} short />
      </td>
      <th scope="row">
        <a class="as" href={linePath(row.slug)}>
          {row.asReported}
        </a>
        <Things of={row.equipment.nodes} />
        <small>
          <a href={packagePath(row.package.slug)}>{row.package.title}</a>
        </small>
      </th>
      <td class="howmany">
        <HowMany of={row} />
      </td>
      <td class="who-says">
        <WhoSaysSo best={row.best.nodes[0]} count={row.sourceCount} />
      </td>
    </tr>
  );
}
