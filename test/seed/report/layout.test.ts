import { describe, expect, it } from 'vitest';
import { capped, columns, grouped } from '../../../src/seed/report/layout.js';

describe('the layout', () => {
  it('puts figures to the right, and says what it leaves out', () => {
    expect(
      columns([
        ['', 'figure', 'word'],
        ['a', '1,000', 'x'],
        ['bcd', '–', 'long word'],
      ]),
    ).toEqual(['     figure  word', 'a     1,000  x', 'bcd       –  long word']);
    expect(
      columns([
        ['year', 'n'],
        ['2024', '12'],
        ['24', '5'],
      ]),
    ).toEqual(['year   n', '2024  12', '24     5']);
    expect(capped(['a', 'b', 'c'], 2)).toEqual(['a', 'b', 'c']);
    expect(capped(['a', 'b', 'c', 'd'], 2)).toEqual(['a', 'b', '… and 2 more']);
    expect(['5', '1234', '34025000000', '1234567.891'].map(grouped)).toEqual([
      '5',
      '1,234',
      '34,025,000,000',
      '1,234,567.891',
    ]);
  });
});
