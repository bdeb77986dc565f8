import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONG_TEXTS } from '../../bench/reading/longTexts.js';
import type { Anchor } from '../../src/ingest/anchor.js';
import { draftOf } from '../../src/ingest/draft/fromProposals.js';
import type { ArticleCopy, Proposals } from '../../src/ingest/proposals.js';
import { proposeFrom } from '../../src/ingest/propose.js';
import { readCopy } from '../../src/ingest/read/index.js';
import { sampleRecord } from './support/desk.js';

async function copyOf(text: string, name = 'a.txt'): Promise<ArticleCopy> {
  const copy = await readCopy(Buffer.from(text), name);
  if ('refused' in copy) throw new Error(copy.message);
  return copy;
}

/** Everything in proposals that says where it is in the text. */
function anchorsIn(value: unknown): Anchor[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'exact' in value && 'start' in value && 'end' in value && typeof value.exact === 'string'
      ? [{ exact: value.exact, start: Number(value.start), end: Number(value.end) }]
      : [];
  return [...own, ...Object.values(value).flatMap((each) => anchorsIn(each))];
}

function expectAnchored({ text }: ArticleCopy, found: Proposals): void {
  const wrong = anchorsIn(found).filter(({ exact, start, end }) => exact === '' || text.slice(start, end) !== exact);
  expect(wrong).toEqual([]);
}

/** What this process has worked for something, in milliseconds: what others work on the machine does not count. */
function workFor(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

describe('a day that is not in the calendar', () => {
  const spoken = '“We did it,” Ann Lee said on Wednesday.';
  it.each(['0000-00-00T00:00:00', '2024-13-45', '2024-99-99', '2024-02-30'])(
    'is none, where metadata has it: %s',
    async (day) => {
      const page = `<html><head><meta property="article:published_time" content="${day}"></head><body><p>${spoken}</p></body></html>`;
      const front = `---\ndate: ${day}\n---\n\n${spoken}\n`;
      for (const copy of [await copyOf(page, 'a.html'), await copyOf(front, 'a.md')]) {
        expect(copy.metadata.publishedOn).toBeUndefined();
        expectAnchored(copy, proposeFrom(copy, sampleRecord()));
      }
    },
  );
});

const SHORT = 8_000;

describe('a text of any kind', () => {
  it.each(Object.entries(LONG_TEXTS))(
    '%s: four times as much takes no more than about four times as long',
    async (_, make) => {
      const [one, four] = await Promise.all([copyOf(`Title\n\n${make(SHORT)}`), copyOf(`Title\n\n${make(4 * SHORT)}`)]);
      let found: Proposals | undefined;
      const short = workFor(() => proposeFrom(one, sampleRecord()));
      const long = workFor(() => {
        found = proposeFrom(four, sampleRecord());
      });
      if (found) expectAnchored(four, found);
      // Twice what is linear, and what a collector may take. Quadratic would be sixteen times as long.
      expect(long).toBeLessThan(8 * Math.max(short, 150) + 500);
    },
  );

  it('of marks, spaces, verbs and names in any order gives proposals whose words are in it, and a draft', async () => {
    const word = fc.constantFrom(
      ...'“ ” ‘ ’ " \' « » „ — – - , . : ; ? ! … ( ) [ ] * _ ` # > < & \\ | / $5 100 more than'.split(' '),
      ...[
        'said',
        'says',
        'told',
        'according to',
        'warned',
        'сказав',
        'sagte',
        'a déclaré',
        'was quoted as saying',
        'adding',
      ],
      ...[
        'Anna Berg',
        'Berg',
        'Mr.',
        'President',
        'she',
        'he',
        'they',
        'the ministry',
        'Ukraine',
        'Lance missiles',
        'Monday',
      ],
      ...[
        'that',
        'and',
        'who',
        'million',
        'package',
        'By',
        'Photo:',
        'Q:',
        '\n\n',
        '\n',
        '\u00a0',
        '\u00ad',
        '🚢',
        'é',
        'Nov. 20, 2024',
      ],
    );
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 60 });
    const language = fc.constantFrom('en', 'uk', 'ru', 'de', 'fr');
    await fc.assert(
      fc.asyncProperty(text, language, async (parts, lang) => {
        const body = parts.map(([part, space]) => `${part}${space}`).join('');
        const copy = await readCopy(Buffer.from(`---\nlang: ${lang}\n---\n${body}`), 'a.md');
        if ('refused' in copy) {
          expect(copy.refused).toBe('EMPTY');
          return;
        }
        const found = proposeFrom(copy, sampleRecord());
        expectAnchored(copy, found);
        const { passages } = draftOf(copy, found, sampleRecord());
        for (const { exact, start, end } of Object.values(passages)) expect(copy.text.slice(start, end)).toBe(exact);
      }),
      { numRuns: 300 },
    );
  });

  it('of any characters at all is read or refused, as a text and as a page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html'),
        async (text, name) => {
          const copy = await readCopy(Buffer.from(text), name);
          if ('refused' in copy) expect(copy.message).toMatch(/\.$/);
          else expectAnchored(copy, proposeFrom(copy, sampleRecord()));
        },
      ),
    );
  });

  it('of tags in any order is read as a page, and its links and flags are in its text', async () => {
    const tag = fc.constantFrom(
      ...[
        'p',
        'div',
        'br',
        'b',
        'a href="/x"',
        'table',
        'tr',
        'td',
        'ul',
        'li',
        'h1',
        'article',
        'aside',
        'nav',
        'pre',
        'main',
        'form',
      ].flatMap((name) => [`<${name}>`, `</${name.split(' ')[0]}>`]),
      ...[
        'word',
        'A sentence of some words.',
        '&amp;',
        '&shy;',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<p',
        '"',
        ' ',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(tag, { maxLength: 60 }), async (tags) => {
        const copy = await readCopy(Buffer.from(`<html><body><p>Title</p>${tags.join('')}</body></html>`), 'a.html');
        if ('refused' in copy) expect.fail(copy.message);
        for (const { anchor } of copy.links) expect(copy.text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
        const starts = new Set<number>();
        let at = 0;
        for (const paragraph of copy.text.split('\n\n')) {
          starts.add(at);
          at += paragraph.length + 2;
        }
        expect((copy.outside ?? []).filter(({ start }) => !starts.has(start))).toEqual([]);
      }),
    );
  });
});

