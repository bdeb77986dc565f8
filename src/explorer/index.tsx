import type { Plugin } from 'graphql-yoga';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import { retryAfterSeconds } from '../query/errors.js';
import { type Asked, asker, Refused, type Send } from './ask.js';
import { assetFolder, assets } from './assets.js';
import { bibtex, ris } from './cite.js';
import { Frame, Shell } from './components/shell.js';
import { exportPath } from './components/takeAway.js';
import { isoDay } from './dates.js';
import { listPath } from './filters.js';
import { BadAddress, type View, type Visit } from './page.js';
import { NotFound, Unanswered } from './pages/failures.js';
import { Answers } from './response.js';
import { isExplored, leadsSomewhere, routeOf, warmAddresses } from './routes.js';
import { robots, sitemap } from './sitemap.js';

export interface ExplorerOptions {
  readonly config: Pick<Config, 'EXPLORER' | 'NODE_ENV' | 'PUBLIC_URL' | 'graphiql'>;
  readonly log: Log;
  /** The server itself: what a page asks goes through all that a client's request goes through. */
  readonly fetch: (request: Request, context: object) => Promise<Response> | Response;
}

/** Serves the record as pages, at `/` and below: what a page shows it asks of the same server's API, as any client does. */
export function useExplorer({ config, log, fetch }: ExplorerOptions): Plugin {
  if (!config.EXPLORER) return {};
  let isWarm = config.NODE_ENV === 'test';
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext }) {
      if (request.method !== 'GET') return;
      if (!isExplored(url.pathname)) return;
      // A program gets in JSON that there is nothing at an address, as of all other wrong addresses.
      if (!leadsSomewhere(url.pathname) && !request.headers.get('accept')?.includes('text/html')) return;
      const inner = (path: string, init: RequestInit) =>
        fetch(new fetchAPI.Request(`${url.origin}${path}`, init), Object(serverContext));
      const explorer = new Explorer(new Answers(fetchAPI), inner, {
        origin: config.PUBLIC_URL ?? url.origin,
        graphiql: config.graphiql,
        forwarded: forwarded(request),
        log,
      });
      endResponse(await explorer.answer(url));
      if (isWarm) return;
      isWarm = true;
      void warm(inner);
    },
  };
}

/** Asks each page once, behind the first visit of any: the first plan of a document takes longer than all others, and its reader shall not wait for it. */
async function warm(inner: Inner): Promise<void> {
  // What fails here fails again where somebody sees it.
  for (const path of warmAddresses) await Promise.resolve(inner(path, {})).catch(() => undefined);
}

type Inner = (path: string, init: RequestInit) => Promise<Response> | Response;

interface Site {
  readonly origin: string;
  readonly graphiql: boolean;
  /** What proxies said of the client, for limits that count by client. */
  readonly forwarded: Readonly<Record<string, string>>;
  readonly log: Log;
}

/** Answers one request. */
class Explorer {
  readonly #asked: Asked[] = [];

  constructor(
    private readonly answers: Answers,
    private readonly inner: Inner,
    private readonly site: Site,
  ) {}

  async answer(url: URL): Promise<Response> {
    if (url.pathname.startsWith(assetFolder)) {
      const asset = assets().byPath.get(url.pathname);
      return asset ? this.answers.asset(asset) : this.answers.text('There is no such file.\n', 'text/plain', 404);
    }
    const { page, params, path, form } = routeOf(url.pathname);
    const visit: Visit = {
      params,
      search: url.searchParams,
      after: url.searchParams.get('after') || null,
      address: addressOf(path, url.searchParams),
      origin: this.site.origin,
      today: isoDay(Date.now()),
      graphiql: this.site.graphiql,
      ask: asker(this.#send, this.#asked),
    };
    try {
      if (url.pathname === '/robots.txt') return this.answers.text(robots(visit.origin), 'text/plain; charset=utf-8');
      if (url.pathname === '/sitemap.xml') return this.answers.text(await sitemap(visit), 'application/xml');
      const view = await page?.visit(visit);
      return view ? await this.show(view, visit, form) : this.lost(visit);
    } catch (error) {
      return this.failed(error, visit);
    }
  }

  readonly #send: Send = (body) =>
    this.inner('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...this.site.forwarded },
      body,
    });

