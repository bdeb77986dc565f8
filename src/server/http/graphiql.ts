import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'graphql-yoga';
import { type Example, exampleGroups, readExamples } from '../../examples.js';
import { projectPath } from '../../project.js';

/** GraphiQL's page, and where its files are. */
const path = '/graphql';
const folder = `${path}/assets/`;

/** How many examples a fresh browser has open; all others are in the list. */
const tabs = 3;

interface File {
  readonly type: string;
  readonly body: Buffer<ArrayBuffer>;
}

interface Graphiql {
  readonly files: ReadonlyMap<string, File>;
  /** @param named the example that is open; none for the first ones. */
  page(named: string | null): string;
}

let made: Promise<Graphiql> | undefined;

/**
 * Serves GraphiQL without another server: a small page, and files whose names hold their hash, kept by browsers for good. A list has all
 * examples by question; `?example=` opens one, `?of=` the question of a page of the explorer, `?query=` and `?variables=` any other.
 */
export function useGraphiql(isOn: boolean): Plugin {
  if (!isOn) return {};
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (request.method !== 'GET') return;
      const isPage = url.pathname === path && request.headers.get('accept')?.includes('text/html') === true;
      if (!isPage && !url.pathname.startsWith(folder)) return;
      made ??= makeGraphiql().catch((error: unknown) => {
        // Its files may be there the next time.
        made = undefined;
        throw error;
      });
      const graphiql = await made;
      const { Response } = fetchAPI;
      if (isPage) {
        const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
        return endResponse(new Response(graphiql.page(url.searchParams.get('example')), { headers }));
      }
      const file = graphiql.files.get(url.pathname);
      if (!file) return endResponse(new Response('There is no such file.\n', { status: 404 }));
      const headers = { 'content-type': file.type, 'cache-control': 'public, max-age=31536000, immutable' };
      endResponse(new Response(file.body, { headers }));
    },
  };
}

/** Reads GraphiQL's files, which no request before the first for it needs. */
async function makeGraphiql(): Promise<Graphiql> {
  const files = new Map<string, File>();
  const keep = (name: string, kind: 'js' | 'css', body: Buffer<ArrayBuffer>): string => {
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
    const at = `${folder}${name}-${hash}.${kind}`;
    files.set(at, { type: `text/${kind === 'js' ? 'javascript' : 'css'}; charset=utf-8`, body });
    return at;
  };
  const read = (file: string) => readFile(projectPath('src', 'generated', 'assets', 'graphiql', file));
  const workers = {
    editorWorkerService: keep('editor', 'js', await read('editor.js')),
    json: keep('json', 'js', await read('json.js')),
    graphql: keep('graphql', 'js', await read('graphql.js')),
  };
  const style = keep('graphiql', 'css', Buffer.concat([await read('graphiql.css'), Buffer.from(`\n${ownStyle}`)]));
  const library = keep('graphiql', 'js', await read('graphiql.js'));
  const start = keep('start', 'js', Buffer.from(startScript(workers)));
  const examples = readExamples();
  return {
    files,
    page: (named) => {
      const shown = examples.find(({ name }) => name === named);
      const options = shown ? { query: shown.document } : { defaultTabs: firstTabs(examples) };
      return [
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        `<title>GraphiQL · Dossier</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${style}"></head>`,
        `<body>${listOf(examples, shown)}<div id="root">Loading GraphiQL …</div>`,
        `<script type="application/json" id="options">${JSON.stringify(options).replaceAll('<', '\\u003c')}</script>`,
        `<script src="${library}" defer></script><script src="${start}" defer></script>`,
        '<noscript>GraphiQL needs a script. The API answers without: see docs/asking.md.</noscript></body></html>',
      ].join('\n');
    },
  };
}

/** The first example of the first groups. */
function firstTabs(examples: readonly Example[]): readonly object[] {
  const firsts = Object.keys(exampleGroups).flatMap((group) => examples.find((each) => each.group === group) ?? []);
  return firsts.slice(0, tabs).map(({ document }) => ({ query: document, variables: null, headers: null }));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** All examples by question. */
function listOf(examples: readonly Example[], shown: Example | undefined): string {
  const groups = Object.entries(exampleGroups).map(([group, title]) => {
    const links = examples
      .filter((each) => each.group === group)
      .map(({ name, question }) => {
        const here = name === shown?.name ? ' aria-current="page"' : '';
        return `<li><a href="${path}?example=${name}"${here}>${escaped(question)}</a></li>`;
      });
    return `<section><h2>${title}</h2><ul>${links.join('')}</ul></section>`;
  });
  return [
    '<header class="dossier-bar"><a href="/">Dossier</a>',
    `<details class="dossier-examples"><summary>Examples by question</summary><nav aria-label="Examples">${groups.join('')}</nav></details>`,
    '</header>',
  ].join('');
}

/** Starts GraphiQL with what the address asks for. */
const startScript = (workers: Readonly<Record<string, string>>): string => `
const workers = ${JSON.stringify(workers)};
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => workers[label] };
const address = new URL(location.href);
const options = JSON.parse(document.getElementById('options').textContent);
const form = (of) => of.replace(/^([^?]*)/, (path) => (path === '/' ? '/index' : path) + '.graphql');
async function start() {
  const of = address.searchParams.get('of');
  if (of?.startsWith('/') && !of.startsWith('//') && !address.searchParams.has('query')) {
    const response = await fetch(form(of));
    if (response.ok) {
      const [first = ''] = (await response.text()).split(/\\n(?=# variables: )/);
      const variables = /^# variables: (.*)$/m.exec(first)?.[1];
      options.query = first.replace(/^#.*\\n/gm, '');
      if (variables) options.variables = JSON.stringify(JSON.parse(variables), null, 2);
      delete options.defaultTabs;
    }
  } else if (address.searchParams.has('variables')) options.variables = address.searchParams.get('variables');
  YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), { title: 'Dossier', ...options });
}
void start();
`;

/** Tabs are kept where they are: GraphiQL's animation of their order moves them aside at the start, and the first clicks on one do nothing. */
const ownStyle = `
.graphiql-tab { transform: none !important; }
body { margin: 0; display: flex; flex-direction: column; height: 100dvh; }
#root { flex: 1; min-height: 0; height: auto; }
.dossier-bar {
  display: flex; gap: 1.5rem; align-items: baseline; padding: .45rem 1rem; font: 500 15px/1.5 system-ui, sans-serif; border-bottom: 1px solid #8888;
}
.dossier-bar a { color: inherit; }
.dossier-examples { position: relative; }
.dossier-examples summary { cursor: pointer; }
.dossier-examples nav {
  position: absolute; z-index: 20; top: 2rem; left: -4rem; width: min(64rem, 94vw); max-height: 80vh; overflow: auto; columns: 2 22rem; column-gap: 2rem;
  padding: 1rem 1.25rem; background: Canvas; color: CanvasText; border: 1px solid #888; font-size: 14px;
}
.dossier-examples section { break-inside: avoid-column; margin-bottom: 1rem; }
.dossier-examples h2 { font-size: 14px; margin: 0 0 .3rem; }
.dossier-examples ul { list-style: none; margin: 0; padding: 0; }
.dossier-examples li { margin-bottom: .35rem; }
.dossier-examples [aria-current] { font-weight: 700; }
`;
