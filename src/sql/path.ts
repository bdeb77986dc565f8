import { type Condition, wholes } from '../query/condition.js';
import { columnOf, isUnique, relationOf } from '../query/model.js';
import { parameter } from './comparison.js';
import { predicate } from './predicate.js';
import { relatedRows, Source } from './source.js';
import { type Sql, sql } from './sql.js';

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

type Leading = Condition & ({ readonly kind: 'many' } | { readonly kind: 'belongs' });

/** Whether a condition says that there is a record in another table. */
const leadsOn = (condition: Condition): condition is Leading =>
  condition.kind === 'belongs' || (condition.kind === 'many' && condition.quantifier === 'some');

/** What must hold for a record to be found on a path; the tables that it takes are added. */
export function path(condition: Condition, source: Source, tables: Source[]): Sql[] {
  const parts = condition.kind === 'all' ? condition.parts : [condition];
  return parts.flatMap((part) => (leadsOn(part) ? step(part, source, tables) : [predicate(part, source)]));
}

function step(condition: Leading, source: Source, tables: Source[]): Sql[] {
  if (condition.kind === 'belongs') {
    const { pairs, named } = pairsOf(condition, source);
    tables.push(pairs);
    return [sql`${pairs.column('memberId')} = ${source.column('id')}`, named];
  }
  const { source: others, tie } = relatedRows(source, condition.relation, source.aliases);
  tables.push(others);
  return [tie, ...path(condition.condition, others, tables)];
}

type Belongs = Condition & { readonly kind: 'belongs' };

/** Whether an equipment belongs to another: one lookup in the table that holds the members of each. */
export function memberOf(condition: Belongs, source: Source): Sql {
  const { pairs, named } = pairsOf(condition, source);
  return sql`${source.column('id')} IN (SELECT ${pairs.column('memberId')} FROM ${pairs.from} WHERE ${named})`;
}

function pairsOf({ to, slug }: Belongs, source: Source): { readonly pairs: Source; readonly named: Sql } {
  const { table, relation } = wholes[to];
  const pairs = Source.of(table, source.aliases);
  const whole = pairs.related(relation);
  return { pairs, named: sql`${whole.column('slug')} = ${parameter(slug, columnOf('Equipment', 'slug').type)}` };
}
