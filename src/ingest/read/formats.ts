import { extname } from 'node:path';

/** What a file is, as its first bytes and its name say. */
export type Format = 'TEXT' | 'PAGE' | 'DOCX' | 'PDF';

/** The endings of the files that are read, in the order in which they are named. */
export const ENDINGS = ['.md', '.txt', '.html', '.htm', '.docx', '.pdf'] as const;

/** Larger than any document of an article; of a text, a twentieth of it is. */
export const MAX_BYTES = 20_000_000;

/** How files begin that are no article, and what to do with them. */
const OTHERS: readonly { readonly begins: readonly number[]; readonly what: string; readonly advice: string }[] = [
  { begins: [0xd0, 0xcf, 0x11, 0xe0], what: 'A .doc of Word 97', advice: 'save it as .docx, or its text as .txt' },
  { begins: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'An .rtf', advice: 'save it as .docx, or its text as .txt' },
  { begins: [0xff, 0xd8, 0xff], what: 'A picture', advice: 'recognize its text first (OCR), and save that as .txt' },
  {
    begins: [0x89, 0x50, 0x4e, 0x47],
    what: 'A picture',
    advice: 'recognize its text first (OCR), and save that as .txt',
  },
  {
    begins: [0x47, 0x49, 0x46, 0x38],
    what: 'A picture',
    advice: 'recognize its text first (OCR), and save that as .txt',
  },
  {
    begins: [0x49, 0x49, 0x2a, 0x00],
    what: 'A picture',
    advice: 'recognize its text first (OCR), and save that as .txt',
  },
  { begins: [0x1f, 0x8b], what: 'A packed file', advice: 'unpack it first' },
];

/** The format of a file, or what it is instead, with what would be right. */
export function formatOf(bytes: Uint8Array, name: string): Format | { readonly refused: string } {
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  // What comes before the sign of a PDF is ignored, as its readers do.
  if (head.includes('%PDF-')) return 'PDF';
  if (head.startsWith('PK\u0003\u0004')) return 'DOCX';
  const other = OTHERS.find((each) => begins(each.begins));
  if (other) return { refused: `${other.what} is not read: ${other.advice}.` };
  if (/\.mhtml?$/i.test(name) || /^mime-version:/im.test(head))
    return { refused: 'A page in one file (.mhtml) is not read: save it as “Web page, HTML only”.' };
  if (/\.html?$/i.test(extname(name)) || /^(?:\u00ef\u00bb\u00bf)?\s{0,200}<(?:!doctype html|html)[\s>]/i.test(head))
    return 'PAGE';
  return 'TEXT';
}
