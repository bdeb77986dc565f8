/** How much a PDF's streams unpack to: kilobytes of them may hold gigabytes, which pdf.js would unpack. */
import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';

/** Whether the packed streams of a PDF hold at most so many bytes together. Streams that cannot be unpacked hold what comes before their fault. */
export async function inflatesWithin(bytes: Uint8Array, most: number): Promise<boolean> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = most;
  let end = 0;
  for (
    let at = file.indexOf('stream');
    at >= 0 && end < file.length;
    at = file.indexOf('stream', Math.max(end, at + 6))
  ) {
    let start = at + 'stream'.length;
    if (file[start] === 0x0d) start++;
    if (file[start] === 0x0a) start++;
    // What zlib packs begins so; other streams are as large as they are.
    if (((file[start] ?? 0) & 0x0f) !== 8) continue;
    const next = file.indexOf('endstream', start);
    end = next < 0 ? file.length : next + 'endstream'.length;
    left -= await inflatedSize(file.subarray(start, next < 0 ? undefined : next), left);
    if (left < 0) return false;
  }
  return true;
}

/** The size of a stream when unpacked; of one that is larger than `most`, more than that. */
async function inflatedSize(packed: Buffer, most: number): Promise<number> {
  let size = 0;
  try {
    const inflated: AsyncIterable<Buffer> = Readable.from([packed]).pipe(createInflate());
    for await (const chunk of inflated) {
      size += chunk.length;
      if (size > most) break;
    }
  } catch {
    // What is damaged is pdf.js's to say.
  }
  return size;
}
