/** The lines of a PDF's pages. A PDF holds strings with their places and no lines; a line is what is at one height, in the order of the file. */

/** A string of a page, as pdf.js gives it. Heights count from the foot of the page. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly size: number;
}

/** A line of a page. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly size: number;
  readonly page: number;
}

/** The lines of a page. Strings that follow each other at one height are one line; a wide gap is one between columns. */
export function linesOf(strings: readonly PlacedText[], page: number): PageLine[] {
  const lines: PageLine[] = [];
  let open: { text: string; left: number; right: number; bottom: number; size: number } | undefined;
  const close = () => {
    if (open && open.text.trim() !== '') lines.push({ ...open, text: open.text.trim(), page });
    open = undefined;
  };
  for (const { text, left, bottom, width, size } of strings) {
    if (text === '') continue;
    const right = left + width;
    if (open && isSameLine(open, left, bottom, size)) {
      const gap = left - open.right;
      const isApart = gap > 0.15 * Math.max(size, open.size) && !/\s$/.test(open.text) && !/^\s/.test(text);
      open.text += `${isApart ? ' ' : ''}${text}`;
      open.right = Math.max(open.right, right);
      // A raised number of a note is smaller than the line that it is in.
      if (size > open.size) Object.assign(open, { size, bottom });
    } else if (text.trim() !== '') {
      close();
      open = { text, left, right, bottom, size };
    }
  }
  close();
  return lines;
}

function isSameLine(
  open: { readonly right: number; readonly bottom: number; readonly size: number },
  left: number,
  bottom: number,
  size: number,
): boolean {
  const most = Math.max(size, open.size);
  return Math.abs(bottom - open.bottom) < 0.4 * most && left > open.right - most && left - open.right < 2.5 * most;
}
