import type { ComponentChildren } from 'preact';
import { Columns, leastPeriods, SeriesKey } from '../charts/columns.js';
import type { ValueChart } from '../values.js';
import { word } from '../words.js';
import { money } from './figures.js';
import { type TotalsTaken, totalsPath } from './takeAway.js';
import { ValueTable } from './valueTable.js';

interface Props {
  /** What is shown. Example: `value by quarter`. */
  readonly what: string;
  /** What the chart says in words. */
  readonly says: ComponentChildren;
  /** In billions of the currency. */
  readonly chart: ValueChart;
  readonly currency: string;
  /** The totals that it is drawn of. */
  readonly totals: TotalsTaken;
  readonly isWide?: boolean;
  /** Further links below it. */
  readonly children?: ComponentChildren;
}

/** Announced value over time by authority: a chart, its numbers as a table, and as a file. Nothing where there is too little to see. */
export function ValueFigure({ what, says, chart, currency, totals, isWide = false, children }: Props) {
  if (chart.columns.length < leastPeriods) return null;
  return (
    <figure class={isWide ? 'exhibit wide' : 'exhibit'}>
      <figcaption>
        <h2>Announced {what}</h2>
        <p>{says}</p>
      </figcaption>
      <SeriesKey names={chart.series.map((name) => word('AidAuthority', name))} isUncertain={chart.isUncertain} />
      <Columns
        columns={chart.columns}
        format={(of) => `${money(of, currency)} bn`}
        title={`Announced ${what} and authority: the numbers are in the table below`}
      />
      <ValueTable chart={chart} unit={`Billion ${currency}`} />
      <TotalsLinks of={totals}>{children}</TotalsLinks>
    </figure>
  );
}

interface Links {
  readonly of: TotalsTaken;
  /** What the totals are, where the chart shows something else of the same records. */
  readonly name?: string;
  readonly children?: ComponentChildren;
}

/** Below a chart: its totals as files. */
export function TotalsLinks({ of, name = 'These totals', children }: Links) {
  return (
    <p class="under totals">
      <a href={totalsPath(of, 'csv')}>{name} as CSV</a>
      <a href={totalsPath(of, 'xlsx')}>Excel</a>
      {children}
    </p>
  );
}
