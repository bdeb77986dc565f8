import type { Condition, Operand, Operator } from './condition.js';
import { Later } from './later.js';

/** A Prisma `where`, as plain data. */
export type Where = Readonly<Record<string, unknown>>;

/** A condition in Prisma's words. */
export function toWhere(condition: Condition): Where {
  switch (condition.kind) {
    case 'always':
      return {};
    case 'never':
      return none;
    case 'all':
      return { AND: condition.parts.map(toWhere) };
    case 'any':
      return anyOf(condition.parts.map(toWhere));
    case 'not':
      return { NOT: toWhere(condition.part) };
    case 'compare':
      return comparison(condition.column, condition.operator, condition.operand);
    case 'unknown':
      return { [condition.column]: null };
    case 'empty':
      return { [condition.column]: { isEmpty: condition.wanted } };
    case 'one':
      return { [condition.relation]: { is: toWhere(condition.condition) } };
    case 'many':
      return { [condition.relation]: { [condition.quantifier]: toWhere(condition.condition) } };
    case 'family':
      return { ancestors: { some: { ancestor: { is: { slug: known(condition.slug) } } } } };
  }
}

/** What no record meets. */
const none: Where = { id: { in: [] } };

/** At least one of these holds. Prisma leaves an empty OR out where it stands beside other conditions, as if it held. */
function anyOf(parts: readonly Where[]): Where {
  return parts.length === 0 ? none : { OR: parts };
}

/** Text patterns are escaped: Prisma hands `%` and `_` on to LIKE. */
function comparison(column: string, operator: Operator, operand: Operand): Where {
  const value = known(operand);
  switch (operator) {
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return { [column]: { [operator]: escapeLike(String(value)) } };
    case 'containsAny':
      return anyOf(
        (Array.isArray(value) ? value : [value]).map((text) => ({
          [column]: { contains: escapeLike(String(text)) },
        })),
      );
    default:
      return { [column]: { [operator]: value } };
  }
}

function known(operand: Operand): unknown {
  if (operand instanceof Later) throw new TypeError('a prepared question was given to Prisma');
  return operand;
}

/** `\`, `%` and `_` are LIKE's own characters. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
