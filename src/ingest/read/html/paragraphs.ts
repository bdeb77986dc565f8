/**
 * The paragraphs that a page prints, in its order. Everything that a reader sees is kept, byline, captions and credits too; what no reader takes for text
 * is not: scripts, controls, menus (`<nav>`), what is hidden, what a page without scripts would show instead.
 */
import type { Link, Piece } from '../../reader/inline.js';
import { type PrintedParagraph, printParagraph } from '../../reader/paragraph.js';
import { ArticleReadError } from '../../reader/source.js';
import { isElement, isText, type PageElement, type PageNode } from './dom.js';

/** A paragraph with the element that it was found in. */
export interface PageParagraph extends PrintedParagraph {
  readonly heading: boolean;
  readonly within: PageElement;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody td tfoot th thead tr ul',
);
const UNSEEN = names(
  'script style noscript template head title iframe object embed svg math canvas audio video map nav button select textarea ' +
    'input option datalist progress meter rp',
);
const HEADINGS = names('h1 h2 h3 h4 h5 h6');

/** A step of the walk: a node to enter, or an element to leave. */
type Step = { readonly node: PageNode } | { readonly leave: PageElement };

/** Ten times what pages nest. */
const DEEPEST = 500;

/**
 * Reads a page's paragraphs.
 * @throws ArticleReadError when it nests deeper than pages do.
 */
export function paragraphsOf(root: PageElement): PageParagraph[] {
  const printing = new Printing(root);
  const steps: Step[] = [{ node: root }];
  let depth = 0;
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leave' in step) {
      printing.leave(step.leave);
      depth--;
    } else if (isText(step.node)) printing.text(step.node.textContent ?? '');
    else if (isElement(step.node) && isSeen(step.node, root) && printing.enter(step.node)) {
      if (++depth > DEEPEST)
        throw new ArticleReadError(`The page nests more than ${DEEPEST} elements; no article does.`);
      steps.push({ leave: step.node });
      steps.push(...childrenOf(step.node).reverse());
    }
  }
  printing.end();
  return printing.paragraphs;
}

function childrenOf(element: PageElement): Step[] {
  const children: Step[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) children.push({ node });
  return children;
}

/** What is by itself or under everything else is the page even where a window over it has hidden it from screen readers. */
const WHOLE = 'h1, main, article';

/** Whether a reader sees the element. */
function isSeen(element: PageElement, root: PageElement): boolean {
  if (element === root) return true;
  if (UNSEEN.has(element.localName)) return false;
  if (element.hasAttribute('hidden')) return false;
  if (
    /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(
      element.getAttribute('style') ?? '',
    )
  )
    return false;
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return false;
  const isAside = element.getAttribute('aria-hidden') === 'true' || element.getAttribute('aria-modal') === 'true';
  return !isAside || /^(?:main|article|h1)$/.test(element.localName) || element.querySelector(WHOLE) !== null;
}

class Printing {
  readonly paragraphs: PageParagraph[] = [];
  readonly #open: PageElement[];
  #pieces: Piece[] = [];
  #breaks = 0;
  /** Characters printed since the last break, and the last of them: a line that ends a sentence and is broken is a paragraph. */
  #line = '';
  /** The links that the walk is in, by their elements. */
  readonly #links = new Map<PageElement, Link>();

  constructor(root: PageElement) {
    this.#open = [root];
  }

  /** Begins an element; false where its children were read already. */
  enter(element: PageElement): boolean {
    const { localName } = element;
    if (localName === 'br') {
      this.#break();
      return false;
    }
    if (localName === 'tr' && isRowOfCells(element)) {
      this.#flush();
      this.#row(element);
      return false;
    }
    if (BLOCKS.has(localName)) {
      this.#flush();
      this.#open.push(element);
    } else if (localName === 'a') {
      const href = element.getAttribute('href');
      if (href !== null && href !== '') {
        const link = { href: href.trim() };
        this.#links.set(element, link);
        this.#pieces.push({ open: link });
      }
    }
    return true;
  }

