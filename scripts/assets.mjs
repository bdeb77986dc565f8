// Makes src/generated/assets/: what browsers load of the explorer, of the page of reviews and of GraphiQL. The server reads files, and needs no bundler.
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const browserFolder = join(root, 'src', 'explorer', 'browser');
const styleFolder = join(root, 'src', 'explorer', 'styles');

/** The sheets of the explorer, in the order in which they hold. */
const styles = ['look', 'base', 'masthead', 'page', 'lists', 'charts', 'tables', 'sources', 'forms', 'narrow', 'print'];

const fonts = {
  'public-sans.woff2': '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  'newsreader.woff2': '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  'newsreader-italic.woff2': '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
  // For the pictures of links: what reads outlines knows neither variable fonts nor the compression of woff2.
  ...lettering('title', '@fontsource/newsreader/files/newsreader-*-600-normal.woff'),
  ...lettering('text', '@fontsource/public-sans/files/public-sans-*-400-normal.woff'),
  ...lettering('name', '@fontsource/public-sans/files/public-sans-*-700-normal.woff'),
};

/** The fonts of a face, each with some letters. */
function lettering(face, files) {
  return Object.fromEntries(
    ['latin', 'latin-ext'].map((letters) => [`${face}-${letters}.woff`, files.replace('*', letters)]),
  );
}

/** The packages that the assets are taken from: their code goes to browsers. */
export const assetPackages = [
  '@fontsource/newsreader',
  '@fontsource/public-sans',
  '@fontsource-variable/newsreader',
  '@fontsource-variable/public-sans',
  '@graphql-yoga/render-graphiql',
];

/** All that the assets are made of, for a stamp. */
export function assetSources() {
  const packages = [...assetPackages, 'esbuild'].map((name) => join(root, 'node_modules', name, 'package.json'));
  const inFolder = (folder, ending) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => join(folder, name));
  const files = [...packages, ...inFolder(browserFolder, '.ts'), ...inFolder(styleFolder, '.css')];
  return [...files, fileURLToPath(import.meta.url)].map((file) => readFileSync(file));
}

/** Makes the folder anew. Another process that reads it meanwhile finds the old files or the new ones. */
export async function makeAssets(wanted) {
  const folder = `${wanted}.${process.pid}`;
  const [{ build }, graphiql] = await Promise.all([
    import('esbuild'),
    import('@graphql-yoga/render-graphiql/graphiql'),
  ]);
  mkdirSync(join(folder, 'graphiql'), { recursive: true });
  for (const [name, file] of Object.entries(fonts)) cpSync(require.resolve(file), join(folder, name));
  await build({
    entryPoints: { explorer: join(browserFolder, 'main.ts') },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  await build({
    stdin: {
      contents: styles.map((name) => `@import './${name}.css';`).join('\n'),
      loader: 'css',
      resolveDir: styleFolder,
    },
    outfile: join(folder, 'explorer.css'),
    bundle: true,
    minify: true,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    logLevel: 'warning',
  });
  const { js, css, editorWorkerService, jsonWorker, graphqlWorker } = graphiql;
  const files = {
    'graphiql.js': js,
    'graphiql.css': css,
    'editor.js': editorWorkerService,
    'json.js': jsonWorker,
    'graphql.js': graphqlWorker,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'graphiql', name), text);
  rmSync(wanted, { recursive: true, force: true });
  renameSync(folder, wanted);
}
