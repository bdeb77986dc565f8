import type { introspection } from '../generated/graphql.js';

/** Addresses of pages, and addresses from the record that lead outside. */

const at = (folder: string, name: string): string => `/${folder}/${name.split('/').map(encodeURIComponent).join('/')}`;

export const packagePath = (slug: string): string => at('packages', slug);
export const equipmentPath = (slug: string): string => at('equipment', slug);
export const personPath = (slug: string): string => at('people', slug);
export const organizationPath = (slug: string): string => at('organizations', slug);
export const decisionPath = (slug: string): string => at('decisions', slug);
export const treatyPath = (slug: string): string => at('treaties', slug);
export const countryPath = (code: string): string => at('countries', code);
export const articlePath = (slug: string): string => at('articles', slug);
export const quotePath = (slug: string): string => at('quotes', slug);
export const citationPath = (key: string): string => at('citations', key);

/** A line is a place in the page of its package: `us-pda-70/tow-missiles`. */
export function linePath(slug: string): string {
  const [of = '', line = ''] = slug.split('/');
  return `${packagePath(of)}#${lineAnchor(line)}`;
}

/** The `id` of a line's row. */
export const lineAnchor = (slug: string): string => slug.split('/').at(-1) ?? slug;

/** An address with parameters; what is undefined or empty is left out. */
export function withParameters(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) search.set(name, value);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** An address of the record as a link: only what a browser opens as a page. */
export function outside(url: string | null): string | undefined {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}

/** The host of an address, as a name for a source that has none. */
export const hostOf = (url: string | null): string | undefined =>
  outside(url) === undefined || url === null ? undefined : new URL(url).host.replace(/^www\./, '');

/** How much was read of a source. */
type Reading = introspection['types']['SourceReading']['enumValues'];

/** Whether the words of a citation are no words but an address: nobody read more of the source. */
export const isAddress = (reading: Reading): boolean => reading === 'ADDRESS';

/** Opens the article at the words: a text fragment, which browsers that do not know it leave alone. No words open it at its beginning. */
export function atTheWords(url: string | null, wording: string | undefined): string | undefined {
  const address = outside(url);
  if (address === undefined || wording === undefined) return address;
  const words = wording.split(/\s+/);
  const encoded = (some: readonly string[]) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');
  const text = words.length > 8 ? `${encoded(words.slice(0, 4))},${encoded(words.slice(-4))}` : encoded(words);
  return `${address.split('#')[0]}#:~:text=${text}`;
}

/** The Wayback Machine's copies of an address, the one nearest to a day first. */
export function wayback(url: string | null, day: string | null): string | undefined {
  const address = outside(url);
  return address && `https://web.archive.org/web/${(day ?? '').replaceAll('-', '') || '2'}/${address}`;
}
