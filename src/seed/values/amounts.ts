import * as z from 'zod';
import { Currency, Qualifier, QuantityUnit } from '../../generated/prisma/enums.js';
import {
  columnDigits,
  type Digits,
  decimalDigits,
  mayHaveLostDigits,
  parseDecimal,
  unscaled,
  writeDecimal,
} from '../../query/values/decimal.js';
import { oneOf, shape, text } from './primitives.js';
import { type ColumnValue, SeveralColumns } from './severalColumns.js';

/** A figure as its column holds it, in its shortest form: `275000000`, `12.5`. */
function figure({ before, behind }: Digits) {
  return z.unknown().transform((value, context): string => {
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    if (typeof value === 'number' && mayHaveLostDigits(value))
      return refuse('is too long for a YAML number; put it in quotes');
    const decimal = parseDecimal(value);
    if (!decimal || decimal.negative)
      return refuse('is not a figure; write digits, as in 275000000 or "12.5", without separators or signs');
    if (decimal.fraction.length > behind) return refuse(`has more than ${behind} decimal places`);
    if (decimal.whole.length > before) return refuse(`is too large: ${before} digits before the point at most`);
    return writeDecimal(decimal);
  });
}

interface Figures {
  readonly figure?: string | undefined;
  readonly lower?: string | undefined;
  readonly upper?: string | undefined;
  readonly qualifier?: Qualifier | undefined;
}

/** What a qualifier means for the columns: the figure that was printed, and the bounds. */
interface Bounds {
  readonly qualifier: Qualifier;
  readonly figure: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
}

/** An amount of money as a source states it. */
export class Money extends SeveralColumns {
  constructor(
    readonly bounds: Bounds,
    readonly currency: Currency | null,
    readonly verbatim: string | null,
  ) {
    super();
  }

  columns(field: string): Record<string, ColumnValue> {
    const { qualifier, figure, lower, upper } = this.bounds;
    return {
      [`${field}Amount`]: figure,
      [`${field}Lower`]: lower,
      [`${field}Upper`]: upper,
      [`${field}Currency`]: this.currency,
      [`${field}Qualifier`]: qualifier,
      [`${field}Verbatim`]: this.verbatim,
    };
  }
}

/** How many or how much of something a source states. */
class Quantity extends SeveralColumns {
  constructor(
    readonly bounds: Bounds,
    readonly unit: QuantityUnit | null,
    readonly verbatim: string | null,
  ) {
    super();
  }

  columns(field: string): Record<string, ColumnValue> {
    const { qualifier, lower, upper } = this.bounds;
    return {
      [`${field}Lower`]: lower,
      [`${field}Upper`]: upper,
      [`${field}Unit`]: this.unit,
      [`${field}Qualifier`]: qualifier,
      [`${field}Verbatim`]: this.verbatim,
    };
  }
}

type Refuse = (key: 'figure' | 'lower' | 'upper' | 'qualifier', message: string) => void;

/** The bounds that follow from a figure and its qualifier (rule 3 of the design; `bounds_fit` and `amount_fits` in the database). */
function boundsOf(
  { figure, lower, upper, qualifier: given }: Figures,
  name: string,
  refuse: Refuse,
): Bounds | undefined {
  const qualifier = given ?? (figure === undefined ? undefined : 'EXACT');
  if (qualifier === undefined) {
    refuse(
      'qualifier',
      lower === undefined && upper === undefined
        ? `has neither ${name} nor qualifier; an unknown one is {qualifier: UNSPECIFIED}`
        : 'has bounds and no qualifier; a range is BETWEEN',
    );
    return undefined;
  }
  const none = { figure: null, lower: null, upper: null };
  switch (qualifier) {
    case 'EXACT':
    case 'ABOUT':
    case 'AT_LEAST':
    case 'MORE_THAN':
    case 'UP_TO':
      if (lower !== undefined) refuse('lower', `belongs to BETWEEN only; ${qualifier} takes ${name}`);
      if (upper !== undefined) refuse('upper', `belongs to BETWEEN only; ${qualifier} takes ${name}`);
      if (figure === undefined) {
        refuse('qualifier', `needs ${name}`);
        return undefined;
      }
      return {
        qualifier,
        figure,
        lower: qualifier === 'UP_TO' ? null : figure,
        upper: qualifier === 'AT_LEAST' || qualifier === 'MORE_THAN' ? null : figure,
      };
    case 'BETWEEN':
      if (figure !== undefined) refuse('figure', 'does not go with BETWEEN, which takes lower and upper');
      if (lower === undefined || upper === undefined) {
        refuse('qualifier', 'needs lower and upper');
        return undefined;
      }
      if (unscaled(lower, decimalDigits) >= unscaled(upper, decimalDigits))
        refuse('upper', `is not above lower, which is ${lower}`);
      return { ...none, qualifier, lower, upper };
    case 'DOZENS':
    case 'HUNDREDS':
    case 'THOUSANDS':
    case 'UNSPECIFIED':
    case 'WITHHELD':
      for (const [key, value] of [
        ['figure', figure],
        ['lower', lower],
        ['upper', upper],
      ] as const) {
        if (value !== undefined) refuse(key, `does not go with ${qualifier}, which has no figures`);
      }
      return { ...none, qualifier };
    default:
      return qualifier satisfies never;
  }
}

const moneyFigure = figure(columnDigits.money).optional();

/** A sum of money: `{amount: "275000000", currency: USD, verbatim: "$275 million"}`. */
export const money = shape({
  amount: moneyFigure,
  lower: moneyFigure,
  upper: moneyFigure,
  currency: oneOf(Currency).optional(),
  qualifier: oneOf(Qualifier).optional(),
  verbatim: text.optional(),
}).transform((value, context) => {
  const issue = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
  const bounds = boundsOf({ ...value, figure: value.amount }, 'amount', (key, message) =>
    issue(key === 'figure' ? 'amount' : key, message),
  );
  if (!bounds) return z.NEVER;
  const bare = bounds.lower === null && bounds.upper === null;
  if (!bare && value.currency === undefined) issue('currency', 'is missing: an amount needs its currency');
  if (bare && value.currency !== undefined)
    issue('currency', `does not go with ${bounds.qualifier}, which has no amount`);
  return new Money(bounds, value.currency ?? null, value.verbatim ?? null);
});

const quantityFigure = figure(columnDigits.quantity).optional();

/** How many or how much: `{figure: 31, unit: PIECE, verbatim: "31 tanks"}`. */
export const quantity = shape({
  figure: quantityFigure,
  lower: quantityFigure,
  upper: quantityFigure,
  unit: oneOf(QuantityUnit).optional(),
  qualifier: oneOf(Qualifier).optional(),
  verbatim: text.optional(),
}).transform((value, context) => {
  const issue = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
  const bounds = boundsOf(value, 'figure', issue);
  if (!bounds) return z.NEVER;
  if ((bounds.lower !== null || bounds.upper !== null) && value.unit === undefined)
    issue('unit', 'is missing: a figure needs its unit');
  return new Quantity(bounds, value.unit ?? null, value.verbatim ?? null);
});
