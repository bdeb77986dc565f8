import { scaleLinear } from 'd3-scale';
import { number } from '../words.js';

export interface Bound {
  readonly label: string;
  readonly lower: number;
  /** None: nobody knows the most. */
  readonly upper: number | null;
  readonly note: string;
}

/** From where on the number is left of its mark, so that it stays in the picture. */
const turnsAt = 55;

/** How many in all: from the least to the most that it may be. Without an upper bound the bar fades open. */
export function Bounds({ rows, title }: { rows: readonly Bound[]; title: string }) {
  const most = Math.max(1, ...rows.map(({ lower, upper }) => upper ?? lower * 1.6));
  const x = scaleLinear([0, most], [0, 92]);
  return (
    <section class="bounds" aria-label={title}>
      {rows.map((bound) => {
        const least = x(bound.lower);
        const open = bound.upper === null ? 100 - least : x(bound.upper) - least;
        const isExact = bound.upper === bound.lower;
        const says = isExact
          ? number(bound.lower)
          : bound.upper === null
            ? `at least ${number(bound.lower)}`
            : `${number(bound.lower)} to ${number(bound.upper)}`;
        return (
          <div>
            <p class="bound-label">
              <b>{bound.label}</b> {bound.note}
            </p>
            <div class="bound-track">
              <span class="bound-sure" style={`width:${least.toFixed(2)}%`} />
              {!isExact && (
                <span
                  class={bound.upper === null ? 'bound-open endless' : 'bound-open'}
                  style={`left:${least.toFixed(2)}%;width:${open.toFixed(2)}%`}
                />
              )}
              <span class={least > turnsAt ? 'bound-least left' : 'bound-least'} style={`left:${least.toFixed(2)}%`}>
                {says}
              </span>
            </div>
          </div>
        );
      })}
    </section>
  );
}
