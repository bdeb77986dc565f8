/** Rules 1 and 2 of the reader: from the bytes of a file to a string that may be read as an article. */
import type { Refusal } from '../proposals.js';

/** Larger than any article; a file beyond it was chosen by mistake. */
const MAX_BYTES = 5_000_000;

/** The file cannot be read as an article's text; the message says why, and where. */
export class ArticleReadError extends Error {
  override readonly name = 'ArticleReadError';

  constructor(
    message: string,
    /** The kind of the reason. */
    readonly refused: Refusal['refused'] = 'NOT_TEXT',
  ) {
    super(message);
  }
}

/** The source as a string with LF line ends, in NFC, without byte order marks. */
export function decodeSource(source: string | Uint8Array): string {
  const size = typeof source === 'string' ? Buffer.byteLength(source, 'utf8') : source.byteLength;
  if (size > MAX_BYTES) {
    throw new ArticleReadError(`The file has ${size} bytes; an article's text has at most ${MAX_BYTES}.`, 'TOO_LARGE');
  }
  const raw = typeof source === 'string' ? source : decodeUtf8(source);
  const lone = raw.search(/\p{Surrogate}/u);
  if (lone >= 0) {
    throw new ArticleReadError(
      `The text has half of a surrogate pair at offset ${lone}: it cannot be written as UTF-8.`,
    );
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the sign of a binary file
  const control = /[\u0000-\u0008\u000e-\u001f\u007f]/.exec(raw);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const at = Buffer.byteLength(raw.slice(0, control.index), 'utf8');
    throw new ArticleReadError(
      `The file is not text: it has the control character U+${code} (after ${at} bytes of text).`,
    );
  }
  return raw
    .replace(/\ufeff/g, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

function decodeUtf8(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new ArticleReadError('The file is UTF-16 (it begins with its byte order mark); save it as UTF-8.');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ArticleReadError(
      `The file is not valid UTF-8: the byte at offset ${firstInvalidByte(bytes)} fits no character.`,
    );
  }
}

/** The offset of the first byte that begins no valid sequence. TextDecoder refuses a file without saying where. */
function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** The length of the valid UTF-8 sequence that begins at an offset, or 0 (RFC 3629, table 3-7 of the Unicode Standard). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let index = 1; index < length; index++) {
    const next = bytes[at + index] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const outside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || outside ? 0 : length;
}
