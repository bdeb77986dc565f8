import { createHash } from 'node:crypto';
import type { Database } from '../database/client.js';
import type { Prisma } from '../generated/prisma/client.js';
import { checkAnchor } from './anchor.js';
import type { ReadArticle } from './reader.js';

/** A passage of an article, and whether it is in the text. */
export interface AnchorReport {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly anchor: 'EXACT' | 'ORPHANED';
}

/** What came of attaching a copy, or of looking at an attached one again. */
export interface AttachReport {
  readonly slug: string;
  readonly headline: string | null;
  readonly sha256: string;
  readonly anchors: readonly AnchorReport[];
}

/** There is no such article; `known` are the slugs that there are. */
export class UnknownArticleError extends Error {
  override name = 'UnknownArticleError';

  constructor(
    readonly slug: string,
    readonly known: readonly string[],
  ) {
    super(`there is no article "${slug}"`);
  }
}

/** The copy is not the text that the article's passages were taken from. Nothing was changed. */
export class WrongTextError extends Error {
  override name = 'WrongTextError';

  constructor(
    readonly slug: string,
    /** The recorded sha256, or null where the article has none and yet has passages. */
    readonly expected: string | null,
    readonly actual: string,
    /** How many of the passages are in the copy all the same, and of how many. */
    readonly standing: number,
    readonly passages: number,
  ) {
    super(`the file is not the text of "${slug}"`);
  }
}

/** The lock that everything takes that writes facts, texts or anchors: two writers at once would each miss what the other does. */
const FACTS_LOCK = 7_061_937_201;

/** Waits until nobody else writes facts, and keeps others waiting until the transaction ends. */
export async function lockFacts(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${FACTS_LOCK})::text`;
}

/** Long enough for a text of 5 MB with thousands of passages on a slow disk, or for a seed that is being written meanwhile. */
const PATIENCE = { maxWait: 60_000, timeout: 120_000 };

/**
 * Stores a user's own copy of an article and says of each passage whether it is there. A copy that was attached before
 * is replaced. A passage that is not in it is marked, never moved.
 * @throws UnknownArticleError; WrongTextError when the copy is another text than the passages were taken from.
 */
export async function attachArticle(
  prisma: Database,
  slug: string,
  { text, sha256 }: Pick<ReadArticle, 'text' | 'sha256'>,
): Promise<AttachReport> {
  return prisma.$transaction(async (tx) => {
    await lockFacts(tx);
    const article = await findArticle(tx, slug);
    const anchors = article.passages.map((passage) => ({ ...passage, anchor: checkAnchor(text, passage) }));
    const fits = article.textSha256 === null ? anchors.length === 0 : article.textSha256 === sha256;
    if (!fits) {
      const standing = anchors.filter(({ anchor }) => anchor === 'EXACT').length;
      throw new WrongTextError(slug, article.textSha256, sha256, standing, anchors.length);
    }
    await tx.articleText.upsert({
      where: { articleId: article.id },
      create: { articleId: article.id, text, sha256 },
      update: { text, sha256, attachedAt: new Date() },
    });
    await setAnchors(tx, anchors);
    return { slug, headline: article.headline, sha256, anchors: anchors.map(withoutId) };
  }, PATIENCE);
}

/**
 * Looks at the attached texts again: each one's sha256, and whether each passage is in it.
 * @param slug one article; all that hold a text when left out.
 * @returns one report for each article that holds a text.
 * @throws UnknownArticleError
 */
export async function verifyArticles(
  prisma: Database,
  slug?: string,
): Promise<(AttachReport & { readonly sha256Fits: boolean })[]> {
  return prisma.$transaction(async (tx) => {
    await lockFacts(tx);
    if (slug !== undefined) await findArticle(tx, slug);
    const held = await tx.articleText.findMany({
      where: slug === undefined ? {} : { article: { slug } },
      include: { article: { include: { passages: { orderBy: [{ start: 'asc' }, { end: 'asc' }] } } } },
      orderBy: { article: { slug: 'asc' } },
    });
    const reports: (AttachReport & { readonly sha256Fits: boolean })[] = [];
    for (const { article, text } of held) {
      const anchors = article.passages.map(({ id, exact, start, end }) => ({
        id,
        exact,
        start,
        end,
        anchor: checkAnchor(text, { exact, start, end }),
      }));
      await setAnchors(tx, anchors);
      const actual = createHash('sha256').update(text, 'utf8').digest('hex');
      reports.push({
        slug: article.slug,
        headline: article.headline,
        sha256: actual,
        sha256Fits: article.textSha256 === null || article.textSha256 === actual,
        anchors: anchors.map(withoutId),
      });
    }
    return reports;
  }, PATIENCE);
}

/**
 * Removes the text that was attached to an article; its passages are then unverified again.
 * @returns whether there was one.
 * @throws UnknownArticleError
 */
export async function detachArticle(prisma: Database, slug: string): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    await lockFacts(tx);
    const { id } = await findArticle(tx, slug);
    const { count } = await tx.articleText.deleteMany({ where: { articleId: id } });
    await tx.passage.updateMany({ where: { articleId: id }, data: { anchor: 'UNVERIFIED' } });
    return count > 0;
  }, PATIENCE);
}

async function findArticle(tx: Prisma.TransactionClient, slug: string) {
  const article = await tx.article.findUnique({
    where: { slug },
    select: {
      id: true,
      headline: true,
      textSha256: true,
      passages: {
        select: { id: true, exact: true, start: true, end: true },
        orderBy: [{ start: 'asc' }, { end: 'asc' }],
      },
    },
  });
  if (article) return article;
  const known = await tx.article.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } });
  throw new UnknownArticleError(
    slug,
    known.map((other) => other.slug),
  );
}

async function setAnchors(
  tx: Prisma.TransactionClient,
  anchors: readonly (AnchorReport & { readonly id: string })[],
): Promise<void> {
  for (const anchor of ['EXACT', 'ORPHANED'] as const) {
    const ids = anchors.filter((passage) => passage.anchor === anchor).map(({ id }) => id);
    await tx.passage.updateMany({ where: { id: { in: ids }, anchor: { not: anchor } }, data: { anchor } });
  }
}

function withoutId({ exact, start, end, anchor }: AnchorReport): AnchorReport {
  return { exact, start, end, anchor };
}
