import { describe, expect, it } from 'vitest';
import { sumsOf } from '../../../src/seed/report/sums.js';
import { type Files, rowsOf } from '../sample.js';
import { withPackage } from './withPackage.js';

describe('sums of the authority that was newly used', () => {
  const sums = (use: string) =>
    sumsOf(rowsOf(withPackage(`{amount: 100, currency: USD}\n  ${use}`, '2025')), 'NEW_AUTHORITY')
      .filter(({ authority, year }) => authority === null && year === null)
      .map(({ packages, unknown, sums: [sum] }) => [
        packages,
        unknown,
        sum?.packages,
        sum?.lower.toFixed(),
        sum?.upper?.toFixed(),
      ]);

  it.each([
    ['authorityUse: NEW', [[2, 1, 1, '100', '100']]],
    ['authorityUse: EARLIER', [[2, 1, 1, '0', '0']]],
    ['authorityUse: PARTLY_NEW\n  newAuthority: {amount: 40, currency: USD}', [[2, 1, 1, '40', '40']]],
    ['authorityUse: UNKNOWN', [[2, 2, undefined, undefined, undefined]]],
  ])('take of a package what its %s says', (use, expected) => {
    expect(sums(use)).toEqual(expected);
  });
});

describe('sums of announced value', () => {
  const sums = (files: Files) =>
    sumsOf(rowsOf(files), 'VALUE').map(({ authority, year, packages, unknown, sums: amounts }) => [
      authority,
      year,
      packages,
      unknown,
      ...amounts.map(({ currency, lower, upper }) => `${currency} ${lower.toFixed()} ${upper?.toFixed() ?? '–'}`),
    ]);

  it('are by authority and year, with totals, and never floats', () => {
    expect(sums(withPackage('{amount: "0.10", currency: USD}', '2025-01'))).toEqual([
      ['OTHER', 2024, 1, 0, 'USD 275000000 275000000'],
      ['OTHER', 2025, 1, 0, 'USD 0.1 0.1'],
      ['OTHER', null, 2, 0, 'USD 275000000.1 275000000.1'],
      [null, null, 2, 0, 'USD 275000000.1 275000000.1'],
    ]);
  });

  it.each([
    ['{qualifier: UNSPECIFIED}', 1, ['USD 275000000 275000000']],
    ['{qualifier: WITHHELD, verbatim: secret}', 1, ['USD 275000000 275000000']],
    ['{amount: 5, currency: USD, qualifier: MORE_THAN}', 0, ['USD 275000005 –']],
    ['{amount: 5, currency: USD, qualifier: UP_TO}', 0, ['USD 275000000 275000005']],
    ['{lower: 5, upper: 7, currency: USD, qualifier: BETWEEN}', 0, ['USD 275000005 275000007']],
    ['{amount: 5, currency: EUR}', 0, ['USD 275000000 275000000', 'EUR 5 5']],
  ])('say with %s what they leave out', (value, unknown, expected) => {
    const [year] = sums(withPackage(value, '2024'));
    expect(year?.slice(0, 4)).toEqual(['OTHER', 2024, 2, unknown]);
    expect(year?.slice(4).sort()).toEqual(expected.sort());
  });
});
