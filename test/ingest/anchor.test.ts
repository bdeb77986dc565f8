import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnchor, locate, locateUnique, wordsIn } from '../../src/ingest/anchor.js';
import { readArticle } from '../../src/ingest/reader.js';

const { text } = readArticle(readFileSync(new URL('../fixtures/articles/harbour.md', import.meta.url)));

describe('an anchor', () => {
  it('holds where its words stand, behind an emoji too', () => {
    const exact = 'The crates bear the code';
    const start = text.indexOf(exact);
    expect(text.slice(0, start)).toMatch(/\p{Extended_Pictographic}/u);
    expect(checkAnchor(text, { exact, start, end: start + exact.length })).toBe('EXACT');
  });

  it.each([
    ['moved by one', 'bc', 2, 4],
    ['other case', 'Bc', 1, 3],
    ['longer than its offsets', 'bcd', 1, 3],
    ['other apostrophe', 'd’', 3, 5],
    ['beyond the end', 'e', 5, 7],
    ['before the beginning', 'e', -1, 6],
    ['empty', '', 2, 2],
    ['backwards', 'b', 2, 1],
    ['no offset', 'b', 1, Number.NaN],
  ])('is orphaned when it is %s', (_, exact, start, end) => {
    expect(checkAnchor("abcd'e", { exact, start, end })).toBe('ORPHANED');
  });

  it('never holds inside a character', () => {
    expect(checkAnchor('a🚢b', { exact: '\ude82', start: 2, end: 3 })).toBe('ORPHANED');
    expect(locate('a🚢b', '\ud83d')).toEqual([]);
  });
});

describe('locating', () => {
  it('finds every place, overlapping ones too, and none that only looks alike', () => {
    expect(locate('🚢 aaa', 'aa')).toEqual([
      { start: 3, end: 5 },
      { start: 4, end: 6 },
    ]);
    expect(locate("don't", 'don’t')).toEqual([]);
    expect(locate('abc', '')).toEqual([]);
  });

  it('says why there is not one place', () => {
    expect(locateUnique(text, 'more than 40')).toEqual({
      start: text.indexOf('more than 40'),
      end: text.indexOf('more than 40') + 12,
    });
    expect(locateUnique(text, 'Heron')).toEqual({ error: 'ambiguous', count: 4 });
    expect(locateUnique(text, 'more than 41')).toEqual({ error: 'absent', count: 0 });
  });
});

const SPLIT = text.split('\n\n').find((paragraph) => paragraph.startsWith('“We don’t')) ?? '';
const RELAYED = text.split('\n\n').find((paragraph) => paragraph.startsWith('The list')) ?? '';

describe("a quote's words", () => {
  it.each([
    [
      'split by its attribution, from one passage',
      [SPLIT],
      'We don’t count the crates anymore. We count the days until they arrive.',
    ],
    [
      'from two passages',
      ['“We don’t count the crates anymore,”', '“We count the days until they arrive…”'],
      '"We don\'t count the crates anymore. We count the days until they arrive..."',
    ],
    ['with a part left out', [SPLIT], 'We don’t count … they arrive'],
    ['a few words in marks', [RELAYED], 'not secret … not for the press'],
    ['with the first letter raised', [RELAYED], '“Not for the press either.”'],
    ['lowered after a seam', [SPLIT], 'we count the days'],
    ['an indirect statement', [text], 'it will hand over “more than 40” Heron drones, worth $12.5 million'],
    ['only the editor’s signs', [], '“…” —'],
  ])('are all there: %s', (_, passages, quote) => {
    expect(wordsIn(passages, quote)).toEqual([]);
  });

  it.each([
    ['a word put in', [SPLIT], 'We do not count the crates', ['do', 'not']],
    ['another order', [RELAYED], 'press for secret', ['press', 'for']],
    ['a word twice', [RELAYED], 'not secret secret', ['secret']],
    ['another number', [text], 'worth $13.5 million', ['$13.5']],
    ['another case inside a sentence', ['aid for the US army'], 'aid for the us army', ['us']],
    [
      'a far word does not hide the rest',
      ['They lead with infantry. Deferred, tanks came.'],
      'They tanks lead with infantry',
      ['tanks'],
    ],
    ['nothing to stand on', [], 'Not “enough.”', ['Not', 'enough']],
  ])('are named when missing: %s', (_, passages, quote, missing) => {
    expect(wordsIn(passages, quote)).toEqual(missing);
  });
});

const words = fc.array(fc.constantFrom('a', 'Bé', 'c’s', '🚢', '“d”', 'e.', '—', 'x😀y'), { maxLength: 12 });
const body = words.map((parts) => parts.join(' '));

describe('for any text', () => {
  it('what is located is anchored, behind any emoji', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[😀🚢a ]{0,8}$/u),
        body,
        body,
        fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
        (emoji, before, after, exact) => {
          const whole = `${emoji}${before}${exact}${after}`;
          const places = locate(whole, exact);
          expect(places).toContainEqual({ start: `${emoji}${before}`.length, end: `${emoji}${before}${exact}`.length });
          for (const place of places) expect(checkAnchor(whole, { exact, ...place })).toBe('EXACT');
          // The same words behind one emoji more stand two code units later.
          const moved = places.map(({ start, end }) => ({ start: start + 2, end: end + 2 }));
          expect(locate(`🚢${whole}`, exact)).toEqual(expect.arrayContaining(moved));
        },
      ),
    );
  });

  it('any words left out of passages, in order, are theirs; a strange one never is', () => {
    fc.assert(
      fc.property(words, fc.array(fc.boolean()), fc.nat(12), (parts, kept, at) => {
        const some = parts.filter((_, index) => kept[index]);
        expect(wordsIn([parts.slice(0, at).join(' '), parts.slice(at).join(' ')], some.join(' '))).toEqual([]);
        expect(wordsIn([parts.join(' ')], [...some.slice(0, at), 'strange,', ...some.slice(at)].join(' '))).toEqual([
          'strange',
        ]);
      }),
    );
  });
});
