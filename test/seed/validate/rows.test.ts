import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { edited, PACKAGES, rowsOf, sample } from '../sample.js';

describe('rows', () => {
  it('bounds follow from the qualifier', () => {
    const bounds = (quantity: string) => {
      const { lineItems } = rowsOf(
        edited([PACKAGES, '{figure: 100, unit: PIECE, qualifier: MORE_THAN, verbatim: more than 100}', quantity]),
      );
      const row = lineItems.find(({ slug }) => slug === 'no-2024-1/lance');
      return [row?.quantityQualifier, row?.quantityLower, row?.quantityUpper];
    };
    expect(bounds('{figure: 31, unit: PIECE}')).toEqual(['EXACT', '31', '31']);
    expect(bounds('{figure: "1000.500", unit: TONNE, qualifier: ABOUT}')).toEqual(['ABOUT', '1000.5', '1000.5']);
    expect(bounds('{figure: 20, unit: PIECE, qualifier: AT_LEAST}')).toEqual(['AT_LEAST', '20', null]);
    expect(bounds('{figure: 245000, unit: ROUND, qualifier: UP_TO}')).toEqual(['UP_TO', null, '245000']);
    expect(bounds('{lower: 10, upper: 20, unit: PIECE, qualifier: BETWEEN}')).toEqual(['BETWEEN', '10', '20']);
    expect(bounds('{qualifier: DOZENS, verbatim: dozens}')).toEqual(['DOZENS', null, null]);
  });

  it('counts the citations of a record best first: support before mention, a passage before none, then publication, slug and place in the file', () => {
    const files = sample();
    files['articles/a-later.yaml'] =
      'kind: REPORT\npublishedOn: 2025\ncitations: [{of: {country: NO}, wording: later}]\n';
    files['articles/an-undated.yaml'] = 'kind: REPORT\ncitations: [{of: {country: NO}, wording: undated}]\n';
    files['articles/z-earlier.yaml'] =
      'kind: REPORT\npublishedOn: 2023\ncitations: [{of: {country: NO}, wording: one}, {of: {country: NO}, wording: two, stance: MENTIONS}]\n';
    const { citations, countries } = rowsOf(files);
    const id = countries.find(({ code }) => code === 'NO')?.id;
    const own = citations.filter(({ countryId }) => countryId === id).sort((a, b) => a.ordinal - b.ordinal);
    expect(own.map(({ ordinal, wording }) => [ordinal, wording])).toEqual([
      [1, 'Northland will send more than 100 Lance missiles and launchers to Southland'],
      [2, 'one'],
      [3, 'later'],
      [4, 'undated'],
      [5, 'two'],
    ]);
  });

  it('takes how a source was read from the citation, then from words that are an address, then from the article', () => {
    const files = sample();
    const cited = (more: string) => `  - {of: {country: NO}, ${more}}\n`;
    files['articles/read-in-part.yaml'] = [
      'kind: REPORT\nreading: EXCERPT\ncitations:\n',
      cited('wording: no reading of its own'),
      cited('wording: "https://harbour.example/northland"'),
      cited('wording: "https://harbour.example/northland/again", reading: FULL_TEXT'),
      cited('wording: a headline, reading: HEADLINE'),
    ].join('');
    files['articles/read-by-nobody-knows.yaml'] = `kind: REPORT\ncitations:\n${cited('wording: of unknown reading')}`;
    const readings = Object.fromEntries(rowsOf(files).citations.map(({ wording, reading }) => [wording, reading]));
    expect(readings).toMatchObject({
      'no reading of its own': 'EXCERPT',
      'https://harbour.example/northland': 'ADDRESS',
      'https://harbour.example/northland/again': 'FULL_TEXT',
      'a headline': 'HEADLINE',
      'of unknown reading': 'UNKNOWN',
    });
  });

  it('ids are the same on every machine, for good', () => {
    const { countries, quotes, treatyActions } = rowsOf(sample());
    expect([
      countries.find(({ code }) => code === 'NO')?.id,
      quotes[0]?.id,
      treatyActions[0]?.id,
    ]).toMatchInlineSnapshot(`
      [
        "851f22fa-a31e-53f0-8050-22a76490f3b9",
        "cd58d724-83c9-5040-861b-2f0871b064de",
        "62bc3dd1-778c-5bf7-ac68-a3e7ff134dba",
      ]
    `);
  });

  it('are the same in whatever order keys stand where order means nothing', () => {
    const ordered = new Set(['lineItems', 'quotes', 'citations']);
    const shuffle = (value: unknown, order: (length: number) => number[], key = ''): unknown => {
      if (Array.isArray(value)) return value.map((item) => shuffle(item, order));
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value);
      const places = ordered.has(key) ? entries.map((_, index) => index) : order(entries.length);
      // As a Map: an object would put the key 105 first whatever is done.
      return new Map(
        places
          .flatMap((index) => entries.slice(index, index + 1))
          .map(([name, inner]) => [name, shuffle(inner, order, name)]),
      );
    };
    const { places: _, ...expected } = rowsOf(sample());
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (random) => {
        const order = (length: number) =>
          Array.from({ length }, (_, index) => ({ index, rank: random.next().value }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ index }) => index);
        const files = Object.fromEntries(
          Object.entries(sample()).map(([name, text]) => [
            name,
            stringify(shuffle(parse(text, { version: '1.2' }), order), { lineWidth: 0 }),
          ]),
        );
        // `parse` has put the line item 105 first; its ordinal is the one thing that may differ.
        const { places: _, ...rows } = rowsOf(files);
        const unnumbered = (lineItems: typeof rows.lineItems) => lineItems.map((row) => ({ ...row, ordinal: 0 }));
        expect({ ...rows, lineItems: unnumbered(rows.lineItems) }).toEqual({
          ...expected,
          lineItems: unnumbered(expected.lineItems),
        });
      }),
      { numRuns: 25 },
    );
  });

  it('numbers line items as the file has them, also where a key looks like a number', () => {
    const { lineItems } = rowsOf(sample());
    expect(lineItems.map(({ slug, ordinal }) => [ordinal, slug]).sort()).toEqual([
      [1, 'no-2024-1/lance'],
      [2, 'no-2024-1/105'],
    ]);
  });
});
