import { Decimal } from '@prisma/client/runtime/client';
import { AidAuthority, type Currency } from '../../generated/prisma/enums.js';
import type { SeedRows } from '../build/rows.js';

/** What is summed of a package: its announced value, or the authority that it newly used. */
export const MEASURES = ['VALUE', 'NEW_AUTHORITY'] as const;
export type Measure = (typeof MEASURES)[number];

/** A measure of packages, in one currency. */
interface CurrencySum {
  readonly currency: Currency;
  /** Packages with a figure in this currency. */
  readonly packages: number;
  readonly lower: Decimal;
  /** Null where a value has no upper bound ("more than $100 million"): then neither has the sum. */
  readonly upper: Decimal | null;
}

/** A measure of the packages of one authority and year. */
export interface ValueSum {
  /** Null in the total of all. */
  readonly authority: AidAuthority | null;
  /** Null in a total of all years. */
  readonly year: number | null;
  readonly packages: number;
  /** Packages of which nobody gives it: they are in no sum. */
  readonly unknown: number;
  readonly sums: readonly CurrencySum[];
}

/**
 * A measure by authority and year, each authority followed by its total, and the total of all at the end. Values in
 * different currencies are not added up, and a package's value is not spread over its lines.
 */
export function sumsOf({ packages }: Pick<SeedRows, 'packages'>, measure: Measure): ValueSum[] {
  const dated = packages.map((row) => ({
    authority: row.authority,
    year: new Date(row.announcedOn).getUTCFullYear(),
    figure: figureOf(row, measure),
  }));
  const byAuthority = Object.values(AidAuthority).flatMap((authority) => {
    const given = dated.filter((row) => row.authority === authority);
    const years = [...new Set(given.map(({ year }) => year))].sort((a, b) => a - b);
    return [
      ...years.map((year) =>
        sumOf(
          authority,
          year,
          given.filter((row) => row.year === year),
        ),
      ),
      ...(given.length > 0 ? [sumOf(authority, null, given)] : []),
    ];
  });
  return [...byAuthority, sumOf(null, null, dated)];
}

interface Figure {
  readonly currency: Currency | null;
  readonly lower: unknown;
  readonly upper: unknown;
}

function figureOf(row: SeedRows['packages'][number], measure: Measure): Figure {
  switch (measure) {
    case 'VALUE':
      return { currency: row.valueCurrency, lower: row.valueLower, upper: row.valueUpper };
    case 'NEW_AUTHORITY':
      return { currency: row.newAuthorityCurrency, lower: row.newAuthorityLower, upper: row.newAuthorityUpper };
  }
}

function sumOf(
  authority: AidAuthority | null,
  year: number | null,
  packages: readonly { readonly figure: Figure }[],
): ValueSum {
  const sums = new Map<Currency, CurrencySum>();
  let unknown = 0;
  for (const {
    figure: { currency, lower, upper },
  } of packages) {
    // The database holds a currency exactly where there is a figure.
    if (currency === null) {
      unknown += 1;
      continue;
    }
    const sum = sums.get(currency) ?? { currency, packages: 0, lower: new Decimal(0), upper: new Decimal(0) };
    sums.set(currency, {
      currency,
      packages: sum.packages + 1,
      lower: sum.lower.plus(decimal(lower) ?? 0),
      upper: plus(sum.upper, decimal(upper)),
    });
  }
  return { authority, year, packages: packages.length, unknown, sums: [...sums.values()] };
}

function plus(sum: Decimal | null, value: Decimal | null): Decimal | null {
  return sum === null || value === null ? null : sum.plus(value);
}

function decimal(value: unknown): Decimal | null {
  return value === null ? null : new Decimal(String(value));
}
