import { describe, expect, it } from 'vitest';
import { uncitedArticles } from '../../../src/seed/report/articles.js';
import { unusedEquipment } from '../../../src/seed/report/equipment.js';
import { claimedNames } from '../../../src/seed/report/names.js';
import { qualityOf } from '../../../src/seed/report/quality.js';
import { readingsOf } from '../../../src/seed/report/readings.js';
import { wordingsOf } from '../../../src/seed/report/wordings.js';
import { ARTICLE, edited, type Files, PACKAGES, problemsOf, rowsOf, sample, withMore } from '../sample.js';
import { withPackage } from './withPackage.js';

describe('source quality', () => {
  it('counts packages and lines by completeness and wording, and by what supports them', () => {
    expect(qualityOf(rowsOf(withPackage('{qualifier: UNSPECIFIED}', '2024')))).toEqual({
      lists: [
        { completeness: 'PARTIAL', wording: 'PRESS', packages: 1, lines: 2 },
        { completeness: 'NONE_FOUND', wording: 'NONE', packages: 1, lines: 0 },
      ],
      supports: [
        { support: 'REPORTED', packages: { withPassage: 1, without: 0 }, lines: { withPassage: 2, without: 0 } },
        { support: 'DATASET', packages: { withPassage: 0, without: 1 }, lines: { withPassage: 0, without: 0 } },
        { support: 'NOTHING', packages: { withPassage: 0, without: 0 }, lines: { withPassage: 0, without: 0 } },
      ],
    });
  });

  it('takes a document that is known through another for the other, and a contradiction for no support', () => {
    const lines = (files: Files) =>
      Object.fromEntries(
        qualityOf(rowsOf(files)).supports.map(({ support, lines }) => [support, lines.withPassage + lines.without]),
      );
    const line = '  - {of: {lineItem: no-2024-1/105}, passage: missiles, wording: launchers}\n';
    const relayed = withMore(
      'articles/treaty-registry.yaml',
      '  - {of: {lineItem: no-2024-1/105}, wording: launchers, source: northland-lance}\n',
      edited([ARTICLE, line, '']),
    );
    expect(lines(relayed)).toEqual({ REPORTED: 1, DATASET: 1, NOTHING: 0 });
    const contradicted = edited([ARTICLE, line, line.replace('launchers}', 'launchers, stance: CONTRADICTS}')]);
    expect(lines(contradicted)).toEqual({ REPORTED: 1, DATASET: 0, NOTHING: 1 });
  });
});

describe('wordings', () => {
  it('lead to items, to classes, or with a reason to nothing', () => {
    const files = edited(
      [PACKAGES, 'equipment: [lance]', 'equipment: [missiles]'],
      [PACKAGES, 'equipment: [lance-launcher]', 'unresolved: it may be the truck or the rail'],
    );
    const { reaches, classes, unresolved } = wordingsOf(rowsOf(files));
    expect(reaches).toEqual([
      { reach: 'ITEM', lines: 0, wordings: 0 },
      { reach: 'CLASS', lines: 1, wordings: 1 },
      { reach: 'NOTHING', lines: 1, wordings: 1 },
    ]);
    expect(classes).toEqual([{ slug: 'missiles', designation: 'Missiles', lines: 1, wordings: 1 }]);
    expect(unresolved).toEqual([
      {
        slug: 'no-2024-1/105',
        asReported: 'launchers',
        reason: 'it may be the truck or the rail',
        place: { file: expect.stringMatching(/packages\/2024\.yaml$/), line: 15, column: 5 },
      },
    ]);
    expect(wordingsOf(rowsOf(sample())).reaches[0]).toEqual({ reach: 'ITEM', lines: 2, wordings: 2 });
  });

  it('name equipment or say why not, and not both', () => {
    expect(problemsOf(edited([PACKAGES, '      equipment: [lance-launcher]\n', '']))).toEqual([
      expect.stringContaining('equipment must name at least one; a vague wording resolves to a class'),
    ]);
    expect(
      problemsOf(edited([PACKAGES, 'equipment: [lance-launcher]', 'equipment: [lance]\n      unresolved: why'])),
    ).toEqual([expect.stringContaining('unresolved: "why" does not go with equipment')]);
  });
});

