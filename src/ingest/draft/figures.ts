import type { ProposedMoney, ProposedQuantity, SaidOn } from '../proposals.js';
import type { DraftMoney, DraftQuantity } from './draft.js';

/** A sum of money as the files write it. */
export function moneyOf(value: ProposedMoney): DraftMoney {
  const { figure, ...rest } = figuresOf(value);
  return {
    ...(figure === undefined ? {} : { amount: figure }),
    ...(value.currency === undefined ? {} : { currency: value.currency }),
    ...rest,
    verbatim: value.verbatim.exact,
  };
}

/** A quantity as the files write it; none where the words state none. */
export function quantityOf(value: ProposedQuantity): DraftQuantity | undefined {
  if (value.qualifier === 'UNSPECIFIED') return undefined;
  const { figure, ...rest } = figuresOf(value);
  return {
    ...(figure === undefined ? {} : { figure }),
    ...(value.unit === undefined ? {} : { unit: value.unit }),
    ...rest,
    ...(value.verbatim === undefined ? {} : { verbatim: value.verbatim.exact }),
  };
}

type Figures = Pick<ProposedQuantity, 'qualifier' | 'lower' | 'upper'>;

/** One figure with its qualifier, or two bounds: EXACT is what a figure alone means. */
function figuresOf({
  qualifier,
  lower,
  upper,
}: Figures): Pick<DraftQuantity, 'figure' | 'qualifier' | 'lower' | 'upper'> {
  switch (qualifier) {
    case 'EXACT':
      return lower === undefined ? {} : { figure: lower };
    case 'ABOUT':
    case 'AT_LEAST':
    case 'MORE_THAN':
      return { ...(lower === undefined ? {} : { figure: lower }), qualifier };
    case 'UP_TO':
      return { ...(upper === undefined ? {} : { figure: upper }), qualifier };
    case 'BETWEEN':
      return { qualifier, ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) };
    case 'DOZENS':
    case 'HUNDREDS':
    case 'THOUSANDS':
    case 'UNSPECIFIED':
    case 'WITHHELD':
      return { qualifier };
  }
}

/** The most that is certain of a day: a range is the month or the year that it is in, or nothing. */
export function dayOf(said: SaidOn | undefined): string | undefined {
  if (said?.date === undefined) return undefined;
  const { from, to = from } = said.date;
  if (from === to) return from;
  return [7, 4]
    .map((length) => (from.slice(0, length) === to.slice(0, length) ? from.slice(0, length) : undefined))
    .find((part) => part !== undefined);
}