describe('bad input', () => {
  it.each([
    ['no marks', 'The minister said the ships were late and would come in spring. '.repeat(50)],
    ['marks that nothing closes', '“We count the days, said Ola Brandt. '.repeat(50)],
    ['marks that nothing opens', 'We count the days,” said Ola Brandt. '.repeat(50)],
    ['five thousand quotes', '“We count the days,” said Ola Brandt.\n\n'.repeat(5_000)],
    ['quotes nested ten deep', `${'“a ‘b '.repeat(5)}c${'’ d” '.repeat(5)} said Ola Brandt.`],
    ['one line', '“We count the days,” said Ola Brandt. '.repeat(2_000)],
  ])('with %s gives an answer whose words are in the text', async (_, text) => {
    const copy = await copyOf(`Title\n\n${text}`);
    const found = proposeFrom(copy, sampleRecord());
    expectAnchored(copy, found);
  });

  it('of five thousand quotes has each of them', async () => {
    const copy = await copyOf(`Title\n\n${'“We count the days,” said Ola Brandt.\n\n'.repeat(5_000)}`);
    expect(proposeFrom(copy, sampleRecord()).proposals.filter(({ kind }) => kind === 'QUOTE')).toHaveLength(5_000);
  });

  it('in one line has its quotes where they would be in paragraphs', async () => {
    const quotes = Array.from({ length: 600 }, (_, number) => `“We count the days until ${number},” said Ola Brandt.`);
    const [inOne, apart] = await Promise.all([
      copyOf(`Title\n\n${quotes.join(' ')}`),
      copyOf(`Title\n\n${quotes.join('\n\n')}`),
    ]);
    const textsOf = (copy: ArticleCopy) =>
      proposeFrom(copy, sampleRecord()).proposals.flatMap((each) => (each.kind === 'QUOTE' ? [each.text] : []));
    expect(textsOf(inOne)).toEqual(textsOf(apart));
  });
});
