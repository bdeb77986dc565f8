import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Draft } from '../../../src/ingest/draft/draft.js';
import { type DraftRecord, draftOf } from '../../../src/ingest/draft/fromProposals.js';
import { DraftStore } from '../../../src/ingest/draft/store.js';
import type { Candidate } from '../../../src/ingest/proposals.js';
import { type Session, startReview } from '../../../src/ingest/review/session.js';
import { recordNames } from '../../../src/seed/names/recordNames.js';
import { loadSeed } from '../../../src/seed/validate.js';
import { sample } from '../../seed/sample.js';
import { SOUTHLAND, southlandCopy, southlandProposals } from './southland.js';

let record: DraftRecord | undefined;

/** The names of the sample's record, read once. */
export function sampleRecord(): DraftRecord {
  record ??= readSample();
  return record;
}

function readSample(): DraftRecord {
  const directory = mkdtempSync(join(tmpdir(), 'dossier-record-'));
  try {
    for (const [name, text] of Object.entries(sample())) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), text);
    }
    return recordNames(loadSeed(directory).facts.facts);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Two people whom “Berg” may be. */
export const BERGS: readonly Candidate[] = [
  { slug: 'ada-berg', name: 'Ada Berg', why: 'surname' },
  { slug: 'bo-berg', name: 'Bo Berg', why: 'surname' },
];

/** The draft of the second article. */
export function southlandDraft(options: Parameters<typeof southlandProposals>[0] = {}): Draft {
  return draftOf(southlandCopy, southlandProposals(options), sampleRecord());
}

/** Its review, from the beginning. */
export function southlandReview(options: Parameters<typeof southlandProposals>[0] = {}): Session {
  return startReview('southland', southlandDraft(options), SOUTHLAND);
}

/** An empty folder of drafts, which goes when the test ends. */
export function draftFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'dossier-drafts-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export function emptyStore(): DraftStore {
  return new DraftStore(draftFolder());
}
