import { expect, it } from 'vitest';
import { ids } from '../../support/facts.js';
import { describeRules } from './describeRules.js';
import { set } from './work.js';

describeRules('the authority that a package uses', ({ tried }) => {
  const million = (column: string, amount: number, currency: string | null = 'USD') => ({
    [`${column}_qualifier`]: 'EXACT',
    [`${column}_amount`]: amount,
    [`${column}_lower`]: amount,
    [`${column}_upper`]: amount,
    [`${column}_currency`]: currency,
  });
  const value = million('value', 400);
  const uses = (authority_use: string, ...parts: readonly Readonly<Record<string, unknown>>[]) =>
    set('aid_package', ids.aidPackage, Object.assign({ authority_use }, value, ...parts));
  const wrong = 'aid_package_new_authority_of_value';

  it.each([
    ['all of its value', uses('NEW', million('new_authority', 400)), 'accepted'],
    ['all of its value, and less than that', uses('NEW', million('new_authority', 399)), wrong],
    ['all of its value, and nobody says how much', uses('NEW'), wrong],
    ['none of it, which is 0', uses('EARLIER', million('new_authority', 0)), 'accepted'],
    ['none of it, and more than 0', uses('EARLIER', million('new_authority', 1)), wrong],
    ['none of it, and nobody says how much', uses('EARLIER'), wrong],
    ['a part of it', uses('PARTLY_NEW', million('new_authority', 128)), 'accepted'],
    ['a part of it of an unknown size', uses('PARTLY_NEW'), 'accepted'],
    ['a part that is the whole', uses('PARTLY_NEW', million('new_authority', 400)), wrong],
    ['a part that is nothing', uses('PARTLY_NEW', million('new_authority', 0)), wrong],
    ['a part in another currency', uses('PARTLY_NEW', million('new_authority', 128, 'EUR')), wrong],
    ['an unknown part', uses('UNKNOWN'), 'accepted'],
    ['an unknown part of a known size', uses('UNKNOWN', million('new_authority', 128)), wrong],
    [
      'a part whose amount is not its bound',
      uses('PARTLY_NEW', million('new_authority', 128), { new_authority_amount: 127 }),
      'aid_package_new_authority_amount',
    ],
    [
      'a part with one bound that is meant to be exact',
      uses('PARTLY_NEW', million('new_authority', 128), { new_authority_upper: null }),
      'aid_package_new_authority_bounds',
    ],
    [
      'a part without a currency',
      uses('PARTLY_NEW', million('new_authority', 128, null)),
      'aid_package_new_authority_currency',
    ],
  ] as const)('anew: %s', async (_, work, rule) => {
    expect(await tried(work)).toBe(rule);
  });
});
