/** Rules 8 and 10 to 12 of the reader: paragraphs joined to one text, with the offsets of their links, and what they say about the article. */
import { createHash } from 'node:crypto';
import { dayIn, isByline, readHeadline } from './metadata.js';
import type { PrintedParagraph } from './paragraph.js';

/** A paragraph of an article as it is printed. */
export interface ArticleParagraph extends PrintedParagraph {
  readonly heading: boolean;
  /** It is no part of the article, so that it says nothing about it. It stays in the text. */
  readonly outside?: boolean;
}

/** A link of the article: its label is `text.slice(start, end)`. */
interface ArticleLink {
  readonly label: string;
  readonly href: string;
  readonly start: number;
  readonly end: number;
}

/** An article's plain text, and what its printed lines say about it. All offsets are UTF-16 code units of `text`. */
export interface ReadArticle {
  readonly text: string;
  /** Of the text in UTF-8, in hexadecimal. */
  readonly sha256: string;
  readonly headline: string | null;
  /** As printed, with its "By". */
  readonly byline: string | null;
  /** `yyyy-mm-dd`, or `yyyy-mm` when no day is printed. */
  readonly publishedOn: string | null;
  /** The line that prints it. */
  readonly dateLine: string | null;
  /** Where the copy says that it comes from. */
  readonly originalUrl: string | null;
  readonly links: readonly ArticleLink[];
}

/** The article that paragraphs are. */
export function joined(paragraphs: readonly ArticleParagraph[], originalUrl: string | null): ReadArticle {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  const links: ArticleLink[] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    for (const { href, start, end } of paragraph.links) {
      const bounds = { start: offset + start, end: offset + end };
      links.push({ label: text.slice(bounds.start, bounds.end), href, ...bounds });
    }
    offset += paragraph.text.length + 2;
  }
  const own = paragraphs.filter(({ outside }) => outside !== true);
  const day = dayIn(own.map((paragraph) => paragraph.text));
  return {
    text,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    headline: readHeadline(own),
    byline: own.find((paragraph) => isByline(paragraph.text))?.text ?? null,
    publishedOn: day?.date ?? null,
    dateLine: day?.line ?? null,
    originalUrl,
    links,
  };
}
