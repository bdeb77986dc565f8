import type { Condition } from '../query/condition.js';
import { isUnique, relationOf } from '../query/model.js';

/** Relations on a path that is searched as one. */
export const maxLinks = 1;

/**
 * Whether a condition leads, over few relations, to a record that is named by its key. Then there are few paths to it, and one search through all of their
 * tables leaves the planner free to begin at their end.
 */
export function leadsToNamed(condition: Condition, model: string, links = Number.POSITIVE_INFINITY): boolean {
  switch (condition.kind) {
    case 'belongs':
      return true;
    case 'compare':
      return isKey(condition, model);
    case 'all':
      return (
        condition.parts.filter(leadsOn).length <= 1 && condition.parts.some((part) => leadsToNamed(part, model, links))
      );
    case 'many':
      return (
        leadsOn(condition) &&
        links > 0 &&
        leadsToNamed(condition.condition, relationOf(model, condition.relation).target, links - 1)
      );
    case 'one':
      return leadsToNamed(condition.condition, relationOf(model, condition.relation).target, links);
    case 'any':
    case 'not':
    case 'always':
    case 'never':
    case 'unknown':
    case 'empty':
      return false;
  }
}

/** Whether a condition names a record by its key. */
export const isKey = (condition: Condition, model: string): boolean =>
  condition.kind === 'compare' && condition.operator === 'equals' && isUnique(model, condition.column);

export type Leading = Condition & ({ readonly kind: 'many' } | { readonly kind: 'belongs' });

/** Whether a condition says that there is a record in another table. */
export const leadsOn = (condition: Condition): condition is Leading =>
  condition.kind === 'belongs' || (condition.kind === 'many' && condition.quantifier === 'some');
