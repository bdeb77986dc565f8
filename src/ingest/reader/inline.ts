/**
 * Rules 5 to 7 of the reader: the markers inside a paragraph. A paragraph becomes a list of pieces — text, delimiters that
 * may turn out to be emphasis, and the bounds of links — and only what is left after the delimiters are paired is text.
 */
import { labelKey } from './blocks.js';
import { type Delimiter, pairDelimiters, runAt } from './emphasis.js';
import { entityAt } from './entities.js';
import { inlineTagAt } from './html.js';

/** A piece of a paragraph: text, or where a link begins or ends. */
export type Piece = string | { readonly open: Link } | { readonly close: Link };

export interface Link {
  readonly href: string;
}

interface Bracket {
  kind: 'bracket';
  image: boolean;
  active: boolean;
  /** Where the label begins in the source, for reference links. */
  from: number;
  text: string;
}

type Node = string | Delimiter | Bracket | { open: Link } | { close: Link };

const PUNCTUATION = /^[!-/:-@[-`{-~]$/;
const AUTOLINK = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/y;
/** A bare address: its underscores and tildes are its own. Escapes and entities inside it are still read. */
const BARE_URL = /https?:\/\/[^\s<>"'`*\\&[\]()]+/y;
const DESTINATION =
  /\(\s*(?:<([^<>\n]*)>|((?:\\.|[^\s()\\<]|\((?:\\.|[^\s()\\])*\))*))(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*\)/y;
const REFERENCE = /\[((?:\\.|[^[\]\\]){0,999})\]/y;
const PLAIN = /[^\\`<&![\]*_~h]+/y;

/** Reads a paragraph's inline markers. */
export function readInline(raw: string, definitions: ReadonlyMap<string, string>): Piece[] {
  return new InlineReader(raw, definitions).read();
}

class InlineReader {
  private readonly nodes: Node[] = [];
  private readonly brackets: number[] = [];
  /** Lengths of backtick runs that have no second run behind them: looked for once, not at every run. */
  private readonly unclosed = new Set<number>();
  private at = 0;

  constructor(
    private readonly raw: string,
    private readonly definitions: ReadonlyMap<string, string>,
  ) {}

  read(): Piece[] {
    while (this.at < this.raw.length) this.step();
    pairDelimiters(this.nodes.filter(isDelimiter));
    return this.nodes.map(pieceOf);
  }

  private step(): void {
    const sign = this.raw[this.at] ?? '';
    if (sign === '\\') this.escape();
    else if (sign === '`') this.code();
    else if (sign === '<') this.angle();
    else if (sign === '&') this.entity();
    else if (sign === '!' && this.raw[this.at + 1] === '[') this.openBracket(true);
    else if (sign === '[') this.openBracket(false);
    else if (sign === ']') this.closeBracket();
    else if (sign === '*' || sign === '_' || sign === '~') this.delimiter();
    else this.text(this.match(BARE_URL)?.[0].replace(/[_~.,;:!?]+$/, '') ?? this.match(PLAIN)?.[0] ?? sign);
  }

  /** The match of a sticky pattern here. */
  private match(pattern: RegExp, at = this.at): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.raw);
  }

  private text(printed: string, length = printed.length): void {
    this.nodes.push(printed);
    this.at += length;
  }

  private escape(): void {
    const next = this.raw[this.at + 1] ?? '';
    if (next === '\n') this.text(' ', 2);
    else if (PUNCTUATION.test(next)) this.text(next, 2);
    else this.text('\\');
  }

  private code(): void {
    const run = this.match(/`+/y)?.[0] ?? '`';
    const end = this.unclosed.has(run.length) ? -1 : this.closingRun(run);
    if (end < 0) {
      this.unclosed.add(run.length);
      this.text(run);
    } else {
      const inside = this.raw.slice(this.at + run.length, end);
      this.text(inside, inside.length + 2 * run.length);
    }
  }

  private closingRun(run: string): number {
    const runs = /`+/g;
    runs.lastIndex = this.at + run.length;
    for (let match = runs.exec(this.raw); match; match = runs.exec(this.raw)) {
      if (match[0].length === run.length) return match.index;
    }
    return -1;
  }

  private angle(): void {
    const address = this.match(AUTOLINK)?.[1];
    const tag = address === undefined ? inlineTagAt(this.raw, this.at) : null;
    if (address !== undefined) {
      const link = { href: address.includes(':') ? address : `mailto:${address}` };
      this.nodes.push({ open: link }, address, { close: link });
      this.at += address.length + 2;
    } else if (tag !== null) {
      this.text(/^<br\b/i.test(tag) ? ' ' : '', tag.length);
    } else {
      this.text('<');
    }
  }

  private entity(): void {
    const entity = entityAt(this.raw, this.at);
    if (entity) this.text(entity.value, entity.length);
    else this.text('&');
  }

  private delimiter(): void {
    const run = runAt(this.raw, this.at);
    this.nodes.push(run);
    this.at += run.left;
  }

  private openBracket(image: boolean): void {
    const text = image ? '![' : '[';
    this.brackets.push(this.nodes.length);
    this.at += text.length;
    this.nodes.push({ kind: 'bracket', image, active: true, from: this.at, text });
  }

  private closeBracket(): void {
    const index = this.brackets.pop();
    const opener = index === undefined ? undefined : this.nodes[index];
    const target = isBracket(opener) && opener.active ? this.target(opener) : null;
    if (index === undefined || !isBracket(opener) || !target) {
      this.text(']');
      return;
    }
    this.at += target.length;
    // Emphasis inside a label is paired inside it: a delimiter before the link never reaches into it.
    const label = this.nodes.slice(index + 1);
    pairDelimiters(label.filter(isDelimiter));
    const content = label.map(pieceOf);
    const link = { href: target.href };
    const pieces = opener.image ? content : [{ open: link }, ...content, { close: link }];
    this.nodes.splice(index, this.nodes.length - index, ...pieces);
    // A link holds no link, so the brackets around this one are only brackets.
    if (!opener.image) for (const outer of this.brackets) this.deactivate(outer);
  }

  private deactivate(index: number): void {
    const bracket = this.nodes[index];
    if (isBracket(bracket) && !bracket.image) bracket.active = false;
  }

  /** What the bracket that closes here links to, and the length of the marker from the bracket on. */
  private target(opener: Bracket): { href: string; length: number } | null {
    const inline = this.match(DESTINATION, this.at + 1);
    if (inline) return { href: addressIn(inline[1] ?? inline[2] ?? ''), length: 1 + inline[0].length };
    const own = this.raw.slice(opener.from, this.at);
    const reference = this.match(REFERENCE, this.at + 1);
    const href = this.definitions.get(labelKey(reference?.[1] || own));
    return href === undefined ? null : { href: addressIn(href), length: 1 + (reference?.[0].length ?? 0) };
  }
}

/** An address without its escapes and entities. */
function addressIn(address: string): string {
  return address.replace(
    /\\([!-/:-@[-`{-~])|&[#\w]+;/g,
    (found, sign?: string) => sign ?? entityAt(found, 0)?.value ?? found,
  );
}

const isDelimiter = (node: Node): node is Delimiter =>
  typeof node === 'object' && 'kind' in node && node.kind === 'delimiter';
const isBracket = (node: Node | undefined): node is Bracket =>
  typeof node === 'object' && 'kind' in node && node.kind === 'bracket';

function pieceOf(node: Node): Piece {
  if (typeof node === 'string' || !('kind' in node)) return node;
  return node.kind === 'bracket' ? node.text : node.sign.repeat(node.left);
}
