import { readFileSync } from 'node:fs';
import { type Font, type PathCommand, parse } from 'opentype.js/dist/opentype.mjs';
import { projectPath } from '../../project.js';

/** The faces of the pages, each at one weight. `npm run generate` copies their fonts. */
export type Face = 'title' | 'text' | 'name';

/** Each file holds some letters; what the first lacks, the next may have. */
const subsets = ['latin', 'latin-ext'] as const;

const opened = new Map<Face, readonly [Font, ...Font[]]>();

/** The fonts of a face, read once a process. */
function fontsOf(face: Face): readonly [Font, ...Font[]] {
  const known = opened.get(face);
  if (known) return known;
  const [first, ...others] = subsets.map((subset) => {
    const bytes = readFileSync(projectPath('src', 'generated', 'assets', `${face}-${subset}.woff`));
    return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  });
  if (!first) throw new TypeError(`${face} has no font`);
  const fonts = [first, ...others] as const;
  opened.set(face, fonts);
  return fonts;
}

/** A text in pieces, each of letters that one font has. What no font has is left out. */
function pieces(text: string, face: Face): readonly { readonly font: Font; readonly text: string }[] {
  const fonts = fontsOf(face);
  const found: { font: Font; text: string }[] = [];
  for (const letter of text.normalize('NFC')) {
    const font = fonts.find((each) => each.hasChar(letter));
    if (!font) continue;
    const last = found.at(-1);
    if (last?.font === font) last.text += letter;
    else found.push({ font, text: letter });
  }
  return found;
}

/** How wide a text is. */
export function widthOf(text: string, face: Face, size: number): number {
  return pieces(text, face).reduce((width, piece) => width + piece.font.getAdvanceWidth(piece.text, size), 0);
}

/** A text in lines that are no wider than this; where it needs more of them, it ends with `…`. */
export function linesOf(text: string, face: Face, size: number, width: number, most: number): readonly string[] {
  const fits = (line: string) => widthOf(line, face, size) <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most && lines.every(fits)) return lines;
  const kept = lines.slice(0, most);
  let end = kept.pop() ?? '';
  while (end !== '' && !fits(`${end} …`)) end = end.slice(0, end.includes(' ') ? end.lastIndexOf(' ') : -1);
  return [...kept, `${end} …`];
}

/** The outlines of a text, from a place on its line. */
export function outlinesOf(text: string, face: Face, size: number, x: number, y: number): readonly PathCommand[] {
  let at = x;
  return pieces(text, face).flatMap(({ font, text: piece }) => {
    const { commands } = font.getPath(piece, at, y, size);
    at += font.getAdvanceWidth(piece, size);
    return commands;
  });
}
