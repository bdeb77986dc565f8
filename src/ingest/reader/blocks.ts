/** Rule 4 of the reader: the lines of a source to paragraphs, with the markers at the beginnings of lines taken off. */

/** A paragraph before its inline markers are read; `literal` for the inside of a fenced code block. */
interface Block {
  readonly kind: 'heading' | 'paragraph' | 'literal';
  readonly raw: string;
}

interface Blocks {
  readonly blocks: readonly Block[];
  /** Link definitions by their label, see `labelKey`. */
  readonly definitions: ReadonlyMap<string, string>;
}

const FENCE = /^(`{3,})[^`]*$|^(~{3,})/;
const QUOTE = /^>[ \t]?/;
const HEADING = /^#{1,6}(?:[ \t]+|$)/;
const HEADING_END = /(?:^|[ \t]+)#+[ \t]*$/;
const RULE = /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const UNDERLINE = /^(?:={2,}|-{2,})[ \t]*$/;
const BULLET = /^[-*+](?:[ \t]+|$)/;
const NUMBER = /^(\d{1,3})([.)])(?:[ \t]+|$)/;
const DEFINITION =
  /^\[((?!\^)(?:[^[\]\\]|\\.){1,999})\]:[ \t]*(<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

/** How a link definition's label is compared: case and white space do not matter. */
export const labelKey = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** Splits a source (LF line ends) into its paragraphs. */
export function readBlocks(source: string): Blocks {
  const reader = new BlockReader();
  for (const line of source.split('\n')) reader.line(line.trim());
  reader.end();
  return { blocks: reader.blocks, definitions: reader.definitions };
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly definitions = new Map<string, string>();
  private lines: string[] = [];
  private fence: string | null = null;
  private quoted = false;
  /** The last number of a list: the one that counts on from it is an item too. */
  private numbered: { value: number; sign: string | undefined } | null = null;

  line(line: string): void {
    if (this.fence !== null) this.literalLine(line, this.fence);
    else this.markedLine(line);
  }

  /** A fence that is never closed reaches to the end. */
  end(): void {
    this.flush(this.fence === null ? 'paragraph' : 'literal');
  }

  private flush(kind: Block['kind'] = 'paragraph'): void {
    if (this.lines.length > 0) this.blocks.push({ kind, raw: this.lines.join('\n') });
    this.lines = [];
  }

  private literalLine(line: string, fence: string): void {
    const closes = line.startsWith(fence) && [...line].every((sign) => sign === fence[0]);
    if (closes) this.fence = null;
    if (closes || line === '') this.flush('literal');
    else this.lines.push(line);
  }

  private markedLine(line: string): void {
    let rest = line;
    let depth = 0;
    for (; QUOTE.test(rest); depth++) rest = rest.replace(QUOTE, '').trimStart();
    if (rest === '') {
      this.flush();
      this.quoted = depth > 0;
      return;
    }
    // A line without ">" after quoted ones belongs to them (CommonMark's lazy continuation); the reverse is a new one.
    if (depth > 0 && !this.quoted) this.flush();
    if (depth > 0 || this.lines.length === 0) this.quoted = depth > 0;
    this.content(rest);
  }

  /** A line that is not empty, without its quote markers. */
  private content(line: string): void {
    // An item's content is read as a line of its own: "- # Title", "- 1. First".
    let rest = line;
    while (rest !== '') rest = this.part(rest);
  }

  /** Reads a line up to the end of its first list marker, and returns what is still to be read. */
  private part(line: string): string {
    const open = this.lines.length > 0;
    const fence = FENCE.exec(line);
    if (fence) {
      this.flush();
      this.fence = fence[1] ?? fence[2] ?? null;
    } else if (open && UNDERLINE.test(line)) {
      this.flush('heading');
    } else if (RULE.test(line)) {
      this.flush();
    } else if (HEADING.test(line)) {
      this.flush();
      this.numbered = null;
      const title = line.replace(HEADING, '').replace(HEADING_END, '');
      if (title !== '') this.lines.push(title);
      this.flush('heading');
    } else {
      const item = this.item(line, open);
      if (item !== null) return item;
      if (!this.definition(line, open)) this.lines.push(line);
    }
    return '';
  }

  /** What follows the marker of a list item, or null when the line is none. */
  private item(line: string, open: boolean): string | null {
    const number = NUMBER.exec(line);
    const marker = (number ?? BULLET.exec(line))?.[0];
    if (marker === undefined) return null;
    const rest = line.slice(marker.length);
    if (open && rest === '') return null;
    if (number) {
      // "24. Februar" and "2022. The…" are prose: a list begins at 0 or 1 and counts on.
      const [, digits, sign] = number;
      const value = Number(digits);
      if (value > 1 && (this.numbered?.sign !== sign || this.numbered?.value !== value - 1)) return null;
      this.numbered = { value, sign };
    }
    this.flush();
    return rest.replace(/^(?:>[ \t]*)+/, '');
  }

  private definition(line: string, open: boolean): boolean {
    const match = open ? null : DEFINITION.exec(line);
    const [, label = '', address = ''] = match ?? [];
    // "[AFP]: Kyiv" is prose; what a definition names looks like an address.
    if (!match || !/^<|[:/#.]/.test(address)) return false;
    const key = labelKey(label);
    if (!this.definitions.has(key)) this.definitions.set(key, address.replace(/^<|>$/g, ''));
    return true;
  }
}
