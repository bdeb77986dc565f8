import { all, any, type Condition, not, type Quantifier } from './condition.js';
import { mapped } from './deferred.js';
import { badInput } from './errors.js';
import type { Filter, FilterField } from './filter.js';
import { asList, asText, columnCondition, dateCondition, filterLimits } from './readComparison.js';

/** The input of a `where` argument, after GraphQL has checked its names and scalars. */
export type WhereInput = Readonly<Record<string, unknown>>;

/** What is left of a `where`'s limits: `conditions` is of the whole, `relations` of one level, with its `and`, `or` and `not`. */
interface Budget {
  readonly whole: { conditions: number };
  relations: number;
}

const newBudget = (): Budget => ({ whole: { conditions: 0 }, relations: 0 });

/** The budget of the conditions on related records: another level of the same `where`. */
const below = ({ whole }: Budget): Budget => ({ whole, relations: 0 });

/**
 * Reads a `where`.
 * @param place the argument's name, for messages.
 * @throws BAD_USER_INPUT for null or oversized conditions, with the place inside the argument.
 */
export function readWhere(filter: Filter, input: WhereInput, place = 'where'): Condition {
  return readConditions(filter, input, place, newBudget(), 1);
}

/**
 * Reads the comparisons of a date that no filter declares.
 * @throws BAD_USER_INPUT for null conditions, with the place inside the argument.
 */
export function readDates(first: string, last: string, input: WhereInput, place: string): Condition {
  const field = { type: 'date', first, last, nullable: true, description: '' } as const;
  return all(fieldConditions(field, input, place, newBudget(), 1));
}

function readConditions(filter: Filter, input: WhereInput, place: string, budget: Budget, depth: number): Condition {
  if (depth > filterLimits.depth) throw badInput(place, `is nested more than ${filterLimits.depth} levels deep.`);
  const conditions: Condition[] = [];
  for (const [name, value] of Object.entries(input)) {
    const here = `${place}.${name}`;
    spend(budget, here);
    const given = present(value, here, mayBeUnknown(filter.fields[name]));
    if (name === 'and' || name === 'or') {
      const parts = asList(given).map((part, index) => {
        const inside = `${here}[${index}]`;
        spend(budget, inside);
        return readConditions(filter, asInput(present(part, inside)), inside, budget, depth + 1);
      });
      // An empty list is what an interface builds when nothing is chosen: it asks for nothing, in `or` as well.
      if (parts.length > 0) conditions.push(name === 'and' ? all(parts) : any(parts));
    } else if (name === 'not') {
      conditions.push(not(readConditions(filter, asInput(given), here, budget, depth + 1)));
    } else {
      const field = filter.fields[name];
      if (!field) throw badInput(here, 'is no condition of this list.');
      conditions.push(...fieldConditions(field, given, here, budget, depth));
    }
  }
  return all(conditions);
}

/** Whether a column's value is unknown. */
function unknown(column: string, wanted: boolean): Condition {
  const condition: Condition = { kind: 'unknown', column };
  return wanted ? condition : not(condition);
}

/** Counts a condition: a field, a comparison, or a part of an `and` or `or`, empty ones included. */
function spend(budget: Budget, place: string): void {
  budget.whole.conditions += 1;
  if (budget.whole.conditions > filterLimits.conditions)
    throw badInput(place, `is one condition too many; at most ${filterLimits.conditions} are allowed.`);
}

/** Counts a condition on related records: each is a set of its own, which the planner joins with the others of its level. */
function spendRelation(budget: Budget, place: string): void {
  budget.relations += 1;
  if (budget.relations > filterLimits.relations)
    throw badInput(
      place,
      `is one condition on related records too many; at most ${filterLimits.relations} are allowed beside each other. Ask in several queries.`,
    );
}

function fieldConditions(
  field: FilterField,
  value: unknown,
  place: string,
  budget: Budget,
  depth: number,
): Condition[] {
  switch (field.type) {
    case 'column':
      return comparators(field, value, place, budget).map(([operator, operand, here]) =>
        operator === 'isNull'
          ? unknown(field.column, operand === true)
          : columnCondition(field.column, field.compare, operator, operand, here),
      );
    case 'date':
      return comparators(field, value, place, budget).map(([operator, operand, here]) =>
        operator === 'isNull'
          ? unknown(field.first, operand === true)
          : dateCondition(field.first, field.last, operator, operand, here),
      );
    case 'group':
      return Object.entries(asInput(value)).flatMap(([name, part]) => {
        const member = field.fields[name];
        const here = `${place}.${name}`;
        if (!member) throw badInput(here, 'is no condition of this value.');
        return fieldConditions(member, present(part, here, mayBeUnknown(member)), here, budget, depth);
      });
    case 'one':
      spendRelation(budget, place);
      // An empty nested condition asks that there be one at all; `not` around it finds the rows that have none.
      return [
        {
          kind: 'one',
          relation: field.relation,
          condition: readConditions(field.target(), asInput(value), place, below(budget), depth + 1),
        },
      ];
    case 'many':
      return Object.entries(asInput(value)).map(([quantifier, nested]) => {
        const here = `${place}.${quantifier}`;
        spendRelation(budget, here);
        const condition = readConditions(
          field.target(),
          asInput(present(nested, here)),
          here,
          below(budget),
          depth + 1,
        );
        return {
          kind: 'many',
          relation: field.relation,
          quantifier: asQuantifier(quantifier),
          condition: field.through === undefined ? condition : { kind: 'one', relation: field.through, condition },
        };
      });
    case 'belongs':
      return [{ kind: 'belongs', to: field.to, slug: mapped(value, (slug) => asText(slug, place)) }];
  }
}

/** The comparators of one field, each checked for null and for the length of its list. */
function comparators(
  field: FilterField,
  value: unknown,
  place: string,
  budget: Budget,
): [operator: string, operand: unknown, place: string][] {
  const isNullable = mayBeUnknown(field);
  return Object.entries(asInput(value)).map(([operator, operand]) => {
    const here = `${place}.${operator}`;
    spend(budget, here);
    return [
      operator,
      mapped(present(operand, here, isNullable), (given) => checkedList(given, here, isNullable)),
      here,
    ];
  });
}

function checkedList(given: unknown, place: string, isNullable: boolean): unknown {
  if (!Array.isArray(given)) return given;
  if (given.length > filterLimits.list)
    throw badInput(place, `lists ${given.length} values; at most ${filterLimits.list} are allowed.`);
  for (const [index, item] of given.entries()) present(item, `${place}[${index}]`, isNullable);
  return given;
}

/** Whether a condition is on a value that may be unknown: that is asked for by `isNull`. */
function mayBeUnknown(field: FilterField | undefined): boolean {
  return field !== undefined && 'nullable' in field && field.nullable;
}

/** @param isNullable whether the filter has `isNull` at this place. */
function present(value: unknown, place: string, isNullable = false): NonNullable<unknown> {
  if (value === null || value === undefined)
    throw badInput(
      place,
      `is null. Leave the condition out${isNullable ? ', or ask for unknown values with `isNull: true`' : ''}.`,
    );
  return value;
}

const isRecord = (value: unknown): value is WhereInput => typeof value === 'object' && value !== null;

function asQuantifier(name: string): Quantifier {
  if (name !== 'some' && name !== 'every' && name !== 'none')
    throw new TypeError('GraphQL let a quantifier through that is none');
  return name;
}

/** An input object that GraphQL has checked. @throws TypeError for what is none, which would be a fault of ours. */
export function asInput(value: unknown): WhereInput {
  if (!isRecord(value)) throw new TypeError('GraphQL let an input object through that is none');
  return value;
}
