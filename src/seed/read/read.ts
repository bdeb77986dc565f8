import type { SeedFacts } from '../citations/citation.js';
import type { Problems } from '../files/problems.js';
import type { Kind } from '../kind/kind.js';
import { article } from '../kinds/article.js';
import { KINDS } from '../kinds/index.js';
import { isSlug } from '../values/primitives.js';
import { FoundCitations } from './citations.js';
import { type RawRecord, Reader } from './reader.js';
import { reportStrays } from './strays.js';

/** Reads every file of a folder of facts. `label` is how errors name the folder. */
export function readFacts(directory: string, label: string, problems: Problems): SeedFacts {
  const citations = new FoundCitations(problems);
  const eachRecord = (record: RawRecord) => {
    if (record.kind === article) citations.readInArticle(record);
    else if (record.kind.cited?.beside !== undefined) citations.readBeside(record);
  };
  const reader = new Reader(directory, label, problems, eachRecord);
  const inFolder = reader.files(
    '.',
    KINDS.flatMap(({ source }: Kind) => source?.file ?? []),
  );
  const folders = KINDS.flatMap(({ source }: Kind) => [source?.folder, source?.folderOfOne]).filter(
    (name) => name !== undefined,
  );
  for (const kind of KINDS) readKind(reader, kind, inFolder);
  if (!reader.foundFiles) problems.error({ file: label, line: 1, column: 1 }, 'there are no facts in this folder');
  // A folder that holds no facts at all may be any, and have any files.
  else reportStrays(directory, label, folders, problems);
  return {
    facts: reader.facts,
    citations: [...citations.inArticles, ...citations.beside],
    alsoCited: [...citations.alsoCited, ...reader.alsoCited],
  };
}

function readKind(reader: Reader, kind: Kind, inFolder: readonly string[]): void {
  const { file, folder, folderOfOne } = kind.source ?? {};
  if (folderOfOne !== undefined) for (const name of reader.files(folderOfOne)) readOne(reader, kind, name);
  const names = [...inFolder.filter((name) => name === file), ...(folder === undefined ? [] : reader.files(folder))];
  for (const name of names) reader.file(name, kind, (source) => reader.map(kind, source, [], source.value));
}

/** A record with a file of its own, which names it. */
function readOne(reader: Reader, kind: Kind, name: string): void {
  const slug = name.replace(/^.*\//, '').replace(/\.yaml$/, '');
  const start = { file: `${reader.label}/${name}`, line: 1, column: 1 };
  reader.claim(kind, slug, start);
  if (!isSlug(slug))
    reader.problems.error(
      start,
      `the file's name "${slug}" is not a slug; write small letters, digits and single hyphens`,
    );
  reader.file(name, kind, (file) => reader.record(kind, { slug, file, path: [], value: file.value }, start));
}
