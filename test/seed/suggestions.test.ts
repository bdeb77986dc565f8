import { describe, expect, it } from 'vitest';
import { nearest, nearestOf } from '../../src/seed/files/nearest.js';
import { edited, type Files, problemsOf, rowsOf, sample } from './sample.js';

const PACKAGE = 'packages/2024.yaml';
const FROM = 'treaty-registry';

/** A second package for the sample, whose lines and itself one article cites. */
const NEXT = `no-2024-2:
  title: Northland's second package
  donor: NO
  recipient: SO
  authority: OTHER
  tranche: 2
  announcedOn: 2024-12-01
  value: {qualifier: UNSPECIFIED}
  itemsCompleteness: COMPILED
  itemsWording: PRESS
  itemsFrom: ${FROM}
  citations:
    - {by: ${FROM}, wording: a second package}
  lineItems:
    missiles:
      asReported: Lance missiles
      equipment: [lance]
    launchers:
      asReported: launchers for them
      equipment: [lance-launcher]
`;

/** The sample with the second package, in which one text was exchanged for another. */
function withNext(from = '', to = ''): Files {
  if (!NEXT.includes(from)) throw new Error(`the package has no "${from}"`);
  return { ...sample(), 'packages/2025.yaml': NEXT.replace(from, () => to) };
}

/** The sample with richer names; the last edit is the mistake. */
function withNames(file: string, from: string, to: string): Files {
  return edited(
    ['countries.yaml', '  name: Southland', '  name: Southland\n  aliases: [Süden, USL]'],
    ['countries.yaml', 'Northern Crown', 'Northern Crown, N.L.D.'],
    [
      'equipment.yaml',
      '  designation: Lance\n',
      '  designation: MGM-52 Lance\n  name: Surface-to-surface missile\n  aliases: [Lance missile]\n',
    ],
    [file, from, to],
  );
}

describe('what was probably meant', () => {
  const KNOWN = [
    { slug: 'himars', label: 'HIMARS', names: ['High Mobility Artillery Rocket System'] },
    { slug: 'himars-ammunition', names: ['ammunition for HIMARS systems'] },
    { slug: 'hawk-missiles', names: ['Missiles for HAWK air defense systems'] },
    { slug: 'tow', names: ['BGM-71 TOW', 'TOW missile', 'TOW missiles'] },
    { slug: 'towing-vehicles', names: ['Tactical vehicles that tow'] },
    { slug: 'UA', names: ['Ukraine', 'Kyiv'] },
    { slug: 'US', names: ['United States', 'U.S.', 'USA', 'Washington'] },
  ];
  const meant = (written: string) => nearestOf(written, KNOWN)?.slug;

  it.each([
    ['a slug in another case', 'HIMARS', 'himars'],
    ['a printed name', 'TOW missiles', 'tow'],
    ['a slug made of a name, with a letter too many', 'tows-missile', 'tow'],
    ['a designation', 'bgm 71 tow', 'tow'],
    ['an alias, before a slug that is one letter away', 'USA', 'US'],
    ['an alias without its full stops', 'u.s.a', 'US'],
    ['the words of a slug in another order', 'ammunition-himars', 'himars-ammunition'],
    ['words in another order, with a letter missing', 'amunition himars', 'himars-ammunition'],
    ['the words of a name, not all of them', 'mobility artillery', 'himars'],
    ['more words than the name has', 'wire-guided tow launchers', 'tow'],
    ['a name with a letter missing', 'Ukrane', 'UA'],
    ['a name with accents', 'Ükraïne', 'UA'],
  ])('is found by %s', (_, written, slug) => {
    expect(meant(written)).toBe(slug);
  });

  it('is nothing where nothing is near: of two letters one wrong letter is too much', () => {
    expect(meant('UK')).toBeUndefined();
    expect(meant('patriot')).toBeUndefined();
    expect(meant('')).toBeUndefined();
    expect(meant('—')).toBeUndefined();
  });

  it('does not depend on the order of what is known', () => {
    for (const written of ['missile', 'tow missile', 'himars'])
      expect(nearestOf(written, KNOWN.toReversed())?.slug).toBe(meant(written));
  });

  it('is found among keys of an enum, too', () => {
    expect(nearest('PERSONNEL_ANTI_MINE', ['CLUSTER_MUNITION', 'ANTI_PERSONNEL_MINE'])).toBe('ANTI_PERSONNEL_MINE');
  });
});

