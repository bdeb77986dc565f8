import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

type Path = readonly string[];

/** A file of facts cannot be added to; the message says which and why. */
export class YamlEditError extends Error {
  override name = 'YamlEditError';
}

interface Insertion {
  readonly at: number;
  /** How many keys lead to what it is added to. */
  readonly depth: number;
  readonly text: string;
}

/**
 * Adds to a YAML file and leaves every other character of it as it is: comments, order, white space. Where something goes is found in the
 * file's document; what goes there is written by the same library.
 */
export class YamlEdit {
  readonly #source: string;
  /** What ends the file's first line, and each line that is added. */
  readonly #lineEnd: string;
  readonly #document: Document;
  readonly #insertions: Insertion[] = [];
  /** What goes into maps and lists that are not there yet. */
  readonly #missing = new Map<string, { readonly path: Path; readonly value: Record<string, unknown> | unknown[] }>();

  constructor(
    source: string,
    /** As errors name it. */
    readonly name: string,
  ) {
    this.#lineEnd = /\r?\n/.exec(source)?.[0] ?? '\n';
    this.#source = source === '' || source.endsWith('\n') ? source : source + this.#lineEnd;
    this.#document = parseDocument(this.#source, {
      version: '1.2',
      schema: 'core',
      stringKeys: true,
      uniqueKeys: false,
    });
    if (this.#document.errors[0]) throw new YamlEditError(`${name}: not YAML: ${this.#document.errors[0].message}`);
  }

  /** The value at a place. */
  get(path: Path): unknown {
    const node = this.#document.getIn(path, true);
    return isNode(node) ? node.toJS(this.#document) : undefined;
  }

  /** The keys of a map, in the order of the file. */
  keys(path: Path): string[] {
    const map = this.#nodeAt(path);
    return isMap(map) ? map.items.map(({ key }) => keyOf(key)) : [];
  }

  /** Adds a key to a map: after another key, or at its end. */
  add(path: Path, key: string, value: unknown, after?: string): void {
    const map = this.#nodeAt(path);
    if (map === undefined) {
      const missing = this.#missingAt(path, {});
      if (!Array.isArray(missing)) missing[key] = value;
      return;
    }
    if (!isMap<Node, Node | null>(map))
      throw new YamlEditError(`${this.name}: ${path.join('.') || 'the file'} is not a map`);
    const first = map.items[0];
    if (map.flow || !first)
      throw new YamlEditError(`${this.name}: ${path.join('.')} is in one line; write it over several`);
    const indent = this.#column(startOf(first.key));
    const pair = after === undefined ? map.items.at(-1) : map.items.find((item) => keyOf(item.key) === after);
    const text = indented(stringify({ [key]: value }, { lineWidth: 0 }), indent);
    const blank = this.#hasBlankLines(map) && after === undefined ? '\n' : '';
    this.#insertions.push({
      depth: path.length,
      at: pair ? this.#lineAfter(pair.value ?? pair.key) : this.#lineStart(startOf(first.key)),
      text: blank + text,
    });
  }

  /** Adds to a list, at its end. */
  append(path: Path, item: unknown): void {
    const list = this.#nodeAt(path);
    if (list === undefined) {
      const missing = this.#missingAt(path, []);
      if (Array.isArray(missing)) missing.push(item);
      return;
    }
    if (!isSeq<Node>(list)) throw new YamlEditError(`${this.name}: ${path.join('.')} is not a list`);
    if (list.flow) throw new YamlEditError(`${this.name}: ${path.join('.')} is in one line; write it over several`);
    const text = indented(listed([item]), this.#column(startOf(list)));
    this.#insertions.push({ depth: path.length, at: this.#lineAfter(list), text });
  }

  /** The file with all that was added. */
  toString(): string {
    for (const { path, value } of this.#missing.values()) this.#addMissing(path, value);
    this.#missing.clear();
    // Of two at one place the inner comes first: where a list ends, what follows it in its map begins. Else the one that was added first.
    const byPlace = this.#insertions
      .map((insertion, index) => ({ ...insertion, index }))
      .sort((a, b) => a.at - b.at || b.depth - a.depth || a.index - b.index);
    let text = '';
    let from = 0;
    for (const { at, text: added } of byPlace) {
      text += this.#source.slice(from, at) + added.replaceAll('\n', this.#lineEnd);
      from = at;
    }
    return text + this.#source.slice(from);
  }

  #missingAt(path: Path, empty: Record<string, unknown> | unknown[]): Record<string, unknown> | unknown[] {
    const name = path.join('\u0000');
    const missing = this.#missing.get(name) ?? { path, value: empty };
    this.#missing.set(name, missing);
    return missing.value;
  }

  #addMissing(path: Path, value: Record<string, unknown> | unknown[]): void {
    const key = path.at(-1);
    const body = Array.isArray(value) ? listed(value) : stringify(value, { lineWidth: 0 });
    if (key === undefined) {
      this.#insertions.push({ depth: 0, at: this.#source.length, text: body });
      return;
    }
    const outer = path.slice(0, -1);
    const map = this.#nodeAt(outer);
    const section = `${key}:\n${indented(body, 2)}`;
    if (map === undefined && outer.length > 0) throw new YamlEditError(`${this.name}: there is no ${outer.join('.')}`);
    if (!isMap<Node, Node | null>(map) || map.items.length === 0) {
      this.#insertions.push({ depth: 0, at: this.#source.length, text: `\n${section}` });
      return;
    }
    if (map.flow) throw new YamlEditError(`${this.name}: ${outer.join('.')} is in one line; write it over several`);
    const indent = this.#column(startOf(map.items[0]?.key));
    this.#insertions.push({
      depth: outer.length,
      at: this.#lineAfter(map),
      text: (outer.length === 0 ? '\n' : '') + indented(section, indent),
    });
  }

  /** A map or list that has something in it. */
  #nodeAt(path: Path): YAMLMap | YAMLSeq | undefined {
    const node = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    if (isMap(node) || isSeq(node)) return node.items.length === 0 ? undefined : node;
    if (node === undefined || node === null || (isScalar(node) && node.value === null)) return undefined;
    throw new YamlEditError(`${this.name}: ${path.join('.')} is neither a map nor a list`);
  }

  /** The beginning of the line after a node: what follows it in its line, as a comment, is its own. */
  #lineAfter(node: unknown): number {
    const end = endOf(node);
    if (this.#source[end - 1] === '\n') return end;
    const line = this.#source.indexOf('\n', end);
    return line < 0 ? this.#source.length : line + 1;
  }

  #lineStart(at: number): number {
    return this.#source.lastIndexOf('\n', at - 1) + 1;
  }

  #column(at: number): number {
    return at - this.#lineStart(at);
  }

  /** Whether the records of a map are apart by empty lines. */
  #hasBlankLines(map: YAMLMap<Node, Node | null>): boolean {
    const [first, second] = map.items;
    return (
      first !== undefined &&
      second !== undefined &&
      /\n[ \t]*\r?\n/.test(this.#source.slice(endOf(first.value ?? first.key) - 1, startOf(second.key)))
    );
  }
}

/** Items of a list: one that fits into a line is in one. */
function listed(items: readonly unknown[]): string {
  return items
    .map((item) => {
      const flow = stringify(item, { lineWidth: 0, collectionStyle: 'flow' }).trimEnd();
      return flow.length <= 140 && !flow.includes('\n') ? `- ${flow}\n` : stringify([item], { lineWidth: 0 });
    })
    .join('');
}

function indented(text: string, columns: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(columns));
}

function startOf(node: unknown): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0;
}

/** The end of the last thing in a node, without the comments behind it. */
function endOf(node: unknown): number {
  if (isMap<Node, Node | null>(node) && !node.flow) {
    const last = node.items.at(-1);
    if (last)
      return isScalar(last.value) && last.value.value === null ? endOf(last.key) : endOf(last.value ?? last.key);
  }
  if (isSeq<Node>(node) && !node.flow) {
    const last = node.items.at(-1);
    if (last) return endOf(last);
  }
  return (isNode(node) ? node.range?.[1] : undefined) ?? 0;
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}
