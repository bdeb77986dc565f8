import type { Path } from './documents.js';
import type { Place, Problems } from './errors.js';
import type { ArticleFile, Fact, Facts } from './facts.js';
import { suggestion } from './nearest.js';
import type { CitationByData, CitationData, SubjectData } from './shapes.js';

/** A citation that stands with its subject: in the file of a package or of equipment, not of the article. */
export interface CitedBy {
  readonly of: SubjectData;
  readonly data: CitationByData;
  readonly place: Place;
  at(...path: Path): Place;
}

/** The articles with the citations that stand elsewhere, after their own. An article that is not there is reported. */
export function withCitations(
  { articles, known, unread }: Pick<Facts, 'articles' | 'known' | 'unread'>,
  citedBy: readonly CitedBy[],
  problems: Problems,
): ArticleFile[] {
  const added = new Map<string, Fact<CitationData>[]>();
  for (const { of, data: given, place, at } of citedBy) {
    const { by, ...data } = given;
    if (!known.article.has(by)) {
      if (!unread.has('article'))
        problems.error(at('by'), `there is no article "${by}"${suggestion(by, known.article)}`);
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
  return articles.map((article) => ({
    ...article,
    citations: [...article.citations, ...(added.get(article.slug) ?? [])],
  }));
}
