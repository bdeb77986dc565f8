import type { Condition, Operand, Operator } from '../schema/filters/condition.js';
import { mapped } from '../schema/filters/later.js';
import { escapeLike } from '../schema/filters/where.js';
import { isoDay } from '../schema/values/partialDate.js';
import { relatedRows, Source } from './source.js';
import { joined, Param, Sql, sql } from './sql.js';
import { type Column, columnOf, isUnique, relationOf } from './tables.js';

const yes = new Sql(['TRUE']);
const no = new Sql(['FALSE']);

/** A condition on the records of a source, with the three truths of SQL: what Prisma makes of the same condition. */
export function predicate(condition: Condition, source: Source): Sql {
  switch (condition.kind) {
    case 'always':
      return yes;
    case 'never':
      return no;
    case 'all':
      return condition.parts.length === 0 ? yes : sql`(${joined(inner(condition.parts, source), ' AND ')})`;
    case 'any':
      return condition.parts.length === 0 ? no : sql`(${joined(inner(condition.parts, source), ' OR ')})`;
    case 'not':
      return sql`(NOT ${predicate(condition.part, source)})`;
    case 'compare':
      return comparison(
        columnOf(source.model, condition.column),
        source.column(condition.column),
        condition.operator,
        condition.operand,
      );
    case 'unknown':
      return sql`${source.column(condition.column)} IS NULL`;
    case 'empty':
      return condition.wanted
        ? sql`${source.column(condition.column)} = '{}'`
        : sql`${source.column(condition.column)} <> '{}'`;
    case 'one': {
      const related = source.related(condition.relation);
      return sql`(${predicate(condition.condition, related)} AND ${related.column('id')} IS NOT NULL)`;
    }
    case 'many':
      return quantified(condition, source);
    case 'family':
      return inFamily(source, condition.slug);
  }
}

/**
 * What the rows of a source must meet to be listed: `predicate`, for a place where false and unknown come to the same. A record that is named by its key is
 * looked up first, once; an index of those that belong to it then serves the order as well.
 */
export function rowsThatMeet(condition: Condition, source: Source): Sql {
  if (condition.kind === 'all' && condition.parts.length > 0)
    return joined(
      condition.parts.map((part) => rowsThatMeet(part, source)),
      ' AND ',
    );
  return (condition.kind === 'one' && named(condition, source)) || predicate(condition, source);
}

/** A to-one relation whose record is told by a unique column alone. */
function named({ relation, condition }: Condition & { readonly kind: 'one' }, source: Source): Sql | undefined {
  const found = relationOf(source.model, relation);
  if (found.kind !== 'to' || condition.kind !== 'compare' || condition.operator !== 'equals') return undefined;
  if (!isUnique(found.target, condition.column)) return undefined;
  const others = Source.of(found.target, source.aliases);
  return sql`${source.column(found.key)} = (SELECT ${others.column('id')} FROM ${others.from} WHERE ${predicate(condition, others)})`;
}

const inner = (parts: readonly Condition[], source: Source) => parts.map((part) => predicate(part, source));

function quantified(condition: Condition & { readonly kind: 'many' }, source: Source): Sql {
  switch (condition.quantifier) {
    case 'some':
      return among(condition, source);
    case 'none':
      return sql`(NOT ${among(condition, source)})`;
    case 'every':
      return sql`(NOT ${among({ ...condition, condition: { kind: 'not', part: condition.condition } }, source)})`;
  }
}

/**
 * Whether there is a related record that is so. Each such condition is a set of its own, worked out once: one inside the other, and beside each other, so
 * that work is added up. Joined into one search, relations would make every path through their records: a product.
 */
function among({ relation, condition }: Condition & { readonly kind: 'many' }, source: Source): Sql {
  const { source: others, tie } = relatedRows(source, relation, source.aliases);
  const tables = [others];
  const tests = [
    tie,
    ...(isNamed(condition, others.model, maxLinks) ? path(condition, others, tables) : [predicate(condition, others)]),
  ];
  const from = joined(
    tables.map((table) => table.from),
    ', ',
  );
  return sql`EXISTS (SELECT 1 FROM ${from} WHERE ${joined(tests, ' AND ')})`;
}

/** Relations on a path that is searched as one. */
const maxLinks = 1;

/**
 * Whether a condition leads, over few relations, to a record that is named by its key. Then there are few paths to it, and one search through all of their
 * tables leaves the planner free to begin at their end.
 */
