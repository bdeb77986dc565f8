import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { subject } from '../citations/subject.js';
import { childOf, type Path, readSource, type SourceFile } from '../files/document.js';
import { parseShape, show } from '../files/explain.js';
import { nearest } from '../files/nearest.js';
import { compareText, type FilePosition, formatPlace, type Problems } from '../files/problems.js';
import { type Fact, type Kind, type RecordName, wordOf } from '../kind/kind.js';
import { kindsWithin } from '../kinds/index.js';
import { isSlug } from '../values/primitives.js';
import { FoundFacts } from './foundFacts.js';

/** A record as the file has it, with mistakes or without. */
export interface RawRecord extends RecordName {
  readonly slug: string;
  readonly file: SourceFile;
  readonly path: Path;
  readonly value: unknown;
  readonly parent?: RawRecord | undefined;
}

/** Reads maps of records from the files of a folder, and remembers what it saw in any of them. `label` is how errors name the folder. */
export class Reader {
  readonly facts = new FoundFacts();
  /** What is cited in a record whose slug is taken. */
  readonly alsoCited: RecordName[] = [];
  /** Whether there was any file of facts. */
  foundFiles = false;
  readonly #places = new Map<string, FilePosition>();

  constructor(
    readonly directory: string,
    readonly label: string,
    readonly problems: Problems,
    /** Called for each record, also for one with mistakes. */
    readonly eachRecord: (record: RawRecord) => void,
  ) {}

  /** The YAML files of a folder, by name. Anything else that looks like facts is reported: it would be silently left out. */
  files(folder: string, expected?: readonly string[]): string[] {
    const absolute = join(this.directory, folder);
    if (!existsSync(absolute)) return [];
    const found = readdirSync(absolute)
      .filter((name) => /\.ya?ml$/i.test(name))
      .sort(compareText);
    const prefix = folder === '.' ? '' : `${folder}/`;
    const fit = found.filter((name) => {
      const place = { file: `${this.label}/${prefix}${name}`, line: 1, column: 1 };
      if (!name.endsWith('.yaml')) this.problems.error(place, `the file's name must end in .yaml`);
      else if (expected && !expected.includes(name)) {
        const near = nearest(name, expected);
        const hint = near === undefined ? `; the files here are ${expected.join(', ')}` : `; did you mean ${near}?`;
        this.problems.error(place, `no facts are read from this file${hint}`);
      } else return true;
      return false;
    });
    this.foundFiles ||= fit.length > 0;
    return fit.map((name) => `${prefix}${name}`);
  }

  /** Uses a file. Of one that cannot be read nothing is known, of the kind that it holds and of those in it. */
  file(name: string, kind: Kind, use: (file: SourceFile) => void): void {
    const file = readSource(join(this.directory, name), `${this.label}/${name}`, this.problems);
    if (file) {
      for (const { value } of file.repeated) this.#setAside(value);
      use(file);
      return;
    }
    this.facts.markUnread(kind);
    for (const inner of kindsWithin(kind)) this.facts.markUnread(inner);
  }

  /** Reads a map of slugs and records. A mistake in one does not keep the others from being read. */
  map<D>(kind: Kind<D>, file: SourceFile, path: Path, value: unknown, parent?: RawRecord): void {
    if (value === undefined || value === null) return;
    const keys = file.keys(path);
    if (typeof value === 'object' && !Array.isArray(value)) {
      for (const [index, slug] of keys.entries()) {
        const place = file.at([...path, slug], 'key');
        const child = childOf(value, slug);
        this.#checkSlug(kind, slug, place);
        if (kind.slugs !== undefined && kind.slugs !== 'path' && !this.claim(kind, slug, place)) {
          this.#setAside(child);
          for (const inner of kindsWithin(kind))
            this.#knowPaths(inner, slug, file.keys([...path, slug, within(inner).under]));
          continue;
        }
        this.record(kind, { slug, file, path: [...path, slug], value: child, parent }, place, index + 1);
      }
    } else {
      const slugs = kind.slugs === 'code' ? 'codes' : 'slugs';
      this.problems.error(file.at(path), `${show(value)} must be a map of ${slugs} and records`);
    }
  }

