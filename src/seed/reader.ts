import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { CitedBy } from './cited-by.js';
import { type Path, readSource, type SourceFile } from './documents.js';
import { compareText, formatPlace, type Place, type Problems } from './errors.js';
import { parseShape, show } from './explain.js';
import { type Fact, kindName, type ReferenceKind } from './facts.js';
import { nearest } from './nearest.js';
import { isSlug } from './primitives.js';
import { type SubjectData, subject } from './shapes.js';

/** Called for each record of a map, also for one with mistakes, with what stands in the file. */
export type EachRecord = (slug: string, file: SourceFile, path: Path, value: unknown) => void;

/** Reads maps of records from the files of a folder, and remembers what it saw in any of them. `label` is how errors name the folder. */
export class Reader {
  readonly known: Readonly<Record<ReferenceKind, Set<string>>> = {
    country: new Set(),
    organization: new Set(),
    person: new Set(),
    position: new Set(),
    equipment: new Set(),
    aidPackage: new Set(),
    lineItem: new Set(),
    decision: new Set(),
    treaty: new Set(),
    article: new Set(),
  };
  readonly unread = new Set<ReferenceKind>();
  readonly citedBy: CitedBy[] = [];
  /** Whether there was any file of facts. */
  foundFiles = false;
  /** What citations are of that have mistakes and stand with their subject, or that are in a record whose slug is taken. */
  readonly alsoCited: SubjectData[] = [];
  readonly #places = new Map<string, Place>();

  constructor(
    readonly directory: string,
    readonly label: string,
    readonly problems: Problems,
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
        this.problems.error(
          place,
          `no facts are read from this file${near === undefined ? `; the files here are ${expected.join(', ')}` : `; did you mean ${near}?`}`,
        );
      } else return true;
      return false;
    });
    this.foundFiles ||= fit.length > 0;
    return fit.map((name) => `${prefix}${name}`);
  }

  /** What `use` makes of a file. Of one that cannot be read nothing is known, of the kinds that it holds. */
  file<T>(name: string, kinds: readonly ReferenceKind[], use: (file: SourceFile) => T[]): T[] {
    const file = readSource(join(this.directory, name), `${this.label}/${name}`, this.problems);
    if (file) {
      for (const { value } of file.repeated) this.#setAside(value);
      return use(file);
    }
    for (const kind of kinds) this.unread.add(kind);
    return [];
  }

  /** The records of a map of slugs. A mistake in one does not keep the others from being read. */
  map<T extends z.ZodType>(
    file: SourceFile,
    path: Path,
    value: unknown,
    schema: T,
    kind?: ReferenceKind,
    each?: EachRecord,
  ): Fact<z.output<T>>[] {
    if (value === undefined || value === null) return [];
    if (typeof value !== 'object' || Array.isArray(value)) {
      this.problems.error(
        file.at(path),
        `${show(value)} must be a map of ${kind === 'country' ? 'codes' : 'slugs'} and records`,
      );
      return [];
    }
    const facts: Fact<z.output<T>>[] = [];
    for (const slug of file.keys(path)) {
      const place = file.at([...path, slug], 'key');
      const child = childOf(value, slug);
      this.#checkSlug(slug, kind, place);
      if (kind && !this.claim(kind, slug, place)) {
        this.#setAside(child);
        if (kind === 'aidPackage') {
          for (const key of file.keys([...path, slug, 'lineItems'])) this.known.lineItem.add(`${slug}/${key}`);
        }
        continue;
      }
      const data = parseShape(schema, child, file, [...path, slug], this.problems);
      if (data !== undefined) facts.push({ slug, data, place, at: (...inner) => file.at([...path, slug, ...inner]) });
      each?.(slug, file, [...path, slug], child);
    }
    return facts;
  }

  /** Remembers a slug. One that is taken is reported, and its record is not read: all else that is wrong may follow from that. */
  claim(kind: ReferenceKind, slug: string, place: Place): boolean {
    const first = this.#places.get(`${kind}:${slug}`);
    if (first) {
      this.problems.error(
        place,
        `the slug "${slug}" is taken by another ${kindName(kind)}, at ${formatPlace(first)}; each needs its own`,
      );
      return false;
    }
    this.#places.set(`${kind}:${slug}`, place);
    this.known[kind].add(slug);
    return true;
  }

  /** What a record that is not read cites is not reported as uncited besides. */
  #setAside(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const of = subject.safeParse(childOf(value, 'of'));
    if (of.success) this.alsoCited.push(of.data);
    else for (const inner of Object.values(value)) this.#setAside(inner);
  }

  #checkSlug(slug: string, kind: ReferenceKind | undefined, place: Place): void {
    if (kind === 'country') {
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

/** What a map of the file has under a key. */
export function childOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
