import { type Dot, Lanes } from '../../charts/lanes.js';
import { DataTable } from '../../components/dataTable.js';
import { Day } from '../../components/day.js';
import { plural } from '../../words.js';
import type { Entry } from './document.js';
import { recordOf } from './events.js';

/** The lanes, in their order; an event of each kind is in one. */
const lanes = [
  { key: 'decisions', name: 'Decisions', kinds: ['DECISION'] },
  { key: 'treaties', name: 'Treaties', kinds: ['TREATY_ACTION'] },
  { key: 'packages', name: 'Packages', kinds: ['ANNOUNCEMENT'] },
  { key: 'quotes', name: 'Quotes', kinds: ['QUOTE'] },
  { key: 'articles', name: 'Articles', kinds: ['ARTICLE'] },
  { key: 'posts', name: 'Posts taken and left', kinds: ['POST_BEGAN', 'POST_ENDED'] },
] as const satisfies readonly { key: string; name: string; kinds: readonly Entry['kind'][] }[];

/** From so many events on there is an order to see. */
const leastEvents = 3;

interface Event extends Dot {
  readonly laneName: string;
}

/** The entries of a page as a chart: a mark an event, a lane a kind; one that is known to the month or the year is a bar, as long as the doubt. */
export function TimelineChart({ entries, total, of }: { entries: readonly Entry[]; total: number; of: string }) {
  const events = entries.flatMap((entry): Event[] => {
    const lane = lanes.find(({ kinds }) => kinds.some((kind) => kind === entry.kind));
    if (!lane) throw new TypeError(`${entry.kind} is in no lane`);
    if (entry.date === null) return [];
    const { href, text } = recordOf(entry.record);
    return [{ date: entry.date, lane: lane.key, laneName: lane.name, known: 'stated', href, title: text }];
  });
  if (events.length < leastEvents) return null;
  const undated = entries.length - events.length;
  const isVague = events.some(({ date }) => date.length < 10);
  const used = lanes.filter(({ key }) => events.some(({ lane }) => lane === key));
  return (
    <figure class="exhibit wide">
      <figcaption>
        <h2>In time</h2>
        <p>
          {entries.length < total ? `The ${entries.length} entries of this page, of ${total}. ` : ''}
          Each mark is an entry{isVague && '; a bar is as long as its date is in doubt'}.
          {undated > 0 && ` ${plural(undated, 'entry has', 'entries have')} no day and no mark.`}
        </p>
      </figcaption>
      <Lanes dots={events} lanes={used} title={`${of} in time, by kind: all marks are in the table below`} />
      <DataTable>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Lane</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ date, laneName, href, title }) => (
            <tr>
              <th scope="row">
                <Day of={date} short />
              </th>
              <td>{laneName}</td>
              <td>
                <a href={href}>{title}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </figure>
  );
}
