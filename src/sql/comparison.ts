import type { Operand, Operator } from '../query/condition.js';
import { mapped } from '../query/deferred.js';
import type { Column } from '../query/model.js';
import { isoDay } from '../query/values/partialDate.js';
import { escapeLike } from './like.js';
import { Param, type Sql, sql } from './sql.js';

/** A value as a parameter of a column's type. */
export function parameter(operand: Operand, type: string): Param {
  return new Param(type === 'date' ? operandAs(operand, dayOf) : operand, type);
}

const dayOf = (value: unknown) => (value instanceof Date ? isoDay(value) : String(value));

function operandAs(operand: Operand, convert: (value: unknown) => string | string[]): Operand {
  return mapped(operand, convert);
}

/** A column compared with a value. */
export function comparison({ type }: Column, column: Sql, operator: Operator, operand: Operand): Sql {
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
