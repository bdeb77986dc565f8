/** A message for a person: what is wrong with the embedded PostgreSQL, and what to do about it. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
}

const USE_ANOTHER = 'Or set DATABASE_URL to a PostgreSQL of your own.';

/** Turns whatever went wrong (an error of Node's, or text that initdb or postgres printed) into an EmbeddedError. */
export function explain(problem: unknown, home: string): EmbeddedError {
  if (problem instanceof EmbeddedError) return problem;
  const text = wordsOf(problem);
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : '';
  const why = reason(code, text);
  return new EmbeddedError(`${why.replaceAll('{home}', home)} ${USE_ANOTHER}\n${indent(text)}`, { cause: problem });
}

/** PostgreSQL often says the cause in the detail of its error. */
function wordsOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  return 'detail' in problem && typeof problem.detail === 'string'
    ? `${problem.message}\n${problem.detail}`
    : problem.message;
}

/** What PostgreSQL says when a file of its data folder is gone, or holds what it did not write. */
const DAMAGED = new RegExp(
  [
    /could not (?:open|read|access|find) [^\n]*(?:No such file or directory|database system|read only \d+ of|status of transaction)/,
    /required WAL directory/,
    /valid checkpoint record/,
    /(?:sub)?directory "[^"]*" is missing/,
    /invalid page in block/,
    /incorrect checksum/,
    /is not a valid data directory/,
    /database files are incompatible/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

function reason(code: string, text: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT' || /No space left on device|Disk quota exceeded/.test(text)) {
    return (
      'The disk that holds {home} is full: the embedded PostgreSQL needs about 150 MB there, and more for the ' +
      'data. Free some space, or set DOSSIER_HOME to a folder on another disk.'
    );
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
    return 'The embedded PostgreSQL cannot write to its folder, {home}. Make it a folder that this user can write to, or set DOSSIER_HOME to one that is.';
  }
  // The loader's words on a C library that is too old, or that is not glibc behind a compatibility layer.
  if (/GLIBC|symbol lookup error|error while loading shared libraries|Error relocating|Exec format error/.test(text)) {
    return 'The PostgreSQL programs that npm brought do not run on this system. Use a newer one (glibc Linux, macOS, Windows).';
  }
  if (DAMAGED.test(text)) {
    return (
      'The data in {home}/data is damaged: files are missing, or are not what PostgreSQL wrote. Stop Dossier, ' +
      'move that folder away and start again: a new one is made. Then bring the facts back with `npm run ' +
      'restore -- FILE --replace` from a backup, or with `npm run seed` (docs/operating.md).'
    );
  }
  return 'The embedded PostgreSQL did not start (its folder: {home}).';
}

/** Sets a program's output apart from our own sentences. */
export function indent(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `  | ${line}`)
    .join('\n');
}
