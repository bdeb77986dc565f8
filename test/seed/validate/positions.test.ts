import { describe, expect, it } from 'vitest';
import { ARTICLE, edited, type Files, problemsOf, rowsOf, sample } from '../sample.js';

describe('positions', () => {
  const second = (from: string) =>
    `      end: IN_OFFICE\n    ada-berg-again:\n      post: no-defence-minister\n      title: Minister\n      asReported: Minister\n      country: NO\n${from}`;
  const cited = [
    ARTICLE,
    '{position: ada-berg-defence-minister}',
    '{position: [ada-berg-defence-minister, ada-berg-again]}',
  ] as const;

  it('refuses two terms of one person in one post at a time', () => {
    const files = edited(['people.yaml', '      end: IN_OFFICE\n', second('')], cited);
    expect(problemsOf(files)).toEqual([
      'people.yaml:4:5  error  the position "ada-berg-defence-minister" overlaps with "ada-berg-again": one ' +
        'person holds the post "no-defence-minister" once at a time; give both their dates',
    ]);
    expect(
      problemsOf(edited(['people.yaml', '      end: IN_OFFICE\n', second('      heldUntil: 2018-05\n')], cited)),
    ).toEqual([]);
  });

  it('gives a quote the one post that its speaker certainly held on the day', () => {
    const slugOf = (files: Files) => {
      const { quotes, positions } = rowsOf(files);
      return positions.find(({ id }) => id === quotes[0]?.positionId)?.slug ?? null;
    };
    expect(slugOf(sample())).toBe('ada-berg-defence-minister');
    // The day is not known, the beginning is not, the end is not, or it began that month.
    expect(slugOf(edited([ARTICLE, '    saidOn: 2024-11-20\n', '']))).toBeNull();
    expect(slugOf(edited(['people.yaml', '      heldFrom: 2021-10\n', '']))).toBeNull();
    expect(slugOf(edited(['people.yaml', '      end: IN_OFFICE\n', '']))).toBeNull();
    expect(slugOf(edited(['people.yaml', 'heldFrom: 2021-10', 'heldFrom: 2024-11']))).toBeNull();
    // Two posts at once: no role is invented, unless the file names one.
    const two = edited(
      [
        'people.yaml',
        '      end: IN_OFFICE\n',
        second('      heldFrom: 2020\n      end: IN_OFFICE\n').replace('no-defence-minister', 'no-deputy'),
      ],
      cited,
    );
    expect(slugOf(two)).toBeNull();
    two[ARTICLE] = (two[ARTICLE] ?? '').replace(
      'person: ada-berg, role',
      'person: ada-berg, position: ada-berg-again, role',
    );
    expect(slugOf(two)).toBe('ada-berg-again');
  });

  it("refuses a named post that is not the speaker's or not of that day", () => {
    const named = [
      ARTICLE,
      'person: ada-berg, role',
      'person: ada-berg, position: ada-berg-defence-minister, role',
    ] as const;
    expect(problemsOf(edited(named, ['people.yaml', 'heldFrom: 2021-10', 'heldFrom: 2024-12']))).toEqual([
      expect.stringContaining(
        'position: "ada-berg-defence-minister" was held from 2024-12 until an unknown day, and this was said on 2024-11-20',
      ),
    ]);
    const other = edited(
      ['people.yaml', 'ada-berg:\n', 'bo-dahl: {name: Bo Dahl}\nada-berg:\n'],
      [ARTICLE, '{person: ada-berg}, passage', '{person: [ada-berg, bo-dahl]}, passage'],
      [ARTICLE, 'person: ada-berg, role', 'person: bo-dahl, position: ada-berg-defence-minister, role'],
    );
    expect(problemsOf(other)).toEqual([
      expect.stringContaining('position: "ada-berg-defence-minister" is a position of "ada-berg", not of "bo-dahl"'),
    ]);
  });

  it('refuses an end before the beginning', () => {
    expect(problemsOf(edited(['people.yaml', 'end: IN_OFFICE', 'heldUntil: 2021-09']))).toEqual([
      'people.yaml:10:18  error  heldUntil: 2021-09 is before heldFrom, which is 2021-10',
    ]);
  });
});
