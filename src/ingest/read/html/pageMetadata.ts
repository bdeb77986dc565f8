import type { CopyMetadata, MetadataSource } from '../../proposals.js';
import { firstDay, foundIn, merged, type Values } from '../metadata.js';
import type { PageDocument, PageElement } from './dom.js';

/** What a saved page says about its article outside its text: schema.org's JSON-LD first, then OpenGraph, then plain HTML. */
export function pageMetadata(document: PageDocument): CopyMetadata {
  const sources: readonly (readonly [MetadataSource, Values])[] = [
    ['JSON_LD', valuesOf(newsArticleOf(document) ?? {})],
    ['OPEN_GRAPH', openGraph(document)],
    ['HTML', plainHtml(document)],
  ];
  return merged(sources.map(([source, values]) => foundIn(source, values)));
}

const ARTICLE_TYPES =
  /^(?:Reportage|News|Analysis|Opinion|Report|Article|BlogPosting|LiveBlogPosting|\w{0,20}NewsArticle)/;

/** Something of JSON, as yet unknown. */
type Known = Readonly<Record<string, unknown>>;

/** A NewsArticle of schema.org, wherever in the page's JSON-LD it is. */
export function newsArticleOf(document: PageDocument): Known | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = articleIn(parsed(script.textContent ?? ''));
    if (article) return article;
  }
  return undefined;
}

function valuesOf({ headline, datePublished, url, mainEntityOfPage, inLanguage, publisher, author }: Known): Values {
  return {
    ...texts({ headline, publishedOn: datePublished, language: inLanguage }),
    ...texts({ url: url ?? (isObject(mainEntityOfPage) ? mainEntityOfPage['@id'] : mainEntityOfPage) }),
    ...texts({ publisher: isObject(publisher) ? publisher.name : publisher }),
    bylines: (Array.isArray(author) ? author : [author]).flatMap((one) => {
      const name = isObject(one) ? one.name : one;
      return typeof name === 'string' ? [name] : [];
    }),
  };
}

function articleIn(value: unknown, depth = 0): Known | undefined {
  if (depth > 5) return undefined;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = articleIn(one, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const types: unknown[] = Array.isArray(value['@type']) ? value['@type'] : [value['@type']];
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPES.test(type))) return value;
  return articleIn(value['@graph'] ?? value.mainEntity, depth + 1);
}

function openGraph(document: PageDocument): Values {
  const of = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const name = tag.getAttribute('property') ?? tag.getAttribute('name');
    const content = tag.getAttribute('content');
    if (name && content !== null && !of.has(name.toLowerCase())) of.set(name.toLowerCase(), content);
  }
  return {
    ...texts({
      headline: of.get('og:title'),
      url: of.get('og:url'),
      publishedOn: firstDay(['article:published_time', 'date', 'dc.date'].map((name) => of.get(name))),
      publisher: of.get('og:site_name'),
      language: of.get('og:locale'),
    }),
    bylines: [of.get('author')].flatMap((name) => name ?? []),
  };
}

function plainHtml(document: PageDocument): Values {
  const published = document.querySelector(
    'article time[datetime], main time[datetime], time[itemprop="datePublished"]',
  );
  return texts({
    headline: document.querySelector('title')?.textContent,
    url: attribute(document.querySelector('link[rel="canonical"]'), 'href'),
    language: attribute(document.documentElement, 'lang'),
    publishedOn: attribute(published, 'datetime'),
  });
}

const attribute = (element: PageElement | null, name: string): string | undefined =>
  element?.getAttribute(name) ?? undefined;

const isObject = (value: unknown): value is Known =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Those of the values that are texts. */
function texts<Name extends string>(values: Readonly<Record<Name, unknown>>): Partial<Record<Name, string>> {
  const known: Partial<Record<Name, string>> = {};
  for (const name in values) {
    const value = values[name];
    if (typeof value === 'string') known[name] = value;
  }
  return known;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
