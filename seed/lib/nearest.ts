/** How many letters must be inserted, dropped, exchanged or swapped with their neighbour to make `a` into `b`. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The known name that somebody probably meant: the one that is fewest letters away, if that is few for its length,
 * or else the shortest that contains what was written.
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  let containing: string | undefined;
  for (const name of known) {
    const candidate = name.toLowerCase();
    if (Math.abs(candidate.length - wanted.length) <= limit) {
      const far = distance(wanted, candidate);
      if (far < bestDistance || (far === bestDistance && best !== undefined && name < best)) {
        best = name;
        bestDistance = far;
      }
    }
    if (
      wanted.length >= 3 &&
      candidate.includes(wanted) &&
      (containing === undefined || name.length < containing.length)
    )
      containing = name;
  }
  return bestDistance <= limit ? best : containing;
}

/** `; did you mean "himars"?`, or nothing when no name is near. */
export function suggestion(written: string, known: Iterable<string>): string {
  const name = nearest(written, known);
  return name === undefined ? '' : `; did you mean "${name}"?`;
}
