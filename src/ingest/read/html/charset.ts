/** The encoding that a page says it has: old ones are in those of their language. */

/** A page as text, where it names an encoding other than UTF-8; else its bytes. */
export function decodedPage(bytes: Uint8Array): Uint8Array | string {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1');
  const [, label = 'utf-8'] =
    /<meta[^>]{0,200}\scharset\s?=\s?["']?([\w-]{2,30})/i.exec(head) ??
    /<meta[^>]{0,200}charset=([\w-]{2,30})/i.exec(head) ??
    [];
  if (/^utf-?8$/i.test(label) || isUtf8(bytes)) return bytes;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

/** A page that a browser saved is UTF-8, whatever it says. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
