import type { CopyMetadata } from '../../proposals.js';
import { ArticleReadError } from '../../reader/source.js';
import { pageOf } from '../html/dom.js';
import { type PageParagraph, paragraphsOf } from '../html/paragraphs.js';
import { foundIn } from '../metadata.js';
import { archiveOf, partsOf } from './archive.js';

/** A Word document as it is read. */
export interface ReadDocument {
  readonly paragraphs: readonly PageParagraph[];
  readonly metadata: CopyMetadata;
}

/** Title and subtitle are headings of an article, which mammoth takes for plain paragraphs. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/**
 * Reads a .docx: its body with headings, lists, tables and footnotes, as mammoth makes HTML of it. Headers, footers, comments and deleted words are not
 * of the article.
 * @throws ArticleReadError when it is damaged, too large, or holds no text.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = partsOf(bytes);
  const html = await htmlOf(archiveOf(parts));
  const body = (await pageOf(html)).querySelector('body');
  const paragraphs = body === null ? [] : paragraphsOf(body);
  if (paragraphs.length === 0) throw new ArticleReadError('The document holds no text.', 'EMPTY');
  return { paragraphs, metadata: await propertiesOf(parts['docProps/core.xml']) };
}

async function htmlOf(archive: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(archive) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return value;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ArticleReadError(`The .docx is damaged: ${why.slice(0, 200)}`, 'UNREADABLE');
  }
}

/**
 * What the document says of itself: title, author, language. Its dates are when somebody saved the file: no day on which anything was published.
 */
async function propertiesOf(core: Uint8Array | undefined): Promise<CopyMetadata> {
  if (!core) return foundIn('DOCUMENT', {});
  const { parseHTML } = await import('linkedom');
  const {
    document,
  }: { readonly document: { getElementsByTagName(name: string): Iterable<{ textContent: string | null }> } } =
    parseHTML(`<html><body>${new TextDecoder().decode(core).replace(/<\?[^>]{0,200}\?>/, '')}</body></html>`);
  const of = (name: string): string | undefined => {
    const [first] = document.getElementsByTagName(name);
    return first?.textContent ?? undefined;
  };
  const creator = of('dc:creator');
  const [headline, language] = [of('dc:title'), of('dc:language')];
  return foundIn('DOCUMENT', {
    ...(headline === undefined ? {} : { headline }),
    ...(language === undefined ? {} : { language }),
    bylines: creator === undefined ? [] : [creator],
  });
}
