import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { formatProblem, loadSeed, type SeedRows, validateSeed } from '../../src/seed/validate.js';

/** An invented article, with a rocket before most of its passages: offsets must count it as two. */
export const TEXT = [
  'Northland to send Lance missiles',
  'By Wire Desk',
  'PORT CITY 🚀 — Northland will send more than 100 Lance missiles and launchers to Southland, Defence Minister Ada Berg said on Wednesday.',
  '“They need them now,” Berg told the Harbour Times during a visit to Port City, “and we have them.”',
  'The package is worth $275 million. It reverses a ban of 2019, and Southland has signed the Quiet Seas Treaty.',
].join('\n\n');

export const SHA256: string = createHash('sha256').update(TEXT, 'utf8').digest('hex');

/** The passage of these words, as a line of YAML. */
export function passage(key: string, exact: string): string {
  const start = TEXT.indexOf(exact);
  if (start < 0) throw new Error(`the sample has no "${exact}"`);
  return `  ${key}: {exact: ${stringify(exact, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trim()}, start: ${start}, end: ${start + exact.length}}`;
}

/** Files of the sample that tests edit. */
export const ARTICLE = 'articles/northland-lance.yaml';
export const PACKAGES = 'packages/2024.yaml';

export type Files = Record<string, string>;

/** A small seed with every kind of record, all of it in order. */
export function sample(): Files {
  return {
    'countries.yaml': `NO: {name: Northland, aliases: [Northern Crown]}
SO:
  name: Southland
`,
    'organizations.yaml': `harbour-times:
  name: Harbour Times
  kind: NEWS_PUBLISHER
  country: NO
defence-ministry: {name: Ministry of Defence, kind: GOVERNMENT, country: NO}
`,
    'people.yaml': `ada-berg:
  name: Ada Berg
  positions:
    ada-berg-defence-minister:
      post: no-defence-minister
      title: Minister of Defence
      asReported: Defence Minister
      organization: defence-ministry
      heldFrom: 2021-10
      end: IN_OFFICE
`,
    'equipment.yaml': `missiles: {designation: Missiles, category: ANTI_ARMOUR, level: CLASS}
lance:
  designation: Lance
  category: ANTI_ARMOUR
  level: ITEM
  parent: missiles
  ammunitionFor: [lance-launcher]
lance-launcher: {designation: Lance launcher, category: ANTI_ARMOUR, level: ITEM, tags: [NON_PERSISTENT]}
`,
    'packages/2024.yaml': `no-2024-1:
  title: Northland's first package
  donor: NO
  recipient: SO
  authority: OTHER
  announcedOn: 2024-11-20
  value: {amount: 275000000, currency: USD, verbatim: $275 million}
  itemsCompleteness: PARTIAL
  itemsWording: PRESS
  lineItems:
    lance:
      asReported: more than 100 Lance missiles
      equipment: [lance]
      quantity: {figure: 100, unit: PIECE, qualifier: MORE_THAN, verbatim: more than 100}
    105:
      asReported: launchers
      equipment: [lance-launcher]
`,
    'decisions.yaml': `no-ban-2019:
  title: No missiles abroad
  effect: RESTRICTS
  decidedOn: 2019
  country: NO
  equipment: [missiles]
no-supply-2024:
  title: Lance for Southland
  effect: AUTHORIZES
  decidedOn: 2024-11-20
  country: NO
  recipient: SO
  decidedBy: {person: ada-berg}
  equipment: [lance]
  aidPackages: [no-2024-1]
  links:
    - {kind: REVERSES, to: no-ban-2019}
`,
    'treaties.yaml': `quiet-seas:
  name: Quiet Seas Treaty
  governs: [missiles]
  actions:
    - {country: SO, kind: SIGNATURE, takenOn: 2006-06}
`,
    'articles/northland-lance.yaml': `url: https://harbour.example/northland-lance
kind: NEWS_STORY
headline: Northland to send Lance missiles
publishedOn: 2024-11-21
language: en
publisher: harbour-times
textSha256: ${SHA256}
credits:
  wire: {role: AUTHOR, asPrinted: Wire Desk, passage: byline}
links:
  registry: {kind: CITES, to: treaty-registry, wording: according to the registry}
passages:
${passage('byline', 'By Wire Desk')}
${passage('headline', 'Northland to send Lance missiles')}
${passage('lede', 'Northland will send more than 100 Lance missiles and launchers to Southland')}
${passage('missiles', 'more than 100 Lance missiles and launchers')}
${passage('berg', 'Defence Minister Ada Berg')}
${passage('need', '“They need them now,” Berg told the Harbour Times')}
${passage('have', '“and we have them.”')}
${passage('value', '$275 million')}
${passage('ban', 'a ban of 2019')}
${passage('treaty', 'Southland has signed the Quiet Seas Treaty')}
quotes:
  need:
    kind: DIRECT
    text: They need them now, and we have them.
    passages: [need, have]
    speaker: {label: Berg, person: ada-berg, role: Defence Minister}
    venue: a visit to Port City
    addressee: {asPrinted: the Harbour Times, organization: harbour-times}
    place: {asPrinted: Port City, country: NO}
    saidOn: 2024-11-20
    saidOnAsPrinted: Wednesday
    about: [lance]
citations:
  - {of: {country: [NO, SO]}, passage: lede}
  - {of: {organization: harbour-times}, passage: need}
  - {of: {organization: defence-ministry}, passage: berg}
  - {of: {person: ada-berg}, passage: berg}
  - {of: {position: ada-berg-defence-minister}, passage: berg}
  - {of: {equipment: [missiles, lance, lance-launcher]}, passage: missiles}
  - of: {aidPackage: no-2024-1}
    passage: value
    value: {amount: "275000000.00", currency: USD, qualifier: EXACT, verbatim: $275 million}
  - of: {lineItem: no-2024-1/lance}
    passage: missiles
    quantity: {figure: 100, unit: PIECE, qualifier: MORE_THAN, verbatim: more than 100}
  - {of: {lineItem: no-2024-1/105}, passage: missiles, wording: launchers}
  - {of: {decision: [no-ban-2019, no-supply-2024]}, passage: ban}
  - of: {decisionLink: {from: no-supply-2024, kind: REVERSES, to: no-ban-2019}}
    passage: ban
  - {of: {treaty: quiet-seas}, passage: treaty, source: treaty-registry}
`,
    'articles/treaty-registry.yaml': `kind: DATASET
publishedOn: 2010
citations:
  - of: {treatyAction: {treaty: quiet-seas, country: SO, kind: SIGNATURE, takenOn: 2006-06}}
    wording: Southland, signed June 2006
`,
  };
}

