import { readFileSync } from 'node:fs';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { notRead } from '../../files.js';
import { takeRepeatedKeys } from '../../ingest/repeatedKeys.js';
import type { FilePosition, Problems } from './problems.js';

/** The way to a value in a file: keys of maps, indexes of lists. */
export type Path = readonly (string | number)[];

/** A key that a map of the file has already, with what is under it. */
export interface RepeatedKey {
  readonly key: string;
  readonly place: FilePosition;
  readonly first: FilePosition;
  readonly value: unknown;
}

/** A YAML file that was read: its value, and where each part of it is. Of a key that is there twice the first counts. */
export class SourceFile {
  readonly value: unknown;
  readonly repeated: readonly RepeatedKey[];
  /** The numbers that are not written as plain decimals. */
  readonly oddNumbers: readonly { readonly place: FilePosition; readonly message: string }[];
  readonly #document: Document;
  readonly #lines: LineCounter;
  /** The pairs of maps by their keys, made when a map is first asked for one. */
  readonly #pairs = new WeakMap<Node, ReadonlyMap<string, Pair<Node, Node | null>>>();

  constructor(
    /** As errors name it, with slashes. Example: `seed/people.yaml`. */
    readonly name: string,
    document: Document,
    lines: LineCounter,
  ) {
    this.#document = document;
    this.#lines = lines;
    this.repeated = this.#takeRepeated();
    this.oddNumbers = this.#findOddNumbers();
    this.value = document.toJS();
  }

  /**
   * Where a value is, or its key. What is missing has no place: then the key of the nearest thing around it stands for it.
   */
  at(path: Path = [], on: 'key' | 'value' = 'value'): FilePosition {
    let node: Node | null = this.#resolve(this.#document.contents);
    let key: Node | null = null;
    for (const part of path) {
      const step = this.#step(node, part);
      if (step === 'scalar') break;
      if (step === undefined) return this.#place(key ?? node);
      key = step.key ?? step.value;
      node = step.value;
    }
    const empty = isScalar(node) && node.value === null;
    return this.#place(on === 'key' || empty ? (key ?? node) : (node ?? key));
  }

  /** The keys of a map in the order of the file; JavaScript objects would put `105` before `tow`. */
  keys(path: Path): string[] {
    let node: Node | null = this.#resolve(this.#document.contents);
    for (const part of path) {
      const step = this.#step(node, part);
      node = step === undefined || step === 'scalar' ? null : this.#resolve(step.value);
    }
    return isMap(node) ? node.items.map((pair) => keyOf(pair.key)) : [];
  }

  /** Takes the keys that are there twice out of their maps, so that values and places are of the same record. */
  #takeRepeated(): RepeatedKey[] {
    return takeRepeatedKeys(this.#document).map(({ name, key, first, value }) => ({
      key: name,
      place: this.#place(key),
      first: this.#place(first),
      value: isNode(value) ? value.toJS(this.#document) : undefined,
    }));
  }

  /** YAML reads `0x10`, `1e3`, `+5` and `007` as numbers too; a person who reads the file may not. */
  #findOddNumbers() {
    const found: { place: FilePosition; message: string }[] = [];
    visit(this.#document, {
      Scalar: (_, scalar) => {
        const { value, source = '' } = scalar;
        if (typeof value !== 'number' || /^-?(0|[1-9]\d*)(\.\d+)?$/.test(source)) return;
        const plain = Number.isFinite(value)
          ? `write ${value.toFixed(Number.isInteger(value) ? 0 : 3)}, or`
          : 'write digits, or';
        found.push({
          place: this.#place(scalar),
          message: `${source} is not a plain decimal number; ${plain} put it in quotes where it is text`,
        });
      },
    });
    return found;
  }

  #step(from: Node | null, part: string | number): { key: Node | null; value: Node | null } | 'scalar' | undefined {
    const node = this.#resolve(from);
    if (isMap<Node, Node | null>(node)) {
      const pair = this.#pairsOf(node).get(String(part));
      return pair && { key: pair.key, value: pair.value };
    }
    if (isSeq<Node>(node)) {
      const item = typeof part === 'number' ? node.items[part] : undefined;
      return item && { key: null, value: item };
    }
    // A single value may stand for a list of one: its place is the place of its first entry.
    return isScalar(node) && node.value !== null ? 'scalar' : undefined;
  }

  #pairsOf(map: YAMLMap<Node, Node | null>): ReadonlyMap<string, Pair<Node, Node | null>> {
    const known = this.#pairs.get(map);
    if (known) return known;
    const pairs = new Map<string, Pair<Node, Node | null>>();
    // Of keys that are no text, which all have one name, the first counts.
    for (const pair of map.items) if (!pairs.has(keyOf(pair.key))) pairs.set(keyOf(pair.key), pair);
    this.#pairs.set(map, pairs);
    return pairs;
  }

  #resolve(node: Node | null | undefined): Node | null {
    return isAlias(node) ? (node.resolve(this.#document) ?? null) : (node ?? null);
  }

  #place(node: Node | null): FilePosition {
    const { line, col } = this.#lines.linePos(node?.range?.[0] ?? 0);
    return { file: this.name, line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

/** How long a file may be: fifty times the largest that there is. What is longer is read for minutes, and is no file of facts. */
const MAX_FILE = 10_000_000;

/** Reads one YAML file. What YAML itself refuses is reported, and then there is no file. */
export function readSource(absolute: string, name: string, problems: Problems): SourceFile | undefined {
  const start: FilePosition = { file: name, line: 1, column: 1 };
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(absolute));
  } catch (error) {
    problems.error(
      start,
      error instanceof TypeError ? 'the file is not UTF-8 text; save it as UTF-8' : notRead(error, name),
    );
    return undefined;
  }
  if (source.length > MAX_FILE) {
    problems.error(
      start,
      `the file has ${source.length} characters; a file of facts has at most ${MAX_FILE}: divide it, or move it out of the facts`,
    );
    return undefined;
  }
  const lines = new LineCounter();
  // YAML 1.2's core schema: dates stay text, and `NO` is Norway. `stringKeys`: a key `2024` is no number.
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    lineCounter: lines,
    prettyErrors: false,
    // They are found below, with both their places.
    uniqueKeys: false,
  });
  for (const error of [...document.errors, ...document.warnings]) {
    const { line, col } = lines.linePos(error.pos[0]);
    const why =
      error.code === 'MULTIPLE_DOCS'
        ? 'a line --- begins another document here; remove it, a file of facts is one'
        : `not YAML: ${error.message.replace(/\s+/g, ' ')}`;
    problems.error({ file: name, line, column: col }, why);
  }
  if (document.errors.length > 0) return undefined;
  try {
    const file = new SourceFile(name, document, lines);
    for (const { place, message } of file.oddNumbers) problems.error(place, message);
    for (const { key, place, first } of file.repeated) {
      problems.error(place, `the key "${key}" is twice in one map, first in line ${first.line}; rename or remove one`);
    }
    return file;
  } catch (error) {
    problems.error(start, `not YAML that can be read: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** What a map of the file has under a key. */
export function childOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
