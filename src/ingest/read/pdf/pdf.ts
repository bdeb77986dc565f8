import type { CopyMetadata } from '../../proposals.js';
import { printParagraph } from '../../reader/paragraph.js';
import { ArticleReadError } from '../../reader/source.js';
import { withoutInvisible } from '../html/paragraphs.js';
import { foundIn } from '../metadata.js';
import { withoutFurniture } from './furniture.js';
import { inflatesWithin } from './inflated.js';
import { linesOf, type PageLine, type PlacedText } from './lines.js';
import { paragraphsOfLines } from './paragraphs.js';

/** A PDF as it is read. */
export interface ReadPdf {
  readonly paragraphs: readonly { readonly text: string; readonly links: readonly []; readonly heading: boolean }[];
  readonly metadata: CopyMetadata;
  /** What was left out, in words. */
  readonly notes: readonly string[];
}

const MAX_PAGES = 200;
/** Larger than the text of any article, and than what its pages hold of pictures. */
const MAX_INFLATED = 200_000_000;
/** Strings of all pages. */
const MAX_STRINGS = 400_000;
/** A page with less letters than that is a picture with a stamp. */
const FEWEST_LETTERS = 20;

/**
 * Reads the text layer of a PDF.
 * @throws ArticleReadError when it is damaged, locked or too large, or when it has no text layer.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  if (!(await inflatesWithin(bytes, MAX_INFLATED)))
    throw new ArticleReadError(
      `The PDF unpacks to more than ${MAX_INFLATED} bytes; an article has less. Save its text as .txt.`,
      'TOO_LARGE',
    );
  const { pages, info } = await stringsOf(bytes);
  const lettersOf = (strings: readonly PlacedText[]) =>
    strings.reduce((sum, { text }) => sum + text.replace(/[^\p{L}]/gu, '').length, 0);
  const empty = pages.flatMap((strings, index) => (lettersOf(strings) < FEWEST_LETTERS ? [index + 1] : []));
  if (empty.length === pages.length)
    throw new ArticleReadError(
      'The PDF has no text layer: it is a scan. Recognize its text first (OCR), and save that as .txt.',
      'NO_TEXT_LAYER',
    );
  const { lines, leftOut } = withoutFurniture(pages.map((strings, index) => linesOf(strings, index + 1)));
  return {
    paragraphs: paragraphsIn(lines),
    metadata: info,
    notes: [
      ...(leftOut === 0 ? [] : [`${leftOut} × a page number or a line that pages repeat`]),
      ...(empty.length === 0 ? [] : [`${empty.length} × a page without text: ${empty.slice(0, 10).join(', ')}`]),
    ],
  };
}

/** The paragraphs of the article; what is set larger than the text is a heading. */
function paragraphsIn(lines: readonly PageLine[]): ReadPdf['paragraphs'] {
  const set = paragraphsOfLines(lines);
  const lengths = new Map<number, number>();
  for (const { text, size } of set) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  const [usual = 0] = [...lengths].sort(([, a], [, b]) => b - a)[0] ?? [];
  return set.flatMap(({ text, size }) => {
    const printed = printParagraph([text]);
    return printed.text === ''
      ? []
      : [{ text: printed.text, links: [] as const, heading: size > usual * 1.15 && text.length <= 300 }];
  });
}

async function stringsOf(bytes: Uint8Array): Promise<{ readonly pages: PlacedText[][]; readonly info: CopyMetadata }> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // pdf.js takes the bytes away from whoever gives them.
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: false,
    });
    try {
      if (document.numPages > MAX_PAGES)
        throw new ArticleReadError(
          `The PDF has ${document.numPages} pages; an article has at most ${MAX_PAGES}.`,
          'TOO_LARGE',
        );
      const pages: PlacedText[][] = [];
      let count = 0;
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        const strings = (await page.getTextContent()).items.flatMap((item) => placed(item));
        page.cleanup();
        count += strings.length;
        if (count > MAX_STRINGS)
          throw new ArticleReadError(`The PDF has more than ${MAX_STRINGS} strings; no article has.`, 'TOO_LARGE');
        pages.push(strings);
      }
      return { pages, info: propertiesOf((await document.getMetadata()).info) };
    } finally {
      await document.cleanup();
    }
  } catch (error) {
    if (error instanceof ArticleReadError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new ArticleReadError(
      isLocked
        ? 'The PDF is locked with a password: save an open copy, or its text as .txt.'
        : `The PDF is damaged: ${why.slice(0, 200)}`,
      'UNREADABLE',
    );
  }
}

/** A string of pdf.js with its place; nothing where the item is a mark of structure. */
function placed(item: object): PlacedText[] {
  if (!('str' in item) || typeof item.str !== 'string') return [];
  if (!('transform' in item) || !Array.isArray(item.transform)) return [];
  const matrix: readonly unknown[] = item.transform;
  const [across, , , up, left, bottom] = matrix.map(Number);
  if (across === undefined || up === undefined || left === undefined || bottom === undefined) return [];
  const width = 'width' in item && typeof item.width === 'number' ? item.width : 0;
  const size = Math.abs(up) || Math.abs(across) || 1;
  return [{ text: cleaned(item.str), left, bottom, width, size }];
}

/** Letters that were set as one sign are letters again, and signs that print nothing go; a soft hyphen may be a broken word's. */
function cleaned(text: string): string {
  return withoutInvisible(text.replace(/\u00ad$/, '-'))
    .replace(/[ﬀ-ﬆ]/g, (sign) => sign.normalize('NFKC'))
    .replace(/\p{Cc}|\p{Cs}/gu, ' ')
    .normalize('NFC');
}

/** Titles that programs give by themselves. */
const NO_TITLE = /^(?:microsoft word\b.{0,200}|untitled.{0,20}|.{1,200}\.(?:docx?|odt|indd|qxd|pdf|rtf|pages))$/i;

/** What the PDF says of itself: title, author, language. Its dates are when the file was made: no day on which anything was published. */
function propertiesOf(info: object): CopyMetadata {
  const of = (name: string): string | undefined => {
    const found: unknown = Object.entries(info).find(([key]) => key === name)?.[1];
    return typeof found === 'string' && found.trim() !== '' ? found : undefined;
  };
  const [title, author, language] = [of('Title'), of('Author'), of('Language')];
  return foundIn('DOCUMENT', {
    ...(title === undefined || NO_TITLE.test(title.trim()) ? {} : { headline: title }),
    ...(language === undefined ? {} : { language }),
    bylines: author === undefined ? [] : [author],
  });
}
