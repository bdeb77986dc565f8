import { type Condition, conjunctsOf, type Operand } from '../query/condition.js';
import type { Filter } from '../query/filter.js';
import { columnOf, isUnique, relationOf } from '../query/model.js';
import { readWhere, type WhereInput } from '../query/readWhere.js';
import { asksRelations } from '../sql/sets.js';
import type { RecordCounts } from './records.js';
import { equalShare, fanOut, keyShare, recordsOf } from './shares.js';
import { weights } from './weights.js';

/** What a condition is reckoned to do to the records of a model. */
export interface Estimate {
  /** The part of the records that meet it, from 0 to 1. */
  readonly share: number;
  /** What it takes to find them, in units of cost. */
  readonly work: number;
  /** The tables that PostgreSQL may join for it in any order. */
  readonly joins: number;
  /** Whether it leads to a record that is named by its key. */
  readonly isNamed: boolean;
  /** Whether the records are followed from such a record, or from what belongs to one, by an index, one by one. */
  readonly isFollowed: boolean;
  /** Whether it is a set put together from several, which is found whole, whichever records it is asked of. */
  readonly isWhole: boolean;
}

/** Where a condition is asked. */
interface Where {
  readonly counts: RecordCounts;
  /** Of the records that belong to another one. */
  readonly isTied: boolean;
}

/** No condition: all records meet it. */
export const everything: Estimate = {
  share: 1,
  work: 0,
  joins: 0,
  isNamed: false,
  isFollowed: false,
  isWhole: false,
};

/** What no record meets. */
export const unmet: Estimate = {
  share: 0,
  work: 0,
  joins: 0,
  isNamed: true,
  isFollowed: false,
  isWhole: false,
};

/** What a `where` is reckoned to do. @param isTied of the records that belong to another one: its alternatives are sets of these few. */
export function estimateWhere(
  filter: Filter,
  where: WhereInput | null | undefined,
  counts: RecordCounts,
  isTied = false,
): Estimate {
  return where ? estimate(readWhere(filter, where), filter.model, { counts, isTied }) : everything;
}

/**
 * Reckons what a condition costs, by how many records there are: not what a planner would choose, but about the dearest of what it may have to do. Each
 * condition is worked out once, over sets (src/sql/predicate.ts), so that costs of conditions are added and never multiplied.
 */
export function estimate(condition: Condition, model: string, where: Where): Estimate {
  const { counts, isTied } = where;
  const records = recordsOf(model, counts);
  switch (condition.kind) {
    case 'always':
      return everything;
    case 'never':
      return unmet;
    case 'all': {
      const met = conjunction(condition.parts.map((part) => estimate(part, model, where)));
      return isBetween(condition.parts) ? { ...met, share: Math.min(met.share, weights.betweenShare) } : met;
    }
    case 'any':
      return disjunction(
        condition.parts.map((part) => estimate(part, model, where)),
        records,
        condition.parts.length > 1 && asksRelations(condition) && !isTied,
      );
    case 'not':
      return negation(condition.part, model, where);
    case 'compare':
      return comparison(condition, model, records, counts);
    case 'unknown':
    case 'empty':
      return readingAll(records, 0.5);
    case 'one': {
      // That there is a record at all, the record's own key tells.
      if (condition.condition.kind === 'always') return readingAll(records);
      const target = targetOf(model, condition.relation);
      const inner = estimate(condition.condition, target, where);
      const known = keyShare(model, condition.relation, counts);
      const share = inner.share * known;
      const met = related(inner, share * records, 1, known <= weights.sparse);
      return { ...met, work: met.work + (inner.isNamed ? 0 : readFor(share, records)), share };
    }
    case 'many':
      return quantified(condition, true, model, where);
    case 'belongs': {
      const { to, slug } = condition;
      const members = typeof slug === 'string' ? counts.members(to, slug) : undefined;
      const share = members === undefined ? weights.belongingShare : Math.min(1, members / records);
      return { ...everything, share, work: weights.lookup, joins: 2, isFollowed: true };
    }
  }
}

/** Whether a column, or a date with its earliest and latest day, is bounded on both sides. */
function isBetween(parts: readonly Condition[]): boolean {
  const each = parts.flatMap(conjunctsOf);
  const boundedBy = (...operators: readonly string[]) =>
    each.flatMap((part) =>
      part.kind === 'compare' && operators.includes(part.operator) ? [part.column.replace(/Latest$/, '')] : [],
    );
  const above = boundedBy('gt', 'gte');
  return boundedBy('lt', 'lte').some((column) => above.includes(column));
}

/** The records that do not meet a condition. */
function negation(part: Condition, model: string, where: Where): Estimate {
  const { counts, isTied } = where;
  const records = recordsOf(model, counts);
  const { work, joins, isWhole } =
    part.kind === 'many' ? quantified(part, false, model, where) : estimate(part, model, where);
  // What is not all of several things is not one or not the other; so is what is not so of a record that may be missing.
  const isEither = part.kind === 'all' || (part.kind === 'one' && mayBeMissing(model, part.relation));
  const united = isEither && asksRelations(part) && !isTied ? records * weights.united : 0;
  return { ...everything, work: work + records * weights.row + united, joins, isWhole: isWhole || united > 0 };
}

type Many = Condition & { readonly kind: 'many' };

