import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleReadError, readArticle } from '../../src/ingest/reader.js';

const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/articles/${name}`, import.meta.url));
const textOf = (source: string): string => readArticle(source).text;

describe('a Markdown copy', () => {
  const article = readArticle(fixture('harbour.md'));

  it('becomes the text that is printed, and nothing else', () => {
    expect(article.text).toBe(fixture('harbour.txt').toString('utf8').trimEnd());
  });

  it('gives what its printed lines say, and keeps them in the text', () => {
    expect(article).toMatchObject({
      headline: 'Norland Sends #2 Convoy of “Heron” Drones to Sudmark',
      byline: 'By Ina Fjeld and O. Brandt',
      publishedOn: '2025-03-04',
      originalUrl: 'https://news.example/2025/03/04/norland-sends-2-convoy_of_herons',
      sha256: createHash('sha256').update(article.text).digest('hex'),
    });
    expect(article.text).not.toContain('Original url');
  });

  it('lists its links, whose offsets count an emoji as two', () => {
    expect(article.links.map(({ label, href }) => [label, href])).toEqual([
      ['Ina Fjeld', 'https://news.example/authors/ina_fjeld'],
      ['Who Pays for the Herons?', 'https://news.example/2025/03/who-pays'],
      ['https://norland.example/defence/_list_?a=1&b=2', 'https://norland.example/defence/_list_?a=1&b=2'],
    ]);
    for (const { label, start, end } of article.links) expect(article.text.slice(start, end)).toBe(label);
  });
});

describe('a plain-text copy', () => {
  const article = readArticle(fixture('plain.txt'));

  it('changes in nothing but white space', () => {
    const printed = fixture('plain.txt').toString('utf8').split('\n\nSource:')[0] ?? '';
    expect(article.text).toBe(printed.replace('   late. Its\n', ' late. Its '));
  });

  it('has its first paragraph as headline', () => {
    expect(article).toMatchObject({
      headline: 'Ministry delays “Heron” delivery',
      byline: 'BY THE WIRE DESK',
      publishedOn: '2024-11-21',
      originalUrl: 'https://wire.example/a_b_c?x=_1_',
    });
  });
});

describe('markers', () => {
  it.each([
    // Rule 3: HTML
    ['<p>One</p><p>two<br>three <b>four</b></p>', 'One\n\ntwo three four'],
    ['a <!-- b\n\nc --> d<script>e()</script><STYLE>f</STYLE>', 'a d'],
    ['p <q and r> s, x <y and 3 < 4', 'p <q and r> s, x <y and 3 < 4'],
    ['<a href="https://x.example" hidden>label</a> \\<b> <!-- open', 'label <b> <!-- open'],
    // Rule 4: lines
    ['# One #\n## Two\ntext\n#hash', 'One\n\nTwo\n\ntext #hash'],
    ['One\n===\nTwo\n---\ntext', 'One\n\nTwo\n\ntext'],
    ['> a\n> b\nc\n>\n> > d', 'a b c\n\nd'],
    ['text\n> quoted', 'text\n\nquoted'],
    ['list:\n- a\n  more\n+ b\n* c\n\n-5 degrees', 'list:\n\na more\n\nb\n\nc\n\n-5 degrees'],
    ['- # a\n- > b\n- 1. c\n+\n\n+ + d', 'a\n\nb\n\nc +\n\nd'],
    ['1. a\n2. b\n\n24. Februar\n\n3. c\n2022. The year', 'a\n\nb\n\n24. Februar\n\nc 2022. The year'],
    ['a\n\n***\n\nb\n\n- - -\n\n___', 'a\n\nb'],
    ['~~~\n*a*\n\nb\\c\n~~~\nd', '*a*\n\nb\\c\n\nd'],
    ['    indented *text*', 'indented text'],
    ['[AFP]: Kyiv\n\n[^1]: https://x.example', '[AFP]: Kyiv\n\n[^1]: https://x.example'],
    // Rule 5: escapes and entities
    ['\\$275 \\*a\\* \\_ 1\\. C:\\dir\\', '$275 *a* _ 1. C:\\dir\\'],
    ['AT&amp;T &amp;lt; &#8217;&#x2019; &nosuch; R&D', 'AT&T &lt; ’’ &nosuch; R&D'],
    ['a&nbsp;&#10;b &#0;', 'a b \ufffd'],
    ['e&#769;te', '\u00e9te'],
    // Rule 6: emphasis
    ['*a* **b** ***c*** _d_ __e__ ~~f~~ `g`', 'a b c d e f g'],
    ['**“Quoted,”** he said. **Bold**text, *a **b** c*', '“Quoted,” he said. Boldtext, a b c'],
    ['5 * 3 * 2, a_b_c, 2*3*4, s**t f**k, ~5 ~6, *note', '5 * 3 * 2, a_b_c, 2*3*4, s**t f**k, ~5 ~6, *note'],
    ['`` a`*b* `` and `open', 'a`*b* and `open'],
    ['https://x.example/_a_/*b*, **https://y.example/_c_**', 'https://x.example/_a_/b, https://y.example/_c_'],
    // Rule 7: links
    ['[a *b*](https://x.example/(c) "t"), [a](<b c>) [](d) [sic] [a](b c)', 'a b, a [sic] [a](b c)'],
    ['[![alt *x*](src)](https://x.example) ![](y)z', 'alt x z'],
    ['[a][R] [r][] [R] [s][t]\n\n[r]: <https://x.example>', 'a r R [s][t]'],
    ['<https://x.example/_a_> <me@x.example> <no>', 'https://x.example/_a_ me@x.example <no>'],
    // Rule 8: white space
    ['\u00a0 a\tb  \nc\\\nd\u2028e  \n\n \n\n\n f \n', 'a b c d e\n\nf'],
  ])('%j → %j', (source, text) => {
    expect(textOf(source)).toBe(text);
  });

  it('keeps a link inside the brackets of another, as it is printed', () => {
    expect(readArticle('[a [b](c) d](e)')).toMatchObject({
      text: '[a b d](e)',
      links: [{ label: 'b', href: 'c', start: 3, end: 4 }],
    });
  });

  it('reads escapes and entities of an address', () => {
    expect(readArticle('[a](https://x.example/\\_b?c&amp;d)').links[0]?.href).toBe('https://x.example/_b?c&d');
  });
});

describe('what the lines say', () => {
  it.each([
    ['November 21, 2024', '2024-11-21'],
    ['**Thursday, Nov. 21, 2024**', '2024-11-21'],
    ['21 November 2024', '2024-11-21'],
    ['1st Sept 2024', '2024-09-01'],
    ['2024-11-21', '2024-11-21'],
    ['2024-11', '2024-11'],
    ['November 2024', '2024-11'],
    ['February 29, 2024', '2024-02-29'],
    ['February 29, 2023', null],
    ['2024-13-01', null],
    ['11/21/2024', null],
    ['On November 21, 2024', null],
  ])('date line %j → %j', (line, publishedOn) => {
    expect(readArticle(`# Title\n\n${line}\n\nText.`).publishedOn).toBe(publishedOn);
  });

  it('does not take a sentence for a byline', () => {
    expect(readArticle('# T\n\nBy Thursday, all had left.\n\nBy the book').byline).toBeNull();
  });

  it.each([
    ['Original url:\n\n<https://x.example/a_b>', 'https://x.example/a_b'],
    ['Original URL: https://x.example/a', 'https://x.example/a'],
    ['Source:\nhttps://x.example/a', 'https://x.example/a'],
    ['**URL:** [the story](https://x.example/a)', 'https://x.example/a'],
  ])('takes the note %j off', (note, originalUrl) => {
    expect(readArticle(`Text.\n\n${note}\n`)).toMatchObject({ text: 'Text.', originalUrl, links: [] });
  });

  it.each([
    'Source: AFP',
    'https://x.example/a',
    'Source: AFP, https://x.example/a',
    'URL: https://x.example\n\nMore text.',
  ])('leaves %j, which is no note', (end) => {
    expect(readArticle(`Text.\n\n${end}`)).toMatchObject({ text: `Text.\n\n${end}`, originalUrl: null });
  });
});

