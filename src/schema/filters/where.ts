import type { Condition, Operand, Operator } from '../../query/condition.js';
import { Deferred } from '../../query/deferred.js';
import type { SortTerm } from '../../query/order.js';

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
  if (operand instanceof Deferred) throw new TypeError('a prepared question was given to Prisma');
  return operand;
}

/** `\`, `%` and `_` are LIKE's own characters. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** Prisma's `orderBy`; `backward` turns the list round, unknown values included. */
export function toOrderBy(terms: readonly SortTerm[], backward: boolean): Where[] {
  return terms.map(({ path, descending, nullable }) => {
    const sort = descending !== backward ? 'desc' : 'asc';
    return nest(path, nullable ? { sort, nulls: backward ? 'first' : 'last' } : sort);
  });
}

/** `['article', 'publishedOn']` and a value as `{ article: { publishedOn: value } }`. */
export function nest(path: readonly string[], value: unknown): Where {
  const [first, ...rest] = path;
  if (first === undefined) throw new TypeError('a path has at least one part');
  return { [first]: rest.length === 0 ? value : nest(rest, value) };
}
