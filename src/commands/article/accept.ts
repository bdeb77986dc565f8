import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileChange } from '../../files.js';
import { type Accepted, acceptedOf } from '../../ingest/accept/accepted.js';
import { changedFiles, OtherTextError } from '../../ingest/accept/files.js';
import { differenceOf, NotWrittenError, withCopy, writeFiles } from '../../ingest/accept/write.js';
import { YamlEditError } from '../../ingest/accept/yamlEdit.js';
import { type Entry, entriesOf } from '../../ingest/draft/draft.js';
import { DraftError } from '../../ingest/draft/file.js';
import { locked } from '../../ingest/draft/lock.js';
import { assembled, settledOf } from '../../ingest/draft/settled.js';
import { DraftStore, type StoredDraft } from '../../ingest/draft/store.js';
import { onRecordOf, recordedIn } from '../../seed/names/recorded.js';
import { formatProblem, loadSeed, validateSeed } from '../../seed/validate.js';
import { type Command, EXIT, type ExitCode, log, print, UsageError, untilStopped } from '../cli.js';
import { FOLDERS, factsIn, foldersOf } from './facts.js';

export const accept: Command = {
  usage: 'npm run article -- accept <draft> [--dry-run]',
  summary: 'Writes what was decided in a draft into seed/, with new records in their files, and checks it.',
  details:
    'What is in the files stays as it is, to the letter. All is checked before anything is written: what the check refuses is not\n' +
    'written. What is undecided stays in the draft; what was rejected is remembered in drafts/decided/ and not proposed again.\n' +
    'Needs no database. Exit code 1 when something that was accepted could not be written. Next: npm run seed.',
  positionals: ['draft'],
  flags: { 'dry-run': 'Show the difference; write nothing.' },
  options: FOLDERS,
  run({ positionals: [name = ''], flags, options }) {
    const { seed, drafts } = foldersOf(options);
    return untilStopped((signal) => acceptDraft(name, flags.has('dry-run'), seed, new DraftStore(drafts), signal));
  },
};

/** What says that nothing can be written, and why. */
const REFUSALS = [YamlEditError, OtherTextError, DraftError, NotWrittenError];

async function acceptDraft(
  name: string,
  isDry: boolean,
  seed: string,
  store: DraftStore,
  signal: AbortSignal,
): Promise<ExitCode> {
  const stored = findDraft(store, name);
  const { facts, label } = factsIn(seed);
  const recorded = recordedIn(facts.facts, label);
  const accepted = acceptedOf(stored.draft, onRecordOf(facts, stored.slug), recorded);
  const read = (file: string) => (existsSync(join(seed, file)) ? readFileSync(join(seed, file), 'utf8') : undefined);
  try {
    const files = changedFiles(stored.slug, stored.draft, accepted, recorded.placeOf('article', stored.slug), read);
    const settling = settlingOf(store, stored, accepted);
    const errors = withCopy(seed, files, (copy) => errorsIn(copy, label));
    // A signal that came during the check is heard when the loop polls, which is certain only between two of these.
    await setImmediate();
    await setImmediate();
    if (signal.aborted) {
      log('Stopped. Nothing was written.');
      return EXIT.wrong;
    }
    if (isDry) {
      print(files.length === 0 ? 'Nothing was accepted that would be written.' : differenceOf(files, label));
      log('A dry run: nothing was written.');
      return report(stored, accepted, errors);
    }
    if (errors.length > 0) {
      log('Nothing was written.');
      return report(stored, accepted, errors);
    }
    // A review that writes the draft now does it before, so that nothing is written here, or after.
    locked(store.path(stored.slug), () => writeFiles(seed, files, settling));
    for (const { file } of files) print(`${label}/${file}`);
    return report(stored, accepted, []);
  } catch (error) {
    if (!(error instanceof Error) || !REFUSALS.some((refusal) => error instanceof refusal)) throw error;
    log(`${error.message}. Nothing was written.`);
    return EXIT.wrong;
  }
}

/** A draft by its slug or its file. @throws UsageError when there is none. */
export function findDraft(store: DraftStore, name: string): StoredDraft {
  const slug = name.replace(/^.*[/\\]/, '').replace(/\.yaml$/, '');
  try {
    const stored = store.find(slug);
    if (stored) return stored;
  } catch (error) {
    if (error instanceof DraftError) throw new UsageError(error.message);
    throw error;
  }
  const known = store.slugs();
  throw new UsageError(
    `There is no draft "${slug}"; ${known.length === 0 ? 'there are none: npm run article -- propose <file>' : `there are ${known.join(', ')}`}.`,
  );
}

/** What the check says of the copy, with the names that the files have in their own folder. */
function errorsIn(copy: string, label: string): string[] {
  const loaded = loadSeed(copy);
  const { problems } = validateSeed(loaded);
  return problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => formatProblem(problem).replaceAll(loaded.label, label));
}

/** What was written or rejected leaves the draft and is remembered; a draft in which nothing is left goes. */
function settlingOf(store: DraftStore, stored: StoredDraft, { written, rejected }: Accepted): FileChange[] {
  const { draft } = stored;
  const gone = new Set<Entry['fact']>([...written, ...rejected].map(({ fact }) => fact));
  const settled = [...written, ...rejected].flatMap((entry) => settledOf(draft, entry) ?? []);
  const left = entriesOf(draft).filter(({ fact }) => !gone.has(fact));
  return store.settling(stored, settled, left.length === 0 ? undefined : assembled(draft, left));
}

function report(
  { draft }: StoredDraft,
  { written, again, rejected, left }: Accepted,
  errors: readonly string[],
): ExitCode {
  for (const error of errors) log(error);
  for (const { section, key } of again) log(`${section} ${key} is on record already: it is not added again.`);
  for (const { entry, why } of left) log(`${entry.section} ${entry.key} stays in the draft: ${why}.`);
  const undecided = entriesOf(draft).filter(({ fact }) => fact.review.state === 'UNDECIDED').length;
  log(`${written.length} accepted, ${rejected.length} rejected, ${undecided} undecided.`);
  return errors.length > 0 || left.length > 0 ? EXIT.wrong : EXIT.ok;
}
