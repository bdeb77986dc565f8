import { type Certainty, certainties, certaintyWords } from '../certainty.js';
import { DataTable } from '../components/dataTable.js';
import { number, plural } from '../words.js';

/** The lines of a period by what is known of their number. */
export interface Share {
  readonly label: string;
  readonly href?: string;
  readonly counts: Readonly<Record<Certainty, number>>;
}

const totalOf = ({ counts }: Share): number => certainties.reduce((sum, kind) => sum + counts[kind], 0);

/** What share of the lines says how many, a row a period. A width is a share of all lines, to the hundredth of a percent. */
export function Shares({ rows }: { rows: readonly Share[] }) {
  return (
    <div class="shares">
      {rows.map((row) => {
        const total = totalOf(row);
        const present = certainties.filter((kind) => row.counts[kind] > 0);
        const says = present.map((kind) => `${row.counts[kind]} ${certaintyWords[kind]}`).join(', ');
        return (
          <div class="share-row">
            <span class="share-label">
              {row.href ? <a href={row.href}>{row.label}</a> : row.label} <span class="n">{number(total)}</span>
            </span>
            <span class="share-bar" role="img" aria-label={`${row.label}, of ${plural(total, 'line')}: ${says}`}>
              {present.map((kind) => {
                const percent = (100 * row.counts[kind]) / total;
                return (
                  <span
                    class={`share-part ${kind}`}
                    style={`width:${percent.toFixed(2)}%`}
                    title={`${row.counts[kind]} of ${total} ${certaintyWords[kind]}`}
                  >
                    <span>
                      {Math.round(percent)}
                      <small>%</small>
                    </span>
                  </span>
                );
              })}
            </span>
          </div>
        );
      })}
    </div>
  );
}

/** The same numbers as a table. */
export function SharesTable({ rows }: { rows: readonly Share[] }) {
  return (
    <DataTable>
      <thead>
        <tr>
          <th scope="col">Lines of</th>
          {certainties.map((kind) => (
            <th scope="col" class="num">
              {certaintyWords[kind]}
            </th>
          ))}
          <th scope="col" class="num">
            all
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.label}</th>
            {certainties.map((kind) => (
              <td class="num">{number(row.counts[kind])}</td>
            ))}
            <td class="num">{number(totalOf(row))}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
