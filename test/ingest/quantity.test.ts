import { describe, expect, it } from 'vitest';
import { quantityOf } from '../../src/ingest/facts/quantity.js';

describe('how many of an item are reported', () => {
  it.each([
    ['31 Abrams tanks', '31', 'EXACT', '31', '31'],
    ['a dozen trucks', 'a dozen', 'EXACT', '12', '12'],
    ['a dozen or so howitzers', 'a dozen or so', 'ABOUT', '12', '12'],
    ['“a dozen or so” howitzers', 'a dozen or so', 'ABOUT', '12', '12'],
    ['20 or more tanks', '20 or more', 'AT_LEAST', '20', undefined],
    ['more than 100 missiles', 'more than 100', 'MORE_THAN', '100', undefined],
    ['between 20 and 30 vehicles', 'between 20 and 30', 'BETWEEN', '20', '30'],
    ['dozens of drones', 'dozens', 'DOZENS', undefined, undefined],
  ])('%s', (item, words, qualifier, lower, upper) => {
    const found = quantityOf(item) ?? expect.fail('no quantity');
    expect(item.slice(found.offset, found.offset + found.length)).toBe(words);
    expect([found.qualifier, found.lower, found.upper]).toEqual([qualifier, lower, upper]);
  });
});