describe('what is refused', () => {
  it.each([
    ['an empty file', '', /holds no text/],
    ['markers alone', '\ufeff---\n\n# \n\n> \n', /holds no text/],
    ['a note alone', 'Source: https://x.example', /no text but its address/],
    ['a binary file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /U\+0003 \(after 2 bytes/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0]), /UTF-16/],
    ['a stray byte', Buffer.concat([Buffer.from('né '), Buffer.from([0x92, 0x20])]), /offset 4 /],
    ['a cut sequence', new Uint8Array([0x41, 0xf0, 0x9f, 0x98]), /offset 1 /],
    ['an overlong sequence', new Uint8Array([0x41, 0x41, 0xe0, 0x80, 0x80]), /offset 2 /],
    ['an encoded surrogate', new Uint8Array([0xed, 0xa0, 0x80]), /offset 0 /],
    ['half a pair', 'a\ud83d b', /offset 1/],
    ['a file beyond 5 MB', 'a'.repeat(5_000_001), /5000001 bytes/],
  ])('%s', (_, source, message) => {
    expect(() => readArticle(source)).toThrow(ArticleReadError);
    expect(() => readArticle(source)).toThrow(message);
  });

  it('does not hang on hostile input', () => {
    const hostile = [
      '[',
      '![',
      '*a_',
      '**a',
      '`'.repeat(3),
      '<!--',
      '](',
      '&#',
      '> ',
      '- ',
      '+ ',
      '1. ',
      '\\',
      '<a ',
      '[a](',
    ];
    for (const sign of hostile) expect(() => readArticle(`x${sign.repeat(20_000)}`)).not.toThrow();
  });
});

/** A text that comes back unchanged, as the reader's documentation defines it, but for the white space of rule 8. */
const isPlain = (text: string): boolean =>
  !/[\\`*_~[\]<>&]/.test(text) &&
  !text.split('\n\n').some((paragraph) => /^(?:[#+-]|\d+[.)])/.test(paragraph)) &&
  !/(?:url|original|source):?\s+https?:\S+$/i.test(text);

const pieces = fc.constantFrom(
  ...[
    'word',
    'Wörter',
    '🚀',
    '“so”',
    'a_b',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '[',
    ']',
    '](u)',
    '<',
    '>',
    '<b>',
    '<p>',
    '&amp;',
    '\\',
  ],
  ...[
    '\n',
    '\n\n',
    '\n- ',
    '\n1. ',
    '\n# ',
    '\n> ',
    '\n---\n',
    '```\n',
    ' ',
    '  ',
    '\u00a0',
    '\t',
    'e\u0301',
    '&#769;',
    '$5',
    '!',
  ],
);
const marked = fc.array(pieces, { maxLength: 40 }).map((parts) => `x ${parts.join('')}`);
const anything = fc.oneof(
  marked,
  fc.string({ unit: 'grapheme' }).map((text) => `x${text}`),
);

