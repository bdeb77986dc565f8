import { describe, expect, it } from 'vitest';
import { attempt, refusal } from '../../support/facts.js';
import { describeRules } from './describeRules.js';
import { datedColumns } from './rules.js';
import { set } from './work.js';

describeRules('partial dates', ({ db, tried }) => {
  describe.each(datedColumns)('%s %s: %s', (table, id, column) => {
    // The other end of a post is taken away: what is tried is one date.
    const other = table === 'position' ? (column === 'held_from' ? 'held_until' : 'held_from') : undefined;
    const rest = other ? { [other]: null, [`${other}_latest`]: null } : {};
    const write = (first: string | null, last: string | null) =>
      set(table, id, { [column]: first, [`${column}_latest`]: last, ...rest });
    const rule = `${table}_${column}_precision`;

    it('is a day, a month or a year', async () => {
      for (const [first, last] of [
        ['2024-11-20', '2024-11-20'],
        ['2024-01-01', '2024-01-01'],
        ['2024-11-01', '2024-11-30'],
        ['2024-02-01', '2024-02-29'],
        ['2023-02-01', '2023-02-28'],
        ['2024-01-01', '2024-01-31'],
        ['2024-01-01', '2024-12-31'],
      ] as const)
        expect([first, last, await tried(write(first, last))]).toEqual([first, last, 'accepted']);
    });

    it('has both ends or neither', async () => {
      // A column that must be given refuses a missing end by itself.
      for (const half of [
        [null, '2024-11-20'],
        ['2024-11-20', null],
      ] as const)
        expect(await refusal(attempt(db().pool, write(half[0], half[1]))), String(half)).toMatch(
          /_precision$|violates not-null constraint/,
        );
    });

    it.each([
      ['2024-01-01', '2025-01-01'],
      ['2024-01-01', '2024-06-30'],
      ['2024-01-01', '2023-12-31'],
    ])('is nothing else: %s to %s', async (first, last) => {
      expect(await tried(write(first, last))).toBe(rule);
    });

    // A rule that answered NULL here would let them pass: a CHECK refuses what is false, not what is unknown.
    it.each([
      ['2024-11-20', '2024-11-21'],
      ['2024-11-21', '2024-11-20'],
      ['2024-11-02', '2024-11-30'],
      ['2024-11-01', '2024-11-29'],
      ['2024-11-01', '2024-12-31'],
      ['2023-02-01', '2023-03-01'],
      ['2024-02-01', '2024-02-28'],
      ['2024-01-02', '2024-12-31'],
      ['2024-11-20', 'infinity'],
      ['-infinity', '-infinity'],
    ])('is nothing else, whatever day it begins on: %s to %s', async (first, last) => {
      expect(await tried(write(first, last))).toBe(rule);
    });
  });
});
