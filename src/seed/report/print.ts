import { type FilePosition, formatPlace } from '../files/problems.js';
import type { UncitedArticle } from './articles.js';
import type { TableChange } from './changes.js';
import type { UnusedEquipment } from './equipment.js';
import { capped, columns, grouped, share } from './layout.js';
import type { ClaimedName } from './names.js';
import type { RuleAcceptance } from './proposals.js';
import type { PassageCount, Quality, Support } from './quality.js';
import type { ReadingCount } from './readings.js';
import type { Report } from './report.js';
import type { Measure, ValueSum } from './sums.js';
import type { Reach, Wordings } from './wordings.js';

/** Records of a table that are named before the rest is only counted. */
const CAP = 10;

/** The report as text for a terminal. */
export function printReport(report: Report): string {
  return [
    section('Packages and lines by source quality', qualityLines(report.quality)),
    section('How sources were read', readingLines(report.readings)),
    section('What the wordings of lines resolve to', wordingLines(report.wordings)),
    section('Equipment that is never used', equipmentLines(report.unusedEquipment)),
    section('Names and aliases that are claimed twice', nameLines(report.claimedNames)),
    section('Articles with no citation', articleLines(report.uncitedArticles)),
    ...report.sums.map(({ measure, sums }) => section(MEASURE_LABELS[measure].title, sumLines(measure, sums))),
    section('Proposals by rule', acceptanceLines(report.acceptance)),
  ].join('\n');
}

/** What will be written, as text for a terminal. */
export function printChanges(changes: readonly TableChange[]): string {
  return section(
    'What changes in the database',
    changes.length === 0 ? ['Nothing: it holds exactly these facts.'] : changes.flatMap(changeLines),
  );
}

function section(title: string, lines: readonly string[]): string {
  return `${title}\n${'─'.repeat(title.length)}\n${lines.join('\n')}\n`;
}

const SUPPORT_LABELS: Readonly<Record<Support, string>> = {
  REPORTED: 'a reported source',
  DATASET: 'a dataset only',
  NOTHING: 'nothing',
};

function qualityLines({ lists, supports }: Quality): string[] {
  const cells = ({ withPassage, without }: PassageCount) => [String(withPassage), String(without)];
  return [
    ...columns([
      ['completeness of the list', 'its words', 'packages', 'lines'],
      ...lists.map(({ completeness, wording, packages, lines }) => [
        completeness,
        wording,
        String(packages),
        String(lines),
      ]),
    ]),
    '',
    ...columns([
      ['supported by', 'packages: with a passage', 'without', 'lines: with a passage', 'without'],
      ...supports.map(({ support, packages, lines }) => [SUPPORT_LABELS[support], ...cells(packages), ...cells(lines)]),
    ]),
    '',
    'Reported is what an article, release or page that was read says. A release known through a dataset is the dataset.',
  ];
}

function readingLines(readings: readonly ReadingCount[]): string[] {
  const all = readings.reduce((sum, { citations }) => sum + citations, 0);
  return [
    ...columns([
      ['how it was read', 'citations', 'share', 'records that rest on it alone'],
      ...readings.map(({ reading, citations, recordsOnly }) => [
        reading,
        String(citations),
        share(citations, all),
        String(recordsOnly),
      ]),
    ]),
    '',
    'A record rests on it alone when every citation that supports it was read so.',
  ];
}

const REACH_LABELS: Readonly<Record<Reach, string>> = {
  ITEM: 'at least one item',
  CLASS: 'classes only',
  NOTHING: 'nothing',
};

function wordingLines({ reaches, classes, unresolved }: Wordings): string[] {
  const all = reaches.reduce((sum, { lines }) => sum + lines, 0);
  return [
    ...columns([
      ['resolved to', 'lines', 'share', 'wordings'],
      ...reaches.map(({ reach, lines, wordings }) => [
        REACH_LABELS[reach],
        String(lines),
        share(lines, all),
        String(wordings),
      ]),
    ]),
    '',
    ...(classes.length === 0
      ? []
      : [
          'The classes of lines that name no item (a line that names two counts with both):',
          ...columns(
            [
              ['class', 'lines', 'wordings', 'designation'],
              ...classes.map(({ slug, designation, lines, wordings }) => [
                slug,
                String(lines),
                String(wordings),
                designation,
              ]),
            ],
            '  ',
          ),
          '',
        ]),
    unresolved.length === 0 ? 'No line is unresolved.' : 'Unresolved:',
    ...unresolved.map(({ slug, asReported, reason, place }) => `  ${where(place)}${slug}  “${asReported}”: ${reason}`),
  ];
}