function isNamed(condition: Condition, model: string, links: number): boolean {
  switch (condition.kind) {
    case 'family':
      return true;
    case 'compare':
      return condition.operator === 'equals' && isUnique(model, condition.column);
    case 'all':
      return condition.parts.filter(leadsOn).length <= 1 && condition.parts.some((part) => isNamed(part, model, links));
    case 'many':
      return (
        leadsOn(condition) &&
        links > 0 &&
        isNamed(condition.condition, relationOf(model, condition.relation).target, links - 1)
      );
    case 'one':
      return isNamed(condition.condition, relationOf(model, condition.relation).target, links);
    case 'any':
    case 'not':
    case 'always':
    case 'never':
    case 'unknown':
    case 'empty':
      return false;
  }
}

type Leading = Condition & ({ readonly kind: 'many' } | { readonly kind: 'family' });

/** Whether a condition says that there is a record in another table. */
const leadsOn = (condition: Condition): condition is Leading =>
  condition.kind === 'family' || (condition.kind === 'many' && condition.quantifier === 'some');

/** What must hold for a record to be found on a path, with the tables that it takes. */
function path(condition: Condition, source: Source, tables: Source[]): Sql[] {
  const parts = condition.kind === 'all' ? condition.parts : [condition];
  return parts.flatMap((part) => (leadsOn(part) ? step(part, source, tables) : [predicate(part, source)]));
}

function step(condition: Leading, source: Source, tables: Source[]): Sql[] {
  if (condition.kind === 'family') {
    const { family, named } = familyOf(source, condition.slug);
    tables.push(family);
    return [sql`${family.column('memberId')} = ${source.column('id')}`, named];
  }
  const { source: others, tie } = relatedRows(source, condition.relation, source.aliases);
  tables.push(others);
  return [tie, ...path(condition.condition, others, tables)];
}

/** An equipment and everything below it: one lookup in the table that holds every family's members. */
function inFamily(source: Source, slug: Operand): Sql {
  const { family, named } = familyOf(source, slug);
  return sql`${source.column('id')} IN (SELECT ${family.column('memberId')} FROM ${family.from} WHERE ${named})`;
}

function familyOf(source: Source, slug: Operand): { readonly family: Source; readonly named: Sql } {
  const family = Source.of('EquipmentFamily', source.aliases);
  const ancestor = family.related('ancestor');
  return { family, named: sql`${ancestor.column('slug')} = ${parameter(slug, columnOf('Equipment', 'slug').type)}` };
}

/** A value as a parameter of a column's type. */
export function parameter(operand: Operand, type: string): Param {
  return new Param(type === 'date' ? operandAs(operand, dayOf) : operand, type);
}

const dayOf = (value: unknown) => (value instanceof Date ? isoDay(value) : String(value));

function operandAs(operand: Operand, convert: (value: unknown) => string | string[]): Operand {
  return mapped(operand, convert);
}

function comparison({ type }: Column, column: Sql, operator: Operator, operand: Operand): Sql {
  const value = parameter(operand, type);
  switch (operator) {
    case 'equals':
      return sql`${column} = ${value}`;
    case 'not':
      return sql`${column} <> ${value}`;
    case 'gt':
      return sql`${column} > ${value}`;
    case 'gte':
      return sql`${column} >= ${value}`;
    case 'lt':
      return sql`${column} < ${value}`;
    case 'lte':
      return sql`${column} <= ${value}`;
    case 'in':
      return sql`${column} = ANY(${new Param(operand, `${type}[]`)})`;
    case 'notIn':
      return sql`${column} <> ALL(${new Param(operand, `${type}[]`)})`;
    case 'contains':
      return sql`${column} LIKE ${pattern(operand, '%', '%')}`;
    case 'startsWith':
      return sql`${column} LIKE ${pattern(operand, '', '%')}`;
    case 'endsWith':
      return sql`${column} LIKE ${pattern(operand, '%', '')}`;
    case 'containsAny':
      return sql`${column} LIKE ANY(${new Param(
        operandAs(operand, (texts) =>
          (Array.isArray(texts) ? texts : [texts]).map((text) => `%${escapeLike(String(text))}%`),
        ),
        'text[]',
      )})`;
    case 'has':
      return sql`${column} @> ARRAY[${new Param(operand, type.replace(/\[\]$/, ''))}]`;
    case 'hasSome':
      return sql`${column} && ${value}`;
    case 'hasEvery':
      return sql`${column} @> ${value}`;
  }
}

const pattern = (operand: Operand, before: string, after: string) =>
  new Param(
    operandAs(operand, (text) => `${before}${escapeLike(String(text))}${after}`),
    'text',
  );
