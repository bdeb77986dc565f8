import type { CopyMetadata, Found, MetadataSource } from '../proposals.js';
import { decodeEntities } from '../reader/entities.js';

type Values = Partial<Record<'headline' | 'url' | 'publishedOn' | 'language' | 'publisher', string>> & {
  readonly bylines?: readonly string[];
};

/** What a saved page says about its article outside its text: schema.org's JSON-LD first, then OpenGraph, then plain HTML. */
export function pageMetadata(html: string): CopyMetadata {
  const sources: readonly (readonly [MetadataSource, Values])[] = [
    ['JSON_LD', jsonLd(html)],
    ['OPEN_GRAPH', openGraph(html)],
    ['HTML', plainHtml(html)],
  ];
  return merged(sources.map(([source, values]) => foundIn(source, values)));
}

/** The metadata of several sources; of each value the first that there is. */
export function merged(parts: readonly CopyMetadata[]): CopyMetadata {
  const bylines = parts.find((part) => part.bylines.length > 0)?.bylines ?? [];
  return Object.assign({}, ...parts.toReversed(), { bylines });
}

/** Values as metadata that comes from one source. */
export function foundIn(source: MetadataSource, values: Values): CopyMetadata {
  const of = (value: string | undefined): Found<string> | undefined => {
    const text = value?.replace(/\s+/g, ' ').trim();
    return text ? { value: text, found: { in: source } } : undefined;
  };
  const day = values.publishedOn === undefined ? undefined : /^\d{4}(?:-\d{2}){0,2}/.exec(values.publishedOn)?.[0];
  const language = values.language === undefined ? undefined : /^[a-z]{2,3}/i.exec(values.language)?.[0].toLowerCase();
  const known = {
    headline: of(values.headline),
    url: of(/^https?:\/\//i.test(values.url ?? '') ? values.url : undefined),
    publishedOn: of(day),
    language: of(language),
    publisher: of(values.publisher),
  };
  return {
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    bylines: (values.bylines ?? []).flatMap((name) => of(name) ?? []),
  };
}

const articleTypes = /^(?:Reportage|News|Analysis|Opinion|Report|Article|BlogPosting|\w*NewsArticle)/;

/** A NewsArticle of schema.org, wherever in the page's JSON-LD it is. */
function jsonLd(html: string): Values {
  for (const text of blocksOf(html, 'script')) {
    if (!/^[^>]{0,300}application\/ld\+json/i.test(text)) continue;
    const article = articleIn(parsed(text.slice(text.indexOf('>') + 1)));
    if (!article) continue;
    const { headline, datePublished, url, mainEntityOfPage, inLanguage, publisher, author } = article;
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
  return {};
}

function articleIn(value: unknown, depth = 0): Readonly<Record<string, unknown>> | undefined {
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
  if (types.some((type) => typeof type === 'string' && articleTypes.test(type))) return value;
  return articleIn(value['@graph'], depth + 1);
}

function openGraph(html: string): Values {
  const of = new Map<string, string>();
  for (const tag of tagsOf(html, 'meta')) {
    const name = attribute(tag, 'property') ?? attribute(tag, 'name');
    const content = attribute(tag, 'content');
    if (name && content !== undefined && !of.has(name.toLowerCase())) of.set(name.toLowerCase(), content);
  }
  return {
    ...texts({
      headline: of.get('og:title'),
      url: of.get('og:url'),
      publishedOn: of.get('article:published_time') ?? of.get('date') ?? of.get('dc.date'),
      publisher: of.get('og:site_name'),
      language: of.get('og:locale'),
    }),
    bylines: [of.get('author')].flatMap((name) => name ?? []),
  };
}

function plainHtml(html: string): Values {
  const canonical = tagsOf(html, 'link').find((tag) => attribute(tag, 'rel')?.toLowerCase() === 'canonical');
  const [root] = tagsOf(html, 'html');
  const [title] = blocksOf(html, 'title');
  return texts({
    headline: title === undefined ? undefined : decodeEntities(title.slice(title.indexOf('>') + 1)),
    url: canonical && attribute(canonical, 'href'),
    language: root && attribute(root, 'lang'),
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
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

/** The opening tags of a name, without their angle brackets; each is at most 2,000 characters long. */
function tagsOf(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<${name}\\s([^<>]{1,2000})>`, 'gi'))].map(([, inside = '']) => inside);
}

/** What is in each element of a name, with the rest of its opening tag. */
function blocksOf(html: string, name: string): string[] {
  const parts = html.split(new RegExp(`<${name}(?=[\\s>])`, 'i'));
  const end = new RegExp(`</${name}`, 'i');
  return html === '' ? [] : parts.slice(1).map((part) => part.slice(0, part.search(end)));
}

function attribute(tag: string, name: string): string | undefined {
  const [, doubled, single] = new RegExp(`(?:^|\\s)${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag) ?? [];
  const value = doubled ?? single;
  return value === undefined ? undefined : decodeEntities(value);
}
