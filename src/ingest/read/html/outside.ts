/**
 * Which paragraphs of a page are no part of its article: menus, notices, teasers. Readability says which, and is believed only where nothing can be lost by it:
 * it drops bylines and credits, of a live blog all parts but one, and keeps advertisements.
 */
import { above, isElement, type PageElement, type ParsedPage } from './dom.js';
import { type PageParagraph, paragraphsOf } from './paragraphs.js';

/** Elements that hold something beside the article, wherever they are in it. */
const BESIDE = new Set(['aside', 'nav', 'footer', 'form', 'dialog']);
const BESIDE_ROLES = /^(?:complementary|navigation|contentinfo|search|banner|dialog|alertdialog)$/;
/** The same, by what pages call them. */
const BESIDE_NAMES = new RegExp(
  '(?:^|[\\s_-])(?:ads?|advert\\w{0,12}|sponsor\\w{0,8}|promo\\w{0,8}|newsletter\\w{0,8}|subscri\\w{0,8}|paywall|related|recommend\\w{0,8}|' +
    'most[-_]?read|trending|read[-_]?more|share|sharing|social|comments?|cookies?|consent|gdpr|skip|breadcrumbs?|sidebar|outbrain|taboola)(?:$|[\\s_-])',
  'i',
);
/** What is of the article although it is in such an element. */
const ARTICLES = 'article, main, h1, [itemprop="articleBody"]';

/** The paragraphs, by their number, that are flagged. `document` is used up by this. */
export async function outsideOf(
  document: ParsedPage,
  paragraphs: readonly PageParagraph[],
): Promise<ReadonlySet<number>> {
  const beside = new Map<PageElement, boolean>();
  const isBeside = (element: PageElement): boolean => {
    const known = beside.get(element);
    if (known !== undefined) return known;
    const [parent] = above(element);
    const found = isBesideItself(element) || (parent !== undefined && isBeside(parent));
    beside.set(element, found);
    return found;
  };
  const inBeside = paragraphs.map(({ within }) => isBeside(within));
  const kept = await keptBy(document);
  const isKept = paragraphs.map(({ text }) => kept.has(text));
  const first = isKept.indexOf(true);
  const last = isKept.lastIndexOf(true);
  // The headline and what is between it and the text are the article's.
  const heading = paragraphs.findIndex(({ heading: is, within }) => is && within.localName === 'h1');
  const from = heading >= 0 && (first < 0 || heading < first) ? heading : first;
  const believed = first >= 0 && last - first >= paragraphs.length / 4;
  return new Set(
    paragraphs.flatMap(({ within }, number) => {
      if (inBeside[number]) return [number];
      const isOut = believed && !isKept[number] && (number < from || number > last);
      return isOut && !isInArticle(within) ? [number] : [];
    }),
  );
}

function isBesideItself(element: PageElement): boolean {
  const named =
    BESIDE.has(element.localName) ||
    BESIDE_ROLES.test(element.getAttribute('role') ?? '') ||
    BESIDE_NAMES.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
  if (!named || /^(?:html|body|main|article|h1)$/.test(element.localName)) return false;
  return element.querySelector(ARTICLES) === null;
}

function isInArticle(element: PageElement): boolean {
  for (const each of [element, ...above(element)])
    if (each.localName === 'article' || each.getAttribute('itemprop') === 'articleBody') return true;
  return false;
}

/** The texts of the paragraphs that Readability takes for the article. */
async function keptBy(document: ParsedPage): Promise<ReadonlySet<string>> {
  // It is CommonJS: in a bundle its exports are the default one's.
  const { default: readability } = await import('@mozilla/readability');
  const kept = new readability.Readability(document, {
    charThreshold: 250,
    disableJSONLD: true,
    // The tree itself: there is no need to write it and to parse it again.
    serializer: (node) => (isElement(node) ? node : undefined),
  }).parse()?.content;
  return new Set(kept ? paragraphsOf(kept).map(({ text }) => text) : []);
}
