import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPartialDate, isoDay, parsePartialDate } from '../../src/query/values/partialDate.js';

const two = (part: number) => String(part).padStart(2, '0');
const year = fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(4, '0'));
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
/** The days of the calendar, counted by JavaScript, from 1 January of year 1 to the end of 9999. */
const day = fc.integer({ min: -719_162, max: 2_932_896 }).map((n) => isoDay(new Date(n * 86_400_000)));

const days = (text: string) => {
  const range = parsePartialDate(text);
  return range && [isoDay(range.first), isoDay(range.last)];
};

describe('partial dates', () => {
  it('are written as they were read', () => {
    fc.assert(
      fc.property(fc.oneof(year, month, day), (text) => {
        const range = parsePartialDate(text);
        expect(range && formatPartialDate(range)).toBe(text);
      }),
    );
  });

  it('stand for all of their days, whole months and years', () => {
    fc.assert(
      fc.property(fc.oneof(year, month), (text) => {
        const range = parsePartialDate(text);
        if (!range) throw new Error(`${text} was not read`);
        const dayAfter = new Date(range.last.getTime() + 86_400_000);
        const dayBefore = new Date(range.first.getTime() - 86_400_000);
        expect(isoDay(range.first).startsWith(text)).toBe(true);
        expect(isoDay(range.last).startsWith(text)).toBe(true);
        expect(isoDay(dayBefore).startsWith(text)).toBe(false);
        expect(dayAfter.toISOString().startsWith(text)).toBe(false);
      }),
    );
  });

  it.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['0001', '0001-01-01', '0001-12-31'],
    ['0001-01-01', '0001-01-01', '0001-01-01'],
    ['0099-12', '0099-12-01', '0099-12-31'],
    ['9999', '9999-01-01', '9999-12-31'],
  ])('%s runs from %s to %s', (text, first, last) => {
    expect(days(text)).toEqual([first, last]);
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13',
    '2024-00',
    '2024-01-00',
    '0000',
    '0000-01-01',
    '24',
    '2024-1',
    '2024-1-1',
    '20241120',
    '2024-11-20T00:00:00Z',
    ' 2024',
    '2024\n',
    '-2024',
    '12024',
    '２０２４',
    '',
  ])('%j is refused', (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
  });

  it('refuses any text that it would write differently', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,5}-?\d{0,3}-?\d{0,3}$/), (text) => {
        const range = parsePartialDate(text);
        expect(range === undefined || formatPartialDate(range) === text).toBe(true);
      }),
    );
  });
});
