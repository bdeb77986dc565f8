import { type Condition, conjunctsOf } from '../query/condition.js';
import type { Filter } from '../query/filter.js';
import { columnOf, relationOf } from '../query/model.js';
import { readWhere, type WhereInput } from '../query/readWhere.js';
import { latestOf } from '../query/values/partialDate.js';
import { asksRelations } from '../sql/sets.js';
import { comparison } from './comparison.js';
import {
  alone,
  byIndex,
  conjunction,
  disjunction,
  type Estimate,
  everything,
  looked,
  readFor,
  readingAll,
  related,
  union,
  unmet,
} from './estimate.js';
import type { RecordCounts } from './records.js';
import { fanOut, keyShare, recordsOf, relatedShare } from './shares.js';
import { weights } from './weights.js';

/** Where a condition is asked. */
interface Where {
  readonly counts: RecordCounts;
  /** Of the records that belong to another one. */
  readonly isTied: boolean;
}

/** What a `where` is reckoned to do. @param isTied of the records that belong to another one: its alternatives are sets of these few. */
export function estimateWhere(
  filter: Filter,
  where: WhereInput | null | undefined,
  counts: RecordCounts,
  isTied = false,
): Estimate {
  return where ? estimate(readWhere(filter, where), filter.model, { counts, isTied }) : everything;
}

/** What it takes to find the records that meet a condition. */
export const estimate = (condition: Condition, model: string, where: Where): Estimate =>
  alone(reckoned(condition, model, where), model, where.counts);

/** What it takes to find those that do not meet it. */
const opposite = (condition: Condition, model: string, where: Where): Estimate =>
  alone(negation(condition, model, where), model, where.counts);

/**
 * Reckons what a condition costs, by how many records there are: not what a planner would choose, but about the dearest of what it may have to do. Each
 * condition is worked out once, over sets (src/sql/predicate.ts), so that costs of conditions are added and never multiplied.
 */
function reckoned(condition: Condition, model: string, where: Where): Estimate {
  const { counts } = where;
  switch (condition.kind) {
    case 'always':
      return everything;
    case 'never':
      return unmet;
    case 'all': {
      const met = conjunction(condition.parts.map((part) => reckoned(part, model, where)));
      return isBetween(condition.parts) ? { ...met, share: Math.min(met.share, weights.betweenShare) } : met;
    }
    case 'any':
      return alternatives(
        condition.parts.map((part) => reckoned(part, model, where)),
        condition,
        model,
        where,
      );
    case 'not':
      return negation(condition.part, model, where);
    case 'compare':
      return comparison(condition, model, counts);
    case 'unknown':
    case 'empty':
      return readingAll(0.5);
    case 'one':
      // That there is a related record at all, the record's own key shows.
      if (condition.condition.kind === 'always') return byIndex(keyShare(model, condition.relation, counts));
      return leadingTo(
        condition.relation,
        estimate(condition.condition, targetOf(model, condition.relation), where),
        model,
        counts,
      );
    case 'many':
      return quantified(condition, true, model, where);
    case 'belongs': {
      const { to, slug } = condition;
      const members = typeof slug === 'string' ? counts.members(to, slug) : undefined;
      const share = members === undefined ? weights.belongingShare : Math.min(1, members / recordsOf(model, counts));
      return { ...everything, share, work: weights.lookup, asked: 2 * weights.probe, joins: 2, isFollowed: true };
    }
  }
}

/** Of the records of one parent the alternatives are asked, whatever they ask for: they are few. */
const alternatives = (parts: readonly Estimate[], condition: Condition, model: string, { counts, isTied }: Where) =>
  parts.length > 1 && asksRelations(condition) && !isTied ? union(parts, model, counts) : disjunction(parts);

/** The records whose to-one relation leads to what was found. */
function leadingTo(relation: string, found: Estimate, model: string, counts: RecordCounts): Estimate {
  const records = recordsOf(model, counts);
  const withKey = keyShare(model, relation, counts);
  const share = relatedShare(model, relation, found, counts);
  const isSparse = withKey <= weights.sparse;
  // Of a key that few records have, an index finds those of more than is asked for.
  const rows = isSparse && !found.isNamed ? readFor(found.share) * withKey : share;
  const met = related(found, { rows: rows * records, tables: 1, each: 1, isByFewKeys: isSparse });
  return { ...met, read: found.isNamed ? 0 : readFor(share), share };
}

/** Whether a column, or a date with its earliest and latest day, is bounded on both sides. */
function isBetween(parts: readonly Condition[]): boolean {
  const each = parts.flatMap(conjunctsOf);
  const boundedBy = (...operators: readonly string[]) =>
    each.flatMap((part) => (part.kind === 'compare' && operators.includes(part.operator) ? [part.column] : []));
  const below = boundedBy('lt', 'lte');
  return boundedBy('gt', 'gte').some((column) => below.includes(column) || below.includes(latestOf(column)));
}

/** The records that do not meet a condition: what is not all of several things is not one or not the other. */
function negation(part: Condition, model: string, where: Where): Estimate {
  const { counts } = where;
  const negated = (parts: readonly Condition[]) => parts.map((each) => negation(each, model, where));
  switch (part.kind) {
    case 'always':
      return unmet;
    case 'never':
      return everything;
    case 'all':
      return alternatives(negated(part.parts), part, model, where);
    case 'any':
      return conjunction(negated(part.parts));
    case 'not':
      return reckoned(part.part, model, where);
    case 'many':
      return quantified(part, false, model, where);
    case 'one': {
      const { relation, condition } = part;
      const others = leadingTo(relation, opposite(condition, targetOf(model, relation), where), model, counts);
      return mayBeMissing(model, relation) ? alternatives([others, readingAll()], part, model, where) : others;
    }
    case 'compare':
    case 'unknown':
    case 'empty':
    case 'belongs': {
      const { work, asked, joins } = reckoned(part, model, where);
      return { ...readingAll(), work, asked, joins };
    }
  }
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
  const tables = relationOf(model, relation).kind === 'between' ? 2 : 1;
  const fan = fanOut(model, relation, counts);
  const each = parts.map((part) => {
    const inner = (isFailing ? opposite : estimate)(part, target, where);
    const share = relatedShare(model, relation, inner, counts);
    const met = related(inner, { rows: share * records, tables, each: fan });
    // Of few records with many related ones each it may be asked one by one: the planner expects to find the first of them soon.
    const walked = fan > weights.manyEach && inner.joins > 0 ? records * looked(inner, fan) * weights.walked : 0;
    return { ...met, work: Math.max(met.work, inner.work + walked), share: Math.min(1, share) };
  });
  const [only] = each;
  if (only && isThere) return only;
  const { work, asked, joins, isWhole } = disjunction(each);
  return { ...readingAll(), work, asked, joins, isWhole };
}

function mayBeMissing(model: string, relation: string): boolean {
  const found = relationOf(model, relation);
  return found.kind !== 'to' || columnOf(model, found.key).nullable;
}

const targetOf = (model: string, relation: string) => relationOf(model, relation).target;
