import { EncodedResponse } from '../response.js';
import { Content } from './content.js';

/** A part of a file, both ends included. */
interface Part {
  readonly first: number;
  readonly last: number;
}

/**
 * What a Range header asks of a file of so many bytes (RFC 9110, section 14).
 * @returns undefined where it asks for the whole, or for what is not served: several parts, another unit; `'none'` where the file has no such bytes.
 */
export function partOf(range: string | null, length: number): Part | 'none' | undefined {
  const [, first = '', last = ''] = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '')
    return Number(last) === 0 || length === 0
      ? 'none'
      : { first: Math.max(0, length - Number(last)), last: length - 1 };
  if (last !== '' && Number(last) < Number(first)) return undefined;
  if (Number(first) >= length) return 'none';
  return { first: Number(first), last: last === '' ? length - 1 : Math.min(Number(last), length - 1) };
}

/** A file that is whole, or the part of it that is asked for. */
export function fileResponse(
  request: Request,
  file: Buffer<ArrayBuffer>,
  tag: string | undefined,
  described: Record<string, string>,
): Response {
  const headers = { ...described, 'accept-ranges': 'bytes', ...(tag === undefined ? {} : { etag: tag }) };
  const condition = request.headers.get('if-range');
  // A part of a file that has changed would be put beside parts of the old one.
  const range = condition !== null && condition !== tag ? null : request.headers.get('range');
  const part = request.method === 'GET' || request.method === 'HEAD' ? partOf(range, file.length) : undefined;
  if (part === 'none')
    return new EncodedResponse(null, {
      status: 416,
      headers: { 'content-range': `bytes */${file.length}`, 'accept-ranges': 'bytes' },
    });
  const bytes = part ? file.subarray(part.first, part.last + 1) : file;
  const place = part ? { 'content-range': `bytes ${part.first}-${part.last}/${file.length}` } : {};
  return new EncodedResponse(request.method === 'HEAD' ? null : new Content(bytes), {
    status: part ? 206 : 200,
    headers: { ...headers, ...place, 'content-length': String(bytes.length) },
  });
}
