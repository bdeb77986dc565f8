import { Chain } from '../../components/chain.js';
import { Day } from '../../components/day.js';
import { MoneyFigure } from '../../components/figures.js';
import { shortTitle } from '../../components/packages.js';
import { Quote } from '../../components/quote.js';
import { equipmentPath, packagePath } from '../../links.js';
import { number, plural, word } from '../../words.js';
import type { Data } from './document.js';

/** The latest, the most named, what was decided. */
export function Lists({ data }: { data: Data }) {
  const most = Math.max(1, ...data.weapons.nodes.map(({ packageCount }) => packageCount));
  return (
    <div class="three">
      <section>
        <h2>Latest packages</h2>
        <ul class="list">
          {data.latest.nodes.map((of) => (
            <li>
              <a href={packagePath(of.slug)}>{shortTitle(of)}</a>
              <span class="num">
                <MoneyFigure of={of.value} />
              </span>
              <small>
                <Day of={of.announcedOn} /> · {plural(of.lineItems.totalCount, 'line')} ·{' '}
                {plural(of.sourceCount, 'publisher')}
              </small>
            </li>
          ))}
        </ul>
        <p class="under">
          <a href="/packages">All packages</a>
        </p>
      </section>
      <section>
        <h2>Named most often</h2>
        <ul class="list bars">
          {data.weapons.nodes.map(
            ({ equipment, packageCount }) =>
              equipment && (
                <li>
                  <a href={equipmentPath(equipment.slug)}>{equipment.designation}</a>
                  <span class="num">{packageCount}</span>
                  <i style={`width:${((100 * packageCount) / most).toFixed(2)}%`} />
                </li>
              ),
          )}
        </ul>
        <p class="under">
          packages that name it <a href="/equipment">All equipment</a>
        </p>
      </section>
      <section>
        <h2>Decisions</h2>
        <Chain
          links={data.decisions.nodes.map((of) => ({
            ...of,
            by: of.decidedByPerson?.name,
            more: of.links.nodes.map(({ kind, to }) => (
              <>
                {' '}
                · {word('DecisionLinkKind', kind)} that of <Day of={to.decidedOn} short />
              </>
            )),
          }))}
        />
        <p class="under">
          <a href="/decisions">All decisions</a>
        </p>
      </section>
    </div>
  );
}

/** What was said, what to check, what to take away. */
export function Checks({ data }: { data: Data }) {
  const lines = data.lines.totalCount;
  const files = [
    ['packages', 'Packages', data.latest.totalCount],
    ['line-items', 'Line items', lines],
    ['quotes', 'Quotes', data.allQuotes.totalCount],
    ['citations', 'Citations', data.cited.totalCount],
  ] as const;
  const checks = [
    [
      '/check#one-publisher',
      'Line items on one publisher',
      data.oneSource.totalCount,
      `of ${number(lines)}; ${number(data.datasetOnly.totalCount)} of them on a dataset alone.`,
    ],
    ['/check#contradicted', 'Contradicting citations', data.disputed.totalCount, 'Other days, numbers, values.'],
    ['/check#relayed', 'Known through another source', data.relayed.totalCount, 'The document itself was not read.'],
  ] as const;
  return (
    <div class="three">
      <section>
        <h2>Said</h2>
        {data.said.nodes.map((of) => (
          <Quote of={of} />
        ))}
        <p class="under">
          <a href="/quotes">All {plural(data.allQuotes.totalCount, 'quote')}</a>
        </p>
      </section>
      <section>
        <h2>Check before you print</h2>
        <ul class="list">
          {checks.map(([href, name, count, says]) => (
            <li>
              <a href={href}>{name}</a>
              <span class="num">{number(count)}</span>
              <small>{says}</small>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Take it away</h2>
        <ul class="list files">
          {files.map(([file, name, rows]) => (
            <li>
              <span>
                {name} <small class="inline">{plural(rows, 'row')}</small>
              </span>
              <span>
                <a href={`/export/${file}.csv`}>CSV</a> <a href={`/export/${file}.xlsx`}>Excel</a>{' '}
                <a href={`/export/${file}.parquet`}>Parquet</a>
              </span>
            </li>
          ))}
        </ul>
        <p class="under">
          <a href="/about#graphql">Ask in GraphQL</a>
          <a href="/about#cite">How to cite</a>
        </p>
      </section>
    </div>
  );
}
