import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readConfig } from '../../config.js';
import { whyNoFile } from '../../files.js';
import { type Draft, SECTION_WORDS, SECTIONS } from '../../ingest/draft/draft.js';
import { DraftError } from '../../ingest/draft/file.js';
import type { DraftRecord } from '../../ingest/draft/fromProposals.js';
import { type Made, makeDraft, SlugTakenError, slugFor } from '../../ingest/draft/make.js';
import { freeKey } from '../../ingest/draft/passages.js';
import { DraftStore } from '../../ingest/draft/store.js';
import type { ArticleCopy } from '../../ingest/proposals.js';
import { MAX_PROPOSED, proposeFrom } from '../../ingest/propose.js';
import { ENDINGS } from '../../ingest/read/formats.js';
import { readCopy } from '../../ingest/read/index.js';
import { addressesOf, canonicalAddress } from '../../query/values/address.js';
import type { SeedFacts } from '../../seed/citations/citation.js';
import { article } from '../../seed/kinds/article.js';
import { onRecordOf, placesOnRecord } from '../../seed/names/recorded.js';
import { recordNames } from '../../seed/names/recordNames.js';
import { isSlug } from '../../seed/values/primitives.js';
import { type Command, EXIT, log, print, UsageError } from '../cli.js';
import { FOLDERS, factsIn, foldersOf } from './facts.js';
import { type Model, modelOf } from './model.js';

const FORMATS: ReadonlySet<string> = new Set(ENDINGS);

export const propose: Command = {
  usage: 'npm run article -- propose <file|folder>… [--slug <slug>] [--url <address>]',
  summary:
    'Reads copies of articles, and writes a draft of each: everything in it that a rule proposes, with its passages.',
  details:
    'Markdown, plain text, a saved page (HTML), .docx, .pdf with a text layer; of a folder all such files. Needs no database, and\n' +
    'nothing leaves the machine unless MODEL_URL says so. A draft that is there keeps what was decided in it. On stderr: what was found and what was\n' +
    'left out, and why; on stdout the drafts. Exit code 1 when a file is no article. Next: npm run article -- review.',
  positionals: ['file or folder…'],
  flags: {},
  options: {
    slug: { value: 'slug', help: "The article's slug. Left out: of the record or of its publisher, day and headline." },
    url: { value: 'address', help: "The article's address. Left out: as the copy says." },
    ...FOLDERS,
  },
  async run({ positionals, options }) {
    const found = positionals.map(filesIn);
    const files = found.flatMap(({ files: each }) => each);
    for (const why of found.flatMap(({ unread }) => unread)) log(why);
    const slug = options.get('slug');
    const url = options.get('url');
    if (files.length > 1 && (slug !== undefined || url !== undefined))
      throw new UsageError('--slug and --url are of one article; several files were given.');
    if (slug !== undefined && !isSlug(slug))
      throw new UsageError(`"${slug}" is not a slug; write small letters, digits and single hyphens.`);
    if (url !== undefined && canonicalAddress(url) === undefined)
      throw new UsageError(`"${url}" is not an http or https address.`);
    const { seed, drafts } = foldersOf(options);
    const { facts } = factsIn(seed);
    const proposing = new Proposing(facts, new DraftStore(drafts), modelOf(readConfig()));
    const done: boolean[] = [];
    for (const file of files) done.push(await proposing.propose(file, slug, url));
    const refused = done.filter((each) => !each).length;
    if (files.length > 1) log(`${files.length - refused} of ${files.length} files proposed.`);
    return refused > 0 || found.some(({ unread }) => unread.length > 0) ? EXIT.wrong : EXIT.ok;
  },
};

/** The files of articles in a folder and in the folders in it, in order; and of each folder that cannot be read, why. */
interface Found {
  readonly files: readonly string[];
  readonly unread: readonly string[];
}

