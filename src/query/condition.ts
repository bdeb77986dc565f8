import type { Deferred } from './deferred.js';

/** How a column compares with a value. `containsAny` takes a list of texts, of which one must be in it. */
export type Operator =
  | 'equals'
  | 'not'
  | 'in'
  | 'notIn'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'contains'
  | 'containsAny'
  | 'startsWith'
  | 'endsWith'
  | 'has'
  | 'hasSome'
  | 'hasEvery';

/** One value. */
export type Scalar = string | number | boolean | Date;

/** What a column is compared with; what comes from the variables of a request is deferred. */
export type Operand = Scalar | readonly Scalar[] | Deferred;

/** What a `where` means, in terms of columns and relations: the one form from which the SQL follows, and what it costs. */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | { readonly kind: 'all'; readonly parts: readonly Condition[] }
  | { readonly kind: 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'compare'; readonly column: string; readonly operator: Operator; readonly operand: Operand }
  /** The column's value is unknown. */
  | { readonly kind: 'unknown'; readonly column: string }
  /** The column's list holds nothing. */
  | { readonly kind: 'empty'; readonly column: string; readonly wanted: boolean }
  /** There is a related record, and it is so. */
  | { readonly kind: 'one'; readonly relation: string; readonly condition: Condition }
  | {
      readonly kind: 'many';
      readonly relation: string;
      readonly quantifier: Quantifier;
      readonly condition: Condition;
    }
  /** What belongs to the equipment with this slug. */
  | { readonly kind: 'belongs'; readonly to: Whole; readonly slug: Operand };

/**
 * What other equipment an equipment takes with it: its family is itself and everything below it; its system is that, what is ammunition for any of it, what is
 * below the ammunition, and so on. A table keeps each, as pairs of the whole, which a relation leads to, and a member.
 */
export const wholes = {
  family: { table: 'EquipmentFamily', relation: 'ancestor' },
  system: { table: 'EquipmentSystem', relation: 'system' },
} as const;
export type Whole = keyof typeof wholes;

/** How many of the related records must be so. */
export type Quantifier = 'some' | 'every' | 'none';

export const always: Condition = { kind: 'always' };

/** All of these hold; those that hold always are left out. */
export function all(parts: readonly Condition[]): Condition {
  const telling = parts.filter(({ kind }) => kind !== 'always');
  return telling.length > 1 ? { kind: 'all', parts: telling } : (telling[0] ?? always);
}

/** The conditions that must all hold, however they are put together. */
export const conjunctsOf = (condition: Condition): readonly Condition[] =>
  condition.kind === 'all' ? condition.parts.flatMap(conjunctsOf) : [condition];

/** At least one of these holds. */
export function any(parts: readonly Condition[]): Condition {
  return parts.some(({ kind }) => kind === 'always') ? always : { kind: 'any', parts };
}

/** This does not hold. */
export function not(part: Condition): Condition {
  return part.kind === 'always' ? { kind: 'never' } : { kind: 'not', part };
}

/** A comparison of a column. */
export function compare(column: string, operator: Operator, operand: Operand): Condition {
  return { kind: 'compare', column, operator, operand };
}
