import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, entriesOf, withEntry, withReview } from '../../../src/ingest/draft/draft.js';
import { DraftStore } from '../../../src/ingest/draft/store.js';
import { folder, sample } from '../../seed/sample.js';
import { runHere } from '../../support/command.js';
import { draftFolder, southlandDraft } from './desk.js';
import { SOUTHLAND } from './southland.js';

/** A folder of facts and one of drafts, in which the draft is decided as `state` says of each entry. */
export function decidedDesk(
  state: (entry: Entry) => 'ACCEPTED' | 'EDITED' | 'REJECTED' | 'UNDECIDED',
  files = sample(),
) {
  const seed = folder(files);
  const drafts = draftFolder();
  const draft = southlandDraft();
  const decided = entriesOf(draft).reduce(
    (each, entry) => withEntry(each, withReview(entry, { state: state(entry) })),
    draft,
  );
  const store = new DraftStore(drafts);
  store.save('southland', decided, SOUTHLAND);
  const accept = (...flags: string[]) =>
    runHere('article', ['accept', 'southland', '--seed', seed, '--drafts', drafts, ...flags], {});
  return { seed, drafts, store, accept, read: (file: string) => readFileSync(join(seed, file), 'utf8') };
}
