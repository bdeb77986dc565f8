import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { nearest } from '../../src/seed/files/nearest.js';
import { edited, type Files, passage, problemsOf, rowsOf, SHA256, sample, TEXT } from './sample.js';

const ARTICLE = 'articles/northland-lance.yaml';
const PACKAGE = 'packages/2024.yaml';

/** Where a text stands in a file. */
function at(files: Files, file: string, text: string): string {
  const before = (files[file] ?? '').split(text)[0] ?? '';
  const lines = before.split('\n');
  return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

/** One edit of the sample makes exactly this one error. */
interface Case {
  readonly rule: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** What stands at the error's place in the edited file; a place in words where it is the same every time. */
  readonly place: string;
  readonly message: string;
}

const cases: readonly Case[] = [
  // Blanks
  {
    rule: 'a line of spaces',
    file: PACKAGE,
    from: 'asReported: launchers',
    to: 'asReported: "  "',
    place: '"  "',
    message: 'asReported: "  " is blank; leave the key out where nothing is known',
  },
  {
    rule: 'a character that nobody sees',
    file: PACKAGE,
    from: 'asReported: launchers',
    to: 'asReported: "launch\\u200bers"',
    place: '"launch\\u200b',
    message: 'asReported: "launch\u200bers" holds the character U+200B, which nobody sees; write the text without it',
  },
  {
    rule: 'spaces around words',
    file: PACKAGE,
    from: 'asReported: launchers',
    to: 'asReported: "launchers "',
    place: '"launchers "',
    message: 'asReported: "launchers " has spaces around it; write it without them',
  },
  {
    rule: 'an amount in hexadecimal digits',
    file: PACKAGE,
    from: 'amount: 275000000',
    to: 'amount: 0x10',
    place: '0x10',
    message: '0x10 is not a plain decimal number; write 16, or put it in quotes where it is text',
  },
  {
    rule: 'an amount with an exponent',
    file: PACKAGE,
    from: 'amount: 275000000',
    to: 'amount: 275e6',
    place: '275e6',
    message: '275e6 is not a plain decimal number; write 275000000, or put it in quotes where it is text',
  },
  {
    rule: 'a year with zeros before it',
    file: 'decisions.yaml',
    from: 'decidedOn: 2019',
    to: 'decidedOn: 02019',
    place: '02019',
    message: '02019 is not a plain decimal number; write 2019, or put it in quotes where it is text',
  },
  {
    rule: 'a reference to nothing but spaces',
    file: PACKAGE,
    from: 'donor: NO',
    to: 'donor: "  "',
    place: '"  "',
    message: 'donor: "  " is blank; write the slug of a record',
  },
  // Words that carry no fact
  {
    rule: 'words of another publisher that are too long',
    file: 'articles/treaty-registry.yaml',
    from: 'wording: Southland, signed June 2006',
    to: `wording: Southland, signed ${'and signed '.repeat(10)}June 2006`,
    place: `Southland, signed ${'and signed '.repeat(10)}June`,
    message:
      'wording: is 137 characters long, and 80 are enough; keep the words that carry the fact: a name, an amount, a date, ' +
      'a number and its noun, the line of a list',
  },
  {
    rule: 'a sentence of another publisher',
    file: 'articles/treaty-registry.yaml',
    from: 'wording: Southland, signed June 2006',
    to: 'wording: Southland signed it in June.',
    place: 'Southland signed',
    message:
      'wording: is a whole sentence; keep the words that carry the fact: a name, an amount, a date, a number and its noun, ' +
      'the line of a list',
  },
  // What packages say of their lists and their authority
  {
    rule: "a full list in a compiler's words",
    file: PACKAGE,
    from: 'itemsCompleteness: PARTIAL\n  itemsWording: PRESS',
    to: 'itemsCompleteness: FULL\n  itemsWording: COMPILER',
    place: 'FULL',
    message:
      "itemsCompleteness: FULL needs an official list, or a reprint of it, that was read, and these lines are a compiler's; " +
      'write COMPILED, or name the official list as itemsFrom and its wording',
  },
  {
    rule: 'authority that is partly new, without the part',
    file: PACKAGE,
    from: '  itemsCompleteness',
    to: '  authorityUse: PARTLY_NEW\n  itemsCompleteness',
    place: 'no-2024-1:',
    message:
      'newAuthority is missing: PARTLY_NEW needs the part that is new; where no source gives it, {qualifier: UNSPECIFIED}',
  },
  // Families
  {
    rule: 'a munition that would be a kind of launcher',
    file: 'equipment.yaml',
    from: 'parent: missiles',
    to: 'parent: lance-launcher',
    place: 'lance-launcher\n',
    message:
      'parent: "lance" is a munition, and would be a kind of launcher: "lance-launcher" is above it; ' +
      'write the class of its kind as parent, and ammunitionFor: [lance-launcher]',
  },
  // Shapes
  {
    rule: 'an unknown key',
    file: 'countries.yaml',
    from: 'aliases:',
    to: 'aliasses:',
    place: '1:23',
    message: 'unknown key "aliasses"; did you mean "aliases"?',
  },
  {
    rule: 'a key that nobody can mean',
    file: 'countries.yaml',
    from: 'aliases:',
    to: 'zzz:',
    place: '1:23',
    message: 'unknown key "zzz"; allowed here: name, aliases',
  },
  {
    rule: 'a missing key',
    file: 'people.yaml',
    from: '  name: Ada Berg\n',
    to: '',
    place: 'ada-berg:',
    message: 'name is missing',
  },
  {
    rule: 'a missing date',
    file: 'decisions.yaml',
    from: '  decidedOn: 2019\n',
    to: '',
    place: 'no-ban-2019:',
    message: 'decidedOn is missing',
  },
  {
    rule: 'a missing enum',
    file: 'decisions.yaml',
    from: '  effect: RESTRICTS\n',
    to: '',
    place: 'no-ban-2019:',
    message: 'effect is missing; one of AUTHORIZES, RESTRICTS, LOOSENS',
  },
  {
    rule: 'an empty value',
    file: 'people.yaml',
    from: 'name: Ada Berg',
    to: 'name:',
    place: 'name:',
    message: 'name is empty; write a value, or leave the key out where nothing is known',
  },
  {
    rule: 'an unknown enum value',
    file: 'decisions.yaml',
    from: 'RESTRICTS',
    to: 'RESTRICT',
    place: 'RESTRICT\n',
    message: 'effect: "RESTRICT" is not one of AUTHORIZES, RESTRICTS, LOOSENS; did you mean RESTRICTS?',
  },
  {
    rule: 'a number for text',
    file: 'countries.yaml',
    from: 'Southland',
    to: '1984',
    place: '1984',
    message: 'name: 1984 must be text: put it in quotes',
  },
  {
    rule: 'text for a list',
    file: 'countries.yaml',
    from: '[Northern Crown]',
    to: 'Crown',
    place: 'Crown',
    message: 'aliases: "Crown" must be a list, as in [a, b]',
  },
  {
    rule: 'a list for a map',
    file: 'equipment.yaml',
    from: '{designation: Missiles, category: ANTI_ARMOUR, level: CLASS}',
    to: '[a]',
    place: '[a]',
    message: 'missiles: ["a"] must be a map of keys and values',
  },
  {
    rule: 'a name in two lines',
    file: 'countries.yaml',
    from: 'Southland',
    to: '"South\\nland"',
    place: '"South',
    message: 'name: "South\\nland" must be one line',
  },
  {
    rule: 'half a character',
    file: 'countries.yaml',
    from: 'Southland',
    to: '"\\ud83d"',
    place: '"\\ud83d',
    message: 'name: "\\ud83d" holds a control character or half a character',
  },
  {
    rule: 'a name twice in a list',
    file: 'countries.yaml',
    from: '[Northern Crown]',
    to: '[A, A]',
    place: 'A]',
    message: 'aliases: "A" stands twice in this list',
  },
  {
    rule: 'no date',
    file: PACKAGE,
    from: '2024-11-20',
    to: '2024-11-31',
    place: '2024-11-31',
    message: 'announcedOn: "2024-11-31" is not a date; write 2024-11-20, 2024-11 or 2024',
  },
  // Figures
  {
    rule: 'separators in a figure',
    file: PACKAGE,
    from: '275000000',
    to: '"275,000,000"',
    place: '"275,',
    message:
      'amount: "275,000,000" is not a figure; write digits, as in 275000000 or "12.5", without separators or signs',
  },
  {
    rule: 'a figure finer than its column',
    file: PACKAGE,
    from: '275000000',
    to: '1.234',
    place: '1.234',
    message: 'amount: 1.234 has more than 2 decimal places',
  },
  {
    rule: 'a figure too large',
    file: PACKAGE,
    from: '275000000',
    to: '"12345678901234567"',
    place: '"1234',
    message: 'amount: "12345678901234567" is too large: 16 digits before the point at most',
  },
  {
    rule: 'an amount without its currency',
    file: PACKAGE,
    from: 'currency: USD, ',
    to: '',
    place: 'value:',
    message: 'currency is missing: an amount needs its currency',
  },
  {
    rule: 'a figure without its unit',
    file: PACKAGE,
    from: 'unit: PIECE, ',
    to: '',
    place: 'quantity:',
    message: 'unit is missing: a figure needs its unit',
  },
  {
    rule: 'a figure for an unknown',
    file: PACKAGE,
    from: 'qualifier: MORE_THAN',
    to: 'qualifier: WITHHELD',
    place: '100, unit',
    message: 'figure: 100 does not go with WITHHELD, which has no figures',
  },
  {
    rule: 'a range without an end',
    file: PACKAGE,
    from: 'figure: 100, unit: PIECE, qualifier: MORE_THAN',
    to: 'lower: 100, unit: PIECE, qualifier: BETWEEN',
    place: 'BETWEEN',
    message: 'qualifier: "BETWEEN" needs lower and upper',
  },
  {
    rule: 'a range upside down',
    file: PACKAGE,
    from: 'figure: 100, unit: PIECE, qualifier: MORE_THAN',
    to: 'lower: 100, upper: 20, unit: PIECE, qualifier: BETWEEN',
    place: '20, unit',
    message: 'upper: 20 is not above lower, which is 100',
  },
  {
    rule: 'an amount of nothing',
    file: PACKAGE,
    from: 'amount: 275000000, currency: USD, ',
    to: '',
    place: 'value:',
    message: 'qualifier has neither amount nor qualifier; an unknown one is {qualifier: UNSPECIFIED}',
  },
  // References
  {
    rule: 'an unknown reference',
    file: 'equipment.yaml',
    from: 'parent: missiles',
    to: 'parent: misiles',
    place: 'misiles',
    message: 'there is no equipment "misiles"; did you mean "missiles"?',
  },
  {
    rule: 'a reference of another kind',
    file: 'decisions.yaml',
    from: 'person: ada-berg',
    to: 'person: harbour-times',
    place: 'harbour-times',
    message: 'there is no person "harbour-times"; "harbour-times" is an organization',
  },
  {
    rule: 'an unknown passage',
    file: ARTICLE,
    from: 'passages: [need, have]',
    to: 'passages: [neeed, have]',
    place: 'neeed',
    message: 'there is no passage "neeed" in the article "northland-lance"; did you mean "need"?',
  },
  {
    rule: 'an unknown article',
    file: ARTICLE,
    from: 'to: treaty-registry',
    to: 'to: treaty-registrar',
    place: 'treaty-registrar',
    message: 'there is no article "treaty-registrar"; did you mean "treaty-registry"?',
  },
  // Positions
  {
    rule: 'a position of nobody',
    file: 'people.yaml',
    from: '      organization: defence-ministry\n',
    to: '',
    place: 'ada-berg-defence-minister:',
    message:
      'the position "ada-berg-defence-minister" belongs to nobody; write its organization, or the country whose office it is',
  },
  {
    rule: 'an end that is no end',
    file: 'people.yaml',
    from: 'end: IN_OFFICE',
    to: 'heldUntil: 2025\n      end: IN_OFFICE',
    place: 'IN_OFFICE',
    message: 'end: IN_OFFICE does not go with heldUntil: 2025; write ENDED, or leave end out',
  },
  {
    rule: 'families in a ring',
    file: 'equipment.yaml',
    from: 'parent: missiles',
    to: 'parent: lance',
    place: 'lance\n',
    message: 'parent: the parents of "lance" lead back to itself: lance → lance',
  },
  {
    rule: 'ammunition for itself',
    file: 'equipment.yaml',
    from: '[lance-launcher]',
    to: '[lance]',
    place: '[lance]',
    message: 'ammunitionFor: "lance" would be ammunition for itself: lance → lance',
  },
  // Decisions, treaties, packages
  {
    rule: 'a link to a later decision',
    file: 'decisions.yaml',
    from: 'decidedOn: 2019',
    to: 'decidedOn: 2025',
    place: 'no-ban-2019}',
    message:
      '"no-supply-2024" of 2024-11-20 REVERSES "no-ban-2019" of 2025, which is not earlier; a link points from the later decision to the earlier one',
  },
  {
    rule: 'an action twice',
    file: 'treaties.yaml',
    from: 'takenOn: 2006-06}\n',
    to: 'takenOn: 2006-06}\n    - {country: SO, kind: SIGNATURE, takenOn: 2006-06-01}\n',
    place: '{country: SO, kind: SIGNATURE, takenOn: 2006-06-01}',
    message: 'the action "quiet-seas SO SIGNATURE 2006-06-01" stands twice; remove one',
  },
  {
    rule: 'lines in no words',
    file: PACKAGE,
    from: 'PRESS',
    to: 'NONE',
    place: 'NONE',
    message: 'itemsWording: NONE says that there are no line items, but there are; write whose words they are in',
  },
  // Passages
  {
    rule: 'a passage of the wrong length',
    file: ARTICLE,
    from: 'exact: "a ban of 2019"',
    to: 'exact: "a ban of 201"',
    place: `${TEXT.indexOf('a ban of 2019') + 13}`,
    message:
      `end: ${TEXT.indexOf('a ban of 2019') + 13} does not fit: exact is 12 UTF-16 units long, and ` +
      `${TEXT.indexOf('a ban of 2019')} + 12 = ${TEXT.indexOf('a ban of 2019') + 12}; npm run article -- locate ` +
      '<file> "<words>" prints both',
  },
  {
    rule: 'passages that disagree',
    file: ARTICLE,
    from: 'exact: "more than 100 Lance',
    to: 'exact: "more than 200 Lance',
    place: '"more than 200',
    message:
      `from ${TEXT.indexOf('more than')} to ${TEXT.indexOf(' to Southland')} the passage "missiles" reads "more ` +
      'than 200 Lance missiles and launchers", but "lede" reads "more than 100 Lance missiles and launchers"; ' +
      'one text cannot read both',
  },
  {
    rule: 'a passage twice',
    file: ARTICLE,
    from: 'quotes:',
    to: `${passage('again', 'a ban of 2019')}\nquotes:`,
    place: 'again:',
    message: `the passage "again" stands where "ban" does, from ${TEXT.indexOf('a ban')} to ${TEXT.indexOf('a ban') + 13} of "northland-lance"; use one`,
  },
  // Quotes
  {
    rule: 'words that are not in the passages',
    file: ARTICLE,
    from: 'text: They need them now, and we have them.',
    to: 'text: They need them now, and we have plenty.',
    place: 'They need them now, and we have plenty',
    message:
      'text: "plenty" of the quote "need" does not stand in its passages in this order; add the passage, or take the words as printed',
  },
  {
    rule: 'speech after its publication',
    file: ARTICLE,
    from: 'saidOn: 2024-11-20',
    to: 'saidOn: 2024-11-22',
    place: '2024-11-22',
    message: "saidOn: 2024-11-22 is after the article's publication on 2024-11-21",
  },
  {
    rule: 'two speakers',
    file: ARTICLE,
    from: 'person: ada-berg, role',
    to: 'person: ada-berg, organization: harbour-times, role',
    place: 'harbour-times, role',
    message:
      'organization: "harbour-times" does not go with person; a quote has one speaker, and the person\'s post says the organization',
  },
  {
    rule: 'a post without its holder',
    file: ARTICLE,
    from: 'person: ada-berg, role: Defence Minister',
    to: 'position: ada-berg-defence-minister',
    place: 'ada-berg-defence-minister}\n    venue',
    message: 'position: "ada-berg-defence-minister" needs the person who holds it; write person',
  },
  // Citations
  {
    rule: 'no passage and no wording',
    file: 'articles/treaty-registry.yaml',
    from: '    wording: Southland, signed June 2006\n',
    to: '',
    place: 'of:',
    message: 'the citation has neither passage nor wording; write where the article says it, or its words',
  },
  {
    rule: 'no subject',
    file: ARTICLE,
    from: '{of: {person: ada-berg}, passage: berg}',
    to: '{of: {person: ada-berg}, passage: berg}\n  - {of: {}, passage: berg}',
    place: '{}',
    message: 'of: {} names no subject; write one, as in {person: lloyd-austin}',
  },
  {
    rule: 'a figure for the wrong subject',
    file: ARTICLE,
    from: '{of: {person: ada-berg}, passage: berg}',
    to: '{of: {person: ada-berg}, passage: berg, value: {qualifier: UNSPECIFIED}}',
    place: '{qualifier',
    message: 'value goes with a citation of an aidPackage only',
  },
  {
    rule: 'the same citation twice',
    file: ARTICLE,
    from: '{of: {person: ada-berg}, passage: berg}',
    to: '{of: {person: [ada-berg, ada-berg]}, passage: berg}',
    place: 'ada-berg]',
    message: 'the person "ada-berg" is cited with this passage and wording already; remove one',
  },
  {
    rule: 'a document relayed by itself',
    file: ARTICLE,
    from: 'source: treaty-registry',
    to: 'source: northland-lance',
    place: 'northland-lance}',
    message: 'source: "northland-lance" is this article itself; leave source out',
  },
];

describe('one mistake is one error, with its place and what would be right', () => {
  it.each(cases)('$rule', ({ file, from, to, place, message }) => {
    const files = edited([file, from, to]);
    const where = /^\d+:\d+$/.test(place) ? `${file}:${place}` : at(files, file, place);
    expect(problemsOf(files)).toEqual([`${where}  error  ${message}`]);
  });
});

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
      PACKAGE,
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

describe('files', () => {
  it('takes the sample as it is', () => {
    expect(problemsOf(sample())).toEqual([]);
  });

  it('lists every error of every file, by place', () => {
    const files = edited(
      ['countries.yaml', 'name: Southland', 'nam: Southland'],
      ['decisions.yaml', 'recipient: SO', 'recipient: SU'],
      ['equipment.yaml', 'level: ITEM', 'level: THING'],
      [ARTICLE, 'passage: byline', 'passage: bylines'],
      [ARTICLE, 'kind: DIRECT', 'kind: VERBATIM'],
    );
    expect(problemsOf(files).map((problem) => problem.replace(/ {2}.*/, ''))).toEqual([
      `${at(files, ARTICLE, 'bylines')}`,
      `${at(files, ARTICLE, 'VERBATIM')}`,
      'countries.yaml:2:1',
      'countries.yaml:3:3',
      'decisions.yaml:12:14',
      'equipment.yaml:5:10',
    ]);
  });

  it('names what YAML refuses, and goes on with the other files', () => {
    const files = edited(['equipment.yaml', 'level: ITEM', 'level: THING']);
    files['countries.yaml'] = 'NO: {name: Northland\nSO: [';
    const problems = problemsOf(files);
    expect(problems[0]).toMatch(/^countries\.yaml:2:\d+ {2}error {2}not YAML: /);
    // Not one "there is no country": the file that has them was not read.
    expect(problems.filter((problem) => !problem.startsWith('countries.yaml'))).toEqual([
      'equipment.yaml:5:10  error  level: "THING" is not one of ITEM, CLASS',
    ]);
  });

  it('refuses a key twice', () => {
    expect(
      problemsOf(edited(['countries.yaml', '  name: Southland', '  name: Southland\n  name: Southland'])),
    ).toContain(
      'countries.yaml:4:3  error  the key "name" stands twice in one map, first in line 3; rename or remove one',
    );
  });

  it('refuses files that it would leave out, and a folder without facts', () => {
    expect(problemsOf({ ...sample(), 'countrys.yaml': '' })).toEqual([
      'countrys.yaml:1:1  error  no facts are read from this file; did you mean countries.yaml?',
    ]);
    expect(problemsOf({ ...sample(), 'packages/2025.yml': '' })).toEqual([
      "packages/2025.yml:1:1  error  the file's name must end in .yaml",
    ]);
    expect(problemsOf({ 'README.md': '' })).toEqual([':1:1  error  there are no facts in this folder']);
  });

  it('refuses a file that is not UTF-8 or not a map', () => {
    expect(problemsOf({ ...sample(), 'articles/list.yaml': '- a' })).toEqual([
      'articles/list.yaml:1:1  error  the file: ["a"] must be a map of keys and values',
    ]);
    expect(problemsOf({ ...sample(), 'articles/Bad_Name.yaml': 'kind: REPORT' })[0]).toMatch(
      /^articles\/Bad_Name\.yaml:1:1 {2}error {2}the file's name "Bad_Name" is not a slug/,
    );
  });

  it('refuses keys and values of the wrong form', () => {
    const country = edited(['countries.yaml', '  name: Southland\n', '  name: Southland\nxx: {name: Nowhere}\n']);
    expect(problemsOf(country)).toContain(
      'countries.yaml:4:1  error  "xx" is not a country code; write ISO 3166-1 alpha-2, as in UA',
    );
    const slug = edited([
      'equipment.yaml',
      'missiles: {',
      'Big_Missiles: {designation: B, category: TANK, level: CLASS}\nmissiles: {',
    ]);
    expect(problemsOf(slug)).toContain(
      'equipment.yaml:1:1  error  "Big_Missiles" is not a slug; write small letters, digits and single hyphens, as in lloyd-austin',
    );
    const sha256 = edited([ARTICLE, 'textSha256: ', 'textSha256: x']);
    expect(problemsOf(sha256)).toEqual([
      expect.stringMatching(
        /northland-lance\.yaml:7:13 {2}error {2}textSha256: "x[0-9a-f]{64}" is not a SHA-256: 64 small hexadecimal digits$/,
      ),
    ]);
    expect(problemsOf(edited([ARTICLE, `textSha256: ${SHA256}\n`, '']))).toEqual([
      expect.stringContaining('error  textSha256 is missing: passages count in one text'),
    ]);
  });

  it('refuses what PostgreSQL could not index', () => {
    const long = 'x'.repeat(601);
    expect(problemsOf(edited(['countries.yaml', 'Southland', long]))).toEqual([
      expect.stringMatching(/^countries\.yaml:3:9 {2}error {2}name: "x+… is longer than 500 characters$/),
    ]);
    expect(problemsOf(edited([PACKAGE, 'asReported: launchers', `asReported: ${long}`]))).toEqual([
      expect.stringMatching(/is longer than 600 characters; a line names one thing or a few$/),
    ]);
  });

  it('refuses two articles at one address', () => {
    const files = sample();
    files['articles/copy.yaml'] = 'kind: REPRINT\nurl: https://harbour.example/northland-lance\n';
    expect(problemsOf(files)).toEqual([
      `${ARTICLE}:1:6  error  url: https://harbour.example/northland-lance is the address of the article "copy" already`,
    ]);
  });

  it('warns of a name that two records claim, and goes on', () => {
    const files = edited(['countries.yaml', '  name: Southland', '  name: Southland\n  aliases: [northland]']);
    expect(problemsOf(files)).toEqual(['countries.yaml:4:13  warning  the country "NO" also has the name "northland"']);
    expect(rowsOf(files).countries).toHaveLength(2);
  });
});

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

describe('rows', () => {
  it('bounds follow from the qualifier', () => {
    const bounds = (quantity: string) => {
      const { lineItems } = rowsOf(
        edited([PACKAGE, '{figure: 100, unit: PIECE, qualifier: MORE_THAN, verbatim: more than 100}', quantity]),
      );
      const row = lineItems.find(({ slug }) => slug === 'no-2024-1/lance');
      return [row?.quantityQualifier, row?.quantityLower, row?.quantityUpper];
    };
    expect(bounds('{figure: 31, unit: PIECE}')).toEqual(['EXACT', '31', '31']);
    expect(bounds('{figure: "1000.500", unit: TONNE, qualifier: ABOUT}')).toEqual(['ABOUT', '1000.5', '1000.5']);
    expect(bounds('{figure: 20, unit: PIECE, qualifier: AT_LEAST}')).toEqual(['AT_LEAST', '20', null]);
    expect(bounds('{figure: 245000, unit: ROUND, qualifier: UP_TO}')).toEqual(['UP_TO', null, '245000']);
    expect(bounds('{lower: 10, upper: 20, unit: PIECE, qualifier: BETWEEN}')).toEqual(['BETWEEN', '10', '20']);
    expect(bounds('{qualifier: DOZENS, verbatim: dozens}')).toEqual(['DOZENS', null, null]);
  });

  it('counts the citations of a record best first: support before mention, a passage before none, then publication, slug and place in the file', () => {
    const files = sample();
    files['articles/a-later.yaml'] =
      'kind: REPORT\npublishedOn: 2025\ncitations: [{of: {country: NO}, wording: later}]\n';
    files['articles/an-undated.yaml'] = 'kind: REPORT\ncitations: [{of: {country: NO}, wording: undated}]\n';
    files['articles/z-earlier.yaml'] =
      'kind: REPORT\npublishedOn: 2023\ncitations: [{of: {country: NO}, wording: one}, {of: {country: NO}, wording: two, stance: MENTIONS}]\n';
    const { citations, countries } = rowsOf(files);
    const id = countries.find(({ code }) => code === 'NO')?.id;
    const own = citations.filter(({ countryId }) => countryId === id).sort((a, b) => a.ordinal - b.ordinal);
    expect(own.map(({ ordinal, wording }) => [ordinal, wording])).toEqual([
      [1, 'Northland will send more than 100 Lance missiles and launchers to Southland'],
      [2, 'one'],
      [3, 'later'],
      [4, 'undated'],
      [5, 'two'],
    ]);
  });

  it('takes how a source was read from the citation, then from words that are an address, then from the article', () => {
    const files = sample();
    const cited = (more: string) => `  - {of: {country: NO}, ${more}}\n`;
    files['articles/read-in-part.yaml'] = [
      'kind: REPORT\nreading: EXCERPT\ncitations:\n',
      cited('wording: no reading of its own'),
      cited('wording: "https://harbour.example/northland"'),
      cited('wording: "https://harbour.example/northland/again", reading: FULL_TEXT'),
      cited('wording: a headline, reading: HEADLINE'),
    ].join('');
    files['articles/read-by-nobody-knows.yaml'] = `kind: REPORT\ncitations:\n${cited('wording: of unknown reading')}`;
    const readings = Object.fromEntries(rowsOf(files).citations.map(({ wording, reading }) => [wording, reading]));
    expect(readings).toMatchObject({
      'no reading of its own': 'EXCERPT',
      'https://harbour.example/northland': 'ADDRESS',
      'https://harbour.example/northland/again': 'FULL_TEXT',
      'a headline': 'HEADLINE',
      'of unknown reading': 'UNKNOWN',
    });
  });

  it('ids are the same on every machine, for good', () => {
    const { countries, quotes, treatyActions } = rowsOf(sample());
    expect([
      countries.find(({ code }) => code === 'NO')?.id,
      quotes[0]?.id,
      treatyActions[0]?.id,
    ]).toMatchInlineSnapshot(`
      [
        "851f22fa-a31e-53f0-8050-22a76490f3b9",
        "cd58d724-83c9-5040-861b-2f0871b064de",
        "62bc3dd1-778c-5bf7-ac68-a3e7ff134dba",
      ]
    `);
  });

  it('are the same in whatever order keys stand where order means nothing', () => {
    const ordered = new Set(['lineItems', 'quotes', 'citations']);
    const shuffle = (value: unknown, order: (length: number) => number[], key = ''): unknown => {
      if (Array.isArray(value)) return value.map((item) => shuffle(item, order));
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value);
      const places = ordered.has(key) ? entries.map((_, index) => index) : order(entries.length);
      // As a Map: an object would put the key 105 first whatever is done.
      return new Map(
        places
          .flatMap((index) => entries.slice(index, index + 1))
          .map(([name, inner]) => [name, shuffle(inner, order, name)]),
      );
    };
    const { places: _, ...expected } = rowsOf(sample());
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (random) => {
        const order = (length: number) =>
          Array.from({ length }, (_, index) => ({ index, rank: random.next().value }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ index }) => index);
        const files = Object.fromEntries(
          Object.entries(sample()).map(([name, text]) => [
            name,
            stringify(shuffle(parse(text, { version: '1.2' }), order), { lineWidth: 0 }),
          ]),
        );
        // `parse` has put the line item 105 first; its ordinal is the one thing that may differ.
        const { places: _, ...rows } = rowsOf(files);
        const unnumbered = (lineItems: typeof rows.lineItems) => lineItems.map((row) => ({ ...row, ordinal: 0 }));
        expect({ ...rows, lineItems: unnumbered(rows.lineItems) }).toEqual({
          ...expected,
          lineItems: unnumbered(expected.lineItems),
        });
      }),
      { numRuns: 25 },
    );
  });

  it('numbers line items as the file has them, also where a key looks like a number', () => {
    const { lineItems } = rowsOf(sample());
    expect(lineItems.map(({ slug, ordinal }) => [ordinal, slug]).sort()).toEqual([
      [1, 'no-2024-1/lance'],
      [2, 'no-2024-1/105'],
    ]);
  });
});

describe('the nearest name', () => {
  it('is found where letters are missing, wrong, swapped, or the name is longer', () => {
    const known = ['himars', 'himars-ammunition', 'tow', 'javelin', 'UA'];
    expect(nearest('hymars', known)).toBe('himars');
    expect(nearest('javelni', known)).toBe('javelin');
    expect(nearest('ammunition', known)).toBe('himars-ammunition');
    expect(nearest('ua', known)).toBe('UA');
    expect(nearest('patriot', known)).toBeUndefined();
  });
});
