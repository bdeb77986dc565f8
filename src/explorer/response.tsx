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

/** Makes the answers of the explorer, with what caches need. The server makes HEAD, 304 and what is compressed of them. */
export class Answers {
  constructor(private readonly api: Api) {}

  /** A page. */
  html(page: VNode, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
    return this.text(`<!doctype html>${render(page)}`, 'text/html; charset=utf-8', status, {
      'content-security-policy': policy,
      ...headers,
    });
  }

  /** What may be kept for a minute, and is known to be the same by its tag. */
  text(body: string, type: string, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const cache = { 'cache-control': status === 200 ? 'public, max-age=60' : 'no-store' };
    return new this.api.Response(body, { status, headers: { 'content-type': type, etag, ...cache, ...headers } });
  }

  /** A file that never changes under its name. */
  asset({ body, type }: Asset): Response {
    return new this.api.Response(body, {
      headers: { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' },
    });
  }

  /** What links to a page show. */
  picture(body: Buffer<ArrayBuffer>): Response {
    return new this.api.Response(body, {
      headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' },
    });
  }
}
