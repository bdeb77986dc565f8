import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/seed/files/nearest.js';
import { loadSeed, validateSeed } from '../../../src/seed/validate.js';
import { ARTICLE, at, edited, folder, PACKAGES, problemsOf, rowsOf, SHA256, sample, withMore } from '../sample.js';

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
    ).toContain('countries.yaml:4:3  error  the key "name" is twice in one map, first in line 3; rename or remove one');
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

  it('refuses files in folders that it would leave out', () => {
    const inside = (folder: string) =>
      `no facts are read from folders inside ${folder}; move the file into ${folder} itself`;
    expect(
      problemsOf({
        ...sample(),
        'articles/2026/z.yaml': '[',
        'packages/new/2026.yaml': '',
        'equipment/x/deep/y.yml': '',
        'article/x.yaml': '',
        'translations/de.yaml': '',
        'translations/README.md': '',
        '.github/checks.yaml': '',
      }),
    ).toEqual([
      'article/x.yaml:1:1  error  no facts are read from the folder article; did you mean articles?',
      `articles/2026/z.yaml:1:1  error  ${inside('articles')}`,
      `equipment/x/deep/y.yml:1:1  error  ${inside('equipment')}`,
      `packages/new/2026.yaml:1:1  error  ${inside('packages')}`,
      'translations/de.yaml:1:1  error  no facts are read from the folder translations; ' +
        'the folders here are equipment, packages, sources, articles',
    ]);
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

  it('refuses a file that is several documents, or longer than any, and says what to do', () => {
    const documents = { ...sample(), 'sources/two.yaml': 'a: {kind: REPORT}\n---\nb: {kind: REPORT}\n' };
    expect(problemsOf(documents)).toEqual([
      'sources/two.yaml:2:1  error  a line --- begins another document here; remove it, a file of facts is one',
    ]);
    expect(problemsOf({ ...sample(), 'sources/long.yaml': 'x: y\n'.repeat(2_000_001) })).toEqual([
      expect.stringMatching(/^sources\/long\.yaml:1:1 {2}error {2}the file has 10000005 characters; .* divide it/),
    ]);
  });

  it('says in words why a file cannot be read', () => {
    const files = folder({ ...sample(), 'sources/a.yaml/note.txt': '' });
    symlinkSync(join(files, 'nowhere'), join(files, 'sources', 'link.yaml'));
    const { problems } = validateSeed(loadSeed(files));
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/a\.yaml" is a folder, where a file must be\.$/),
      expect.stringMatching(/link\.yaml" is not there\./),
    ]);
  });

  it('names what is not text so that it is seen, in one line', () => {
    const problems = problemsOf(withMore('people.yaml', '"x\u0000\u001b[2Jy": {name: A}\n'));
    expect(problems[0]).toMatch(/error {2}"x\\u0000\\u001b\[2Jy" is not a slug/);
  });

  it('refuses what PostgreSQL could not index', () => {
    const long = 'x'.repeat(601);
    expect(problemsOf(edited(['countries.yaml', 'Southland', long]))).toEqual([
      expect.stringMatching(/^countries\.yaml:3:9 {2}error {2}name: "x+… is longer than 500 characters$/),
    ]);
    expect(problemsOf(edited([PACKAGES, 'asReported: launchers', `asReported: ${long}`]))).toEqual([
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
