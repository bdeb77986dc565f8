import { scaleLinear } from 'd3-scale';
import { day, spanOf } from '../dates.js';

/** An event in time. */
export interface Dot {
  readonly date: string;
  readonly lane: string;
  /** How far its number is known: full, half, or hollow. */
  readonly known: 'stated' | 'coded' | 'none';
  readonly label?: string | undefined;
  readonly href: string;
  readonly title: string;
}

export interface Lane {
  readonly key: string;
  readonly name: string;
}

const row = 52;
const top = 8;

/** Events in time, a lane for each authority or country. A date that is known to the month or the year is a bar, as long as the doubt. */
export function Lanes(props: { dots: readonly Dot[]; lanes: readonly Lane[]; title: string }) {
  const { dots, lanes } = props;
  const spans = dots.map(({ date }) => spanOf(date));
  const first = new Date(Math.min(...spans.map(({ from }) => from))).getUTCFullYear();
  const last = new Date(Math.max(...spans.map(({ to }) => to))).getUTCFullYear();
  const x = scaleLinear([Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)], [1, 99]);
  const height = top + lanes.length * row + 24;
  const every = Math.max(1, Math.ceil((last - first + 1) / 12));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  // Where room is short there is none for every second year, and none at the right edge.
  const isMinor = (index: number) =>
    years.length > 6 && ((index / every) % 2 === 1 || x(Date.UTC(first + index, 0, 1)) > 88);
  return (
    <svg class="chart lanes" role="group" aria-label={props.title} width="100%" height={height}>
      {years.map((year, index) => (
        <g>
          <line
            class="grid"
            x1={`${x(Date.UTC(year, 0, 1))}%`}
            x2={`${x(Date.UTC(year, 0, 1))}%`}
            y1={top}
            y2={height - 20}
          />
          {index % every === 0 && (
            <text
              class={isMinor(index) ? 'tick minor' : 'tick'}
              x={`${x(Date.UTC(year, 0, 1))}%`}
              dx="4"
              y={height - 6}
            >
              {year}
            </text>
          )}
        </g>
      ))}
      {lanes.map((lane, index) => (
        <g>
          <line class="axis" x1="0" x2="100%" y1={top + index * row + 30} y2={top + index * row + 30} />
          <text class="tick lane" x="0" y={top + index * row + 10}>
            {lane.name}
          </text>
        </g>
      ))}
      {dots.map((dot, index) => {
        const y = top + lanes.findIndex(({ key }) => key === dot.lane) * row + 30;
        const span = spans[index] ?? spanOf(dot.date);
        const [from, to] = [x(span.from), x(span.to)];
        const title = `${day(dot.date)}: ${dot.title}`;
        return (
          <a href={dot.href} tabIndex={-1}>
            {to - from > 0.01 ? (
              <rect class={`dot ${dot.known}`} x={`${from}%`} width={`${to - from}%`} y={y - 4} height="8" rx="4">
                <title>{title}</title>
              </rect>
            ) : (
              <circle class={`dot ${dot.known}`} cx={`${from}%`} cy={y} r="5">
                <title>{title}</title>
              </circle>
            )}
            {dot.label && (
              <text class="dot-label" x={`${from}%`} y={y - 10} text-anchor="middle">
                {dot.label}
              </text>
            )}
          </a>
        );
      })}
    </svg>
  );
}
