import { type Days, periodOf, periodsBetween, rankOf, readPeriod } from './dates.js';

/** A record as totals and facets see it: what it has in each dimension. */
export interface Counted {
  /** The short name, which is how lists are compared. */
  readonly slug: string;
  /** What it has one of, or none. */
  readonly single: Readonly<Record<string, string | null>>;
  /** What it may have several of. */
  readonly several: readonly Several[];
  /** The dates of its periods, by what stands before MONTH, QUARTER and YEAR in their names. */
  readonly dates: Readonly<Record<string, Days | null>>;
}

/** Things that a record leads to. The dimensions of one thing stand together: its category beside it and not beside another thing's. */
export interface Several {
  readonly names: readonly string[];
  readonly things: readonly Readonly<Record<string, string>>[];
}

export interface Asked {
  readonly groupBy: readonly string[];
  readonly cumulative: boolean;
  readonly fillPeriods: boolean;
}

/** A group: its records, and what was counted and summed of them. */
export interface Group<Amounts> {
  /** The short names of the records. */
  readonly members: readonly string[];
  readonly shared: number;
  readonly amounts: Amounts;
  readonly running: Amounts | null;
}

/** What the records of a group have in common, in the order of `groupBy`; null where they have none. */
type Key = readonly (string | null)[];

/** How a group's key is written. */
export const writeKey = (key: Key): string => JSON.stringify(key);
const readKey = (written: string): Key => JSON.parse(written);

/** How many records there are, where nothing is summed. */
export const countOf = (records: readonly Counted[]) => ({ count: records.length });

/** What totals should say, by a group's key: worked out one record at a time. */
export function evaluate<R extends Counted, Amounts>(
  records: readonly R[],
  asked: Asked,
  amountsOf: (records: readonly R[]) => Amounts,
): Map<string, Group<Amounts>> {
  const groups = new Map<string, R[]>();
  const standsIn = new Map<string, number>();
  for (const record of records) {
    const keys = new Set(keysOf(record, asked.groupBy).map(writeKey));
    standsIn.set(record.slug, keys.size);
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  const at = asked.groupBy.findIndex((name) => readPeriod(name));
  if (asked.fillPeriods) fill(groups, at, readPeriod(asked.groupBy[at] ?? '')?.months ?? 1);
  if (asked.groupBy.length === 0 && groups.size === 0) groups.set(writeKey([]), []);
  return new Map(
    [...groups].map(([key, members]) => {
      const past = asked.cumulative ? upTo(groups, readKey(key), at) : undefined;
      const group = {
        members: members.map(({ slug }) => slug).sort(),
        shared: members.filter(({ slug }) => (standsIn.get(slug) ?? 0) > 1).length,
        amounts: amountsOf(members),
        running: past ? amountsOf(past) : null,
      };
      return [key, group];
    }),
  );
}

function keysOf(record: Counted, groupBy: readonly string[]): Key[] {
  const asked = record.several.filter(({ names }) => names.some((name) => groupBy.includes(name)));
  // Things of different sorts, such as speakers and equipment, each stand beside each other.
  const rows = asked.reduce<Several['things']>(
    (before, { things }) =>
      before.flatMap((row) => (things.length > 0 ? things : [{}]).map((one) => ({ ...row, ...one }))),
    [{}],
  );
  return rows.map((row) => groupBy.map((name) => partOf(record, row, name)));
}

function partOf({ single, several, dates }: Counted, row: Several['things'][number], name: string): string | null {
  const value = single[name];
  if (value !== undefined) return value;
  if (several.some(({ names }) => names.includes(name))) return row[name] ?? null;
  const period = readPeriod(name);
  const date = period && dates[period.of];
  if (!period || date === undefined) throw new Error(`the plain computation does not know ${name}: teach it`);
  return date && periodOf(date, period.months);
}

/** Adds the empty groups of all periods between the first and the last of any group. */
function fill<R>(groups: Map<string, R[]>, at: number, months: number): void {
  const keys = [...groups.keys()].map(readKey);
  const labels = keys.flatMap((key) => key[at] ?? []);
  for (const label of periodsBetween(labels, months))
    for (const key of keys) {
      const filled = writeKey(key.map((part, index) => (index === at ? label : part)));
      if (!groups.has(filled)) groups.set(filled, []);
    }
}

/** The records of a group and of those of the periods before it; undefined where the date is unknown. */
function upTo<R>(groups: ReadonlyMap<string, readonly R[]>, own: Key, at: number): R[] | undefined {
  const label = own[at];
  if (label == null) return undefined;
  return [...groups].flatMap(([written, members]) => {
    const other = readKey(written);
    const theirs = other[at];
    const same = other.every((part, index) => index === at || part === own[index]);
    return same && theirs != null && rankOf(theirs) <= rankOf(label) ? members : [];
  });
}
