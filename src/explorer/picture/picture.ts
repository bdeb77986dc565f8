import { crc32, deflateSync } from 'node:zlib';
import type { Certainty } from '../certainty.js';
import { Cover } from './cover.js';
import { type Face, linesOf, outlinesOf, widthOf } from './lettering.js';

/** What links to a page show in social networks, which take no SVG: words and rectangles on paper. */
export interface Picture {
  readonly shapes: readonly Shape[];
  readonly words: readonly Words[];
}

/** What a picture is of. */
export interface Caption {
  readonly title: string;
  /** What is to be known at a glance: when, how much. */
  readonly facts: readonly string[];
}

/** A line of text, from a place on it. */
interface Words {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Fill;
}

/** Colours of the light scheme; a hatched one is two of them. */
const colours = {
  paper: [255, 255, 255],
  ink: [22, 25, 29],
  stated: [31, 79, 134],
  coded: [170, 188, 209],
  hatch: [139, 147, 155],
} as const;
const names = Object.keys(colours);
/** Between paper and ink, for the edges of letters. */
const shades = 15;
type Fill = keyof typeof colours | 'hatched' | 'outlined';

const width = 1_200;
const height = 630;
const margin = 80;
const room = { width: width - 2 * margin, height: 200, top: 330 };

/** The double rule of the masthead. */
const rules: readonly Shape[] = [
  { x: margin, y: 76, width: room.width, height: 4, fill: 'ink' },
  { x: margin, y: 86, width: room.width, height: 4, fill: 'ink' },
];

const fills: Readonly<Record<Certainty, Fill>> = {
  stated: 'stated',
  coded: 'coded',
  withheld: 'hatched',
  nothing: 'outlined',
};

/** The title in two lines at most, what is to be known at a glance, and at the foot whose picture it is. */
function wordsOf({ title, facts }: Caption): readonly Words[] {
  const [size, step] = [58, 66];
  const lines = linesOf(title, 'title', size, room.width, 2);
  const under = 168 + lines.length * step;
  const [fact = ''] = linesOf(facts.join(' · '), 'text', 32, room.width, 1);
  const name = 'Dossier';
  const nameX = margin + room.width - widthOf(name, 'name', 28);
  return [
    ...lines.map((text, index) => ({ text, face: 'title' as const, size, x: margin, y: 168 + index * step })),
    { text: fact, face: 'text', size: 32, x: margin, y: under - 14 },
    { text: 'What was announced, with who reports it', face: 'text', size: 26, x: margin, y: height - 36 },
    { text: name, face: 'name', size: 28, x: nameX, y: height - 36 },
  ];
}

/** What draws a picture, given what pictures are drawn with: this room is loaded once one is asked for. */
export type Draw = (kinds: { readonly boxes: typeof boxes; readonly bars: typeof bars }) => Picture;

/** A drawn picture, as PNG. */
export const drawn = (draw: Draw): Buffer<ArrayBuffer> => png(draw({ boxes, bars }));

/** One box a line, as on the page of a package. */
export function boxes(caption: Caption, kinds: readonly Certainty[]): Picture {
  const columns = Math.max(8, Math.ceil(Math.sqrt(kinds.length * (room.width / room.height))));
  const step = Math.min(room.width / columns, room.height / Math.max(1, Math.ceil(kinds.length / columns)));
  const size = Math.floor(step * 0.86);
  const shapes = kinds.map((kind, index) => ({
    x: Math.round(margin + (index % columns) * step),
    y: Math.round(room.top + Math.floor(index / columns) * step),
    width: size,
    height: size,
    fill: fills[kind],
  }));
  return { shapes: [...rules, ...shapes], words: wordsOf(caption) };
}

/** A bar a period, from zero, as on the page of a weapon. */
export function bars(caption: Caption, counts: readonly number[]): Picture {
  const most = Math.max(1, ...counts);
  const step = room.width / Math.max(8, counts.length);
  const foot = room.top + room.height;
  const shapes = counts.map((count, index) => ({
    x: Math.round(margin + index * step),
    y: Math.round(foot - (count / most) * room.height),
    width: Math.floor(step * 0.78),
    height: Math.round((count / most) * room.height),
    fill: 'stated' as const,
  }));
  const ground: Shape = { x: margin, y: foot, width: room.width, height: 3, fill: 'ink' };
  return { shapes: [...rules, ...shapes, ground], words: wordsOf(caption) };
}

/** The picture as PNG (ISO/IEC 15948): indexed colours, no filter. */
export function png({ shapes, words }: Picture): Buffer<ArrayBuffer> {
  const row = width + 1; // each row begins with the number of its filter
  const pixels = Buffer.alloc(row * height, 0);
  for (let y = 0; y < height; y++) pixels[y * row] = 0;
  for (const shape of shapes) {
    for (let y = Math.max(0, shape.y); y < Math.min(height, shape.y + shape.height); y++)
      for (let x = Math.max(0, shape.x); x < Math.min(width, shape.x + shape.width); x++)
        pixels[y * row + 1 + x] = names.indexOf(colourAt(shape, x - shape.x, y - shape.y));
  }
  const cover = new Cover(width, height);
  for (const { text, face, size, x, y } of words) cover.add(outlinesOf(text, face, size, x, y));
  cover.each((x, y, covered) => {
    pixels[y * row + 1 + x] = names.length + Math.round(covered * shades);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([...Object.values(colours), ...shaded].flat())),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** From paper to ink. */
const shaded = Array.from({ length: shades + 1 }, (_, shade) =>
  colours.paper.map((paper, part) => Math.round(paper + ((colours.ink[part] ?? 0) - paper) * (shade / shades))),
);

/** The colour of a shape at a place in it. */
function colourAt({ fill, width: w, height: h }: Shape, x: number, y: number): keyof typeof colours {
  if (fill !== 'hatched' && fill !== 'outlined') return fill;
  const isEdge = x < 3 || y < 3 || x >= w - 3 || y >= h - 3;
  return isEdge || (fill === 'hatched' && (x + y) % 16 < 4) ? 'hatch' : 'paper';
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