describe('a wrong reference is answered with the slug, and the name where it says more', () => {
  it.each([
    [PACKAGE, '[lance]', '[Lance missiles]', 'equipment "Lance missiles"; did you mean "lance" (MGM-52 Lance)?'],
    [PACKAGE, '[lance-launcher]', '[launcher-lance]', 'equipment "launcher-lance"; did you mean "lance-launcher"?'],
    [PACKAGE, 'donor: NO', 'donor: NLD', 'country "NLD"; did you mean "NO" (Northland)?'],
    [PACKAGE, 'recipient: SO', 'recipient: suden', 'country "suden"; did you mean "SO" (Southland)?'],
    ['organizations.yaml', 'country: NO}', 'country: XX}', 'country "XX"'],
    ['decisions.yaml', '{person: ada-berg}', '{person: Berg}', 'person "Berg"; did you mean "ada-berg"?'],
    ['decisions.yaml', '{person: ada-berg}', '{person: lance}', 'person "lance"; "lance" is an equipment'],
    [
      'decisions.yaml',
      'aidPackages: [no-2024-1]',
      "aidPackages: [Northland's first package]",
      'aid package "Northland\'s first package"; did you mean "no-2024-1" (Northland\'s first package)?',
    ],
  ])('%s: %s as %s', (file, from, to, message) => {
    expect(problemsOf(withNames(file, from, to)).map((problem) => problem.replace(/^.*? {2}/, ''))).toEqual([
      `error  there is no ${message}`,
    ]);
  });

  it('an article also by its address', () => {
    const files = withNext(`itemsFrom: ${FROM}`, 'itemsFrom: "https://harbour.example/northland-lance/"');
    expect(problemsOf(files)).toEqual([
      'packages/2025.yaml:11:14  error  there is no article "https://harbour.example/northland-lance/"; did you mean "northland-lance"?',
    ]);
  });

  it('a line item among those of its package', () => {
    const files = withNext();
    files['articles/treaty-registry.yaml'] +=
      '  - {of: {lineItem: no-2024-2/lance missiles}, wording: Lance}\n  - {of: {lineItem: no-2024-2/lance}, wording: Lance, stance: MENTIONS}\n';
    expect(problemsOf(files).map((problem) => problem.replace(/^.*? {2}/, ''))).toEqual([
      'error  there is no line item "no-2024-2/lance missiles"; did you mean "no-2024-2/missiles"?',
      'error  there is no line item "no-2024-2/lance"; did you mean "no-2024-2/missiles"?',
    ]);
  });

  it('a record with mistakes by its slug', () => {
    const files = edited(
      ['equipment.yaml', 'level: ITEM\n  parent', 'level: THING\n  parent'],
      [PACKAGE, '[lance]', '[lanse]'],
    );
    expect(problemsOf(files)).toEqual([
      'equipment.yaml:5:10  error  level: "THING" is not one of ITEM, CLASS',
      'packages/2024.yaml:13:19  error  there is no equipment "lanse"; did you mean "lance"?',
    ]);
  });
});

describe('two packages are never one tranche', () => {
  it('of one donor for one recipient under one authority, and both places are named', () => {
    const files = withNext();
    files['packages/2026.yaml'] = NEXT.replace('no-2024-2', 'no-2024-3');
    expect(problemsOf(files)).toEqual([
      'packages/2026.yaml:6:12  error  tranche: 2 of OTHER is the package "no-2024-2" already, at ' +
        'packages/2025.yaml:6:12; of one donor for one recipient a tranche is one package',
    ]);
  });

  it('but may have the same number under another authority, for another recipient, or none', () => {
    const files = withNext();
    files['packages/2026.yaml'] = [
      NEXT.replace('no-2024-2', 'no-2024-3').replace('authority: OTHER', 'authority: PDA'),
      NEXT.replace('no-2024-2', 'no-2024-4').replace('recipient: SO', 'recipient: NO'),
      NEXT.replace('no-2024-2', 'no-2024-5').replace('  tranche: 2\n', ''),
      NEXT.replace('no-2024-2', 'no-2024-6').replace('  tranche: 2\n', ''),
    ].join('');
    expect(problemsOf(files)).toEqual([]);
  });
});

