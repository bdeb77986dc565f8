/** A saved page as a tree. What of the DOM the reading of pages uses, and how a page becomes one. */
import { ArticleReadError } from '../../reader/source.js';

/** A node of a page: text, an element, or something that prints nothing. */
export interface PageNode {
  readonly nodeType: number;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly textContent: string | null;
}

/** An element of a page. */
export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
}

/** A page. */
export interface PageDocument {
  readonly documentElement: PageElement | null;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
}

/** A page as Readability takes it. */
type ReadablePage = ConstructorParameters<typeof import('@mozilla/readability').Readability>[0];

/** A page that was parsed. */
export type ParsedPage = PageDocument & ReadablePage;

const TEXT = 3;
const ELEMENT = 1;

export const isText = (node: PageNode): boolean => node.nodeType === TEXT;
export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/** Many times what an article's page has. Each becomes an object, so that this bounds the memory. */
const MAX_TAGS = 100_000;

/**
 * The tree of a page's source.
 * @throws ArticleReadError when it has more tags than any article.
 */
export async function pageOf(source: string): Promise<ParsedPage> {
  let tags = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) tags++;
  if (tags > MAX_TAGS)
    throw new ArticleReadError(`The page has ${tags} tags; an article's page has at most ${MAX_TAGS}.`);
  const { parseHTML } = await import('linkedom');
  // A source without <html> would be a document whose first element is the document itself.
  const whole = /<html[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`;
  const { document }: { readonly document: ParsedPage } = parseHTML(whole);
  return document;
}

/** The elements that a node is in, the nearest first. */
export function* above(node: PageNode): Generator<PageElement> {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (isElement(at)) yield at;
}
