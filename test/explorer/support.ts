import { createLog } from '../../src/log.js';
import { createServer, type Server } from '../../src/server/server.js';
import { type TestDatabase, testConfig } from '../support/database.js';

/** The addresses that the tests of every page visit, where a page's own example is not enough. */
export const more = [
  '/packages/us-pda-29',
  '/packages?equipment=tow&authority=PDA&year=2024&sort=-value',
  '/packages?value=unknown&year=1990',
  '/equipment/anti-personnel-mines',
  '/items?known=withheld',
  '/quotes?about=tow',
  '/treaties/mine-ban-treaty?country=UA&on=2024-11-20',
  '/articles/kiel-ukraine-support-tracker',
  '/search?q=',
  '/timeline',
] as const;

/** The explorer, asked over `fetch`, with no port. */
export function explorer(database: TestDatabase, changes: Parameters<typeof testConfig>[0] = {}) {
  const config = testConfig({ graphiql: true, ...changes });
  const server: Server = createServer({ pool: database.pool, config, log: createLog(config) });
  const get = async (path: string, init: RequestInit = {}) => server.fetch(`http://dossier${path}`, init);
  const page = async (path: string): Promise<Page> => {
    const response = await get(path, { headers: { accept: 'text/html' } });
    const html = await response.text();
    return { status: response.status, html, text: textOf(html), links: linksOf(html), headers: response.headers };
  };
  return { server, get, page };
}

export interface Page {
  readonly status: number;
  readonly html: string;
  /** What is read, without what is folded away into attributes. */
  readonly text: string;
  /** The addresses that it links to on the same server, each once. */
  readonly links: readonly string[];
  readonly headers: Headers;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const decoded = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (name) => entities[name] ?? name);

function textOf(html: string): string {
  const body = html
    .replace(/^[\s\S]*<main id="main">|<\/main>[\s\S]*$/g, '')
    .replaceAll(/<script[\s\S]*?<\/script>/g, '');
  return decoded(body.replaceAll(/<\/?(?:b|i|a|data|time|span|small|q|em)\b[^>]*>/g, '').replaceAll(/<[^>]+>/g, '\n'))
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n');
}

function linksOf(html: string): readonly string[] {
  const found = [...html.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(
    ([, link = '']) => decoded(link).split('#')[0] ?? '',
  );
  return [...new Set(found)].filter(Boolean);
}
