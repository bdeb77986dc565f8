import { isDeepStrictEqual } from 'node:util';
import type { SourceReading } from '../../generated/prisma/enums.js';
import type { Draft } from '../draft/draft.js';
import { present } from '../draft/fromProposals.js';
import type { Accepted } from './accepted.js';
import type { NewRecord } from './newRecords.js';
import type { RecordedPlace } from './record.js';
import { YamlEdit } from './yamlEdit.js';

/** The article on record has its passages in another text than the draft's. */
export class OtherTextError extends Error {
  override name = 'OtherTextError';
}

/** A file of facts as it is and as it will be. A new file was empty. */
export interface ChangedFile {
  /** In the folder of facts, with slashes. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The files that what was accepted changes. What is in them stays as it is, to the letter.
 * @param place where the article is on record, if it is.
 * @param read a file of the folder of facts; undefined where there is none.
 * @throws YamlEditError when a file cannot be added to; OtherTextError.
 */
export function changedFiles(
  slug: string,
  draft: Draft,
  accepted: Accepted,
  place: RecordedPlace | undefined,
  read: (file: string) => string | undefined,
): ChangedFile[] {
  const edits = new Map<string, { readonly before: string; readonly edit: YamlEdit }>();
  const editOf = (file: string): YamlEdit => {
    const before = read(file) ?? '';
    const known = edits.get(file) ?? { before, edit: new YamlEdit(before, file) };
    edits.set(file, known);
    return known.edit;
  };
  const article = place ?? { file: `articles/${slug}.yaml`, path: [] };
  const adds = accepted.additions.some(({ section, citations }) => section !== undefined || citations.length > 0);
  if (adds) addArticle(editOf(article.file), article.path, draft, accepted, place === undefined);
  for (const record of distinct(accepted.additions.flatMap(({ records }) => records))) {
    const { file, path, key, value } = record;
    const edit = editOf(file);
    const [first] = path;
    if (isThere(edit, record)) continue;
    // The first record of a new file is the file; an article's file is one record.
    if (file.startsWith('articles/') && first === undefined)
      for (const [name, each] of Object.entries(value)) edit.add([], name, each);
    else if (key === '') edit.append(path, value);
    else edit.add(path, key, value);
  }
  return [...edits]
    .map(([file, { before, edit }]) => ({ file, before, after: edit.toString() }))
    .filter(({ before, after }) => before !== after);
}

/** What is in an article, behind what its file says of the article itself. */
const SECTIONS_IN_ORDER = ['credits', 'links', 'passages', 'quotes', 'citations'] as const;

function addArticle(edit: YamlEdit, path: readonly string[], draft: Draft, accepted: Accepted, isNew: boolean): void {
  const sha256 = edit.get([...path, 'textSha256']);
  if (sha256 !== undefined && sha256 !== draft.textSha256)
    throw new OtherTextError(
      `${edit.name} has its passages in the text ${String(sha256)}, the draft in ${draft.textSha256}: ` +
        'propose from the copy that the record was read from, or give this one another slug',
    );
  if (isNew) {
    const { url, kind, headline, publishedOn, language, publisher } = draft;
    for (const [key, value] of Object.entries(present({ url, kind, headline, publishedOn, language, publisher })))
      edit.add(path, key, value);
    edit.add(path, 'reading', READING);
  }
  // What was cited of it before its text was there keeps its own reading.
  const own = isNew || edit.get([...path, 'reading']) === READING ? {} : { reading: READING };
  if (sha256 === undefined) edit.add(path, 'textSha256', draft.textSha256, lastOfHead(edit, path));
  for (const name of SECTIONS_IN_ORDER) {
    if (name === 'passages') addPassages(edit, [...path, 'passages'], accepted);
    else if (name === 'citations') addCitations(edit, [...path, 'citations'], accepted, own);
    else
      for (const { section } of accepted.additions)
        if (section?.name === name) edit.add([...path, name], section.key, { ...section.value, ...own });
  }
}

/** How much was read of an article in which a rule proposed and a person decided: its text, which both had whole. */
const READING: SourceReading = 'FULL_TEXT';

/** The last key of what an article's file says of the article itself: the checksum of its text follows. */
function lastOfHead(edit: YamlEdit, path: readonly string[]): string | undefined {
  const sections: readonly string[] = SECTIONS_IN_ORDER;
  return edit.keys(path).findLast((key) => !sections.includes(key));
}

/** Citations, but for those that the article makes already, to the letter; they may say less of how much was read. */
function addCitations(edit: YamlEdit, path: readonly string[], { additions }: Accepted, own: object): void {
  const known = edit.get(path);
  const made: readonly unknown[] = Array.isArray(known) ? known : [];
  for (const citation of additions.flatMap(({ citations }) => citations))
    if (!isIn(made, citation) && !isIn(made, { ...citation, ...own })) edit.append(path, { ...citation, ...own });
}

const isIn = (made: readonly unknown[], citation: object) =>
  made.some((each) => isDeepStrictEqual(each, asWritten(citation)));

/** Whether a file has a record already, as it would be written. */
function isThere(edit: YamlEdit, { file, path, key, value }: NewRecord): boolean {
  const isFile = file.startsWith('articles/') && path.length === 0;
  if (key === '') return false;
  return isDeepStrictEqual(edit.get(isFile ? [] : [...path, key]), asWritten(value));
}

/** A value as a file gives it back: what is undefined is not there. */
function asWritten(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Passages go where they are in the text: after the last one on record that begins before them. */
function addPassages(edit: YamlEdit, path: readonly string[], { passages }: Accepted): void {
  const known = edit.get(path);
  const onRecord = Object.entries(typeof known === 'object' && known !== null ? known : {}).flatMap(
    ([key, value]: [string, unknown]) => {
      const start = typeof value === 'object' && value !== null && 'start' in value ? value.start : undefined;
      return typeof start === 'number' ? [{ key, start }] : [];
    },
  );
  for (const [key, anchor] of Object.entries(passages)) {
    const before = onRecord.filter(({ start }) => start <= anchor.start);
    const after = before.length === 0 ? undefined : before.reduce((a, b) => (b.start >= a.start ? b : a)).key;
    edit.add(path, key, anchor, onRecord.length === 0 ? undefined : (after ?? FIRST));
  }
}

/** No key: before all others. */
const FIRST = '';

/** Records that several entries make are made once. */
function distinct<
  T extends { readonly file: string; readonly path: readonly string[]; readonly key: string; readonly value: object },
>(records: readonly T[]): T[] {
  const named = (record: T) =>
    [record.file, ...record.path, record.key === '' ? JSON.stringify(record.value) : record.key].join('\u0000');
  return [...new Map(records.map((record) => [named(record), record])).values()];
}
