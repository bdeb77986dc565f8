import { parse } from 'yaml';
import type { CopyMetadata } from '../proposals.js';
import { firstDay, foundIn } from './metadata.js';

/** YAML between lines of three hyphens at the very beginning is metadata. */
export function withoutFrontMatter(source: string): { front: CopyMetadata | undefined; body: string } {
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
    ...given('publishedOn', firstDay([text('date'), text('published')])),
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
