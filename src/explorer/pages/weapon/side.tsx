import { Columns, leastPeriods } from '../../charts/columns.js';
import { Chain } from '../../components/chain.js';
import { Quote } from '../../components/quote.js';
import { TotalsLinks } from '../../components/valueFigure.js';
import { equipmentPath, withParameters } from '../../links.js';
import { number, plural } from '../../words.js';
import type { Data, Weapon } from './document.js';

/** What was decided about it. */
export function DecisionsAbout({ found }: { found: Weapon }) {
  if (found.decisions.nodes.length === 0) return null;
  return (
    <section>
      <h2>Decisions about it</h2>
      <Chain links={found.decisions.nodes} />
      <p class="under">
        <a href={withParameters('/timeline', { equipment: found.slug })}>Everything about it in one order</a>
      </p>
    </section>
  );
}

/** What was said about it; where nothing was, what is said about something else. */
export function Said({ data, found }: { data: Data; found: Weapon }) {
  const { quotes } = data;
  const other = data.others.facets[0]?.values[0];
  return (
    <section>
      <h2>Said about it</h2>
      {quotes.nodes.map((of) => (
        <Quote of={of} />
      ))}
      {quotes.totalCount === 0 && (
        <p class="empty">
          No quote on record is about {found.designation}.
          {other?.key.equipment && (
            <>
              {' '}
              {number(other.count)} are about{' '}
              <a href={equipmentPath(other.key.equipment.slug)}>{other.key.equipment.designation}</a>.
            </>
          )}
        </p>
      )}
      {quotes.totalCount > quotes.nodes.length && (
        <p class="under">
          <a href={withParameters('/quotes', { about: found.slug })}>All {plural(quotes.totalCount, 'quote')}</a>
        </p>
      )}
    </section>
  );
}

/** How often, its family, its names. */
export function Side({ data, found }: { data: Data; found: Weapon }) {
  const kin = [
    ...(found.parent ? [[found.parent, 'belongs to'] as const] : []),
    ...found.children.nodes.map((each) => [each, 'one of them'] as const),
    ...found.ammunition.nodes.map((each) => [each, 'fires'] as const),
    ...found.ammunitionFor.nodes.map((each) => [each, 'fired by'] as const),
  ];
  return (
    <aside class="side" aria-label="About the weapon">
      {data.byQuarter.buckets.length >= leastPeriods && (
        <section>
          <h2>Lines by quarter</h2>
          <Columns
            columns={data.byQuarter.buckets.map(({ key, count }) => ({
              label: key.period?.label ?? '',
              year: key.period?.label.slice(0, 4) ?? '',
              parts: [{ series: 0, name: 'lines', lower: count, upper: count }],
              unknown: 0,
            }))}
            format={String}
            title={`Lines by quarter: ${data.byQuarter.buckets.map(({ key, count }) => `${key.period?.label} ${count}`).join(', ')}`}
          />
          <TotalsLinks
            of={{
              name: 'line-item-totals',
              groupBy: ['QUARTER'],
              where: { equipment: { some: { familyOf: found.slug } } },
              isFilled: true,
            }}
          />
        </section>
      )}
      {kin.length > 0 && (
        <section>
          <h2>Family</h2>
          <ul class="list">
            {kin.map(([{ slug, designation }, role]) => (
              <li>
                <a href={equipmentPath(slug)}>{designation}</a>
                <span class="role">{role}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {found.aliases.length > 0 && (
        <section>
          <h2>Printed as</h2>
          <ul class="aliases">
            {found.aliases.map((alias) => (
              <li>{alias}</li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
