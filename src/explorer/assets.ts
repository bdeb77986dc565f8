import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { projectPath } from '../project.js';

/** A file that pages load. Its name holds its hash, so that a browser may keep it for good. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer<ArrayBuffer>;
}

export interface Assets {
  readonly style: Asset;
  readonly script: Asset;
  /** What text is set in before anything else is read: loaded with the page. */
  readonly fonts: readonly Asset[];
  readonly byPath: ReadonlyMap<string, Asset>;
}

export const assetFolder = '/assets/';

let made: Assets | undefined;

/** Style, script and fonts of all pages, read once a process. `npm run generate` makes them. */
export function assets(): Assets {
  made ??= readAssets();
  return made;
}

function readAssets(): Assets {
  const fonts = {
    sans: asset('public-sans', 'woff2'),
    serif: asset('newsreader', 'woff2'),
    italic: asset('newsreader-italic', 'woff2'),
  };
  const face = (family: string, font: Asset, weight: string, style: string) =>
    `@font-face{font-family:${family};src:url(${font.path}) format('woff2');font-weight:${weight};font-style:${style};font-display:swap}\n`;
  const faces = [
    face('Newsreader', fonts.serif, '200 800', 'normal'),
    face('Newsreader', fonts.italic, '200 800', 'italic'),
    face("'Public Sans'", fonts.sans, '100 900', 'normal'),
  ];
  const style = asset('explorer', 'css', faces.join(''));
  const script = asset('explorer', 'js');
  const all = [style, script, ...Object.values(fonts)];
  return {
    style,
    script,
    fonts: [fonts.sans, fonts.serif],
    byPath: new Map(all.map((each) => [each.path, each])),
  };
}

const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
} as const;

/** @param before put before what the file holds. */
function asset(name: string, kind: keyof typeof types, before = ''): Asset {
  const file = readFileSync(projectPath('src', 'generated', 'assets', `${name}.${kind}`));
  const body = Buffer.concat([Buffer.from(before), file]);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `${assetFolder}${name}-${hash}.${kind}`, type: types[kind], body };
}
