import type { ValueChart } from '../values.js';
import { number, word } from '../words.js';
import { DataTable } from './dataTable.js';

/** The numbers of a chart of values, as a table. */
export function ValueTable({ chart, unit }: { chart: ValueChart; unit: string }) {
  const hasUnknown = chart.columns.some(({ unknown }) => unknown > 0);
  return (
    <DataTable>
      <thead>
        <tr>
          <th scope="col">{unit}</th>
          {chart.series.map((name) => (
            <th scope="col" class="num">
              {word('AidAuthority', name)}
            </th>
          ))}
          {hasUnknown && (
            <th scope="col" class="num">
              of unknown value
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {chart.columns.map(({ label, parts, unknown }) => (
          <tr>
            <th scope="row">{label}</th>
            {chart.series.map((_, series) => (
              <td class="num">{boundsOf(parts.filter((part) => part.series === series))}</td>
            ))}
            {hasUnknown && <td class="num">{unknown}</td>}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** A sum with its bounds. Where nothing was announced the cell says so. */
function boundsOf(parts: readonly { readonly lower: number; readonly upper: number | null }[]): string {
  const [part] = parts;
  if (!part) return 'none announced';
  const put = (value: number) => number(String(Number(value.toFixed(3))));
  if (part.upper === null) return `at least ${put(part.lower)}`;
  return part.upper === part.lower ? put(part.lower) : `${put(part.lower)} to ${put(part.upper)}`;
}