describe('for any text', () => {
  const readable = (source: string): boolean => {
    try {
      return readArticle(source).text !== '';
    } catch (error) {
      if (error instanceof ArticleReadError) return false;
      throw error;
    }
  };

  it('white space is even, and the text is in NFC', () => {
    fc.assert(
      fc.property(anything.filter(readable), (source) => {
        const { text } = readArticle(source);
        expect(text).not.toMatch(/^\s|\s$|[^\S\n]\n|\n[^\S\n]|\n{3}|[^\n]\n[^\n]| {2}|[^\S \n]|\r/);
        expect(text.normalize('NFC')).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('every link is a stretch of the text', () => {
    fc.assert(
      fc.property(anything.filter(readable), (source) => {
        const { text, links } = readArticle(source);
        for (const { label, start, end } of links) {
          expect(label).not.toBe('');
          expect(text.slice(start, end)).toBe(label);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('plain output is read as itself', () => {
    fc.assert(
      fc.property(anything.filter(readable), (source) => {
        const { text } = readArticle(source);
        fc.pre(isPlain(text));
        expect(textOf(text)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('the sha256 is the same for other line ends, a byte order mark, and white space at the ends', () => {
    fc.assert(
      fc.property(anything.filter(readable), fc.constantFrom('', ' ', '\n', '\n\n \n'), (source, tail) => {
        const { sha256 } = readArticle(source);
        const other = `\ufeff${source.replaceAll('\n', '\r\n')}\r\n${tail}`;
        expect(readArticle(other).sha256).toBe(sha256);
        expect(readArticle(Buffer.from(other)).sha256).toBe(sha256);
      }),
      { numRuns: 1000 },
    );
  });
});
