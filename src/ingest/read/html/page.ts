import type { CopyMetadata } from '../../proposals.js';
import { ArticleReadError, decodeSource } from '../../reader/source.js';
import { decodedPage } from './charset.js';
import { pageOf } from './dom.js';
import { outsideOf } from './outside.js';
import { newsArticleOf, pageMetadata } from './pageMetadata.js';
import { type PageParagraph, paragraphsOf } from './paragraphs.js';
import { wallOf } from './wall.js';

/** A page as it is read: its paragraphs, those that are no part of the article flagged, and what it says outside of them. */
export interface ReadPage {
  readonly paragraphs: readonly (PageParagraph & { readonly outside: boolean })[];
  readonly metadata: CopyMetadata;
  /** What keeps the article from being shown, in words. */
  readonly wall: string | undefined;
}

/**
 * Reads a saved page.
 * @throws ArticleReadError when it is no text, or prints none.
 */
export async function readPage(source: Uint8Array): Promise<ReadPage> {
  const html = decodeSource(decodedPage(source));
  const document = await pageOf(html);
  const body = document.querySelector('body');
  const paragraphs = body === null ? [] : paragraphsOf(body);
  if (paragraphs.length === 0) throw new ArticleReadError('The page holds no text.');
  const metadata = pageMetadata(document);
  const isFree = newsArticleOf(document)?.isAccessibleForFree;
  const outside = await outsideOf(document, paragraphs);
  const read = paragraphs.map((paragraph, number) => ({ ...paragraph, outside: outside.has(number) }));
  const length = read.reduce((sum, { text, outside: is }) => sum + (is ? 0 : text.length), 0);
  return { paragraphs: read, metadata, wall: wallOf(paragraphs.map(({ text }) => text).join('\n'), length, isFree) };
}
