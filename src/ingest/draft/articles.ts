import { addressesOf } from '../../query/values/address.js';
import { foldText } from '../../query/values/text.js';
import type { Candidate, NamedRecord, Resolution } from '../proposals.js';

/** An article of the record, as far as a link may lead to it. */
export interface ArticleRecord {
  readonly slug: string;
  readonly headline?: string;
  readonly url?: string;
  readonly publisher?: string;
  /** The first day that it may have been published. */
  readonly publishedOn?: string;
}

/** What an article says of another. */
interface NamedDocument {
  readonly headline: string;
  readonly url: string | undefined;
  readonly publisher: string | undefined;
}

/** A document that is spoken of is at most so many days older: a report of last year by the same publisher is another. */
const DAYS = 10;

/** The articles of the record that another article may mean. */
export function articleCandidates(
  { headline, url, publisher }: NamedDocument,
  articles: readonly ArticleRecord[],
  publishedOn: string | undefined,
): { readonly candidates: readonly Candidate[]; readonly resolution: Resolution } {
  const words = foldText(headline);
  const candidates = articles.flatMap((article): Candidate[] => {
    const why = [
      ...(url !== undefined && article.url !== undefined && addressesOf(url).includes(article.url)
        ? ['its address']
        : []),
      ...(article.headline !== undefined && words.includes(foldText(article.headline)) ? ['its headline'] : []),
      ...(publisher !== undefined && article.publisher === publisher && isNear(article.publishedOn, publishedOn)
        ? [`same publisher, ${article.publishedOn}`]
        : []),
    ];
    return why.length === 0
      ? []
      : [{ slug: article.slug, name: article.headline ?? article.slug, why: why.join(', ') }];
  });
  const resolution = candidates.length === 0 ? 'NEW' : candidates.length === 1 ? 'ONE' : 'SEVERAL';
  return { candidates, resolution };
}

function isNear(day: string | undefined, published: string | undefined): boolean {
  if (day === undefined || published === undefined) return false;
  const days = (Date.parse(published) - Date.parse(day)) / 86_400_000;
  return days >= 0 && days <= DAYS;
}

/** The one record of this name or alias, without case and accents. */
export function recordNamed(records: readonly NamedRecord[], name: string): string | undefined {
  const folded = foldText(name);
  const found = records.filter((record) => [record.name, ...record.aliases].some((each) => foldText(each) === folded));
  return found.length === 1 ? found[0]?.slug : undefined;
}