function filesIn(path: string): Found {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is no file or folder "${path}".`);
  if (!found.isDirectory()) return { files: [path], unread: [] };
  const walked = walk(path);
  if (walked.files.length + walked.unread.length === 0)
    throw new UsageError(`There is no article in "${path}": it has no file of ${[...FORMATS].join(', ')}.`);
  return walked;
}

function walk(folder: string): Found {
  const entries = entriesOf(folder);
  if (typeof entries === 'string') return { files: [], unread: [entries] };
  const inner = entries.map((entry): Found => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return { files: FORMATS.has(extname(entry.name).toLowerCase()) ? [path] : [], unread: [] };
  });
  return { files: inner.flatMap(({ files }) => files), unread: inner.flatMap(({ unread }) => unread) };
}

/** What is in a folder, by name; or why it cannot be read: one of many does not keep the others from being read. */
function entriesOf(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const why = whyNoFile(error, folder);
    if (why === undefined) throw error;
    return why;
  }
}

/** Proposes file by file against one record. */
class Proposing {
  readonly #facts: SeedFacts;
  readonly #record: DraftRecord;
  readonly #store: DraftStore;
  readonly #model: Model | undefined;
  readonly #made = new Set<string>();

  constructor(facts: SeedFacts, store: DraftStore, model: Model | undefined) {
    this.#model = model;
    this.#facts = facts;
    this.#record = recordNames(facts.facts);
    this.#store = store;
  }

  /** Writes the draft of a file; false when it holds no article, which was said then. */
  async propose(file: string, given: string | undefined, url: string | undefined): Promise<boolean> {
    const bytes = bytesOf(file);
    if (bytes === undefined) return false;
    const copy = await readCopy(bytes, file);
    if ('refused' in copy) {
      log(`${file}: ${copy.message}`);
      return false;
    }
    if (copy.text.length > MAX_PROPOSED) {
      log(
        `${file}: its text has ${copy.text.length} characters; an article of which something is proposed has at most ${MAX_PROPOSED}. ` +
          'Save its articles one by one.',
      );
      return false;
    }
    const slug = given ?? this.#slugOf(copy, url);
    const known = { passages: onRecordOf(this.#facts, slug).passages, places: placesOnRecord(this.#facts, slug) };
    const onRecord = this.#facts.facts.find(article, slug)?.data;
    if (onRecord?.textSha256 !== undefined && onRecord.textSha256 !== copy.sha256) {
      log(
        `${file}: "${slug}" is on record from another text (sha256 ${onRecord.textSha256}, this one ${copy.sha256}). ` +
          'Use the copy that the record was read from, or --slug.',
      );
      return false;
    }
    const rules = proposeFrom(copy, this.#record);
    const found = this.#model ? await this.#model.with(file, copy, this.#record, rules) : rules;
    try {
      const made = makeDraft(this.#store, slug, copy, found, this.#record, known, { url, kind: onRecord?.kind });
      this.#made.add(slug);
      report(file, made);
      for (const note of copy.notes ?? []) log(`  not read: ${note}`);
      print(this.#store.path(slug));
      return true;
    } catch (error) {
      if (!(error instanceof SlugTakenError || error instanceof DraftError)) throw error;
      log(`${file}: ${error.message}`);
      return false;
    }
  }

  /** An article on record by its text or address; else one of its own. Files of one run do not share a slug. */
  #slugOf(copy: ArticleCopy, url: string | undefined): string {
    const addresses = new Set(
      [url, copy.metadata.url?.value].flatMap((each) => (each === undefined ? [] : addressesOf(each))),
    );
    const known = this.#facts.facts
      .of(article)
      .find(({ data }) => data.textSha256 === copy.sha256 || (data.url !== undefined && addresses.has(data.url)));
    return known?.slug ?? freeKey(slugFor(copy), (taken) => this.#made.has(taken));
  }
}

/** A file's bytes; undefined when it cannot be read, which was said then: one bad entry of a folder does not keep the others from being read. */
function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = whyNoFile(error, file);
    if (why === undefined) throw error;
    log(why);
    return undefined;
  }
}

function report(file: string, { draft, undecided, kept }: Made): void {
  const found = SECTIONS.flatMap((section) => {
    const count = undecided[section];
    return count === undefined ? [] : [`${count} ${count === 1 ? SECTION_WORDS[section] : section}`];
  });
  log(
    `${file}: ${found.length === 0 ? 'nothing to decide' : found.join(', ')}${kept === 0 ? '' : `; ${kept} decided before`}.`,
  );
  for (const [reason, count] of reasonsOf(draft)) log(`  left out: ${count} × ${reason}`);
}

function reasonsOf({ leftOut }: Draft): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}
