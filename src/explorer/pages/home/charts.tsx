import { CertaintyKey } from '../../charts/certainty.js';
import { type Share, Shares, SharesTable } from '../../charts/shares.js';
import { money } from '../../components/figures.js';
import { TotalsLinks, ValueFigure } from '../../components/valueFigure.js';
import { withParameters } from '../../links.js';
import { valueColumns } from '../../values.js';
import { plural } from '../../words.js';
import type { Data } from './document.js';

/** Years with fewer lines say little about how lists are written. */
const leastLines = 20;

/** Rows of years by what is known of their lines' numbers. */
const sharesByYear = ({ counts: groups }: Data): readonly Share[] =>
  groups.flatMap(({ year, count, counts }) =>
    year && count >= leastLines ? [{ label: year, href: withParameters('/items', { year }), counts }] : [],
  );

/** Value by quarter, and how much the lists say. */
export function Charts({ data }: { data: Data }) {
  const [sum] = data.all.buckets;
  const [value] = sum?.values ?? [];
  const currency = value?.currency ?? 'USD';
  const chart = valueColumns(data.byQuarter.buckets, currency, 1e9);
  const rows = sharesByYear(data);
  const [first, last] = [rows[0], rows.at(-1)];
  const lines = (row: Share) => Object.values(row.counts).reduce((total, count) => total + count, 0);
  return (
    <div class="two">
      <ValueFigure
        what="value by quarter"
        says={
          <>
            In billion {currency} at announcement, by authority.{' '}
            {value &&
              `In all ${value.lower === value.upper ? '' : 'at least '}${money(value.lower, currency)}; ${
                sum?.unknown ? `${plural(sum.unknown, 'package')} of unknown value` : 'no package of unknown value'
              }.`}
          </>
        }
        chart={chart}
        currency={currency}
        totals={{ name: 'package-totals', groupBy: ['QUARTER', 'AUTHORITY'], isFilled: true }}
      >
        <a href="/packages">All {plural(data.latest.totalCount, 'package')}</a>
      </ValueFigure>
      {first && last && (
        <figure class="exhibit">
          <figcaption>
            <h2>How much the lists say</h2>
            <p>
              Line items by what is known of their number. In {first.label} the lists gave a number for{' '}
              {first.counts.stated} of {lines(first)} lines
              {last !== first && `; in ${last.label}, for ${last.counts.stated} of ${lines(last)}`}.
            </p>
          </figcaption>
          <CertaintyKey />
          <Shares rows={rows} />
          <SharesTable rows={rows} />
          <TotalsLinks
            name="Sums of their numbers"
            of={{ name: 'line-item-totals', groupBy: ['YEAR'], countsFrom: ['REPORTED', 'DATASET'] }}
          >
            <a href="/items">All {plural(data.lines.totalCount, 'line item')}</a>
          </TotalsLinks>
        </figure>
      )}
    </div>
  );
}
