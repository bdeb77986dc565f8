/** Rows of cells as lines of text: the columns are as wide as they must be, figures are at the right. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  // A column is one of figures when nothing but its head has letters. The first names the row, also where its names are digits.
  const right = widths.map(
    (_, column) => column > 0 && rows.slice(1).every((row) => /^[\d.,–% ]*$/.test(row[column] ?? '')),
  );
  return rows.map((row) =>
    `${indent}${row
      .map((cell, column) => (right[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')}`.trimEnd(),
  );
}

/** The first lines of a list, and how many more there are. */
export function capped(lines: readonly string[], cap: number, indent = ''): string[] {
  // A line that says "and 1 more" takes no less room than the one.
  if (lines.length <= cap + 1) return [...lines];
  return [...lines.slice(0, cap), `${indent}… and ${lines.length - cap} more`];
}

/** A figure for a reader. Example: 34,025,000,000. */
export function grouped(figure: string): string {
  return figure.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}

/** A part of a whole. Example: 83.1 %. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
