import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type CitedBy, withCitations } from './cited-by.js';
import { type Path, readSource, type SourceFile } from './documents.js';
import { compareText, type Place, type Problems } from './errors.js';
import { parseShape, show } from './explain.js';
import { nearest } from './nearest.js';
import { isSlug } from './primitives.js';
import * as shapes from './shapes.js';

/** One record of the files: what it says, and where. */
export interface Fact<T> {
  /** The slug; for what has none, the key in its file. */
  readonly slug: string;
  readonly data: T;
  at(...path: Path): Place;
  /** The place of its own key. */
  readonly place: Place;
}

export interface PositionFact extends Fact<shapes.PositionData> {
  readonly person: string;
}

interface LineItemFact extends Fact<shapes.LineItemData> {
  readonly aidPackage: string;
  readonly ordinal: number;
}

/** One article: a file, or one of the articles in a file of sources. `head` is missing when it has mistakes; the rest is read all the same. */
export interface ArticleFile {
  readonly slug: string;
  readonly place: Place;
  readonly head?: Fact<shapes.ArticleData>;
  readonly credits: readonly Fact<shapes.CreditData>[];
  readonly links: readonly Fact<shapes.LinkData>[];
  readonly passages: readonly Fact<shapes.PassageData>[];
  /** The keys of all passages, also of those with mistakes. */
  readonly passageKeys: ReadonlySet<string>;
  readonly quotes: readonly Fact<shapes.QuoteData>[];
  readonly citations: readonly Fact<shapes.CitationData>[];
  /** What citations with mistakes are of, so that their subjects are not reported as uncited besides. */
  readonly alsoCited: readonly shapes.SubjectData[];
}

/** The kinds of records that others refer to by slug. */
export type ReferenceKind =
  | 'country'
  | 'organization'
  | 'person'
  | 'position'
  | 'equipment'
  | 'aidPackage'
  | 'lineItem'
  | 'decision'
  | 'treaty'
  | 'article';

/** Everything that the files say, before it is checked against itself. */
export interface Facts {
  readonly countries: readonly Fact<shapes.CountryData>[];
  readonly organizations: readonly Fact<shapes.OrganizationData>[];
  readonly people: readonly Fact<shapes.PersonData>[];
  readonly positions: readonly PositionFact[];
  readonly equipment: readonly Fact<shapes.EquipmentData>[];
  readonly packages: readonly Fact<shapes.AidPackageData>[];
  readonly lineItems: readonly LineItemFact[];
  readonly decisions: readonly Fact<shapes.DecisionData>[];
  readonly treaties: readonly Fact<shapes.TreatyData>[];
  readonly articles: readonly ArticleFile[];
  /** What citations with mistakes are of that stand with their subject. */
  readonly alsoCited: readonly shapes.SubjectData[];
  /** Every slug that a record has, also one with mistakes: it is no unknown reference. */
  readonly known: Readonly<Record<ReferenceKind, ReadonlySet<string>>>;
  /** Kinds of which a file could not be read at all: what is unknown there may only be unread. */
  readonly unread: ReadonlySet<ReferenceKind>;
}

const FILES = [
  'countries.yaml',
  'organizations.yaml',
  'people.yaml',
  'equipment.yaml',
  'decisions.yaml',
  'treaties.yaml',
];

/** Kinds that stand in several files, in which a slug may come twice. */
const MANY_FILES: readonly ReferenceKind[] = ['position', 'aidPackage', 'equipment', 'article'];

/** Reads every file of a folder of facts. `label` is how errors name the folder. */
export function readFacts(directory: string, label: string, problems: Problems): Facts {
  return new FactReader(directory, label, problems).read();
}

class FactReader {
  readonly #known: Record<ReferenceKind, Set<string>> = {
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
  readonly #unread = new Set<ReferenceKind>();
  readonly #citedBy: CitedBy[] = [];
  readonly #alsoCited: shapes.SubjectData[] = [];

  constructor(
    readonly directory: string,
    readonly label: string,
    readonly problems: Problems,
  ) {}

