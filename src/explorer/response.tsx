import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Asset } from './assets.js';

/** What Yoga makes answers with. */
export type Api = { readonly Response: typeof Response };

const policy = [
  "default-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

/** Makes the answers of the explorer: GET and HEAD, with what caches need. */
export class Answers {
  constructor(
    private readonly api: Api,
    private readonly request: Request,
  ) {}

  /** A page. */
  html(page: VNode, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
    return this.text(`<!doctype html>${render(page)}`, 'text/html; charset=utf-8', status, {
      'content-security-policy': policy,
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      ...headers,
    });
  }

  /** What may be kept for a minute, and is told to be the same by its tag. */
  text(body: string, type: string, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const cache = { 'cache-control': status === 200 ? 'public, max-age=60' : 'no-store' };
    if (status === 200 && tagsOf(this.request).includes(etag))
      return new this.api.Response(null, { status: 304, headers: { etag, ...cache } });
    return this.made(body, status, { 'content-type': type, etag, ...cache, ...headers });
  }

  /** A file that never changes under its name. */
  asset({ body, type }: Asset): Response {
    return this.made(body, 200, {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  }

  /** What links to a page show. */
  picture(body: Buffer): Response {
    return this.made(body, 200, { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' });
  }

  private made(body: string | Buffer | null, status: number, headers: Readonly<Record<string, string>>): Response {
    const isHead = this.request.method === 'HEAD';
    return new this.api.Response(isHead ? null : typeof body === 'string' ? body : body && new Uint8Array(body), {
      status,
      headers,
    });
  }
}

/** The tags of what the client has. */
function tagsOf(request: Request): readonly string[] {
  const given = request.headers.get('if-none-match') ?? '';
  return given.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}
