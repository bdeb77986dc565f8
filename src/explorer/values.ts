import type { Column, Part } from './charts/columns.js';
import { word } from './words.js';

interface Bucket {
  readonly key: { readonly authority: string | null; readonly period: { readonly label: string } | null };
  readonly unknown: number;
  readonly values: readonly { readonly currency: string; readonly lower: string; readonly upper: string | null }[];
}

/** A chart of values by period and authority. */
export interface ValueChart {
  readonly columns: readonly Column[];
  /** The authorities, the one with most in it first. */
  readonly series: readonly string[];
  readonly isUncertain: boolean;
}

/** Columns of one currency, of buckets grouped by period and authority. */
export function valueColumns(buckets: readonly Bucket[], currency: string, unit: number): ValueChart {
  const sums = new Map<string, number>();
  for (const { key, values } of buckets)
    for (const value of values)
      if (value.currency === currency && key.authority)
        sums.set(key.authority, (sums.get(key.authority) ?? 0) + Number(value.lower));
  const series = [...sums].sort(([, a], [, b]) => b - a).map(([authority]) => authority);
  const labels = [...new Set(buckets.flatMap(({ key }) => key.period?.label ?? []))].sort();
  const columns = labels.map((label): Column => {
    const inPeriod = buckets.filter(({ key }) => key.period?.label === label);
    const parts = inPeriod.flatMap(({ key, values }) =>
      values
        .filter((value) => value.currency === currency)
        .map(
          ({ lower, upper }): Part => ({
            series: series.indexOf(key.authority ?? ''),
            name: word('AidAuthority', key.authority ?? 'UNSPECIFIED'),
            lower: Number(lower) / unit,
            upper: upper === null ? null : Number(upper) / unit,
          }),
        ),
    );
    const unknown = inPeriod.reduce((sum, bucket) => sum + bucket.unknown, 0);
    return { label, year: label.slice(0, 4), parts, unknown };
  });
  const isUncertain = columns.some(({ parts }) => parts.some(({ lower, upper }) => lower !== upper));
  return { columns, series, isUncertain };
}
