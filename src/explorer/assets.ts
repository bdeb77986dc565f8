import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSync } from 'esbuild';
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

const require = createRequire(import.meta.url);

const fontFiles = {
  sans: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  serif: '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  italic: '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
} as const;

const styles = [
  'look',
  'base',
  'masthead',
  'page',
  'lists',
  'charts',
  'tables',
  'sources',
  'forms',
  'narrow',
  'print',
] as const;

let made: Assets | undefined;

/** Style, script and fonts of all pages, made once a process: the script is bundled in memory. */
export function assets(): Assets {
  made ??= makeAssets();
  return made;
}

function makeAssets(): Assets {
  const fonts = {
    sans: asset('public-sans', 'woff2', readFileSync(require.resolve(fontFiles.sans))),
    serif: asset('newsreader', 'woff2', readFileSync(require.resolve(fontFiles.serif))),
    italic: asset('newsreader-italic', 'woff2', readFileSync(require.resolve(fontFiles.italic))),
  };
  const face = (family: string, font: Asset, weight: string, style: string) =>
    `@font-face{font-family:${family};src:url(${font.path}) format('woff2');font-weight:${weight};font-style:${style};font-display:swap}\n`;
  const faces = [
    face('Newsreader', fonts.serif, '200 800', 'normal'),
    face('Newsreader', fonts.italic, '200 800', 'italic'),
    face("'Public Sans'", fonts.sans, '100 900', 'normal'),
  ];
  const sheets = styles.map((name) => readFileSync(projectPath('src', 'explorer', 'styles', `${name}.css`), 'utf8'));
  const style = asset('explorer', 'css', bundled([...faces, ...sheets].join(''), 'css'));
  const script = asset('explorer', 'js', bundledScript());
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

function asset(name: string, kind: keyof typeof types, body: Buffer<ArrayBuffer>): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `${assetFolder}${name}-${hash}.${kind}`, type: types[kind], body };
}

function bundled(contents: string, loader: 'css'): Buffer<ArrayBuffer> {
  const result = buildSync({
    stdin: { contents, loader },
    bundle: true,
    minify: true,
    write: false,
    external: [`${assetFolder}*`],
    target: ['chrome111', 'firefox114', 'safari16.4'],
  });
  return bytesOf(result.outputFiles);
}

function bundledScript(): Buffer<ArrayBuffer> {
  const result = buildSync({
    entryPoints: [projectPath('src', 'explorer', 'browser', 'main.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return bytesOf(result.outputFiles);
}

function bytesOf(files: readonly { readonly contents: Uint8Array }[]): Buffer<ArrayBuffer> {
  const [file] = files;
  if (!file) throw new TypeError('esbuild has made no file');
  return Buffer.from(file.contents);
}
