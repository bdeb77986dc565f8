import { describe, expect, it } from 'vitest';
import type { ArticleCopy } from '../../../src/ingest/proposals.js';
import { indexOf, readingOf } from '../../../src/ingest/propose/article.js';
import { readCopy } from '../../../src/ingest/read/index.js';
import { sampleRecord } from '../support/desk.js';

/** Sentences of an invented article, long enough that nothing takes it for a teaser. */
const BODY = [
  'PORT CITY — Norland will send Sudmark a second convoy of Heron drones, its defence ministry said on Tuesday, after a winter ' +
    'in which deliveries had stopped.',
  '“We don’t count the crates anymore,” said Ola Brandt, who runs the harbour. “We count the days until they arrive.”',
  'The list of what is in the crates has never been published, and the ministry said that it would stay that way for as long as the ships were at sea.',
  'A spokesman for the port said the cranes would be ready by Friday, and that nobody in the town had asked what they would lift.',
];
const paragraphs = (texts: readonly string[] = BODY): string => texts.map((text) => `<p>${text}</p>`).join('\n');

const page = (body: string, head = ''): Buffer =>
  Buffer.from(
    `<!doctype html><html lang="en"><head><title>Norland | Post</title>${head}</head><body>${body}</body></html>`,
  );

async function read(body: string, head = ''): Promise<ArticleCopy> {
  const copy = await readCopy(page(body, head), 'saved.html');
  if ('refused' in copy) throw new Error(copy.message);
  return copy;
}

const linesOf = ({ text }: ArticleCopy): string[] => text.split('\n\n');
const outsideOf = ({ text, outside = [] }: ArticleCopy): string[] =>
  outside.map(({ start, end }) => text.slice(start, end));

