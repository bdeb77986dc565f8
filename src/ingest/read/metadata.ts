import { parsePartialDate } from '../../query/values/partialDate.js';
import type { CopyMetadata, Found, MetadataSource } from '../proposals.js';
import { dateOf } from './dates.js';

/** What a source says about an article, as it says it. */
export type Values = Partial<Record<'headline' | 'url' | 'publishedOn' | 'language' | 'publisher', string>> & {
  readonly bylines?: readonly string[];
};

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
  const day = values.publishedOn === undefined ? undefined : dayOf(values.publishedOn);
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

/** The day of a moment as machines write it, or as people do: `12 червня 2025`. A day that is not in the calendar is none. */
function dayOf(written: string): string | undefined {
  const iso = /^\s*(\d{4}(?:-\d{2}){0,2})/.exec(written)?.[1];
  if (iso === undefined) return dateOf(written.trim())?.date;
  return parsePartialDate(iso) ? iso : undefined;
}

/** Of several values the first that says a day. */
export function firstDay(values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined && dayOf(value) !== undefined);
}
