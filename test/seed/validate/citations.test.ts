import { describe, expect, it } from 'vitest';
import { ARTICLE, at, edited, PACKAGES, problemsOf } from '../sample.js';

describe('no fact without a citation', () => {
  const SUBJECTS = [
    [
      '{country: [NO, SO]}',
      '{country: [NO]}',
      'countries.yaml',
      'SO:',
      'the country "SO" has no citation; cite it in the file of an article that speaks of it: - of: {country: SO}',
    ],
    [
      '{equipment: [missiles, lance, lance-launcher]}',
      '{equipment: [missiles, lance]}',
      'equipment.yaml',
      'lance-launcher:',
      'the equipment "lance-launcher" has no citation; give it citations: [{by: <article>, wording: <its ' +
        'words>}], or cite it in the file of an article that speaks of it: - of: {equipment: lance-launcher}',
    ],
    [
      '  - {of: {organization: harbour-times}, passage: need}\n',
      '',
      'organizations.yaml',
      'harbour-times:',
      'the organization "harbour-times" has no citation; cite it in the file of an article that speaks of it: - of: {organization: harbour-times}',
    ],
    [
      '  - {of: {person: ada-berg}, passage: berg}\n',
      '',
      'people.yaml',
      'ada-berg:',
      'the person "ada-berg" has no citation; cite it in the file of an article that speaks of it: - of: {person: ada-berg}',
    ],
    [
      '  - {of: {position: ada-berg-defence-minister}, passage: berg}\n',
      '',
      'people.yaml',
      'ada-berg-defence-minister:',
      'the position "ada-berg-defence-minister" has no citation; cite it in the file of an article that speaks ' +
        'of it: - of: {position: ada-berg-defence-minister}',
    ],
    [
      '  - {of: {lineItem: no-2024-1/105}, passage: missiles, wording: launchers}\n',
      '',
      PACKAGES,
      '105:',
      'the line item "no-2024-1/105" has no citation; name the article of the list as itemsFrom, of the package ' +
        'or of the line, or cite it in the file of an article that speaks of it: - of: {lineItem: no-2024-1/105}',
    ],
    [
      '[no-ban-2019, no-supply-2024]',
      '[no-ban-2019]',
      'decisions.yaml',
      'no-supply-2024:',
      'the decision "no-supply-2024" has no citation; cite it in the file of an article that speaks of it: - of: {decision: no-supply-2024}',
    ],
    [
      '  - of: {decisionLink: {from: no-supply-2024, kind: REVERSES, to: no-ban-2019}}\n    passage: ban\n',
      '',
      'decisions.yaml',
      '{kind: REVERSES',
      'the link "no-supply-2024 REVERSES no-ban-2019" has no citation; cite it in the file of an article that ' +
        'speaks of it: - of: {decisionLink: {from: no-supply-2024, kind: REVERSES, to: no-ban-2019}}',
    ],
    [
      '  - {of: {treaty: quiet-seas}, passage: treaty, source: treaty-registry}\n',
      '',
      'treaties.yaml',
      'quiet-seas:',
      'the treaty "quiet-seas" has no citation; cite it in the file of an article that speaks of it: - of: {treaty: quiet-seas}',
    ],
  ] as const;

  it.each(SUBJECTS)('without %s', (from, to, file, place, message) => {
    const files = edited([ARTICLE, from, to]);
    expect(problemsOf(files)).toEqual([`${at(files, file, place)}  error  ${message}`]);
  });

  it('also not an aid package or a treaty action', () => {
    const files = edited([
      ARTICLE,
      '  - of: {aidPackage: no-2024-1}\n    passage: value\n    value: {amount: "275000000.00", currency: USD, qualifier: EXACT, verbatim: $275 million}\n',
      '',
    ]);
    files['articles/treaty-registry.yaml'] = 'kind: DATASET\n';
    expect(problemsOf(files).map((problem) => problem.replace(/;.*/, ''))).toEqual([
      'packages/2024.yaml:1:1  error  the aid package "no-2024-1" has no citation',
      'treaties.yaml:5:7  error  the action "SO SIGNATURE 2006-06" has no citation',
    ]);
  });

  it('counts a citation with a mistake elsewhere in it: one mistake is one error', () => {
    expect(
      problemsOf(
        edited([ARTICLE, '{of: {person: ada-berg}, passage: berg}', '{of: {person: ada-berg}, pasage: berg}']),
      ),
    ).toEqual([
      expect.stringMatching(
        /^articles\/northland-lance\.yaml:\d+:30 {2}error {2}unknown key "pasage"; did you mean "passage"\?$/,
      ),
    ]);
  });
});
