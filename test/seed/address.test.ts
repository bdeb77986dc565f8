import { describe, expect, it } from 'vitest';
import { edited, problemsOf } from './sample.js';

const ARTICLE = 'articles/northland-lance.yaml';
const ADDRESS = 'https://harbour.example/northland-lance';

/** The problems of the sample when its article has another address. */
function problemsAt(address: string): readonly string[] {
  return problemsOf(edited([ARTICLE, ADDRESS, address]));
}

describe('the address of an article', () => {
  it.each([
    ['a parameter that tells where a reader came from', `${ADDRESS}?utm_source=letter`, ADDRESS],
    ['the same between others', `${ADDRESS}?page=2&fbclid=x1&part=a`, `${ADDRESS}?page=2&part=a`],
    ['a place in the page', `${ADDRESS}#comments`, ADDRESS],
    ['a host in capitals', 'https://Harbour.example/northland-lance', ADDRESS],
    ["the scheme's own port", 'https://harbour.example:443/northland-lance', ADDRESS],
    ['characters that need no percent sign', 'https://harbour.example/northland%2Dlance', ADDRESS],
    ['a tracking parameter after a slash', 'http://harbour.example/lance/?gclid=1', 'http://harbour.example/lance/'],
  ])('is refused with %s, and the right one is said', (_, written, right) => {
    expect(problemsAt(written)).toEqual([
      `${ARTICLE}:1:6  error  url: ${written} has tracking parameters, a fragment or another spelling than readers will look for; write ${right}`,
    ]);
  });

  it.each([
    ['without encryption', 'http://harbour.example/northland-lance'],
    ['with a slash at its end', `${ADDRESS}/`],
    ['with a parameter that names the page', `${ADDRESS}?page=2`],
  ])('is taken %s', (_, written) => {
    expect(problemsAt(written)).toEqual([]);
  });

  it.each(['ftp://harbour.example/northland-lance', 'harbour.example/northland-lance', 'javascript:alert(1)'])(
    'is not %s',
    (written) => {
      expect(problemsAt(written)).toEqual([`${ARTICLE}:1:6  error  url: "${written}" is not an http or https address`]);
    },
  );
});
