import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { atPace } from '../../src/server/http/pace.js';
import { partOf } from '../../src/server/http/ranges.js';

/** Takes a file of ten pieces of a kilobyte, so slowly. @returns the bytes that came before the client was hung up on, and why it was. */
async function take(pauseMs: number): Promise<{ bytes: number; refused?: unknown }> {
  async function* file() {
    for (let n = 0; n < 10; n += 1) yield Buffer.alloc(1_000);
  }
  let bytes = 0;
  let refused: unknown;
  const hangUp = (error: unknown) => {
    refused = error;
  };
  for await (const piece of atPace(file(), { leastBytes: 50_000, graceMs: 20 }, hangUp)) {
    bytes += piece.length;
    await sleep(pauseMs);
    if (refused) break;
  }
  return { bytes, ...(refused === undefined ? {} : { refused }) };
}

describe('a file', () => {
  it('comes whole to a client that keeps pace', async () => {
    expect(await take(1)).toEqual({ bytes: 10_000 });
  });

  it('ends for one that is too slow', async () => {
    expect(await take(60)).toMatchObject({ bytes: 1_000, refused: { extensions: { code: 'TIMED_OUT' } } });
  });
});

describe('a Range', () => {
  it.each([
    [null, undefined],
    ['bytes=0-', { first: 0, last: 99 }],
    ['bytes=10-19', { first: 10, last: 19 }],
    ['bytes=90-900', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-1000', { first: 0, last: 99 }],
    ['bytes=100-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=20-10', undefined],
    ['bytes=0-1,4-5', undefined],
    ['lines=0-1', undefined],
    ['bytes=-', undefined],
  ] as const)('%j means %j of a hundred bytes', (range, part) => {
    expect(partOf(range, 100)).toEqual(part);
  });
});