describe('equipment that is never used', () => {
  it('is what nothing names, is no family of what is named, and neither fires it nor is fired by it', () => {
    const files = withMore(
      'equipment.yaml',
      `arrow: {designation: Arrow, category: ANTI_ARMOUR, level: ITEM, parent: missiles}
lance-sling: {designation: Lance sling, category: ANTI_ARMOUR, level: ITEM, parent: slings}
slings: {designation: Slings, category: ANTI_ARMOUR, level: CLASS}
`,
      edited(
        ['equipment.yaml', 'ammunitionFor: [lance-launcher]', 'ammunitionFor: [lance-launcher, lance-sling]'],
        [ARTICLE, 'equipment: [missiles, lance, ', 'equipment: [arrow, lance-sling, slings, missiles, lance, '],
        // Nothing names the family itself.
        ['treaties.yaml', '  governs: [missiles]\n', ''],
        ['decisions.yaml', '  equipment: [missiles]\n', ''],
      ),
    );
    expect(unusedEquipment(rowsOf(files))).toEqual([
      {
        slug: 'arrow',
        designation: 'Arrow',
        level: 'ITEM',
        place: { file: expect.stringMatching(/equipment\.yaml$/), line: 9, column: 1 },
      },
    ]);
  });
});

describe('names that are claimed twice', () => {
  it('are found without case and accents, among names and aliases of one kind', () => {
    const files = edited(
      ['equipment.yaml', 'designation: Lance\n', 'designation: Lance\n  aliases: [LÁNCE, MISSÎLES, Northland]\n'],
      ['countries.yaml', 'name: Southland', 'name: Southland\n  aliases: ["Northern Crown"]'],
    );
    expect(
      claimedNames(rowsOf(files)).map(({ kind, folded, owners }) => [
        kind,
        folded,
        owners.map(({ slug, name }) => `${slug}: ${name}`).sort(),
      ]),
    ).toEqual([
      ['country', 'northern crown', ['NO: Northern Crown', 'SO: Northern Crown']],
      ['equipment', 'missiles', ['lance: MISSÎLES', 'missiles: Missiles']],
    ]);
    expect(claimedNames(rowsOf(sample()))).toEqual([]);
  });
});

describe('articles with no citation', () => {
  it('are those of which and through which nothing is known', () => {
    const files = {
      ...edited([ARTICLE, '  registry: {', '  report: {kind: CITES, to: report, wording: a report}\n  registry: {']),
      'sources/more.yaml': 'report: {kind: DATASET}\nrelease: {kind: DATASET}\n',
    };
    expect(uncitedArticles(rowsOf(files)).map(({ slug, linked }) => [slug, linked])).toEqual([
      ['release', false],
      ['report', true],
    ]);
    expect(uncitedArticles(rowsOf(sample()))).toEqual([]);
  });
});

describe('how sources were read', () => {
  const counts = (files: Files) =>
    Object.fromEntries(
      readingsOf(rowsOf(files)).map(({ reading, citations, recordsOnly }) => [reading, [citations, recordsOnly]]),
    );
  const cited = (more: string) =>
    withMore('articles/treaty-registry.yaml', `  - {of: {equipment: missiles}, wording: missiles, ${more}}\n`);

  it('counts citations, and records of which all that supports them was read so', () => {
    const before = counts(sample());
    expect(Object.values(before).reduce((sum, [citations = 0]) => sum + citations, 0)).toBe(
      rowsOf(sample()).citations.length,
    );
    const [citations = 0, recordsOnly = 0] = before.HEADLINE ?? [];
    expect(counts(cited('reading: HEADLINE')).HEADLINE).toEqual([citations + 1, recordsOnly]);
  });

  it('counts a record by what supports it, not by what contradicts or mentions it', () => {
    const [, unknown = 0] = counts(sample()).UNKNOWN ?? [];
    const [, mentioned = 0] = counts(cited('reading: HEADLINE, stance: MENTIONS')).UNKNOWN ?? [];
    const [, supported = 0] = counts(cited('reading: HEADLINE')).UNKNOWN ?? [];
    expect([mentioned, supported]).toEqual([unknown, unknown - 1]);
  });
});
