/** How many letters must be changed, put in, left out or exchanged with their neighbour to make one word of another. */
export function editDistance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of a.entries()) {
    const current = [row + 1];
    for (const [column, theirs] of b.entries()) {
      const at = (line: readonly number[], place: number) => line[place] ?? Number.POSITIVE_INFINITY;
      const exchanged =
        row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === theirs
          ? at(beforeLast, column - 1) + 1
          : Number.POSITIVE_INFINITY;
      current.push(
        Math.min(
          at(last, column + 1) + 1,
          at(current, column) + 1,
          at(last, column) + (letter === theirs ? 0 : 1),
          exchanged,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last.at(-1) ?? a.length;
}
