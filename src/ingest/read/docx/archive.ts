/** The parts of a .docx that hold text, unpacked within bounds: an archive of kilobytes may hold gigabytes. */
import { type UnzipFileFilter, unzipSync, zipSync } from 'fflate';
import { ArticleReadError } from '../../reader/source.js';

/** What mammoth reads of a document's text. Pictures, fonts and programs are not unpacked. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[\w-]{1,60}\.xml(?:\.rels)?)$/;
const MAIN = 'word/document.xml';

/** Larger than the XML of a book. */
const MAX_UNPACKED = 30_000_000;
const MAX_PARTS = 200;

/**
 * The parts of a document, by their names.
 * @throws ArticleReadError when the archive is damaged, is no document, or holds more than a document does.
 */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let size = 0;
  let count = 0;
  const isWithin = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    if (!PARTS.test(name)) return false;
    size += originalSize;
    count++;
    // No part becomes larger than the archive says: it is unpacked into that many bytes.
    return size <= MAX_UNPACKED && count <= MAX_PARTS;
  };
  const parts = unpacked(bytes, isWithin);
  if (size > MAX_UNPACKED || count > MAX_PARTS)
    throw new ArticleReadError(
      `The .docx unpacks to more than ${MAX_UNPACKED} bytes of text; an article has less. Save its text as .txt.`,
      'TOO_LARGE',
    );
  if (!parts[MAIN])
    throw new ArticleReadError('The archive is no Word document: it has no word/document.xml.', 'NOT_TEXT');
  for (const [name, part] of Object.entries(parts))
    if (Buffer.from(part.buffer, part.byteOffset, Math.min(part.length, 2_000)).includes('<!DOCTYPE'))
      throw new ArticleReadError(
        `The .docx is damaged: ${name} declares entities, which no Word document does.`,
        'UNREADABLE',
      );
  return parts;
}

function unpacked(bytes: Uint8Array, filter: UnzipFileFilter): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    throw new ArticleReadError('The .docx is damaged: it cannot be unpacked.', 'UNREADABLE');
  }
}

/** The parts as an archive again, which holds nothing else. */
export const archiveOf = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ ...parts }, { level: 0 });