  /** The view in the form that the ending of the address asks for. */
  private async show(view: View, visit: Visit, form: string | undefined): Promise<Response> {
    const url = `${visit.origin}${visit.address}`;
    switch (form) {
      case undefined:
        return this.answers.html(<Shell view={view} visit={visit} />);
      case 'json':
        return this.answers.text(
          `${JSON.stringify({ url, title: view.title, asked: this.#asked }, null, 2)}\n`,
          'application/json; charset=utf-8',
        );
      case 'graphql':
        return this.answers.text(documents(this.#asked, visit.origin), 'application/graphql; charset=utf-8');
      case 'bib':
      case 'ris': {
        const sha256 = view.export && (await this.checksum(exportPath(view.export, 'csv', { manifest: '1' })));
        const cited = { title: view.title, extent: view.extent, url, accessed: visit.today, sha256 };
        return form === 'bib'
          ? this.answers.text(bibtex(cited), 'application/x-bibtex; charset=utf-8')
          : this.answers.text(ris(cited), 'application/x-research-info-systems; charset=utf-8');
      }
      case 'png':
        if (!view.picture) return this.lost(visit);
        // With the outlines of its letters it is a tenth of the program, which starts without.
        return this.answers.picture((await import('./picture/picture.js')).drawn(view.picture));
      default:
        return this.lost(visit);
    }
  }

  /** The SHA-256 of an export as it is now; none while the server has no room to make it. */
  private async checksum(path: string): Promise<string | undefined> {
    const response = await this.inner(path, { headers: this.site.forwarded });
    if (response.status !== 200) return undefined;
    const manifest: { readonly sha256?: string } = await response.json();
    return manifest.sha256;
  }

  private lost(visit: Visit): Response {
    const view = { title: 'Not on record', description: 'There is no such page.', body: null };
    return this.answers.html(
      <Frame view={view} visit={visit}>
        <NotFound address={visit.address} />
      </Frame>,
      404,
    );
  }

  private failed(error: unknown, visit: Visit): Response {
    const wrong = error instanceof BadAddress ? error : wrongCursor(error, visit);
    const refused = error instanceof Refused ? error : undefined;
    if (!refused && !wrong)
      this.site.log.error({ error: error instanceof Error ? error.stack : String(error) }, 'a page could not be made');
    const status = wrong ? 400 : (refused?.status ?? 500);
    const view = { title: 'This page cannot be shown', description: 'The question was refused.', body: null };
    return this.answers.html(
      <Frame view={view} visit={visit}>
        <Unanswered
          message={wrong?.message ?? refused?.message}
          id={refused?.id}
          address={visit.address}
          instead={wrong?.instead}
          status={status}
        />
      </Frame>,
      status,
      status === 503 ? { 'retry-after': String(retryAfterSeconds) } : {},
    );
  }
}

/** What is wrong with an address whose cursor the API does not take, said to who reads the page: the API speaks to programs. */
function wrongCursor(error: unknown, { after, address, search }: Visit): BadAddress | undefined {
  const argument = error instanceof Refused ? error.argument : undefined;
  if (after === null || argument?.split('.').at(-1) !== 'after') return undefined;
  return new BadAddress(
    'The address leads to a later page of a list, and this list has no page there: what follows “after=” is not whole, or is of another list or order.',
    { href: listPath(address.split('?')[0] ?? '/', Object.fromEntries(search)), text: 'The first page of the list' },
  );
}

/** The address of a page: without what says nothing, which source is open beside it, and what others add to links to count visits. */
function addressOf(path: string, search: URLSearchParams): string {
  const own = new URLSearchParams(
    [...search].filter(([name, value]) => value !== '' && name !== 'source' && !name.startsWith('utm_')),
  );
  const text = own.toString();
  return text === '' ? path : `${path}?${text}`;
}

const forwardedHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip'] as const;

function forwarded({ headers }: Request): Record<string, string> {
  return Object.fromEntries(
    forwardedHeaders.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** The documents of a page with their variables, as a file that runs. */
function documents(asked: readonly Asked[], origin: string): string {
  return asked
    .map(({ document, variables }) => {
      const json = JSON.stringify(variables);
      const body = JSON.stringify({ query: document, variables }).replaceAll("'", "'\\''");
      return [
        `# variables: ${json}`,
        `# curl ${origin}/graphql -H 'content-type: application/json' -d '${body}'`,
        document,
        '',
      ].join('\n');
    })
    .join('\n');
}
