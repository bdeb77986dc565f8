/** What is wrong with a path, by the code of the error, and what would be right. */
const WRONG: Readonly<Record<string, string>> = {
  ENOENT: 'is not there. Look at its spelling, and whether its folder is there.',
  ENOTDIR: 'is a file, or in one, where a folder must be.',
  EISDIR: 'is a folder, where a file must be.',
  EACCES: 'may not be read or written by this user. Change its rights, or run this as another user.',
  EPERM: 'may not be changed by this user. Change its rights, or run this as another user.',
  ENOSPC: 'cannot be written: the disk is full. Free some space there, then try again.',
  EROFS: 'cannot be written: nothing is written on that disk. Name a place on another one.',
  EEXIST: 'is there already. Remove it, or give another name.',
};

/**
 * What a person may do about an error of the file system; undefined for any other error, which nobody foresaw.
 * @param file the path, where the error may have none: what is done with an open file has none.
 */
export function whyNoFile(error: unknown, file?: string): string | undefined {
  if (!(error instanceof Error) || !('code' in error && 'syscall' in error)) return undefined;
  // Sockets and programs have paths as well.
  if (/^(?:connect|listen|bind|spawn|kill)/.test(String(error.syscall))) return undefined;
  const wrong = WRONG[String(error.code)];
  if (wrong === undefined) return undefined;
  const path = 'path' in error ? String(error.path) : file;
  return `${path === undefined ? 'A file' : `"${path}"`} ${wrong}`;
}