/** How many related records are so, or whether that is false: where there must be none, each alternative of what must not be is a set of its own. */
function quantified({ relation, quantifier, condition }: Many, holds: boolean, model: string, where: Where) {
  const { counts } = where;
  const records = recordsOf(model, counts);
  const target = targetOf(model, relation);
  const isThere = (quantifier === 'some') === holds;
  const isFailing = quantifier === 'every';
  const kind = isFailing ? 'all' : 'any';
  const parts = !isThere && condition.kind === kind ? condition.parts : [condition];
  const perRecord = fanOut(model, relation, counts);
  const between = relationOf(model, relation).kind === 'between' ? 2 : 1;
  const each = parts.map((part) => {
    const inner = (isFailing ? negation : estimate)(part, target, where);
    const share = inner.share * perRecord;
    return { ...related(inner, share * records, between), share: Math.min(1, share) };
  });
  const [only] = each;
  if (only && isThere) return only;
  return {
    ...everything,
    work: each.reduce((work, part) => work + part.work, records * weights.row),
    joins: each.reduce((joins, part) => joins + part.joins, 0),
    isWhole: each.some(({ isWhole }) => isWhole),
  };
}

function mayBeMissing(model: string, relation: string): boolean {
  const found = relationOf(model, relation);
  return found.kind !== 'to' || columnOf(model, found.key).nullable;
}

/** All records are read, for a condition that is asked of each. */
const readingAll = (records: number, share = 1): Estimate => ({ ...everything, share, work: records * weights.row });

/** The records that are read for those that meet a condition: those alone that an index has, or the whole table. */
const readFor = (share: number, records: number) => Math.min(1, share * weights.readThrough) * records * weights.row;

/** What it takes to tell which records are related to those that were found. */
const related = (found: Estimate, rows: number, tables: number, isByFewKeys = false): Estimate => ({
  ...found,
  work:
    found.work + weights.lookup + rows * tables * (found.isFollowed || isByFewKeys ? weights.followed : weights.joined),
  joins: found.joins + tables,
});

/**
 * Each condition finds its records for itself. Only where one of them names a record by its key, or so few meet it that PostgreSQL knows it too, the others
 * are asked of those few that are found through it.
 */
function conjunction(parts: readonly Estimate[]): Estimate {
  const [first, ...others] = [...parts].sort((a, b) => a.share - b.share);
  if (!first) return everything;
  const isOfFew = first.isNamed || first.share <= weights.fewShare;
  const part = isOfFew ? Math.min(1, first.share * weights.uneven) : 1;
  return {
    // What else is asked may hold for all of them.
    share: first.share,
    // Those that lead to a named record as well are each found from there, all of them.
    work: others.reduce((work, each) => work + each.work * (each.isFollowed || each.isWhole ? 1 : part), first.work),
    joins: parts.reduce((joins, each) => joins + each.joins, 0),
    isNamed: first.isNamed,
    isFollowed: first.isFollowed,
    isWhole: parts.some(({ isWhole }) => isWhole),
  };
}

/** Alternatives that ask for relations are sets of ids, which are put together. */
function disjunction(parts: readonly Estimate[], records: number, areSets: boolean): Estimate {
  const sum = (of: (part: Estimate) => number) => parts.reduce((total, part) => total + of(part), 0);
  const share = Math.min(
    1,
    sum((part) => part.share),
  );
  const joins = sum((part) => part.joins);
  const united = areSets ? share * records * weights.united : 0;
  return {
    share,
    work: sum(({ work }) => work) + records * weights.row + united,
    joins,
    isNamed: parts.every(({ isNamed }) => isNamed),
    isFollowed: parts.every(({ isFollowed }) => isFollowed),
    isWhole: united > 0 || parts.some(({ isWhole }) => isWhole),
  };
}

function comparison(
  { column, operator, operand }: Condition & { readonly kind: 'compare' },
  model: string,
  records: number,
  counts: RecordCounts,
): Estimate {
  const isKey = isUnique(model, column);
  const found = (share: number): Estimate => ({
    ...everything,
    share,
    work: weights.lookup + readFor(share, records),
    isNamed: isKey,
    isFollowed: isKey,
  });
  switch (operator) {
    case 'equals':
      return found(isKey ? 1 / records : equalShare(model, column, operand, counts));
    case 'in':
      return found(
        Math.min(
          1,
          isKey ? lengthOf(operand) / records : sumOf(operand, (each) => equalShare(model, column, each, counts)),
        ),
      );
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return found(weights.rangeShare);
    case 'not':
    case 'notIn':
      return readingAll(records);
    case 'has':
    case 'hasSome':
    case 'hasEvery':
      return found(0.2);
    case 'contains':
    case 'containsAny':
    case 'startsWith':
    case 'endsWith':
      return textSearch(records, operand);
  }
}

/** Letters of a text that an index of trigrams can look for. */
const shortest = 3;

/** A text of fewer than three letters is in no index: every record is read for it. */
function textSearch(records: number, operand: Operand): Estimate {
  const texts = (Array.isArray(operand) ? operand : [operand]).map((text) => String(text).replaceAll('\n', ''));
  const each = texts.map((text): Estimate => {
    const indexed = [...text].length >= shortest;
    return indexed
      ? { ...readingAll(records, weights.textShare), work: weights.lookup + records * weights.textFound }
      : { ...readingAll(records), work: records * weights.textRead };
  });
  return disjunction(each, 0, false);
}

const lengthOf = (operand: Operand) => (Array.isArray(operand) ? operand.length : 1);

const sumOf = (operand: Operand, of: (value: unknown) => number): number =>
  Array.isArray(operand) ? operand.reduce<number>((sum, value) => sum + of(value), 0) : of(operand);

const targetOf = (model: string, relation: string) => relationOf(model, relation).target;
