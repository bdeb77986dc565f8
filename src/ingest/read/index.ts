import { extname } from 'node:path';
import { parse } from 'yaml';
import type { Anchor } from '../anchor.js';
import type { ArticleCopy, CopyMetadata, Found, Refusal } from '../proposals.js';
import { ArticleReadError, type ReadArticle, readArticle } from '../reader.js';
import { foundIn, merged, pageMetadata } from './metadata.js';

/**
 * Stage 1: a file as an article. Markdown, plain text and saved pages are read to one plain text by the rules of reader.ts, so that a copy that was attached
 * before keeps its offsets; what the file says beside its text is metadata.
 * @param name the file's name: its ending says what it is.
 */
export function readCopy(bytes: Uint8Array, name: string): ArticleCopy | Refusal {
  if (isBinary(bytes)) return refusal('NOT_TEXT', `${formatOf(bytes)} is not read: save its text as .txt or .md.`);
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const isPage = /\.html?$/i.test(extname(name)) || /^\s*<(?:!doctype html|html)[\s>]/i.test(source.slice(0, 500));
    const { front, body } = isPage ? { front: undefined, body: source } : withoutFrontMatter(source);
    const read = readArticle(isPage ? bodyOf(source) : body);
    const beside = [...(front ? [front] : []), ...(isPage ? [pageMetadata(source)] : [])];
    return {
      text: read.text,
      sha256: read.sha256,
      metadata: merged([...beside, inText(read)]),
      links: read.links.map(({ href, start, end }) => ({ href, anchor: anchorAt(read.text, start, end) })),
    };
  } catch (error) {
    if (error instanceof ArticleReadError)
      return refusal(/holds no text/.test(error.message) ? 'EMPTY' : 'NOT_TEXT', error.message);
    if (error instanceof TypeError) return refusal('NOT_TEXT', 'The file is not valid UTF-8: save it as UTF-8.');
    throw error;
  }
}

const refusal = (refused: Refusal['refused'], message: string): Refusal => ({ refused, message });

/** Whether a file is of a format that holds more than text: an archive, a document, a picture. */
function isBinary(bytes: Uint8Array): boolean {
  return formatOf(bytes) !== 'A binary file' || bytes.subarray(0, 1_000).includes(0);
}

function formatOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (head.startsWith('%PDF-')) return 'A PDF';
  if (head.startsWith('PK')) return 'A DOCX or another archive';
  return 'A binary file';
}

/** The part of a page that is shown. */
function bodyOf(html: string): string {
  const start = html.search(/<body[\s>]/i);
  const end = html.search(/<\/body/i);
  return start < 0
    ? html.replace(/<head[\s>][\s\S]{0,1000000}?<\/head>/i, '')
    : html.slice(start, end < start ? undefined : end);
}

/** YAML between lines of three hyphens at the very beginning is metadata. */
function withoutFrontMatter(source: string): { front: CopyMetadata | undefined; body: string } {
  const [whole, written] = /^\uFEFF?---\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source) ?? [];
  if (whole === undefined || written === undefined) return { front: undefined, body: source };
  const values = known(written);
  if (!values) return { front: undefined, body: source };
  const text = (...names: readonly string[]): string | undefined => {
    const value = names.map((name) => values[name]).find((one) => one !== undefined && one !== null);
    return value instanceof Date ? value.toISOString() : value === undefined ? undefined : String(value);
  };
  const author = values.author ?? values.authors;
  const front = foundIn('FRONT_MATTER', {
    ...given('headline', text('title', 'headline')),
    ...given('url', text('url', 'link', 'source')),
    ...given('publishedOn', text('date', 'published')),
    ...given('language', text('lang', 'language')),
    ...given('publisher', text('publisher', 'site')),
    bylines: (Array.isArray(author) ? author : [author]).flatMap((one) => (typeof one === 'string' ? [one] : [])),
  });
  return { front, body: source.slice(whole.length) };
}

const given = <Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> => {
  const part: Partial<Record<Name, string>> = {};
  if (value !== undefined) part[name] = value;
  return part;
};

function known(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = parse(yaml);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** What the text itself prints about the article. */
function inText({ text, headline, byline, publishedOn, originalUrl }: ReadArticle): CopyMetadata {
  const printed = (value: string): Found<string> => {
    const start = text.indexOf(value);
    return {
      value,
      found: start < 0 ? { in: 'NOTE' } : { in: 'TEXT', anchor: anchorAt(text, start, start + value.length) },
    };
  };
  return {
    ...(headline === null ? {} : { headline: printed(headline) }),
    ...(publishedOn === null ? {} : { publishedOn: printed(publishedOn) }),
    ...(originalUrl === null ? {} : { url: { value: originalUrl, found: { in: 'NOTE' as const } } }),
    bylines: byline === null ? [] : [printed(byline)],
  };
}

const anchorAt = (text: string, start: number, end: number): Anchor => ({ exact: text.slice(start, end), start, end });
