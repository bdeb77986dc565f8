import { type Condition, wholes } from '../query/condition.js';
import { columnOf } from '../query/model.js';
import { parameter } from './comparison.js';
import { type Leading, leadsOn } from './leads.js';
import { predicate } from './predicate.js';
import { relatedRows, Source } from './source.js';
import { type Sql, sql } from './sql.js';

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
