import { Cut } from '../../components/cut.js';
import { Day } from '../../components/day.js';
import { MoneyFigure } from '../../components/figures.js';
import { Quote } from '../../components/quote.js';
import { PutsAt, SourceEntry } from '../../components/source.js';
import { SubjectLink } from '../../components/subject.js';
import { TreatyOnTheDay } from '../../components/treatyOnTheDay.js';
import { day } from '../../dates.js';
import { decisionPath, packagePath } from '../../links.js';
import { word } from '../../words.js';
import type { Around, Data, Package } from './document.js';

/** Beside the lines: facts, treaties, decisions, disagreements, what was said that week, the packages before and after. */
export function Side({ found, data, around }: { found: Package; data: Data; around: Around }) {
  const [before] = around.before.nodes;
  const [after] = around.after.nodes;
  return (
    <aside class="side" aria-label="About the package">
      <section>
        <h2>Facts</h2>
        <dl class="facts">
          <dt>Value</dt>
          <dd>
            <MoneyFigure of={found.value} />
          </dd>
          <dt>Announced</dt>
          <dd>
            <Day of={found.announcedOn} />
          </dd>
          <dt>Authority</dt>
          <dd>{word('AidAuthority', found.authority)}</dd>
          {found.legalBasis && (
            <>
              <dt>Legal basis</dt>
              <dd>{found.legalBasis}</dd>
            </>
          )}
          <dt>Publishers</dt>
          <dd>{found.sourceCount}</dd>
        </dl>
      </section>
      {found.treatyStatuses.map((of) => (
        <TreatyOnTheDay of={of} donor={found.donor.name} recipient={found.recipient.name} />
      ))}
      {found.decisions.nodes.length > 0 && (
        <section>
          <h2>Decided before it</h2>
          {found.decisions.nodes.map((decision) => (
            <p>
              <a href={decisionPath(decision.slug)}>{decision.title}</a>
              <br />
              <small>
                <Day of={decision.decidedOn} /> · {word('DecisionEffect', decision.effect)}
              </small>
            </p>
          ))}
        </section>
      )}
      <section>
        <h2>Disagreements</h2>
        {data.disagreements.totalCount === 0 ? (
          <p class="empty">No source on record contradicts it.</p>
        ) : (
          <ol class="sources">
            {data.disagreements.nodes.map((of) => (
              <SourceEntry of={of}>
                {' · on '}
                <SubjectLink of={of.subject} />
                <PutsAt of={of} />
              </SourceEntry>
            ))}
          </ol>
        )}
        <Cut of={data.disagreements} what="citations" />
      </section>
      <section>
        <h2>Said that week</h2>
        {around.said.nodes.map((of) => (
          <Quote of={of} />
        ))}
        {around.said.totalCount === 0 && <p class="empty">No quote on record is from that week.</p>}
        {around.said.totalCount > around.said.nodes.length && (
          <p class="under">
            <a href="/quotes">All quotes</a>
          </p>
        )}
      </section>
      {(before || after) && (
        <nav class="prevnext" aria-label="Packages before and after">
          {before && (
            <a rel="prev" href={packagePath(before.slug)}>
              <small>Before, {day(before.announcedOn, true)}</small>
              {before.title}
            </a>
          )}
          {after && (
            <a rel="next" href={packagePath(after.slug)}>
              <small>After, {day(after.announcedOn, true)}</small>
              {after.title}
            </a>
          )}
        </nav>
      )}
    </aside>
  );
}
