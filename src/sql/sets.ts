import type { Condition } from '../query/condition.js';
import { isUnique, relationOf } from '../query/model.js';
import { leadsToNamed, maxLinks } from './leads.js';

/** Whether a condition is on the many records of a relation, at any depth. */
export function asksRelations(condition: Condition): boolean {
  switch (condition.kind) {
    case 'many':
      return true;
    case 'all':
    case 'any':
      return condition.parts.some(asksRelations);
    case 'not':
      return asksRelations(condition.part);
    case 'one':
      return asksRelations(condition.condition);
    case 'always':
    case 'never':
    case 'compare':
    case 'unknown':
    case 'empty':
    case 'belongs':
      return false;
  }
}

/** Whether the records that meet a condition are a set that is put together from several, each of which is found whole. */
export function isPutTogether(condition: Condition, model: string): boolean {
  switch (condition.kind) {
    case 'any':
      return condition.parts.length > 1 && condition.parts.some(asksRelations);
    case 'all': {
      const ends = condition.parts.filter((part) => isFromEnd(part, model));
      return ends.length > 1 || condition.parts.some((part) => isPutTogether(part, model));
    }
    case 'not':
      return condition.part.kind !== 'many' && asksRelations(condition.part);
    case 'one':
    case 'many':
      return isPutTogether(condition.condition, relationOf(model, condition.relation).target);
    case 'always':
    case 'never':
    case 'compare':
    case 'unknown':
    case 'empty':
    case 'belongs':
      return false;
  }
}

/** A condition on the many records of a relation. */
export type Many = Condition & { readonly kind: 'many' };

/** Whether a condition says that there is a related record, and leads to one that is named by its key. @param holds whether it is to hold or to be false. */
export const isFromEnd = (condition: Condition, model: string, holds = true, links?: number): condition is Many =>
  condition.kind === 'many' &&
  condition.quantifier !== 'every' &&
  holds === (condition.quantifier === 'some') &&
  leadsToNamed(condition.condition, relationOf(model, condition.relation).target, links);

/** Whether it leads there over so few relations that a record has few paths to it. */
export const isNearEnd = (condition: Condition, model: string): boolean => isFromEnd(condition, model, true, maxLinks);

/** Whether a condition names records by their own key: they are looked up. */
export function namesRecords(condition: Condition, model: string): boolean {
  switch (condition.kind) {
    case 'compare':
      return (condition.operator === 'equals' || condition.operator === 'in') && isUnique(model, condition.column);
    case 'all':
      return condition.parts.some((part) => namesRecords(part, model));
    case 'any':
      return condition.parts.every((part) => namesRecords(part, model));
    case 'not':
    case 'one':
    case 'many':
    case 'always':
    case 'never':
    case 'unknown':
    case 'empty':
    case 'belongs':
      return false;
  }
}

/** Whether a condition names, by its key, the record that a to-one relation leads to. */
export function namesRelated(condition: Condition, model: string): boolean {
  if (condition.kind !== 'one') return false;
  const { kind, target } = relationOf(model, condition.relation);
  return kind === 'to' && condition.condition.kind === 'compare' && namesRecords(condition.condition, target);
}
