import * as z from 'zod';
import { ArticleKind } from '../../generated/prisma/enums.js';
import { addressesOf, maxAddress, tidyAddress } from '../../query/values/address.js';
import { defineKind } from '../kind/kind.js';
import { partialDate } from '../values/partialDate.js';
import { inner, line, oneOf, reading, reference, shape, text } from '../values/primitives.js';

/** A published document: what is in it are its credits, links, passages and quotes, and the citations that it makes. */
export const article = defineKind({
  name: 'article',
  model: 'Article',
  rows: 'articles',
  source: { folderOfOne: 'articles', folder: 'sources' },
  slugs: 'own',
  shape: shape({
    url: text
      .max(maxAddress, `is longer than ${maxAddress} characters`)
      .pipe(z.url({ protocol: /^https?$/, error: 'is not an http or https address' }))
      .optional(),
    kind: oneOf(ArticleKind),
    headline: line.optional(),
    publishedOn: partialDate.optional(),
    language: line.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag; write en, uk, pt-BR').optional(),
    publisher: reference.optional(),
    // Of its citations that say nothing else.
    reading,
    textSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256: 64 small hexadecimal digits')
      .optional(),
    credits: inner,
    links: inner,
    passages: inner,
    quotes: inner,
    citations: inner,
  }),
  vacate: 'url = NULL',
  candidate: ({ data }) => ({ names: [data.headline, data.url].filter((name) => name !== undefined) }),
  place: ({ data, place, at }) => (data.textSha256 === undefined ? place : at('textSha256')),
  // Two addresses of one page are one article's; and an address must be as `article(url:)` looks for it.
  check(articles, _, problems) {
    const urls = new Map<string, string>();
    for (const { slug, data, at } of articles) {
      const { url } = data;
      if (url === undefined) continue;
      const addresses = addressesOf(url);
      const [canonical = url] = addresses;
      const other = urls.get(canonical);
      if (other !== undefined)
        problems.error(at('url'), `url: ${url} is the address of the article "${other}" already`);
      else urls.set(canonical, slug);
      if (!addresses.includes(url))
        problems.error(
          at('url'),
          `url: ${url} has tracking parameters, a fragment or another spelling than readers will look for; ` +
            `write ${tidyAddress(url)}`,
        );
    }
  },
});
