import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { Cover } from '../../src/explorer/picture/cover.js';
import { linesOf, outlinesOf, widthOf } from '../../src/explorer/picture/lettering.js';
import { boxes, png } from '../../src/explorer/picture/picture.js';
import { sharedDatabase } from '../support/database.js';
import { explorer } from './support.js';

const database = sharedDatabase();
const { get } = explorer(database);
afterAll(() => database.close());

/** A closed outline through some points. */
const outline = (...points: readonly (readonly [number, number])[]) => [
  ...points.map(([x, y], index) => ({ type: index === 0 ? ('M' as const) : ('L' as const), x, y })),
  { type: 'Z' as const },
];

/** How much of each pixel is covered, a row of numbers a row of pixels. */
function covered(cover: Cover, width: number, height: number): number[][] {
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => 0));
  cover.each((x, y, part) => {
    const row = rows[y];
    if (row) row[x] = Math.round(part * 1_000) / 1_000;
  });
  return rows;
}

describe('outlines cover', () => {
  it('pixels by the part of them that is inside, whichever way they go round', () => {
    for (const points of [
      [
        [1.5, 0],
        [3.25, 0],
        [3.25, 1.5],
        [1.5, 1.5],
      ],
      [
        [1.5, 1.5],
        [3.25, 1.5],
        [3.25, 0],
        [1.5, 0],
      ],
    ] as const) {
      const cover = new Cover(5, 2);
      cover.add(outline(...points));
      expect(covered(cover, 5, 2)).toEqual([
        [0, 0.5, 1, 0.25, 0],
        [0, 0.25, 0.5, 0.125, 0],
      ]);
    }
  });

  it('half of a square below its diagonal', () => {
    const cover = new Cover(4, 4);
    cover.add(outline([0, 0], [4, 4], [0, 4]));
    const rows = covered(cover, 4, 4);
    expect(rows.flat().reduce((sum, part) => sum + part, 0)).toBe(8);
    expect(rows.map((row, y) => row[y])).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('nothing of a hole, and what is outside of the picture is left out', () => {
    const cover = new Cover(4, 4);
    cover.add(outline([-9, -9], [9, -9], [9, 9], [-9, 9]));
    cover.add(outline([1, 1], [1, 3], [3, 3], [3, 1]));
    expect(covered(cover, 4, 4)).toEqual([
      [1, 1, 1, 1],
      [1, 0, 0, 1],
      [1, 0, 0, 1],
      [1, 1, 1, 1],
    ]);
  });

  it('the area of a circle of curves', () => {
    const cover = new Cover(40, 40);
    const [r, k] = [15, 15 * 0.5523];
    cover.add([
      { type: 'M', x: 20, y: 20 - r },
      { type: 'C', x1: 20 + k, y1: 20 - r, x2: 20 + r, y2: 20 - k, x: 20 + r, y: 20 },
      { type: 'C', x1: 20 + r, y1: 20 + k, x2: 20 + k, y2: 20 + r, x: 20, y: 20 + r },
      { type: 'C', x1: 20 - k, y1: 20 + r, x2: 20 - r, y2: 20 + k, x: 20 - r, y: 20 },
      { type: 'C', x1: 20 - r, y1: 20 - k, x2: 20 - k, y2: 20 - r, x: 20, y: 20 - r },
      { type: 'Z' },
    ]);
    const area = covered(cover, 40, 40)
      .flat()
      .reduce((sum, part) => sum + part, 0);
    expect(Math.abs(area - Math.PI * r * r) / (Math.PI * r * r)).toBeLessThan(0.02);
  });
});

describe('letters', () => {
  it('of other languages come from the font that has them', () => {
    const known = outlinesOf('Łódź', 'title', 40, 0, 40);
    expect(known.length).toBeGreaterThan(outlinesOf('od', 'title', 40, 0, 40).length);
    expect(outlinesOf('漢', 'title', 40, 0, 40)).toEqual([]);
  });

  it('are in lines that are no wider than there is room, and a title that is too long says so', () => {
    const title = 'Presidential Drawdown Authority 70 for Ukraine with very many words behind its name';
    for (const most of [1, 2, 3]) {
      const lines = linesOf(title, 'title', 58, 900, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(widthOf(line, 'title', 58)).toBeLessThanOrEqual(900);
      if (lines.join(' ') !== title) expect(lines.at(-1)).toMatch(/ …$/);
    }
    expect(linesOf('TOW', 'title', 58, 900, 2)).toEqual(['TOW']);
    const [word = ''] = linesOf('x'.repeat(200), 'title', 58, 300, 2);
    expect(word).toMatch(/^x+ …$/);
    expect(widthOf(word, 'title', 58)).toBeLessThanOrEqual(300);
  });
});

/** The pixels of a picture, by the places of their colours in the palette. */
function pixelsOf(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  return inflateSync(Buffer.concat(parts));
}

const rowBytes = 1_201;
/** How many pixels of some rows are of letters: between paper and ink. */
const lettered = (pixels: Buffer, from: number, to: number) =>
  pixels.subarray(from * rowBytes, to * rowBytes).filter((colour) => colour > 5).length;

describe('what links show', () => {
  it.each(['/packages/us-pda-70', '/equipment/tow'])(
    '%s: a title, what is to be known, the name of the site',
    async (path) => {
      const response = await get(`${path}.png`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
      const file = Buffer.from(await response.arrayBuffer());
      expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1_200, 630]);
      const pixels = pixelsOf(file);
      expect(lettered(pixels, 110, 190)).toBeGreaterThan(500);
      expect(lettered(pixels, 200, 320)).toBeGreaterThan(300);
      expect(lettered(pixels, 565, 605)).toBeGreaterThan(500);
      // Between the words and the shapes nothing is written.
      expect(lettered(pixels, 335, 525)).toBe(0);
    },
  );

  it('says what it is given, and the same each time', () => {
    const of = (title: string) => png(boxes({ title, facts: ['20 November 2024'] }, ['stated', 'nothing']));
    expect(of('One')).toEqual(of('One'));
    expect(of('One')).not.toEqual(of('Two'));
  });
});
