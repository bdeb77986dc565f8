import type { Counted } from './evaluate.js';

/** A figure as the tests' own evaluation knows it. */
export interface Figure {
  readonly qualifier: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
}

/** A record with the figure that is summed of it. */
export interface Figured extends Counted {
  readonly figure: Figure;
}

interface SumRow {
  count: number;
  lower: number;
  upper: number | null;
  exact: number;
  lowerExclusive: boolean;
  approximate: number;
  unknown: number;
}

interface AmountsRow {
  readonly count: number;
  readonly unknown: number;
  readonly sums: Readonly<Record<string, SumRow>>;
}

/** What is known of the figures of some records, by unit. */
export function amountsOf(records: readonly Figured[]): AmountsRow {
  const known = records.filter(({ figure }) => figure.lower !== null || figure.upper !== null);
  const unknown = records.length - known.length;
  const units = [...new Set(known.map(({ figure }) => figure.unit ?? ''))];
  return {
    count: records.length,
    unknown,
    sums: Object.fromEntries(
      units.map((unit) => [
        unit,
        sumOf(
          known.filter(({ figure }) => figure.unit === unit),
          unknown,
        ),
      ]),
    ),
  };
}

/** The same, with those that are kept back. */
export function quantitiesOf(records: readonly Figured[]) {
  return {
    ...amountsOf(records),
    withheld: records.filter(({ figure }) => figure.qualifier === 'WITHHELD').length,
  };
}

function sumOf(records: readonly Figured[], unknown: number): SumRow {
  const sum: SumRow = { count: 0, lower: 0, upper: 0, exact: 0, lowerExclusive: false, approximate: 0, unknown };
  if (unknown > 0) sum.upper = null;
  for (const { figure } of records) {
    sum.count += 1;
    sum.lower += figure.lower ?? 0;
    sum.upper = sum.upper === null || figure.upper === null ? null : sum.upper + figure.upper;
    if (figure.qualifier === 'EXACT') sum.exact += figure.lower ?? 0;
    if (figure.qualifier === 'MORE_THAN') sum.lowerExclusive = true;
    if (figure.qualifier === 'ABOUT') sum.approximate += 1;
  }
  return sum;
}
