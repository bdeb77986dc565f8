import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editDistance } from '../../src/query/values/editDistance.js';
import { readQuery } from '../../src/research/search/query.js';
import { snippetOf } from '../../src/research/search/snippet.js';
import { printedWords, searchWords } from '../../src/research/search/words.js';
import { sharedDatabase, type TestDatabase } from '../support/database.js';

let db: TestDatabase;
beforeAll(() => {
  db = sharedDatabase();
});
afterAll(() => db.close());

/** Texts of what decides where a word begins and ends. */
const texts = fc
  .array(
    fc.constantFrom(
      ...[
        'mines',
        'Straße',
        'Žižka',
        "O'Brien",
        'Зеленський',
        'Зеленського',
        'Лавровым',
        'ракетами',
        "Лук'яненка",
        'міна',
        "Russia's",
        "d'Estaing",
        "'",
        's',
        'T-72',
        'F–16',
        '155 mm',
        '155-mm',
        '155mm',
        '100',
        'mm',
        'M142',
        'ﬁ',
        '½',
        'Ⅷ',
      ],
      ...['-', '–', ' ', '\n', '💣', '\u00ad', 'e\u0301', '“', '%', '_', '\\', '$', '日本', '١٢'],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('the words of a text', () => {
  it('are the same here and in the database', async () => {
    const given = fc.sample(texts, { seed: 1, numRuns: 500 });
    const { rows } = await db.pool.query<{ words: string }>(
      'SELECT trim(search_words(given)) AS words FROM unnest($1::text[]) AS given',
      [given],
    );
    expect(rows.map(({ words }) => words)).toEqual(given.map(searchWords));
  });

  it('are those that stand printed, one after the other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const printed = [...printedWords(text)];
        expect(printed.map(({ word }) => word).join(' ')).toBe(searchWords(text));
        for (const { start, end, word } of printed)
          expect(searchWords(text.slice(start, end)).split(' ')).toContain(word);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are the same in a long text, which is read in parts', () => {
    const text = fc.sample(texts, { seed: 2, numRuns: 2_000 }).join('x ');
    const printed = [...printedWords(text)];
    expect(printed.map(({ word }) => word).join(' ')).toBe(searchWords(text));
    for (const { start, end, word } of printed) expect(searchWords(text.slice(start, end)).split(' ')).toContain(word);
  });

  it.each([
    ['T-72 tanks', 't72 tanks'],
    ['M‑142 HIMARS', 'm142 himars'],
    ['105 mm-155 mm, mid-2024, summer-2024', '105mm 155mm mid2024 summer 2024'],
    ['155 mm and 155-mm rounds', '155mm and 155mm rounds'],
    ['anti-personnel', 'anti personnel'],
    ['$1,250.5', '1 250 5'],
    ["O'Brien, OBrien, O’BRIEN", 'obrien obrien obrien'],
    ["Russia's and the allies' aid", 'russia and the allies aid'],
    ["d'Estaing in L'Express", 'd estaing in l express'],
    ['Лук’яненко, Лук`яненка', 'лукяненк лукяненк'],
    ['Зеленський Зеленського Зеленському Зеленським', 'зеленськ зеленськ зеленськ зеленськ'],
    ['Украина Украины Украине Украиной Украину', 'украин украин украин украин украин'],
    ['Україна України Україні Україною Україну', 'украін украін украін украін украін'],
    ['Лавров Лаврова Лаврову Лавровым Лаврове', 'лавр лавр лавр лавр лавр'],
    ['ракета ракети ракет ракетами ракетах', 'ракет ракет ракет ракет ракет'],
    ['коаліція коаліції коаліцією коаліцій', 'коаліц коаліц коаліц коаліц'],
    ['міна мін США', 'мін мін сша'],
  ])('%j is %j', (text, words) => expect(searchWords(text)).toBe(words));
});

describe('a query', () => {
  const shape = (text: string) =>
    readQuery(text).branches.map(({ wanted, unwanted }) =>
      [
        ...wanted.map(({ spellings, apart }) =>
          [...spellings, ...(apart.length > 0 ? [apart.join('&')] : [])].join('='),
        ),
        ...unwanted.map(({ spellings }) => `-${spellings.join('=')}`),
      ].join(', '),
    );
  it.each([
    ['tow missiles', ['tow, missiles']],
    ['"tow missiles" -himars', ['tow missiles, -himars']],
    ['mines or tow missiles', ['mines', 'tow, missiles']],
    ['“cluster munitions', ['cluster munitions']],
    ['mines OR', ['mines']],
    ['or or mines -', ['mines']],
    ['mines or -tow', ['mines']],
    ['-"cluster munitions" mines', ['mines, -cluster munitions']],
    ['self-destruct F-16', ['self destruct=selfdestruct, f16=f 16']],
    ['F 16', ['f 16=f16=f&16']],
    ['Su 27 jets', ['su 27=su27=su&27, jets']],
    ['missiles of 16', ['missiles, of, 16']],
    ['tow,javelin', ['tow, javelin']],
    ['mines/treaty; (mines)…treaty—mines', ['mines, treaty, mines, treaty, mines']],
    ['mines/-treaty -(tow)', ['mines, treaty, -tow']],
    ['tow,or,javelin', ['tow', 'javelin']],
    ['U.S.-made R&D 1,250.5', ['u s, made, r d, 1 250 5']],
    ['OBrien', ['obrien']],
    ["O’Brien O'Brien o brien", ['obrien, obrien, obrien']],
    ['LExpress DAngelo', ['l express, d angelo']],
    ['Зеленського', ['зеленськ']],
    ['anti personnel', ['anti personnel=antipersonnel']],
    ['antipersonnel', ['antipersonnel=anti personnel']],
    ['155 mm', ['155mm']],
    ['"155 mm"', ['155mm']],
    ['& | ! :* <-> ( mines', ['mines']],
  ])('%j asks for %j', (text, expected) => expect(shape(text)).toEqual(expected));

  it.each([
    ['', 'query: "" holds nothing to look for. Give at least one word.'],
    [' "" -- & |', 'query: " \\"\\" -- & |" holds nothing to look for. Give at least one word.'],
    ['-mines -"tow"', 'query: says only what not to find. Add a word to look for.'],
    ['x'.repeat(301), 'query: is 301 characters long; at most 300 are allowed. Search for a few words of it.'],
    ['x '.repeat(21), 'query: holds more than 20 words. Search for a few of them.'],
    ['a\u0000b', 'query: holds a NUL character, which no text has.'],
  ])('%j is refused', (text, message) => expect(() => readQuery(text)).toThrow(message));
});

describe('a snippet', () => {
  it('holds at most 200 units, slices out words that were looked for, and tears no character', () => {
    const word = fc.constantFrom(
      'mines',
      'MINES',
      'Žižka',
      '💣',
      '👩🏽‍🚀',
      'and',
      'the',
      'x'.repeat(90),
      '💣'.repeat(120),
      '—',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 90 }), fc.subarray(['mines', 'zizka', 'tow']), (parts, sought) => {
        const text = parts.join(' ');
        const { text: shown, highlights, cutBefore, cutAfter } = snippetOf(text, new Set(sought));
        expect(shown.length).toBeLessThanOrEqual(200);
        expect(text).toContain(shown);
        expect(Buffer.from(shown, 'utf8').toString('utf8')).toBe(shown);
        expect(cutBefore).toBe(!text.startsWith(shown));
        if (!cutBefore) expect(cutAfter).toBe(shown.length < text.length);
        for (const { start, end } of highlights) expect(sought).toContain(searchWords(shown.slice(start, end)));
        const isThere = sought.some((one) => searchWords(text).split(' ').includes(one));
        expect(highlights.length > 0).toBe(isThere);
      }),
      { numRuns: 1_000 },
    );
  });

  it('shows where the most different words stand together', () => {
    const far = 'mines '.repeat(5) + 'x '.repeat(200);
    const { text, highlights } = snippetOf(`${far}mines from Žižka${' y'.repeat(200)}`, new Set(['mines', 'zizka']));
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['mines', 'Žižka']);
  });
});

it.each([
  ['himras', 'himars', 1],
  ['zelensky', 'zelenskyy', 1],
  ['javlin', 'javelin', 1],
  ['stinger', 'stingers', 1],
  ['kitten', 'sitting', 3],
  ['', 'tow', 3],
  ['tow', 'tow', 0],
])('%j and %j are %i letters apart', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
  expect(editDistance(other, one)).toBe(distance);
});
