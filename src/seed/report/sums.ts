import { Decimal } from '@prisma/client/runtime/client';
import { AidAuthority, type Currency } from '../../generated/prisma/enums.js';
import type { SeedRows } from '../build/rows.js';

/** What packages were announced to be worth, in one currency. */
interface CurrencySum {
  readonly currency: Currency;
  /** Packages with a value in this currency. */
  readonly packages: number;
  readonly lower: Decimal;
  /** Null where a value has no upper bound ("more than $100 million"): then neither has the sum. */
  readonly upper: Decimal | null;
}

/** The announced value of packages of one authority and year. */
export interface ValueSum {
  /** Null in the total of all. */
  readonly authority: AidAuthority | null;
  /** Null in a total of all years. */
  readonly year: number | null;
  readonly packages: number;
  /** Packages whose value nobody gives: they are in no sum. */
  readonly unknown: number;
  readonly sums: readonly CurrencySum[];
}

/**
 * Announced value by authority and year, each authority followed by its total, and the total of all at the end. Values in
 * different currencies are not added up, and a package's value is not spread over its lines.
 */
export function sumsOf({ packages }: SeedRows): ValueSum[] {
  const dated = packages.map((row) => ({ ...row, year: new Date(row.announcedOn).getUTCFullYear() }));
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

function sumOf(authority: AidAuthority | null, year: number | null, packages: SeedRows['packages']): ValueSum {
  const sums = new Map<Currency, CurrencySum>();
  let unknown = 0;
  for (const { valueCurrency: currency, valueLower, valueUpper } of packages) {
    // The database holds a currency exactly where there is a figure.
    if (currency === null) {
      unknown += 1;
      continue;
    }
    const sum = sums.get(currency) ?? { currency, packages: 0, lower: new Decimal(0), upper: new Decimal(0) };
    sums.set(currency, {
      currency,
      packages: sum.packages + 1,
      lower: sum.lower.plus(decimal(valueLower) ?? 0),
      upper: plus(sum.upper, decimal(valueUpper)),
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
