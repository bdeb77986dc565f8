import type { Anchor } from '../anchor.js';
import type { ArticleCopy, Proposals } from '../proposals.js';
import { type Draft, entriesOf, type Section } from './draft.js';
import { type DraftRecord, draftOf, type Given } from './fromProposals.js';
import { locked } from './lock.js';
import { wordsKey } from './passages.js';
import { withDecisions } from './settled.js';
import type { DraftStore } from './store.js';

/** What the record has of an article already. */
export interface KnownArticle {
  readonly passages: Readonly<Record<string, Anchor>>;
  readonly places: readonly { readonly section: Section; readonly start: number; readonly end: number }[];
}

/** A draft that was made, and what it is made of. */
export interface Made {
  readonly draft: Draft;
  /** Entries by section that wait for a decision. */
  readonly undecided: Readonly<Partial<Record<Section, number>>>;
  /** Entries that a person had decided in the draft before. */
  readonly kept: number;
}

/** Another draft has this slug. */
export class SlugTakenError extends Error {
  override name = 'SlugTakenError';
}

/**
 * Makes the draft of an article and stores it: what a person decided before stays, and what is on record or settled is not asked.
 * @throws SlugTakenError when the slug is of another text; DraftError when the draft that is there cannot be read.
 */
export function makeDraft(
  store: DraftStore,
  slug: string,
  copy: ArticleCopy,
  proposals: Proposals,
  record: DraftRecord,
  known: KnownArticle,
  given: Omit<Given, 'passages'> = {},
): Made {
  const draft = locked(store.path(slug), () => {
    const before = store.find(slug, copy);
    if (before && before.draft.textSha256 !== copy.sha256)
      throw new SlugTakenError(
        `${store.path(slug)} is the draft of another text; give this one its own --slug, or remove that draft`,
      );
    const passages = { ...known.passages, ...before?.draft.passages };
    const fresh = draftOf(copy, proposals, record, { ...given, passages });
    const onRecord = known.places.map((place) => ({ id: '', ...place }));
    const made = withDecisions(fresh, before?.draft, [...store.settled(copy.sha256), ...onRecord]);
    store.save(slug, made, copy.text);
    return made;
  });
  const undecided: Partial<Record<Section, number>> = {};
  const entries = entriesOf(draft);
  for (const { section, fact } of entries)
    if (fact.review.state === 'UNDECIDED') undecided[section] = (undecided[section] ?? 0) + 1;
  return { draft, undecided, kept: entries.filter(({ fact }) => fact.review.state !== 'UNDECIDED').length };
}

/** The slug of an article that is not on record: its publisher, day and first words. */
export function slugFor({ metadata, text }: ArticleCopy): string {
  const { publisher, publishedOn, headline } = metadata;
  const words = wordsKey(headline?.value ?? text, 5);
  return [publisher && wordsKey(publisher.value, 3), publishedOn?.value, words]
    .filter((part) => part !== undefined)
    .join('-');
}
