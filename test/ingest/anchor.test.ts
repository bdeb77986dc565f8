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
  it('finds every place, overlapping ones too', () => {
    expect(locate('🚢 aaa', 'aa')).toEqual([
      { start: 3, end: 5 },
      { start: 4, end: 6 },
    ]);
    expect(locate('abc', '')).toEqual([]);
    expect(locate('a \u00ad b', '\u00ad')).toEqual([]);
  });

  it.each([
    ['a soft hyphen', 'the mis\u00adsiles came', 'missiles', 'mis\u00adsiles'],
    ['a no-break space', 'about 40\u00a0km', '40 km', '40\u00a0km'],
    ['a narrow no-break space', '«\u202fnon\u202f»', '« non »', '«\u202fnon\u202f»'],
    ['a thin space in a number', '1\u2009200 tons', '1 200 tons', '1\u2009200 tons'],
    ['signs without width', 'Dni\u200bpro\u2060 fell', 'Dnipro fell', 'Dni\u200bpro\u2060 fell'],
    ['typographic quotes', 'a “yard sale,” he said', '"yard sale,"', '“yard sale,”'],
    ['German quotes', 'eine „gute Nachricht“', '"gute Nachricht"', '„gute Nachricht“'],
    ['an apostrophe', 'We don’t count', "don't", 'don’t'],
    ['the other way round', "We don't count", 'don’t', "don't"],
    ['a hyphen that does not break', 'an F\u201116', 'F-16', 'F\u201116'],
    ['the end of a paragraph', 'one.\n\nTwo', 'one.\nTwo', 'one.\n\nTwo'],
    ['letters that were put together', 'caf\u00e9', 'cafe\u0301', 'caf\u00e9'],
    ['white space around what is looked for', 'a word', ' word\n', 'word'],
  ])('finds words across %s, and gives what is printed', (_, whole, words, printed) => {
    const places = locate(whole, words);
    expect(places.map(({ start, end }) => whole.slice(start, end))).toEqual([printed]);
  });

  it.each([
    ['another letter', 'the missiles', 'the missile s'],
    ['another case', 'The Missiles', 'the missiles'],
    ['a dash for a hyphen', 'F–16', 'F-16'],
    ['a paragraph’s end for a space', 'one\n\ntwo', 'one two'],
    ['another accent', 'Zelensky', 'Zelenský'],
  ])('does not find words with %s', (_, whole, words) => {
    expect(locate(whole, words)).toEqual([]);
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
        fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).map((words) => `x${words}x`.normalize('NFC')),
        (emoji, before, after, exact) => {
          const whole = `${emoji}${before}${exact}${after}`;
          const places = locate(whole, exact);
          expect(places).toContainEqual({ start: `${emoji}${before}`.length, end: `${emoji}${before}${exact}`.length });
          for (const { start, end } of places)
            expect(checkAnchor(whole, { exact: whole.slice(start, end), start, end })).toBe('EXACT');
          // The same words behind one emoji more stand two code units later.
          const moved = places.map(({ start, end }) => ({ start: start + 2, end: end + 2 }));
          expect(locate(`🚢${whole}`, exact)).toEqual(expect.arrayContaining(moved));
        },
      ),
    );
  });

  it('words are found however they are set, at the offsets of what is printed', () => {
    const set: Readonly<Record<string, readonly string[]>> = {
      ' ': [' ', '\u00a0', '\u202f', '  ', '\u2009 '],
      '"': ['"', '“', '”', '„', '«'],
      "'": ["'", '’', '‘'],
      '-': ['-', '\u2011', '\u2010'],
    };
    const sign = fc.constantFrom('a', 'b', 'й', '🚢', ' ', '"', "'", '-');
    const printedSign = (one: string) =>
      fc
        .tuple(fc.constantFrom(...(set[one] ?? [one])), fc.constantFrom('', '', '', '\u00ad', '\u200b'))
        .map(([shape, nothing]) => ({ one, shape, nothing }));
    const printed = fc.array(sign.chain(printedSign), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(body, printed, body, (before, signs, after) => {
        const plain = `x${signs.map(({ one }) => one).join('')}x`.replace(/ +/g, ' ');
        const shown = `x${signs.map(({ shape, nothing }) => `${shape}${nothing}`).join('')}x`;
        const whole = `${before}${shown}${after}`;
        expect(locate(whole, plain)).toContainEqual({ start: before.length, end: before.length + shown.length });
      }),
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