function equipmentLines(unused: readonly UnusedEquipment[]): string[] {
  return [
    ...listed(unused.map(({ slug, designation, level, place }) => [`${where(place)}${slug}`, level, designation])),
    'Used is what a line, a quote, a decision or a treaty names; the families of what is used; and what is ammunition',
    'for something used, or fires it.',
  ];
}

function nameLines(claims: readonly ClaimedName[]): string[] {
  if (claims.length === 0) return ['None.'];
  return claims.flatMap(({ kind, folded, owners }) => [
    `${kind} “${folded}”`,
    ...owners.map(({ slug, name, place }) => `  ${where(place)}${slug} as “${name}”`),
  ]);
}

function articleLines(articles: readonly UncitedArticle[]): string[] {
  return listed(
    articles.map(({ slug, kind, linked, place }) => [
      `${where(place)}${slug}`,
      kind,
      linked ? 'another article links to it' : '',
    ]),
  );
}

const MEASURE_LABELS: Readonly<Record<Measure, { readonly title: string; readonly means: string }>> = {
  VALUE: {
    title: 'Announced value by authority and year',
    means:
      'Measured is the value as announced, not what was delivered. Packages of unknown value are in no sum; "–" is no bound.',
  },
  NEW_AUTHORITY: {
    title: 'Authority newly used, by authority and year',
    means:
      'Measured is the part of the value that no earlier package had used. Packages of which nobody says it are in no sum.',
  },
};

function sumLines(measure: Measure, sums: readonly ValueSum[]): string[] {
  const rows = sums.flatMap(({ authority, year, packages, unknown, sums: amounts }) => {
    const head = [authority ?? 'all', year === null ? 'all' : String(year), String(packages), String(unknown)];
    if (amounts.length === 0) return [[...head, '–', '–', '–']];
    return amounts.map(({ currency, lower, upper }, index) => [
      ...(index === 0 ? head : head.map(() => '')),
      currency,
      grouped(lower.toFixed()),
      upper === null ? '–' : grouped(upper.toFixed()),
    ]);
  });
  return [
    ...columns([['authority', 'year', 'packages', 'unknown', 'currency', 'at least', 'at most'], ...rows]),
    '',
    MEASURE_LABELS[measure].means,
  ];
}

function acceptanceLines(rules: readonly RuleAcceptance[]): string[] {
  if (rules.length === 0) return ['No proposal was decided on: all facts were written by hand.'];
  return [
    ...columns([
      ['rule', 'accepted', 'edited', 'rejected', 'accepted of decided', 'citations on record'],
      ...rules.map(({ rule, accepted, edited, rejected, citations }) => {
        const kept = accepted + edited;
        const decided = kept + rejected;
        return [
          rule,
          String(accepted),
          String(edited),
          String(rejected),
          decided === 0 ? '–' : share(kept, decided),
          String(citations),
        ];
      }),
    ]),
    '',
    'Edited is accepted after a change. What was decided is in drafts/decided/, by text.',
  ];
}

function changeLines({ table, added, changed, removed }: TableChange): string[] {
  const counts = [`${added.length} added`, `${changed.length} changed`, `${removed.length} removed`];
  return [
    `${table}: ${counts.filter((count) => !count.startsWith('0 ')).join(', ')}`,
    ...capped(
      added.map((name) => `  + ${name}`),
      CAP,
      '  ',
    ),
    ...capped(
      changed.map(({ name, fields }) => `  ~ ${name} (${fields.join(', ')})`),
      CAP,
      '  ',
    ),
    ...capped(
      removed.map((name) => `  - ${name}`),
      CAP,
      '  ',
    ),
  ];
}

function listed(rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? ['None.'] : columns(rows);
}

function where(place: FilePosition | undefined): string {
  return place ? `${formatPlace(place)}  ` : '';
}
