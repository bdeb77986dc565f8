import type { Anchor, Range } from '../anchor.js';
import type { ArticleCopy, CopyMetadata, Found, Refusal } from '../proposals.js';
import { type ArticleParagraph, joined } from '../reader/joined.js';
import { decodeSource } from '../reader/source.js';
import { ArticleReadError, type ReadArticle, readArticle } from '../reader.js';
import { formatOf, MAX_BYTES } from './formats.js';
import { withoutFrontMatter } from './frontMatter.js';
import { merged } from './metadata.js';

/**
 * Stage 1: a file as an article. Markdown and plain text are read by the rules of reader.ts, so that a copy that was attached before keeps its offsets; of
 * a saved page, a .docx and a .pdf what they print; what the file says beside its text is metadata.
 * What reads them is loaded when the first of its kind comes.
 * @param name the file's name: its ending says what it is.
 */
export async function readCopy(bytes: Uint8Array, name: string): Promise<ArticleCopy | Refusal> {
  const format = formatOf(bytes, name);
  if (typeof format !== 'string') return refusal('NOT_TEXT', format.refused);
  if (bytes.byteLength > MAX_BYTES)
    return refusal('TOO_LARGE', `The file has ${bytes.byteLength} bytes; an article's has at most ${MAX_BYTES}.`);
  try {
    switch (format) {
      case 'TEXT':
        return textCopy(bytes);
      case 'PAGE':
        return await pageCopy(bytes);
      case 'DOCX':
        return await docxCopy(bytes);
      case 'PDF':
        return await pdfCopy(bytes);
      default:
        return format satisfies never;
    }
  } catch (error) {
    if (error instanceof ArticleReadError) return refusal(error.refused, error.message);
    throw error;
  }
}

const refusal = (refused: Refusal['refused'], message: string): Refusal => ({ refused, message });

function textCopy(bytes: Uint8Array): ArticleCopy {
  const { front, body } = withoutFrontMatter(decodeSource(bytes));
  const read = readArticle(body);
  return copyOf(read, merged([...(front ? [front] : []), inText(read)]));
}

async function pageCopy(bytes: Uint8Array): Promise<ArticleCopy | Refusal> {
  const { readPage } = await import('./html/page.js');
  const { paragraphs, metadata, wall } = await readPage(bytes);
  if (wall !== undefined)
    return refusal('BEHIND_A_WALL', `The page is ${wall}. Save it where the article is shown whole.`);
  const tops = paragraphs.filter(({ within, outside }) => within.localName === 'h1' && !outside);
  const isHeadline = (paragraph: ArticleParagraph & { readonly within: { readonly localName: string } }) =>
    tops.length === 0 ? paragraph.heading : paragraph.within.localName === 'h1';
  const read = joined(
    paragraphs.map((paragraph) => ({ ...paragraph, heading: isHeadline(paragraph) })),
    null,
  );
  const said = inText(read);
  // The headline that is printed, not the one for search engines; without one, what the page says beside its text.
  const printed: CopyMetadata = {
    ...(tops.length > 0 && said.headline ? { headline: said.headline } : {}),
    bylines: [],
  };
  return copyOf(read, withPrintedDay(merged([printed, metadata, said]), said), outsideIn(paragraphs));
}

async function docxCopy(bytes: Uint8Array): Promise<ArticleCopy> {
  const { readDocx } = await import('./docx/docx.js');
  const { paragraphs, metadata } = await readDocx(bytes);
  const read = joined(paragraphs, null);
  return copyOf(read, besideHeading(paragraphs, metadata, inText(read)));
}

async function pdfCopy(bytes: Uint8Array): Promise<ArticleCopy> {
  const { readPdf } = await import('./pdf/pdf.js');
  const { paragraphs, metadata, notes } = await readPdf(bytes);
  const read = joined(paragraphs, null);
  return { ...copyOf(read, besideHeading(paragraphs, metadata, inText(read))), notes };
}

/** What a document prints comes before what its properties say, which are often of another one; only its title is better than a guess. */
function besideHeading(
  paragraphs: readonly ArticleParagraph[],
  properties: CopyMetadata,
  said: CopyMetadata,
): CopyMetadata {
  const hasHeading = paragraphs.some(({ heading }) => heading);
  return merged(
    hasHeading || !properties.headline
      ? [said, properties]
      : [{ headline: properties.headline, bylines: [] }, said, properties],
  );
}

/** The day as printed, where the page's own time is within a day of it: a moment in another time zone is on another day. */
function withPrintedDay(metadata: CopyMetadata, said: CopyMetadata): CopyMetadata {
  const [given, printed] = [metadata.publishedOn?.value, said.publishedOn];
  if (given === undefined || !printed || given.length < 10 || printed.value.length < 10) return metadata;
  const days = Math.abs(Date.parse(given) - Date.parse(printed.value)) / 86_400_000;
  return days <= 1 ? { ...metadata, publishedOn: printed } : metadata;
}

function copyOf(read: ReadArticle, metadata: CopyMetadata, outside: readonly Range[] = []): ArticleCopy {
  return {
    text: read.text,
    sha256: read.sha256,
    metadata,
    links: read.links.map(({ href, start, end }) => ({ href, anchor: anchorAt(read.text, start, end) })),
    ...(outside.length > 0 ? { outside } : {}),
  };
}

/** The stretches of the text that are flagged as no part of the article. */
function outsideIn(paragraphs: readonly ArticleParagraph[]): Range[] {
  let start = 0;
  return paragraphs.flatMap(({ text, outside }) => {
    const range = { start, end: start + text.length };
    start = range.end + 2;
    return outside === true ? [range] : [];
  });
}

/** What the text itself prints about the article. */
function inText({ text, headline, byline, publishedOn, dateLine, originalUrl }: ReadArticle): CopyMetadata {
  const printed = (value: string, line = value): Found<string> => {
    const start = text.indexOf(line);
    return { value, found: { in: 'TEXT', anchor: anchorAt(text, start, start + line.length) } };
  };
  return {
    ...(headline === null ? {} : { headline: printed(headline) }),
    ...(publishedOn === null ? {} : { publishedOn: printed(publishedOn, dateLine ?? publishedOn) }),
    ...(originalUrl === null ? {} : { url: { value: originalUrl, found: { in: 'NOTE' as const } } }),
    bylines: byline === null ? [] : [printed(byline)],
  };
}

const anchorAt = (text: string, start: number, end: number): Anchor => ({ exact: text.slice(start, end), start, end });
