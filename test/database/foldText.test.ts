import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { foldText } from '../../src/query/values/text.js';

const client = new pg.Client({ connectionString: inject('databaseUrl') });
beforeAll(() => client.connect());
afterAll(() => client.end());

/** The database's answers for many texts at once, in their order. */
async function inDatabase(call: 'fold_text(v)' | 'utf16_pad(v)', values: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ answer: string }>(
    `SELECT ${call} AS answer FROM unnest($1::text[]) WITH ORDINALITY AS given(v, n) ORDER BY n`,
    [values],
  );
  return rows.map((row) => row.answer);
}

/**
 * Characters that every supported PostgreSQL and its ICU know: assigned by Unicode 10, whose letters JavaScript knows too.
 * Newer ones (Georgian capitals, letters for medieval manuscripts) fold differently until both sides have heard of them.
 */
const RANGES: readonly (readonly [number, number])[] = [
  [0x0001, 0x024f], // ASCII, Latin
  [0x0250, 0x036f], // phonetic letters, combining marks
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x052f], // Cyrillic
  [0x0531, 0x0556], // Armenian
  [0x05d0, 0x05ea], // Hebrew
  [0x0620, 0x06d3], // Arabic
  [0x10a0, 0x10c5], // Georgian
  [0x1e00, 0x1fff], // Latin and Greek with accents
  [0x2010, 0x205f], // punctuation, spaces
  [0x2070, 0x209c], // superscripts
  [0x20a0, 0x20bf], // currencies
  [0x2100, 0x218b], // letter-like signs, Roman numerals
  [0x3041, 0x30ff], // kana
  [0x4e00, 0x4eff], // CJK
  [0xac00, 0xacff], // Hangul
  [0xfb00, 0xfb06], // ligatures
  [0xff01, 0xff5e], // full width
  [0x1d400, 0x1d454], // mathematical letters
  [0x1f300, 0x1f64f], // emoji
];
const known = fc.oneof(
  ...RANGES.map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
);
const texts = fc.array(fc.string({ unit: known, maxLength: 24 }), { minLength: 200, maxLength: 400 });

describe('fold_text', () => {
  it('answers as foldText for each character', async () => {
    const each = RANGES.flatMap(([min, max]) =>
      Array.from({ length: max - min + 1 }, (_, index) => String.fromCodePoint(min + index)),
    );
    expect(await inDatabase('fold_text(v)', each)).toEqual(each.map(foldText));
  });

  it('answers as foldText for any text', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        expect(await inDatabase('fold_text(v)', values)).toEqual(values.map(foldText));
      }),
      { numRuns: 20 },
    );
  });

  it.each(['İstanbul', 'ΟΔΟΣ ΣΣ Σ', 'STRAẞE', 'Þór', '´`’', '\u212a', 'ǅ ﬃ'])(
    'answers as foldText for %j',
    async (value) => {
      expect(await inDatabase('fold_text(v)', [value])).toEqual([foldText(value)]);
    },
  );
});

describe('utf16_pad', () => {
  it('makes characters out of UTF-16 code units', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        const padded = await inDatabase('utf16_pad(v)', values);
        expect(padded.map((value) => [...value].length)).toEqual(values.map((value) => value.length));
      }),
      { numRuns: 10 },
    );
  });

  it('finds a passage where JavaScript slices it', async () => {
    const passages = fc.tuple(
      fc.string({ unit: known }),
      fc.string({ unit: known, minLength: 1 }),
      fc.string({ unit: known }),
    );
    await fc.assert(
      fc.asyncProperty(passages, fc.integer({ min: -2, max: 2 }), async ([before, exact, after], shift) => {
        const text = before + exact + after;
        const start = Math.max(0, before.length + shift);
        const { rows } = await client.query<{ holds: boolean }>(
          'SELECT substr(utf16_pad($1), $2::int + 1, $3::int - $2::int) = utf16_pad($4) AS holds',
          [text, start, start + exact.length, exact],
        );
        expect(rows[0]?.holds).toBe(text.slice(start, start + exact.length) === exact);
      }),
      { numRuns: 200 },
    );
  });
});
