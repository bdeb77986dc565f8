import { day } from '../dates.js';

/** A date as precise as it is known. Where none is, a word says so. */
export function Day({
  of,
  short = false,
  missing = 'day not stated',
}: {
  of: string | null;
  short?: boolean;
  missing?: string;
}) {
  if (of === null) return <span class="unknown">{missing}</span>;
  return <time datetime={of}>{day(of, short)}</time>;
}
