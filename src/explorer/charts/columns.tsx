import { scaleLinear } from 'd3-scale';

/** A part of a column: solid up to what is sure, hatched up to what it may be, open where that has no end. */
export interface Part {
  /** Which of the series it is: its colour and its place in the stack. */
  readonly series: number;
  readonly name: string;
  readonly lower: number;
  readonly upper: number | null;
}

/** A period. */
export interface Column {
  readonly label: string;
  /** The year that it is in. */
  readonly year: string;
  readonly parts: readonly Part[];
  /** How many have no value at all: they are in no bar, and are counted beside it. */
  readonly unknown: number;
}

const height = 230;
const foot = 34;
const head = 14;

/** A chart of periods needs so many of them. */
export const leastPeriods = 4;

/** What a column reaches, where all its bounds are known. */
const reachOf = ({ parts }: Column): number => parts.reduce((sum, part) => sum + (part.upper ?? part.lower), 0);

/**
 * Stacked columns with room for doubt. Positions across are percentages, so that text keeps its size on every screen. Bars begin at zero.
 */
export function Columns(props: { columns: readonly Column[]; format: (value: number) => string; title: string }) {
  const { columns, format } = props;
  const most = Math.max(0, ...columns.map(reachOf));
  const y = scaleLinear([0, most || 1], [height - foot, head]).nice(4);
  const step = 100 / Math.max(1, columns.length);
  return (
    <svg class="chart columns" role="img" aria-label={props.title} width="100%" height={height}>
      <defs>
        <pattern id="doubt" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch" x1="0" y1="0" x2="0" y2="5" />
        </pattern>
      </defs>
      {y.ticks(4).map((tick) => (
        <g>
          <line class={tick === 0 ? 'axis' : 'grid'} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          {tick > 0 && Number.isInteger(tick) && (
            <text class="tick" x="0" y={y(tick) - 4}>
              {format(tick)}
            </text>
          )}
        </g>
      ))}
      {columns.map((column, index) => (
        <Stack column={column} left={index * step} step={step} isCrowded={columns.length > 16} y={y} format={format} />
      ))}
      <Years columns={columns} step={step} />
    </svg>
  );
}

function Stack(props: {
  column: Column;
  left: number;
  step: number;
  /** Whether there are so many columns that a narrow page has no room to name each. */
  isCrowded: boolean;
  y: (value: number) => number;
  format: (value: number) => string;
}) {
  const { column, left, step, y, format } = props;
  const x = `${left + step * 0.11}%`;
  const width = `${step * 0.78}%`;
  const middle = `${left + step / 2}%`;
  const [, period] = column.label.split('-');
  // Of months the first of each quarter is named.
  const isMinor = props.isCrowded && [0, 2].includes(Number(period) % 3);
  let at = 0;
  const stack = [...column.parts]
    .sort((a, b) => a.series - b.series)
    .map((part) => {
      const from = at;
      const sure = from + part.lower;
      at = sure + Math.max(0, (part.upper ?? part.lower) - part.lower);
      return { part, from, sure, to: at };
    });
  return (
    <g>
      {stack.map(({ part, from, sure, to }) => (
        <>
          <rect class={`fill-s${Math.min(part.series, 3)}`} x={x} width={width} y={y(sure)} height={y(from) - y(sure)}>
            <title>{`${column.label}, ${part.name}: ${part.upper === part.lower ? '' : 'at least '}${format(part.lower)}`}</title>
          </rect>
          {to > sure && <rect class="doubt" x={x} width={width} y={y(to)} height={y(sure) - y(to)} />}
        </>
      ))}
      {column.parts.some(({ upper }) => upper === null) && (
        <text class="unknown-mark" x={middle} y={y(at) - 5} text-anchor="middle">
          ↑
        </text>
      )}
      {column.unknown > 0 && (
        <text class="unknown-mark" x={middle} y={y(at) - 17} text-anchor="middle">
          +{column.unknown}?<title>{`${column.unknown} of unknown value`}</title>
        </text>
      )}
      {period && (
        <text
          class={isMinor ? 'tick quarter minor' : 'tick quarter'}
          x={middle}
          y={height - foot + 15}
          text-anchor="middle"
        >
          {period}
        </text>
      )}
    </g>
  );
}

/** The years below the columns. */
function Years({ columns, step }: { columns: readonly Column[]; step: number }) {
  const years = [...new Set(columns.map(({ year }) => year))];
  return (
    <>
      {years.map((year) => {
        const first = columns.findIndex((column) => column.year === year);
        const count = columns.filter((column) => column.year === year).length;
        return (
          <g>
            {first > 0 && (
              <line class="grid" x1={`${first * step}%`} x2={`${first * step}%`} y1={height - foot + 4} y2={height} />
            )}
            <text class="tick year" x={`${(first + count / 2) * step}%`} y={height - 3} text-anchor="middle">
              {count * step > 6 ? year : `’${year.slice(2)}`}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** Which colour is which. */
export function SeriesKey({ names, isUncertain }: { names: readonly string[]; isUncertain: boolean }) {
  return (
    <ul class="key">
      {names.map((name, series) => (
        <li>
          <i class={`swatch fill-s${Math.min(series, 3)}`} />
          {name}
        </li>
      ))}
      {isUncertain && (
        <li>
          <i class="swatch withheld" />
          up to the upper bound
        </li>
      )}
    </ul>
  );
}