describe('one cause is one error', () => {
  it('takes the next package as it is', () => {
    expect(problemsOf(withNext())).toEqual([]);
    expect(rowsOf(withNext()).packages).toHaveLength(2);
  });

  it.each([
    [
      'an article that is not there',
      'itemsFrom: treaty-registri',
      '11:14',
      'there is no article "treaty-registri"; did you mean "treaty-registry"?',
    ],
    ['a list', 'itemsFrom: [treaty-registry]', '11:14', 'itemsFrom: ["treaty-registry"] must be text'],
    ['nothing', 'itemsFrom:', '11:3', 'itemsFrom is empty; write a value, or leave the key out where nothing is known'],
    ['another key', 'itemFrom: treaty-registry', '11:3', 'unknown key "itemFrom"; did you mean "itemsFrom"?'],
  ])('where itemsFrom is %s', (_, to, place, message) => {
    expect(problemsOf(withNext(`itemsFrom: ${FROM}`, to))).toEqual([`packages/2025.yaml:${place}  error  ${message}`]);
  });

  it('where itemsFrom is missing', () => {
    expect(problemsOf(withNext(`  itemsFrom: ${FROM}\n`))).toEqual([
      'packages/2025.yaml:1:1  error  none of the 2 line items of "no-2024-2" has a citation; name the article of the list as itemsFrom of the package',
    ]);
  });

  it("where a line's own itemsFrom is no article's", () => {
    const files = withNext('equipment: [lance]\n', 'equipment: [lance]\n      itemsFrom: registry-treaty\n');
    expect(problemsOf(files)).toEqual([
      'packages/2025.yaml:18:18  error  there is no article "registry-treaty"; did you mean "treaty-registry"?',
    ]);
  });

  it('where the only citation of a package is by an article that is not there', () => {
    expect(problemsOf(withNext(`{by: ${FROM}`, '{by: registry'))).toEqual([
      'packages/2025.yaml:13:12  error  there is no article "registry"; did you mean "treaty-registry"?',
    ]);
  });

  it('where a line that alone has no citation could have an itemsFrom of its own', () => {
    const files = withNext(`  itemsFrom: ${FROM}\n`);
    files['articles/treaty-registry.yaml'] += '  - {of: {lineItem: no-2024-2/missiles}, wording: Lance}\n';
    expect(problemsOf(files)).toEqual([
      'packages/2025.yaml:17:5  error  the line item "no-2024-2/launchers" has no citation; name the article of ' +
        'the list as itemsFrom, of the package or of the line, or cite it in the file of an article that speaks ' +
        'of it: - of: {lineItem: no-2024-2/launchers}',
    ]);
  });

  it('where a slug of a package is taken in another file, whatever cites the lines of the second', () => {
    const files = withNext('no-2024-2:', 'no-2024-1:');
    files['articles/treaty-registry.yaml'] += '  - {of: {lineItem: no-2024-1/missiles}, wording: Lance}\n';
    expect(problemsOf(files)).toEqual([
      'packages/2025.yaml:1:1  error  the slug "no-2024-1" is taken by another aid package, at packages/2024.yaml:1:1; each needs its own',
    ]);
  });

  it('where a package stands twice in a file', () => {
    const files = withNext();
    files['packages/2025.yaml'] = `${NEXT}${NEXT.replace('tranche: 2', 'tranche: 3')}`;
    expect(problemsOf(files)).toEqual([
      'packages/2025.yaml:21:1  error  the key "no-2024-2" is twice in one map, first in line 1; rename or remove one',
    ]);
  });

  it('where a line stands twice in a package', () => {
    expect(problemsOf(withNext('launchers:', 'missiles:'))).toEqual([
      'packages/2025.yaml:18:5  error  the key "missiles" is twice in one map, first in line 15; rename or remove one',
    ]);
  });

  it('where an article has the slug of another: what it cites is not uncited besides', () => {
    const files = sample();
    files['sources/2024.yaml'] = `northland-lance:
  kind: NEWS_STORY
  citations:
    - {of: {equipment: pike}, wording: Pike}
`;
    files['equipment.yaml'] += 'pike: {designation: Pike, category: ANTI_ARMOUR, level: ITEM}\n';
    expect(problemsOf(files)).toEqual([
      'sources/2024.yaml:1:1  error  the slug "northland-lance" is taken by another article, at articles/northland-lance.yaml:1:1; each needs its own',
    ]);
  });

  it('where an article has its citations twice', () => {
    const files = sample();
    files['articles/treaty-registry.yaml'] += 'citations:\n  - {of: {equipment: pike}, wording: Pike}\n';
    files['equipment.yaml'] += 'pike: {designation: Pike, category: ANTI_ARMOUR, level: ITEM}\n';
    expect(problemsOf(files)).toEqual([
      'articles/treaty-registry.yaml:6:1  error  the key "citations" is twice in one map, first in line 3; rename or remove one',
    ]);
  });
});