  leave(element: PageElement): void {
    const link = this.#links.get(element);
    if (link) {
      this.#pieces.push({ close: link });
      this.#links.delete(element);
    }
    if (!BLOCKS.has(element.localName)) return;
    this.#flush();
    this.#open.pop();
  }

  text(text: string): void {
    const printed = withoutInvisible(text);
    if (this.#within.localName === 'pre') {
      // An empty line of preformatted text is a paragraph's end, as in a plain text.
      for (const [index, part] of printed.split(/\n[ \t]*\n/).entries()) {
        if (index > 0) this.#flush();
        this.#print(part);
      }
    } else this.#print(printed);
  }

  end(): void {
    this.#flush();
  }

  get #within(): PageElement {
    const [root] = this.#open;
    const within = this.#open.at(-1) ?? root;
    if (!within) throw new Error('the walk left its root');
    return within;
  }

  #print(text: string): void {
    if (text.trim() !== '') {
      if (this.#breaks > 0 && this.#isNewLine(text)) this.#flush();
      this.#breaks = 0;
      this.#line = (this.#line + text).slice(-200);
    }
    this.#pieces.push(text);
  }

  /** Whether the text after a break begins a paragraph: two breaks, a bullet, or a sentence that ended on a full line. */
  #isNewLine(text: string): boolean {
    const before = this.#line.trimEnd();
    return (
      this.#breaks > 1 ||
      /^\s{0,99}[•‣▪●*–—-]\s/u.test(text) ||
      (before.length > 60 && /[.!?…:]["”’»)\]]?$/u.test(before))
    );
  }

  #break(): void {
    if (this.#line === '' && this.#breaks === 0) return;
    this.#breaks++;
    this.#pieces.push(' ');
    if (this.#breaks > 1) this.#flush();
  }

  /** The cells of a table's row, in one paragraph. */
  #row(row: PageElement): void {
    const cells = childrenOf(row).flatMap((step) => ('node' in step && isElement(step.node) ? [step.node] : []));
    for (const cell of cells) {
      const parts = paragraphsOf(cell).filter(({ text }) => text !== '');
      for (const [index, part] of parts.entries()) {
        if (index > 0) this.#pieces.push(' ');
        else if (this.#pieces.some((piece) => typeof piece === 'string')) this.#pieces.push(' | ');
        this.#pieces.push(...piecesOf(part));
      }
    }
    this.#flush();
  }

  #flush(): void {
    const pieces = this.#pieces;
    this.#breaks = 0;
    this.#line = '';
    if (pieces.length === 0) return;
    // A link around several paragraphs goes on in the next one.
    const open = [...this.#links.values()];
    const printed = printParagraph([...pieces, ...open.map((link) => ({ close: link }))]);
    this.#pieces = open.map((link) => ({ open: link }));
    if (printed.text === '') return;
    const within = this.#within;
    this.paragraphs.push({ ...printed, heading: HEADINGS.has(within.localName), within });
  }
}

/** A paragraph as what it was printed from: its words, and where its links begin and end. */
function piecesOf({ text, links }: PrintedParagraph): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { href, start, end } of links) {
    const link = { href };
    pieces.push(text.slice(at, start), { open: link }, text.slice(start, end), { close: link });
    at = end;
  }
  return [...pieces, text.slice(at)];
}

/** A row of a table that holds data: of two cells at least, each short and without paragraphs of its own. */
function isRowOfCells(row: PageElement): boolean {
  let cells = 0;
  for (const step of childrenOf(row)) {
    if (!('node' in step) || !isElement(step.node)) continue;
    const cell = step.node;
    if (cell.querySelector('table, ul, ol, div, h1, h2, h3, article, section, p ~ p')) return false;
    if ((cell.textContent ?? '').length > 400) return false;
    cells++;
  }
  return cells > 1;
}

/** Signs that are not printed: soft hyphens, places to break a line, marks of direction. */
export const withoutInvisible = (text: string): string => text.replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, '');
