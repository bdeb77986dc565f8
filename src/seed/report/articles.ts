import type { SeedRows } from '../build/rows.js';
import { compareText, type FilePosition } from '../files/problems.js';

/** An article that no citation leads to. */
export interface UncitedArticle {
  readonly slug: string;
  readonly kind: string;
  /** Other articles link to it: that may be why it is there. */
  readonly linked: boolean;
  readonly place: FilePosition | undefined;
}

/** The articles that are the source of nothing: no citation is theirs, and none came through them. */
export function uncitedArticles(rows: SeedRows): UncitedArticle[] {
  const cited = new Set(rows.citations.flatMap(({ articleId, relayedById }) => [articleId, relayedById]));
  const linked = new Set(rows.links.map(({ toId }) => toId));
  return rows.articles
    .filter(({ id }) => !cited.has(id))
    .map(({ id, slug, kind }) => ({ slug, kind, linked: linked.has(id), place: rows.places.get(id) }))
    .sort((a, b) => compareText(a.slug, b.slug));
}
