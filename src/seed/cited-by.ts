import { Candidates } from './candidates.js';
import type { Path, SourceFile } from './documents.js';
import type { Place, Problems } from './errors.js';
import { parseShape, show } from './explain.js';
import type { Fact, Facts } from './facts.js';
import { childOf, type Reader } from './reader.js';
import * as shapes from './shapes.js';

/** A citation that stands with its subject: in the file of a package or of equipment, not of the article. */
export interface CitedBy {
  readonly of: shapes.SubjectData;
  readonly data: shapes.CitationByData;
  readonly place: Place;
  at(...path: Path): Place;
}

/** The citations that stand with their subject, and for a line the one that its package's `itemsFrom` makes. */
export function readCitedBy(
  reader: Reader,
  of: shapes.SubjectData,
  file: SourceFile,
  base: Path,
  value: unknown,
  line: {
    readonly wording?: string;
    readonly quantity?: shapes.LineItemData['quantity'];
    /** What stands as `itemsFrom`. */
    readonly from?: unknown;
    readonly fromAt?: Path;
  } = {},
): void {
  const citations = childOf(value, 'citations');
  const given: CitedBy[] = [];
  if (citations !== undefined && !Array.isArray(citations)) {
    reader.problems.error(
      file.at([...base, 'citations']),
      `${show(citations)} must be a list: each citation begins with "- by:"`,
    );
    reader.alsoCited.push(of);
    return;
  }
  for (const [index, item] of (citations ?? []).entries()) {
    const path = [...base, 'citations', index];
    const data = parseShape(shapes.citationBy, item, file, path, reader.problems);
    if (data) given.push({ of, data, place: file.at(path), at: (...inner) => file.at([...path, ...inner]) });
    else reader.alsoCited.push(of);
  }
  const { wording, quantity, from, fromAt } = line;
  // Its shape is wrong, and that was said: it would have cited the line.
  if (from !== undefined && typeof from !== 'string') reader.alsoCited.push(of);
  if (typeof from === 'string' && fromAt && !given.some(({ data }) => data.by === from && data.source === undefined)) {
    const data = { by: from, stance: 'SUPPORTS' as const, ...(quantity ? { quantity } : {}) };
    given.unshift({ of, data, place: file.at(base, 'key'), at: () => file.at(fromAt) });
  }
  reader.citedBy.push(
    ...given.map((citation) => {
      const bare = citation.data.wording === undefined && citation.data.passage === undefined;
      return bare && wording !== undefined ? { ...citation, data: { ...citation.data, wording } } : citation;
    }),
  );
}

/**
 * The articles with the citations that stand elsewhere, after their own. An article that is not there is reported, once for
 * all that it would have cited.
 */
export function withCitations(
  facts: Facts,
  citedBy: readonly CitedBy[],
  problems: Problems,
): Pick<Facts, 'articles' | 'alsoCited'> {
  const { articles, known, unread } = facts;
  const candidates = new Candidates(facts);
  const alsoCited = [...facts.alsoCited];
  const added = new Map<string, Fact<shapes.CitationData>[]>();
  for (const { of, data: given, place, at } of citedBy) {
    const { by, ...data } = given;
    if (!known.article.has(by)) {
      if (!unread.has('article')) problems.error(at('by'), candidates.unknown('article', by));
      alsoCited.push(of);
      continue;
    }
    const citations = added.get(by) ?? [];
    added.set(by, citations);
    // `of` is the record that it stands with: there is no key to point at.
    citations.push({
      slug: String(citations.length),
      data: { of, ...data },
      place,
      at: (...path) => (path[0] === 'of' ? place : at(...path)),
    });
  }
  return {
    articles: articles.map((article) => ({
      ...article,
      citations: [...article.citations, ...(added.get(article.slug) ?? [])],
    })),
    alsoCited,
  };
}
