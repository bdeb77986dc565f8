import { z } from 'zod';
import { Currency, Qualifier, QuantityUnit } from '../generated/prisma/enums.js';
import {
  columnDigits,
  type Digits,
  decimalDigits,
  mayHaveLostDigits,
  parseDecimal,
  unscaled,
  writeDecimal,
} from '../query/values/decimal.js';
import { isoDay, parsePartialDate } from '../query/values/partialDate.js';
import { oneOf, shape, text } from './primitives.js';

/** A date known to the day, the month or the year: as written, and the first and last day that it may be (`yyyy-mm-dd`). */
export interface PartialDate {
  readonly text: string;
  readonly first: string;
  readonly last: string;
}

/** Reads `2024-11-20`, `2024-11` or `2024`; undefined when it is no such day. A year below 1000 is a slip of the pen. */
function readDate(written: string): PartialDate | undefined {
  const days = parsePartialDate(written);
  if (!days || days.first.getUTCFullYear() < 1000) return undefined;
  return { text: written, first: isoDay(days.first), last: isoDay(days.last) };
}

export const partialDate = z.unknown().transform((value, context): PartialDate => {
  // YAML reads a bare year as a number.
  const date = typeof value === 'string' || typeof value === 'number' ? readDate(String(value)) : undefined;
  if (date) return date;
  context.addIssue({
    code: 'custom',
    message: value === undefined ? 'is missing' : 'is not a date; write 2024-11-20, 2024-11 or 2024',
  });
  return z.NEVER;
});

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
export interface Bounds {
  readonly qualifier: Qualifier;
  readonly figure: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
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
  return { ...bounds, currency: value.currency ?? null, verbatim: value.verbatim ?? null };
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
  return { ...bounds, unit: value.unit ?? null, verbatim: value.verbatim ?? null };
});

export type Money = z.output<typeof money>;
export type Quantity = z.output<typeof quantity>;
