import { type Citation, citationBy, citationOf } from '../citations/citation.js';
import { subject } from '../citations/subject.js';
import { childOf, type Path } from '../files/document.js';
import { parseShape, show } from '../files/explain.js';
import type { Problems } from '../files/problems.js';
import type { Implied, RecordName } from '../kind/kind.js';
import { quantity } from '../values/amounts.js';
import type { RawRecord } from './reader.js';

/** The citations of the files. */
export class FoundCitations {
  /** Those in the files of their articles. */
  readonly inArticles: Citation[] = [];
  /** Those that are beside their subject. */
  readonly beside: Citation[] = [];
  /** What citations with mistakes are of. */
  readonly alsoCited: RecordName[] = [];
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** Reads the citations in the file of an article. */
  readInArticle({ key, file, path, value: article }: RawRecord): void {
    const value = childOf(article, 'citations');
    const base = [...path, 'citations'];
    if (value === undefined || value === null) return;
    if (!Array.isArray(value)) {
      this.#problems.error(file.at(base), `${show(value)} must be a list: each citation begins with "- of:"`);
      return;
    }
    for (const [index, item] of value.entries()) {
      const at = (...inner: Path) => file.at([...base, index, ...inner]);
      const parsed = parseShape(citationOf, item, file, [...base, index], this.#problems);
      if (parsed) {
        const { of, ...data } = parsed;
        this.inArticles.push({ article: key, of, data, place: at(), at });
      } else {
        const of = subject.safeParse(childOf(item, 'of'));
        if (of.success) this.alsoCited.push(...of.data);
      }
    }
  }

  /** Reads the citations that are beside their subject, with the one that follows from the subject's own keys. */
  readBeside(record: RawRecord): void {
    const { file, path, value } = record;
    const list = childOf(value, 'citations');
    const base = [...path, 'citations'];
    if (list !== undefined && !Array.isArray(list)) {
      this.#problems.error(file.at(base), `${show(list)} must be a list: each citation begins with "- by:"`);
      this.alsoCited.push(record);
      return;
    }
    const given: Citation[] = [];
    for (const [index, item] of (list ?? []).entries()) {
      const at = (...inner: Path) => file.at([...base, index, ...inner]);
      const parsed = parseShape(citationBy, item, file, [...base, index], this.#problems);
      if (parsed) {
        const { by, ...data } = parsed;
        given.push(beside(record, by, data, at(), at));
      } else this.alsoCited.push(record);
    }
    const implied = record.kind.cited?.implied?.(value, record.parent?.value);
    if (implied) given.unshift(...this.#implied(record, implied, given));
    this.beside.push(...given.map((citation) => worded(citation, implied?.wording)));
  }

  /** The citation that follows from a record, unless its article cites the record already. */
  #implied(record: RawRecord, { by, in: where, key, quantity: raw }: Implied, given: readonly Citation[]): Citation[] {
    if (by === undefined) return [];
    if (typeof by !== 'string') {
      // Its shape is wrong, and that was reported: it would have cited the record.
      this.alsoCited.push(record);
      return [];
    }
    if (given.some(({ article, data }) => article === by && data.source === undefined)) return [];
    const { file, path, parent } = record;
    const at = [...(where === 'parent' && parent ? parent.path : path), key];
    const amount = quantity.safeParse(raw).data;
    const data = { stance: 'SUPPORTS' as const, ...(amount ? { quantity: amount } : {}) };
    return [beside(record, by, data, file.at(path, 'key'), () => file.at(at))];
  }
}

/** A citation beside its subject: there is no `of` to point at. */
function beside(
  { kind, key }: RecordName,
  article: string,
  data: Citation['data'],
  place: Citation['place'],
  at: Citation['at'],
): Citation {
  return {
    article,
    of: [{ kind, key, path: [] }],
    data,
    place,
    at: (...path) => (path[0] === 'of' ? place : at(...path)),
  };
}

/** A citation with the words of its record, where it has none of its own. */
function worded(citation: Citation, wording: string | undefined): Citation {
  const { data } = citation;
  const isBare = data.wording === undefined && data.passage === undefined;
  return isBare && wording !== undefined ? { ...citation, data: { ...data, wording } } : citation;
}