/** Writes files into a fresh folder, which goes when the test ends. */
export function folder(files: Files): string {
  const directory = mkdtempSync(join(tmpdir(), 'dossier-seed-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  return directory;
}

/** The sample with one text exchanged for another; both must be there, or the test tests nothing. */
export function edited(...edits: readonly (readonly [file: string, from: string, to: string])[]): Files {
  const files = sample();
  for (const [file, from, to] of edits) {
    const text = files[file];
    if (text === undefined || !text.includes(from)) throw new Error(`${file} has no "${from}"`);
    files[file] = text.replace(from, () => to);
  }
  return files;
}

/** What is wrong with these files, each line without the folder's name. */
export function problemsOf(files: Files): string[] {
  const directory = folder(files);
  return validateSeed(loadSeed(directory)).problems.map((problem) =>
    formatProblem({ ...problem, file: problem.file.slice(directory.length + 1) }).replaceAll(`${directory}/`, ''),
  );
}

/** The rows of files that must be in order. */
export function rowsOf(files: Files): SeedRows {
  const { rows, problems } = validateSeed(loadSeed(folder(files)));
  if (!rows) throw new Error(problems.map(formatProblem).join('\n'));
  return rows;
}

/** Where a text stands in a file. */
export function at(files: Files, file: string, text: string): string {
  const before = (files[file] ?? '').split(text)[0] ?? '';
  const lines = before.split('\n');
  return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

/** The sample with more of a file at its end. */
export function withMore(file: string, text: string, files: Files = sample()): Files {
  return { ...files, [file]: `${files[file] ?? ''}${text}` };
}
