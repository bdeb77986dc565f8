import { describe, expect, it } from 'vitest';
import { attempt, ids, refusal } from '../../support/facts.js';
import { datedColumns, named, slashed, slugged } from './rules.js';
import { ruleThemes } from './ruleThemes.js';
import { set } from './work.js';

const describeRules = ruleThemes();

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

describeRules('slugs and names', ({ tried }) => {
  const idOf: Readonly<Record<string, string>> = {
    article: ids.article,
    person: ids.person,
    organization: ids.organization,
    position: ids.position,
    equipment: ids.equipment,
    aid_package: ids.aidPackage,
    policy_decision: ids.decision,
    treaty: ids.treaty,
    quote: ids.quote,
    package_line_item: ids.lineItem,
    country: ids.country,
  };
  it.each(slugged)('%s: a slug is words and figures between hyphens', async (table) => {
    const write = (slug: string) => tried(set(table, idOf[table] ?? '', { slug }));
    for (const slug of ['a', 'us-pda-70', '9k-2']) expect([slug, await write(slug)]).toEqual([slug, 'accepted']);
    for (const slug of ['', 'A', 'a_b', 'a b', '-a', 'a-', 'a--b', 'é', 'a/b', 'a\n'])
      expect([slug, await write(slug)]).toEqual([slug, `${table}_slug_form`]);
  });

  it.each(slashed)('%s: a slug is the whole, a slash and its own', async (table) => {
    const write = (slug: string) => tried(set(table, idOf[table] ?? '', { slug }));
    expect(await write('story-2/yes-no')).toBe('accepted');
    for (const slug of ['', 'a', 'a/', '/b', 'a/b/c', 'a/B', 'a-/b', 'a/b\n'])
      expect([slug, await write(slug)]).toEqual([slug, `${table}_slug_form`]);
  });

  it.each(named)('%s: names stay on one line', async (table, column) => {
    const rule = `${table}_name_one_line`;
    const write = (values: Readonly<Record<string, unknown>>) => tried(set(table, idOf[table] ?? '', values));
    expect(await write({ [column]: 'two\nlines' })).toBe(rule);
    expect(await write({ aliases: ['one', 'two\nlines'] })).toBe(rule);
    expect(await write({ [column]: 'two\nlines', aliases: null })).toBe(rule);
    if (table === 'treaty') expect(await write({ official_name: 'two\nlines' })).toBe(rule);
    if (table === 'equipment') expect(await write({ name: 'two\nlines' })).toBe(rule);
    expect(await write({ [column]: 'one line', aliases: ['one', 'two'] })).toBe('accepted');
  });
});
