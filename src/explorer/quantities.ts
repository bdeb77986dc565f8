import type { Bound } from './charts/bounds.js';
import { plural, word } from './words.js';

interface Sum {
  readonly unit: string;
  readonly lower: string;
  readonly upper: string | null;
  readonly count: number;
}

interface Bucket {
  readonly unknown: number;
  readonly quantities: readonly Sum[];
}

/** How many in all, by the lists and with the figures of datasets: a bound for each unit. */
export function boundsOf(listed: Bucket & { readonly count: number }, coded: Bucket | undefined): readonly Bound[] {
  const bound = (label: string, of: Bucket, { unit, lower, upper, count }: Sum): Bound => ({
    label: of.quantities.length > 1 || unit !== 'PIECE' ? `${label}, ${word('QuantityUnit', unit)}` : label,
    lower: Number(lower),
    // A line of which nobody knows the number may bring any: the sum has no upper bound then.
    upper: of.unknown > 0 || upper === null ? null : Number(upper),
    note: `${count} of ${plural(listed.count, 'line')} ${count === 1 ? 'gives' : 'give'} a number`,
  });
  return [
    ...listed.quantities.map((sum) => bound('By the lists', listed, sum)),
    ...(coded && coded.unknown < listed.unknown
      ? coded.quantities.map((sum) => bound('With figures of datasets', coded, sum))
      : []),
  ];
}
