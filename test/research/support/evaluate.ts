import type { Figure, LineRow, PackageRow } from './aid.js';

/** A record as totals see it: the values of each dimension, those of its equipment together, and its figure. */
export interface Counted {
  readonly id: string;
  readonly single: Readonly<Record<string, string | null>>;
  /** What each equipment that it names is. */
  readonly equipment: readonly { readonly slug: string; readonly category: string; readonly family: string }[];
  readonly announced: readonly [first: string, last: string];
  readonly figure: Figure;
}

export interface Asked {
  readonly groupBy: readonly string[];
  readonly cumulative: boolean;
  readonly fillPeriods: boolean;
}

interface SumRow {
  count: number;
  lower: number;
  upper: number | null;
  exact: number;
  lowerExclusive: boolean;
  approximate: number;
  unknown: number;
}

interface AmountsRow {
  readonly count: number;
  readonly unknown: number;
  readonly withheld: number;
  readonly sums: Readonly<Record<string, SumRow>>;
}

export interface BucketRow extends AmountsRow {
  readonly shared: number;
  readonly running: AmountsRow | null;
}

const fanned: Readonly<Record<string, 'slug' | 'category' | 'family'>> = {
  EQUIPMENT: 'slug',
  CATEGORY: 'category',
  FAMILY: 'family',
};
const months: Readonly<Record<string, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** What totals should say, by a group's key as JSON: worked out one record at a time. */
export function evaluate(records: readonly Counted[], asked: Asked): Map<string, BucketRow> {
  const groups = new Map<string, Counted[]>();
  const standsIn = new Map<string, number>();
  for (const record of records) {
    const keys = new Set(keysOf(record, asked.groupBy).map((key) => JSON.stringify(key)));
    standsIn.set(record.id, keys.size);
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  const at = asked.groupBy.findIndex((name) => name in months);
  if (asked.fillPeriods) fill(groups, at, asked.groupBy[at] ?? '');
  if (asked.groupBy.length === 0 && groups.size === 0) groups.set('[]', []);
  const rows = new Map<string, BucketRow>();
  for (const [key, members] of groups)
    rows.set(key, {
      ...amountsOf(members),
      shared: members.filter(({ id }) => (standsIn.get(id) ?? 0) > 1).length,
      running: asked.cumulative ? amountsOf(upTo(groups, key, at)) : null,
    });
  return rows;
}

function keysOf(record: Counted, groupBy: readonly string[]): string[][] {
  const things = groupBy.some((name) => name in fanned) ? record.equipment : [];
  const rows = things.length > 0 ? things : [undefined];
  return rows.map((thing) =>
    groupBy.map((name) => {
      if (name in months) return periodOf(record.announced, months[name] ?? 1);
      const part = fanned[name];
      if (part) return thing ? thing[part] : '-';
      return record.single[name] ?? '-';
    }),
  );
}

/** The label of the period of so many months that a date is in: that of the year where it is in no one shorter period. */
function periodOf([first, last]: readonly [string, string], length: number): string {
  const label = (day: string) => labelOf(day.slice(0, 4), Number(day.slice(5, 7)), length);
  return label(first) === label(last) ? label(first) : first.slice(0, 4);
}

function labelOf(year: string, month: number, length: number): string {
  if (length === 12) return year;
  return length === 3 ? `${year}-Q${Math.ceil(month / 3)}` : `${year}-${String(month).padStart(2, '0')}`;
}

function fill(groups: Map<string, Counted[]>, at: number, name: string): void {
  const length = months[name] ?? 1;
  const keys = [...groups.keys()].map((key): string[] => JSON.parse(key));
  const exact = (label: string) => length === 12 || label.length > 4;
  const labels = keys
    .map((key) => key[at] ?? '')
    .filter(exact)
    .sort();
  const [from, to] = [labels[0], labels.at(-1)];
  if (from === undefined || to === undefined) return;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    for (let month = 1; month <= 12; month += length) {
      const label = labelOf(String(year), month, length);
      if (label < from || label > to) continue;
      for (const key of keys) {
        const filled = JSON.stringify(key.map((part, index) => (index === at ? label : part)));
        if (!groups.has(filled)) groups.set(filled, []);
      }
    }
}

/** Sorts a year behind its months and quarters. */
const rank = (label: string) => (label.length > 4 ? label : `${label}-~`);

function upTo(groups: ReadonlyMap<string, readonly Counted[]>, key: string, at: number): Counted[] {
  const own: string[] = JSON.parse(key);
  return [...groups].flatMap(([other, members]) => {
    const theirs: string[] = JSON.parse(other);
    const same = theirs.every((part, index) => index === at || part === own[index]);
    return same && rank(theirs[at] ?? '') <= rank(own[at] ?? '') ? members : [];
  });
}

function amountsOf(records: readonly Counted[]): AmountsRow {
  const known = records.filter(({ figure }) => figure.lower !== null || figure.upper !== null);
  const unknown = records.length - known.length;
  const units = [...new Set(known.map(({ figure }) => figure.unit ?? ''))];
  return {
    count: records.length,
    unknown,
    withheld: records.filter(({ figure }) => figure.qualifier === 'WITHHELD').length,
    sums: Object.fromEntries(
      units.map((unit) => [
        unit,
        sumOf(
          known.filter(({ figure }) => figure.unit === unit),
          unknown,
        ),
      ]),
    ),
  };
}

function sumOf(records: readonly Counted[], unknown: number): SumRow {
  const sum: SumRow = { count: 0, lower: 0, upper: 0, exact: 0, lowerExclusive: false, approximate: 0, unknown };
  if (unknown > 0) sum.upper = null;
  for (const { figure } of records) {
    sum.count += 1;
    sum.lower += figure.lower ?? 0;
    sum.upper = sum.upper === null || figure.upper === null ? null : sum.upper + figure.upper;
    if (figure.qualifier === 'EXACT') sum.exact += figure.lower ?? 0;
    if (figure.qualifier === 'MORE_THAN') sum.lowerExclusive = true;
    if (figure.qualifier === 'ABOUT') sum.approximate += 1;
  }
  return sum;
}

export function countPackage(row: PackageRow): Counted {
  return {
    id: row.id,
    single: {
      DONOR: row.donor,
      RECIPIENT: row.recipient,
      AUTHORITY: row.authority,
      CURRENCY: row.value.unit,
      QUALIFIER: row.value.qualifier,
    },
    equipment: row.lines.flatMap(({ equipment }) => equipment),
    announced: row.announced,
    figure: row.value,
  };
}

export type CountSource = 'REPORTED' | 'DATASET';

export function countLine(from: PackageRow, row: LineRow, countsFrom: readonly CountSource[]): Counted {
  return {
    id: row.id,
    single: {
      DONOR: from.donor,
      AUTHORITY: from.authority,
      PACKAGE: from.slug,
      QUALIFIER: row.quantity.qualifier,
      UNIT: row.quantity.unit,
    },
    equipment: row.equipment,
    announced: from.announced,
    figure: readingOf(row, countsFrom),
  };
}

const none: Figure = { qualifier: 'UNSPECIFIED', lower: null, upper: null, unit: null };

/** Whose count of a line is summed. */
function readingOf({ quantity, citations }: LineRow, countsFrom: readonly CountSource[]): Figure {
  const supports = citations.filter(({ stance }) => stance === 'SUPPORTS');
  const isDataset = ({ article, relayedBy }: LineRow['citations'][number]) => (relayedBy ?? article) === 'dataset';
  const gives = ({ quantity: given }: LineRow['citations'][number]) =>
    given !== null && given.qualifier !== 'UNSPECIFIED';
  const [coded, reported] = [supports.filter(isDataset), supports.filter((one) => !isDataset(one))];
  const rests = coded.some(gives) || (coded.length > 0 && reported.length === 0);
  const own = quantity.qualifier !== 'UNSPECIFIED' && (reported.some(gives) || !rests);
  if (countsFrom.includes('REPORTED') && own) return quantity;
  if (!countsFrom.includes('DATASET')) return none;
  const readings = coded.filter(gives).map((one) => one.quantity ?? none);
  return readings.find(({ unit }) => unit !== null) ?? readings[0] ?? none;
}