describe('a saved page', () => {
  it('has byline, date, caption and credit where Readability would drop them, and flags what is beside the article', async () => {
    const copy = await read(
      `<header class="site"><a href="/">The Post</a><nav><a href="/world">World</a></nav></header>
       <div class="cookie-banner"><p>We value your privacy. “Accept all”</p><button>Accept</button></div>
       <div id="root"><div class="wrap"><div class="story">
         <h1>Norland Sends Herons</h1>
         <div class="meta"><span>By <a href="/ina">Ina Fjeld</a></span></div><div class="meta"><time>4 March 2025</time></div>
         <figure><img alt="A crane"><figcaption>A crane in Port City on Monday. Photo: Jon Aas / AFP</figcaption></figure>
         ${paragraphs(BODY.slice(0, 2))}
         <aside class="related-stories"><p>Minister says “no” again</p></aside>
         <div class="newsletter-box"><h3>Get the Post in your inbox</h3><p>Subscribe for $1, “the best deal.”</p></div>
         ${paragraphs(BODY.slice(2))}
       </div></div></div>
       <footer><p>© 2025 The Post</p></footer>`,
    );
    expect(linesOf(copy)).toEqual([
      'The Post',
      'We value your privacy. “Accept all”',
      'Norland Sends Herons',
      'By Ina Fjeld',
      '4 March 2025',
      'A crane in Port City on Monday. Photo: Jon Aas / AFP',
      ...BODY.slice(0, 2),
      'Minister says “no” again',
      'Get the Post in your inbox',
      'Subscribe for $1, “the best deal.”',
      ...BODY.slice(2),
      '© 2025 The Post',
    ]);
    expect(outsideOf(copy)).toEqual([
      'The Post',
      'We value your privacy. “Accept all”',
      'Minister says “no” again',
      'Get the Post in your inbox',
      'Subscribe for $1, “the best deal.”',
      '© 2025 The Post',
    ]);
    const { headline, publishedOn, bylines } = copy.metadata;
    expect([headline?.value, publishedOn?.value, bylines.map(({ value }) => value)]).toEqual([
      'Norland Sends Herons',
      '2025-03-04',
      ['By Ina Fjeld'],
    ]);
    const { paragraphs: layout } = readingOf(copy, indexOf(sampleRecord()));
    const roles = layout.map(({ role, start, end }) => [copy.text.slice(start, end).slice(0, 12), role]);
    expect(roles).toEqual([
      ['The Post', 'BOILERPLATE'],
      ['We value you', 'BOILERPLATE'],
      ['Norland Send', 'HEADLINE'],
      ['By Ina Fjeld', 'BYLINE'],
      ['4 March 2025', 'DATE'],
      ['A crane in P', 'CAPTION'],
      ['PORT CITY — ', 'BODY'],
      ['“We don’t co', 'BODY'],
      ['Minister say', 'BOILERPLATE'],
      ['Get the Post', 'BOILERPLATE'],
      ['Subscribe fo', 'BOILERPLATE'],
      ['The list of ', 'BODY'],
      ['A spokesman ', 'BODY'],
      ['© 2025 The P', 'BOILERPLATE'],
    ]);
  });

  it('flags nothing of a live blog, of which Readability would keep one entry', async () => {
    const entries = BODY.map(
      (text, hour) =>
        `<section class="entry"><header><time>1${hour}:05 GMT</time><h2>Entry ${hour}</h2></header><p>${text}</p></section>`,
    );
    const copy = await read(`<main><article><h1>Convoy: live</h1>${entries.join('')}</article></main>`);
    expect(outsideOf(copy)).toEqual([]);
    expect(linesOf(copy)).toHaveLength(1 + 3 * BODY.length);
  });

  it.each([
    ['two breaks', BODY.join('<br><br>'), BODY],
    ['breaks with spaces between them', BODY.join('<br />\n <br />'), BODY],
    ['one break after a sentence', BODY.join('<br>'), BODY],
    ['a break inside a heading', `Norland<br>sends ships<br><br>${BODY[0]}`, ['Norland sends ships', BODY[0]]],
    ['bullets', 'The list:<br>• one<br>• two', ['The list:', '• one', '• two']],
    ['nested divs', BODY.map((text) => `<div><div><span>${text}</span></div></div>`).join(''), BODY],
    ['text beside blocks', `${BODY[0]}<div>${BODY[1]}</div>${BODY[2]}`, BODY.slice(0, 3)],
    ['preformatted text', `<pre>One line\nand its next.\n\nAnother.</pre>`, ['One line and its next.', 'Another.']],
    ['a list', '<ul><li>one</li><li>two <ul><li>three</li></ul></li></ul>', ['one', 'two', 'three']],
    ['soft hyphens and no-break spaces', 'the mis&shy;siles&nbsp;of Sud\u200bmark', ['the missiles of Sudmark']],
    [
      'signs of Markdown, which are none here',
      '<p>1. *One* [sic] # two_three_</p><p>&lt;b&gt; \\* &amp;amp;</p>',
      ['1. *One* [sic] # two_three_', '<b> \\* &amp;'],
    ],
  ])('reads paragraphs of %s', async (_, body, lines) => {
    expect(linesOf(await read(body))).toEqual(lines);
  });

  it.each([
    ['noscript', '<noscript><p>Please turn on scripts</p></noscript>'],
    ['a hidden element', '<div hidden><p>Menu</p></div>'],
    ['an element without display', '<div style="color:red; display: none"><p>Menu</p></div>'],
    ['a decoration for the eye', '<p aria-hidden="true">We count the days</p>'],
    ['controls', '<button>Share</button><select><option>One</option></select><input value="x">'],
    ['a template and a script', '<template><p>Template</p></template><script>document.write("<p>Text</p>")</script>'],
    ['a menu', '<nav><ul><li>World</li></ul></nav>'],
    ['a drawing', '<svg><title>Logo</title><text>Post</text></svg>'],
    ['a closed dialog', '<dialog><p>Sign in</p></dialog>'],
    ['a comment', '<!-- <p>Old</p> -->'],
  ])('leaves out %s', async (_, html) => {
    expect(linesOf(await read(`<h1>Title</h1>${html}${paragraphs()}`))).toEqual(['Title', ...BODY]);
  });

  it('is read where a window over it has hidden the whole page from screen readers', async () => {
    const copy = await read(`<div id="root" aria-hidden="true"><main><h1>Title</h1>${paragraphs()}</main></div>`);
    expect(linesOf(copy)).toEqual(['Title', ...BODY]);
  });

  it('keeps the links of a table’s cells, at their words', async () => {
    const copy = await read(
      `<h1>Title</h1><table><tr><td>Heron <a href="https://a.example/heron">drones</a> and <a href="https://a.example/more">more</a></td>
       <td><a href="https://a.example/40">40</a></td></tr></table>`,
    );
    expect(linesOf(copy)).toEqual(['Title', 'Heron drones and more | 40']);
    expect(copy.links.map(({ href, anchor }) => [href, anchor.exact])).toEqual([
      ['https://a.example/heron', 'drones'],
      ['https://a.example/more', 'more'],
      ['https://a.example/40', '40'],
    ]);
    for (const { anchor } of copy.links) expect(copy.text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
  });

  it('keeps the rows of tables, and takes apart those that only lay the page out', async () => {
    const copy = await read(
      `<h1>Title</h1><table><tr><th>Item</th><th>Quantity</th></tr><tr><td>Heron drones</td><td><p>40</p></td></tr></table>
       <table><tr><td><div>${BODY[0]}</div></td><td><p>${BODY[1]}</p><p>${BODY[2]}</p></td></tr></table>`,
    );
    expect(linesOf(copy)).toEqual(['Title', 'Item | Quantity', 'Heron drones | 40', ...BODY.slice(0, 3)]);
  });

  it('has links at the offsets of their labels, also one around several paragraphs', async () => {
    const copy = await read(
      `<p>See <a href="https://a.example">the <b>list</b></a>.</p><a href="/b"><p>One</p><p>Two</p></a>`,
    );
    expect(
      copy.links.map(({ href, anchor }) => [href, anchor.exact, copy.text.slice(anchor.start, anchor.end)]),
    ).toEqual([
      ['https://a.example', 'the list', 'the list'],
      ['/b', 'One', 'One'],
      ['/b', 'Two', 'Two'],
    ]);
  });

  it('has the day that it prints, where its own time is the same moment in another zone', async () => {
    const time = (published: string) =>
      `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${published}"}</script>`;
    const body = `<h1>Title</h1><p>Nov. 20, 2024 11:30 p.m. ET</p>${paragraphs()}`;
    expect((await read(body, time('2024-11-21T04:30:00Z'))).metadata.publishedOn?.value).toBe('2024-11-20');
    expect((await read(body, time('2024-11-25T04:30:00Z'))).metadata.publishedOn?.value).toBe('2024-11-25');
  });

  it('is read in the encoding that it names', async () => {
    const html =
      '<html><head><meta charset="windows-1251"></head><body><h1>Новини</h1><p>Текст статті.</p></body></html>';
    const bytes = Buffer.from(
      [...html].map((sign) => (sign.charCodeAt(0) < 0x400 ? sign.charCodeAt(0) : cp1251(sign))),
    );
    expect(await readCopy(bytes, 'a.html')).toMatchObject({ text: 'Новини\n\nТекст статті.' });
  });

  it.each([
    ['a wall', `<h1>Title</h1><p>${BODY[0]}</p><p>Subscribe to continue reading</p>`, '', 'a wall'],
    ['a wall in French', `<h1>Titre</h1><p>${BODY[0]}</p><p>Cet article est réservé aux abonnés.</p>`, '', 'a wall'],
    [
      'a wall that only its data tells',
      `<h1>Title</h1><p>${BODY[0]}</p>`,
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
      'a wall',
    ],
    [
      'a question whether a person asks',
      '<h1>post.example</h1><p>Verify you are human by completing the action below.</p>',
      '',
      'the question of a server',
    ],
  ])('is refused behind %s', async (_, body, head, reason) => {
    const refused = await readCopy(page(body, head), 'saved.html');
    expect(refused).toMatchObject({ refused: 'BEHIND_A_WALL', message: expect.stringContaining(reason) });
  });

  it('is no wall where the article is whole and a box asks for a subscription', async () => {
    const copy = await read(
      `<article><h1>Title</h1>${paragraphs([...BODY, ...BODY, ...BODY, ...BODY])}</article><aside>Subscribe to continue reading</aside>`,
    );
    expect(linesOf(copy).length).toBeGreaterThan(4 * BODY.length);
  });

  it.each([
    ['no text', '<div><img src="a.png"></div>', 'holds no text'],
    ['more tags than any article', '<b>'.repeat(100_001), '100000'],
    ['elements nested deeper than pages are', `${'<div>'.repeat(700)}text`, 'nests more than 500'],
  ])('is refused with %s', async (_, body, reason) => {
    expect(await readCopy(page(body), 'saved.html')).toMatchObject({ message: expect.stringContaining(reason) });
  });
});

/** The byte of a letter in windows-1251. */
function cp1251(sign: string): number {
  const code = sign.charCodeAt(0);
  return sign === 'і' ? 0xb3 : code - 0x410 + 0xc0;
}
