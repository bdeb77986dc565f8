import type { RecordCounts } from './records.js';
import { reading, recordsOf } from './shares.js';
import { weights } from './weights.js';

/** What a condition is reckoned to do to the records of a model. */
export interface Estimate {
  /** The part of the records that meet it, from 0 to 1. */
  readonly share: number;
  /** What it takes to find them beside reading their table, in units of cost. */
  readonly work: number;
  /** The part of their table that is read for them, from 0 to 1: once, whatever is asked of its rows. */
  readonly read: number;
  /** What it takes to ask it of one record alone, from that record's own side, beside reading it. */
  readonly asked: number;
  /** The tables that PostgreSQL may join for it in any order. */
  readonly joins: number;
  /** Whether it leads to a record that is named by its key. */
  readonly isNamed: boolean;
  /** The keys that it names, where it names the records themselves. */
  readonly names?: readonly string[] | undefined;
  /** Whether the records are followed from such a record, or from what belongs to one, by an index, one by one. */
  readonly isFollowed: boolean;
  /** Whether it is a set put together from several, which is found whole, whichever records it is asked of. */
  readonly isWhole: boolean;
}

/** No condition: all records meet it. */
export const everything: Estimate = {
  share: 1,
  work: 0,
  read: 0,
  asked: 0,
  joins: 0,
  isNamed: false,
  isFollowed: false,
  isWhole: false,
};

/** What no record meets. */
export const unmet: Estimate = { ...everything, share: 0, isNamed: true };

/** All records are read, for a condition that is asked of each. */
export const readingAll = (share = 1): Estimate => ({ ...everything, share, read: 1 });

/** The part of a table that is read for so many of its rows: those alone that an index has, or all. */
export const readFor = (share: number) => Math.min(1, share * weights.readThrough);

/** Records that an index finds. */
export const byIndex = (share: number): Estimate => ({
  ...everything,
  share,
  work: weights.lookup,
  read: readFor(share),
});

/** The same estimate with the reading of the table among its work: of a set that is found for itself. */
export const alone = (found: Estimate, model: string, counts: RecordCounts): Estimate => ({
  ...found,
  work: found.work + found.read * reading(model, counts),
  read: 0,
});

/** How records lead to those that were found. */
interface Leading {
  /** How many do. */
  readonly rows: number;
  /** The tables on the way. */
  readonly tables: number;
  /** How many related records one has. */
  readonly each: number;
  readonly isByFewKeys?: boolean;
}

/**
 * What it takes to find which records are related to those that were found, alone. They are followed by an index, one by one, from few records, and from a set
 * that is put together, which may be small.
 */
export function related(found: Estimate, { rows, tables, each, isByFewKeys = false }: Leading): Estimate {
  const isByIndex = found.isFollowed || found.isWhole || isByFewKeys;
  return {
    ...found,
    names: undefined,
    work: found.work + weights.lookup + rows * tables * (isByIndex ? weights.followed : weights.joined),
    asked: looked(found, each) * tables * (weights.probe + found.asked),
    joins: found.joins + tables,
  };
}

/**
 * At how many of a record's related ones PostgreSQL looks, one by one, before it knows whether it has such: where most are so, at the first few; else the first
 * may come last, or not at all. Where they lead to a record that is named it begins there.
 */
export function looked({ share, isNamed, isFollowed }: Estimate, each: number): number {
  if (isNamed || isFollowed) return 1;
  return Math.max(1, share < weights.most ? each : Math.min(each, weights.uneven));
}

/**
 * Each condition finds its records for itself. Only where one of them names a record by its key, or so few meet it that PostgreSQL knows it too, the others
 * are asked of those few that are found through it.
 */
export function conjunction(parts: readonly Estimate[]): Estimate {
  const [first, ...others] = [...parts].sort((a, b) => a.share - b.share);
  if (!first) return everything;
  const part = partOfOthers(first);
  return {
    // What else is asked may hold for all of them.
    share: first.share,
    // Those that lead to a named record as well are each found from there, all of them.
    work: others.reduce((work, each) => work + each.work * (each.isFollowed || each.isWhole ? 1 : part), first.work),
    read: others.reduce((read, each) => Math.max(read, each.read * part), first.read),
    asked: parts.reduce((asked, each) => asked + each.asked, 0),
    joins: parts.reduce((joins, each) => joins + each.joins, 0),
    isNamed: first.isNamed,
    names: first.names,
    isFollowed: first.isFollowed,
    isWhole: parts.some(({ isWhole }) => isWhole),
  };
}

/** The part of what else is asked that is asked indeed, where so few meet a condition. PostgreSQL knows little of what relations leave. */
function partOfOthers({ isNamed, share, joins }: Estimate): number {
  const few = Math.min(1, share * weights.uneven);
  if (isNamed) return few;
  if (share > weights.fewShare) return 1;
  return joins > 0 ? Math.max(few, weights.unseenFew) : few;
}

/** Of the alternatives any is met: each is asked of all records that are read. */
export function disjunction(parts: readonly Estimate[]): Estimate {
  const sum = (of: (part: Estimate) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    share: Math.min(
      1,
      sum(({ share }) => share),
    ),
    work: sum(({ work }) => work),
    read: 1,
    asked: sum(({ asked }) => asked),
    joins: sum(({ joins }) => joins),
    isNamed: parts.every(({ isNamed }) => isNamed),
    names: parts.every(({ names }) => names) ? parts.flatMap(({ names = [] }) => names) : undefined,
    isFollowed: parts.every(({ isFollowed }) => isFollowed),
    isWhole: parts.some(({ isWhole }) => isWhole),
  };
}

/** The same of alternatives that ask for relations: each is a set of ids that is found alone, and the sets are put together. */
export function union(parts: readonly Estimate[], model: string, counts: RecordCounts): Estimate {
  const sets = disjunction(parts.map((part) => alone(part, model, counts)));
  const united = sets.share * recordsOf(model, counts) * weights.united;
  return { ...sets, work: sets.work + united, read: 0, isWhole: true };
}
