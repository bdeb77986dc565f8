import type { Plugin } from 'graphql-yoga';

/** What a page of ours may load: its own scripts and styles, which GraphiQL brings in its page, and nothing from elsewhere. */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What an answer may do that a browser opens as a page: nothing. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Headers that keep a browser from doing with an answer what it was not made for. A page that says more itself is not overruled. */
export function useSecurityHeaders(): Plugin {
  return {
    onResponse({ response: { status, headers } }) {
      // What a 304 says replaces what was said of the answer that the client has.
      if (status === 304) return;
      const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
      if (!headers.has('content-security-policy'))
        headers.set('content-security-policy', isPage ? pagePolicy : dataPolicy);
      headers.set('x-content-type-options', 'nosniff');
      headers.set('referrer-policy', 'no-referrer');
      headers.set('x-frame-options', 'DENY');
    },
  };
}
