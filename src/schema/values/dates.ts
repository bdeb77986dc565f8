import { formatPartialDate } from '../../query/values/partialDate.js';
import { reads } from '../reading.js';

/** The selection of the two columns of a date. */
type Columns<First extends string, Last extends string> = { [Column in First | Last]: true };

/** A field of a date that every record has, held in two columns: the first and the last day that it may be. */
export function partialDate<First extends string, Last extends string>(first: First, last: Last, description: string) {
  return {
    type: 'PartialDate' as const,
    description,
    select: columns(first, last),
    extensions: reads({ kind: 'partialDate', first, last }),
    resolve: (record: { readonly [Column in First | Last]: Date }) =>
      formatPartialDate({ first: record[first], last: record[last] }),
  };
}

/** A field of a date that may be unknown. */
export function maybePartialDate<First extends string, Last extends string>(
  first: First,
  last: Last,
  description: string,
) {
  return {
    type: 'PartialDate' as const,
    nullable: true as const,
    description,
    select: columns(first, last),
    extensions: reads({ kind: 'partialDate', first, last }),
    resolve: (record: { readonly [Column in First | Last]: Date | null }) => {
      const [from, to] = [record[first], record[last]];
      return from && to ? formatPartialDate({ first: from, last: to }) : null;
    },
  };
}

function columns<First extends string, Last extends string>(first: First, last: Last): Columns<First, Last> {
  const selection: { [column: string]: true } = { [first]: true, [last]: true };
  // The compiler does not see that a computed key has the type of its expression.
  return selection as Columns<First, Last>;
}
