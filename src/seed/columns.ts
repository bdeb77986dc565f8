import { type IdKind, idOf } from './ids.js';
import type { Money, PartialDate, Quantity } from './values.js';

/** The id of what a slug names, or null where there is none. */
export function reference(kind: IdKind, slug: string | undefined): string | null {
  return slug === undefined ? null : idOf(kind, slug);
}

/** A day as Prisma's `@db.Date` takes it. */
export function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** A partial date in its two columns. */
export function dates<F extends string, L extends string>(
  date: PartialDate | undefined,
  first: F,
  last: L,
): Record<F | L, Date | null> {
  const columns = { [first]: date ? day(date.first) : null, [last]: date ? day(date.last) : null };
  return columns as Record<F | L, Date | null>;
}

/** The columns of an amount of money but its qualifier: that one may be null where the amount is a citation's. */
export function valueColumns(value: Money | undefined) {
  return {
    valueAmount: value?.figure ?? null,
    valueLower: value?.lower ?? null,
    valueUpper: value?.upper ?? null,
    valueCurrency: value?.currency ?? null,
    valueVerbatim: value?.verbatim ?? null,
  };
}

/** The columns of a quantity but its qualifier. */
export function quantityColumns(quantity: Quantity | undefined) {
  return {
    quantityLower: quantity?.lower ?? null,
    quantityUpper: quantity?.upper ?? null,
    quantityUnit: quantity?.unit ?? null,
    quantityVerbatim: quantity?.verbatim ?? null,
  };
}
