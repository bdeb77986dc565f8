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

/** Whether there is a related record that is so. */
function among({ relation, condition }: Condition & { readonly kind: 'many' }, source: Source): Sql {
  const { source: others, tie } = relatedRows(source, relation, source.aliases);
  const tables = [others];
  const tests = [tie, ...found(condition, others, tables)];
  const from = joined(
    tables.map((table) => table.from),
    ', ',
  );
  return sql`EXISTS (SELECT 1 FROM ${from} WHERE ${joined(tests, ' AND ')})`;
}

/**
 * What must hold for a record to be found, with the tables that it takes. That there is a record of which there is a record is that there are both: one
 * search through all of their tables, of which the planner finds the best way, and not one inside the other.
 */
function found(condition: Condition, source: Source, tables: Source[]): Sql[] {
  if (condition.kind === 'all') return condition.parts.flatMap((part) => found(part, source, tables));
  if (condition.kind === 'many' && condition.quantifier === 'some') {
    const { source: others, tie } = relatedRows(source, condition.relation, source.aliases);
    tables.push(others);
    return [tie, ...found(condition.condition, others, tables)];
  }
  if (condition.kind === 'family') {
    const { family, named } = familyOf(source, condition.slug);
    tables.push(family);
    return [sql`${family.column('memberId')} = ${source.column('id')}`, named];
  }
  return [predicate(condition, source)];
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
