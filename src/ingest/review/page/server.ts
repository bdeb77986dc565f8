import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { projectPath } from '../../../project.js';
import { DraftError } from '../../draft/file.js';
import type { DraftStore } from '../../draft/store.js';
import { OpenReview } from '../openReview.js';
import type { Session } from '../session.js';
import { actionIn, SEEN, UNDOES } from './request.js';
import { draftList, pageAround, reviewMain } from './view.js';

/** The page of reviews, at an address of this machine. */
export interface ReviewPage {
  /** With the token that the page asks for; ends in a slash, after which a draft's slug may be. */
  readonly url: string;
  close(): Promise<void>;
}

const ASSETS: Readonly<Record<string, { readonly type: string; path(): string }>> = {
  'look.css': {
    type: 'text/css; charset=utf-8',
    path: () => projectPath('src', 'explorer', 'styles', 'look.css'),
  },
  'page.css': {
    type: 'text/css; charset=utf-8',
    path: () => projectPath('src', 'ingest', 'review', 'page', 'page.css'),
  },
  'panel.css': {
    type: 'text/css; charset=utf-8',
    path: () => projectPath('src', 'ingest', 'review', 'page', 'panel.css'),
  },
  'browser.js': {
    type: 'text/javascript; charset=utf-8',
    path: () => projectPath('src', 'ingest', 'review', 'page', 'browser.js'),
  },
  'newsreader.woff2': {
    type: 'font/woff2',
    path: () => projectPath('src', 'generated', 'assets', 'newsreader.woff2'),
  },
  'newsreader-italic.woff2': {
    type: 'font/woff2',
    path: () => projectPath('src', 'generated', 'assets', 'newsreader-italic.woff2'),
  },
  'public-sans.woff2': {
    type: 'font/woff2',
    path: () => projectPath('src', 'generated', 'assets', 'public-sans.woff2'),
  },
};

/** A form of the page is small; what is larger is none. */
const MAX_FORM = 65_536;

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/**
 * Serves reviews on loopback alone. The address holds a token that is made anew each time, so that neither another user of the machine nor a
 * page in the same browser can read a draft; requests for another host name are refused, so that no name can be made to lead here.
 */
export async function pageOf(store: DraftStore): Promise<ReviewPage> {
  const token = randomBytes(24).toString('base64url');
  const desk = new Desk(store, `/${token}/`);
  const server = createServer((request, response) => {
    void desk
      .answer(request, response)
      .catch(() => respond(response, 500, 'text/plain', 'The page failed; the draft is as it was saved last.'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  desk.host = host;
  return {
    url: `http://${host}/${token}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

class Desk {
  host = '';
  readonly #store: DraftStore;
  readonly #root: string;
  readonly #open = new Map<string, OpenReview>();

  constructor(store: DraftStore, root: string) {
    this.#store = store;
    this.#root = root;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${this.host}`);
    const origin = request.headers.origin;
    const isOurs = request.headers.host === this.host && (origin === undefined || origin === `http://${this.host}`);
    if (!isOurs || !startsWith(url.pathname, this.#root))
      return respond(response, 404, 'text/plain', 'There is nothing here.');
    const name = decodeURIComponent(url.pathname.slice(this.#root.length));
    if (name.startsWith('assets/')) return sendAsset(response, name.slice('assets/'.length));
    try {
      if (name === '') return this.#list(response);
      const review = this.#reviewOf(name);
      if (!review) return respond(response, 404, 'text/plain', `There is no draft "${name}".`);
      if (request.method === 'POST') return await this.#decide(request, response, name, review);
      const asked = new URLSearchParams({ do: 'go', ...Object.fromEntries(url.searchParams) });
      const action = url.searchParams.has('key') ? actionIn(asked) : undefined;
      const session = action ? review.act(action) : review.read();
      respond(response, 200, 'text/html; charset=utf-8', this.#page(session));
    } catch (error) {
      if (!(error instanceof DraftError)) throw error;
      respond(response, 409, 'text/plain; charset=utf-8', error.message);
    }
  }

  #list(response: ServerResponse): void {
    const drafts = this.#store.slugs().flatMap((slug) => this.#store.find(slug) ?? []);
    respond(response, 200, 'text/html; charset=utf-8', pageAround('Drafts', this.#root, draftList(drafts)));
  }

  async #decide(request: IncomingMessage, response: ServerResponse, name: string, review: OpenReview): Promise<void> {
    const form = await formOf(request);
    const action = form && actionIn(form);
    if (!action) return respond(response, 400, 'text/plain', 'This is no action of a review.');
    const session = review.act(action, form.get(SEEN) ?? '', form.get(UNDOES) ?? undefined);
    if (request.headers['x-part'] === 'main')
      return respond(response, 200, 'text/html; charset=utf-8', reviewMain(session).markup);
    response.writeHead(303, { ...HEADERS, location: `${this.#root}${encodeURIComponent(name)}` }).end();
  }

  #page(session: Session): string {
    return pageAround(session.draft.headline ?? session.slug, this.#root, reviewMain(session));
  }

  /** The review of a draft, which goes on while the draft is there. */
  #reviewOf(slug: string): OpenReview | undefined {
    if (!this.#store.slugs().includes(slug)) this.#open.delete(slug);
    else if (!this.#open.has(slug)) {
      const stored = this.#store.find(slug);
      if (stored) this.#open.set(slug, new OpenReview(this.#store, stored));
    }
    return this.#open.get(slug);
  }
}

/** Compared in a time that does not tell how much of it is right. */
function startsWith(path: string, root: string): boolean {
  const [given, wanted] = [Buffer.from(path.slice(0, root.length)), Buffer.from(root)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function sendAsset(response: ServerResponse, name: string): void {
  const asset = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
  if (asset) respond(response, 200, asset.type, readFileSync(asset.path()));
  else respond(response, 404, 'text/plain', 'There is nothing here.');
}

function respond(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...HEADERS, 'content-type': type }).end(body);
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_FORM) return undefined;
    chunks.push(bytes);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