  /** Reads one record, with those that are in it. */
  record<D>(kind: Kind<D>, found: Omit<RawRecord, keyof RecordName>, place: FilePosition, ordinal = 1): void {
    const { slug, file, path, value, parent } = found;
    const data = parseShape(kind.shape, value, file, path, this.problems);
    const key = keyOf(kind, slug, data, parent);
    const record = { ...found, kind, key };
    this.facts.markRead(record);
    if (data !== undefined) {
      const at = (...inner: Path) => file.at([...path, ...inner]);
      const fact = { kind, key, slug, ordinal, parent, data, place, at };
      this.facts.add(fact);
      for (const inner of kindsWithin(kind)) this.#addParts(inner, fact);
    }
    this.eachRecord(record);
    for (const inner of kindsWithin(kind)) this.#readParts(inner, record);
  }

  /** Remembers a slug. One that is taken is reported, and its record is not read: all else that is wrong may follow from that. */
  claim(kind: Kind, slug: string, place: FilePosition): boolean {
    const first = this.#places.get(`${kind.name}:${slug}`);
    if (first) {
      this.problems.error(
        place,
        `the slug "${slug}" is taken by another ${wordOf(kind)}, at ${formatPlace(first)}; each needs its own`,
      );
      return false;
    }
    this.#places.set(`${kind.name}:${slug}`, place);
    this.facts.know(kind, slug);
    return true;
  }

  /** Takes the parts of a record that was read with them as a whole. */
  #addParts(kind: Kind, record: Fact): void {
    const { under, parts } = within(kind);
    for (const [index, data] of (parts?.(record) ?? []).entries()) {
      const slug = String(index);
      const key = keyOf(kind, slug, data, record);
      const at = (...inner: Path) => record.at(under, index, ...inner);
      this.facts.add({ kind, key, slug, ordinal: index + 1, parent: record, data, place: at(), at });
      this.facts.know(kind, key);
    }
  }

  /** Reads the parts of a record that are maps, also where the record has mistakes. */
  #readParts(kind: Kind, record: RawRecord): void {
    const { under, parts } = within(kind);
    if (parts) return;
    const { file, value } = record;
    const path = [...record.path, under];
    for (const slug of file.keys(path)) this.facts.knowWithin(kind, record, slug);
    this.#knowPaths(kind, record.key, file.keys(path));
    this.map(kind, file, path, childOf(value, under), record);
  }

  /** Others refer to the parts by their paths, whatever mistakes they or the record have. */
  #knowPaths(kind: Kind, parent: string, slugs: readonly string[]): void {
    if (kind.slugs === 'path') for (const slug of slugs) this.facts.know(kind, `${parent}/${slug}`);
  }

  /** What a record that is not read cites is not reported as uncited besides. */
  #setAside(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const of = subject.safeParse(childOf(value, 'of'));
    if (of.success) this.alsoCited.push(...of.data);
    else for (const inner of Object.values(value)) this.#setAside(inner);
  }

  #checkSlug(kind: Kind, slug: string, place: FilePosition): void {
    if (kind.slugs === 'code') {
      if (!/^[A-Z]{2}$/.test(slug))
        this.problems.error(place, `"${slug}" is not a country code; write ISO 3166-1 alpha-2, as in UA`);
    } else if (!isSlug(slug)) {
      this.problems.error(
        place,
        `"${slug}" is not a slug; write small letters, digits and single hyphens, as in lloyd-austin`,
      );
    }
  }
}

/** What a record is known by, as in its id. One that has mistakes where this is made of its data is known by its place. */
function keyOf<D>(kind: Kind<D>, slug: string, data: D | undefined, parent: RecordName | undefined): string {
  if (!parent || kind.slugs === 'own') return slug;
  return data !== undefined && kind.key ? kind.key(data, parent.key) : `${parent.key}/${slug}`;
}

function within({ name, within: found }: Kind) {
  if (!found) throw new TypeError(`a ${name} is in no record`);
  return found;
}