  read(): Facts {
    const files = this.#files('.', FILES);
    const packageFiles = this.#files('packages');
    const equipmentFiles = [...files.filter((name) => name === 'equipment.yaml'), ...this.#files('equipment')];
    const articleFiles = this.#files('articles');
    const sourceFiles = this.#files('sources');
    if ([files, packageFiles, equipmentFiles, articleFiles, sourceFiles].flat().length === 0) {
      this.problems.error({ file: this.label, line: 1, column: 1 }, 'there are no facts in this folder');
    }
    const positions: PositionFact[] = [];
    const lineItems: LineItemFact[] = [];
    const map = <T extends z.ZodType>(
      name: string,
      kind: ReferenceKind,
      schema: T,
      each?: (slug: string, file: SourceFile, path: Path, value: unknown) => void,
    ) =>
      files.includes(name)
        ? this.#file(name, kind === 'person' ? ['person', 'position'] : [kind], (file) =>
            this.#map(file, [], file.value, schema, kind, each),
          )
        : [];
    const facts = {
      countries: map('countries.yaml', 'country', shapes.country),
      organizations: map('organizations.yaml', 'organization', shapes.organization),
      people: map('people.yaml', 'person', shapes.person, (person, file, path, value) => {
        const found = this.#map(file, [...path, 'positions'], childOf(value, 'positions'), shapes.position, 'position');
        positions.push(...found.map((fact) => ({ ...fact, person })));
      }),
      positions,
      equipment: equipmentFiles.flatMap((name) =>
        this.#file(name, ['equipment'], (file) =>
          this.#map(file, [], file.value, shapes.equipment, 'equipment', (slug, _, path, value) =>
            this.#citationsBy({ equipment: [slug] }, file, path, value),
          ),
        ),
      ),
      packages: packageFiles.flatMap((name) =>
        this.#file(name, ['aidPackage', 'lineItem'], (file) =>
          this.#map(file, [], file.value, shapes.aidPackage, 'aidPackage', (aidPackage, _, path, value) => {
            this.#citationsBy({ aidPackage: [aidPackage] }, file, path, value);
            const itemsFrom = childOf(value, 'itemsFrom');
            const found = this.#map(
              file,
              [...path, 'lineItems'],
              childOf(value, 'lineItems'),
              shapes.lineItem,
              undefined,
              (key, _file, inner, item) => {
                const asReported = childOf(item, 'asReported');
                const own = childOf(item, 'itemsFrom');
                const from = own ?? itemsFrom;
                this.#citationsBy({ lineItem: [`${aidPackage}/${key}`] }, file, inner, item, {
                  ...(typeof asReported === 'string' ? { wording: asReported } : {}),
                  ...(typeof from === 'string'
                    ? { from, fromAt: [...(own === undefined ? path : inner), 'itemsFrom'] }
                    : {}),
                  quantity: shapes.lineItem.shape.quantity.safeParse(childOf(item, 'quantity')).data,
                });
              },
            );
            const keys = file.keys([...path, 'lineItems']);
            for (const key of keys) this.#known.lineItem.add(`${aidPackage}/${key}`);
            lineItems.push(
              ...found.map((fact) => ({
                ...fact,
                aidPackage,
                slug: `${aidPackage}/${fact.slug}`,
                ordinal: keys.indexOf(fact.slug) + 1,
              })),
            );
          }),
        ),
      ),
      lineItems,
      decisions: map('decisions.yaml', 'decision', shapes.decision),
      treaties: map('treaties.yaml', 'treaty', shapes.treaty),
      articles: [
        ...articleFiles.flatMap((name) => this.#articleFile(name)),
        ...sourceFiles.flatMap((name) => this.#sources(name)),
      ],
      alsoCited: this.#alsoCited,
      known: this.#known,
      unread: this.#unread,
    };
    return { ...facts, articles: withCitations(facts, this.#citedBy, this.problems) };
  }

  /** The YAML files of a folder, by name. Anything else that looks like facts is reported: it would be silently left out. */
  #files(folder: string, expected?: readonly string[]): string[] {
    const absolute = join(this.directory, folder);
    if (!existsSync(absolute)) return [];
    const found = readdirSync(absolute)
      .filter((name) => /\.ya?ml$/i.test(name))
      .sort(compareText);
    const prefix = folder === '.' ? '' : `${folder}/`;
    return found
      .filter((name) => {
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
      })
      .map((name) => `${prefix}${name}`);
  }

  #file<T>(name: string, kinds: readonly ReferenceKind[], use: (file: SourceFile) => T[]): T[] {
    const file = readSource(join(this.directory, name), `${this.label}/${name}`, this.problems);
    if (file) return use(file);
    for (const kind of kinds) this.#unread.add(kind);
    return [];
  }

  /** The records of a map of slugs. A mistake in one does not keep the others from being read. */
  #map<T extends z.ZodType>(
    file: SourceFile,
    path: Path,
    value: unknown,
    schema: T,
    kind?: ReferenceKind,
    each?: (slug: string, file: SourceFile, path: Path, value: unknown) => void,
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
      if (kind) {
        if (this.#known[kind].has(slug) && MANY_FILES.includes(kind)) {
          this.problems.error(place, `the slug "${slug}" is taken by another ${kindName(kind)}; each needs its own`);
        }
        this.#known[kind].add(slug);
      }
      const data = parseShape(schema, child, file, [...path, slug], this.problems);
      if (data !== undefined) facts.push({ slug, data, place, at: (...inner) => file.at([...path, slug, ...inner]) });
      each?.(slug, file, [...path, slug], child);
    }
    return facts;
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

  /** An article with a file of its own, which names it. */
  #articleFile(name: string): ArticleFile[] {
    const slug = name.replace(/^articles\//, '').replace(/\.yaml$/, '');
    const start = { file: `${this.label}/${name}`, line: 1, column: 1 };
    this.#known.article.add(slug);
    if (!isSlug(slug))
      this.problems.error(
        start,
        `the file's name "${slug}" is not a slug; write small letters, digits and single hyphens`,
      );
    return this.#file(name, ['article'], (file) => [this.#article(slug, file, [], file.value, start)]);
  }

  /** The articles of a file that holds many, by slug. */
  #sources(name: string): ArticleFile[] {
    return this.#file(name, ['article'], (file) => {
      const articles: ArticleFile[] = [];
      this.#map(file, [], file.value, z.unknown(), 'article', (slug, _, path, value) => {
        articles.push(this.#article(slug, file, path, value, file.at(path, 'key')));
      });
      return articles;
    });
  }

  #article(slug: string, file: SourceFile, path: Path, value: unknown, place: Place): ArticleFile {
    const data = parseShape(shapes.article, value, file, path, this.problems);
    const part = <T extends z.ZodType>(key: string, schema: T) =>
      this.#map(file, [...path, key], childOf(value, key), schema);
    const { citations, alsoCited } = this.#citations(file, path, value);
    return {
      slug,
      place,
      ...(data ? { head: { slug, data, place, at: (...inner: Path) => file.at([...path, ...inner]) } } : {}),
      credits: part('credits', shapes.credit),
      links: part('links', shapes.link),
      passages: part('passages', shapes.passage),
      passageKeys: new Set(file.keys([...path, 'passages'])),
      quotes: part('quotes', shapes.quote),
      citations,
      alsoCited,
    };
  }

  /** The citations that stand with their subject, and for a line the one that its package's `itemsFrom` makes. */
  #citationsBy(
    of: shapes.SubjectData,
    file: SourceFile,
    base: Path,
    value: unknown,
    line: {
      readonly wording?: string;
      readonly quantity?: shapes.LineItemData['quantity'];
      readonly from?: string;
      readonly fromAt?: Path;
    } = {},
  ): void {
    const citations = childOf(value, 'citations');
    const given: CitedBy[] = [];
    if (citations !== undefined && !Array.isArray(citations)) {
      this.problems.error(
        file.at([...base, 'citations']),
        `${show(citations)} must be a list: each citation begins with "- by:"`,
      );
      this.#alsoCited.push(of);
      return;
    }
    for (const [index, item] of (citations ?? []).entries()) {
      const path = [...base, 'citations', index];
      const data = parseShape(shapes.citationBy, item, file, path, this.problems);
      if (data) given.push({ of, data, place: file.at(path), at: (...inner) => file.at([...path, ...inner]) });
      else this.#alsoCited.push(of);
    }
    const { wording, quantity, from, fromAt } = line;
    if (from !== undefined && fromAt && !given.some(({ data }) => data.by === from && data.source === undefined)) {
      const data = { by: from, stance: 'SUPPORTS' as const, ...(quantity ? { quantity } : {}) };
      given.unshift({ of, data, place: file.at(base, 'key'), at: () => file.at(fromAt) });
    }
    this.#citedBy.push(
      ...given.map((citation) => {
        const bare = citation.data.wording === undefined && citation.data.passage === undefined;
        return bare && wording !== undefined ? { ...citation, data: { ...citation.data, wording } } : citation;
      }),
    );
  }

  #citations(file: SourceFile, base: Path, article: unknown): Pick<ArticleFile, 'citations' | 'alsoCited'> {
    const value = childOf(article, 'citations');
    const citations: Fact<shapes.CitationData>[] = [];
    const alsoCited: shapes.SubjectData[] = [];
    if (value === undefined || value === null) return { citations, alsoCited };
    if (!Array.isArray(value)) {
      this.problems.error(
        file.at([...base, 'citations']),
        `${show(value)} must be a list: each citation begins with "- of:"`,
      );
      return { citations, alsoCited };
    }
    value.forEach((item: unknown, index) => {
      const path = [...base, 'citations', index];
      const data = parseShape(shapes.citation, item, file, path, this.problems);
      if (data)
        citations.push({
          slug: String(index),
          data,
          place: file.at(path),
          at: (...inner) => file.at([...path, ...inner]),
        });
      else {
        const subject = shapes.subject.safeParse(childOf(item, 'of'));
        if (subject.success) alsoCited.push(subject.data);
      }
    });
    return { citations, alsoCited };
  }
}

/** A kind of record in words. */
export function kindName(kind: ReferenceKind): string {
  switch (kind) {
    case 'aidPackage':
      return 'aid package';
    case 'lineItem':
      return 'line item';
    default:
      return kind;
  }
}

function childOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
