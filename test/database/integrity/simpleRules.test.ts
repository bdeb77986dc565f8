import { expect, it } from 'vitest';
import { ids, insert, sha256, TEXT } from '../../support/facts.js';
import { ruleThemes } from './ruleThemes.js';
import { simpleCases } from './simpleCases.js';
import { citing, set, type Work } from './work.js';

const describeRules = ruleThemes();

describeRules('simple rules', ({ db, tried }) => {
  it.each(simpleCases)('%s refuses %s', async (rule, _what, work) => {
    expect(await tried(work)).toBe(rule);
  });

  it('accept the same rows where they are right', async () => {
    const rights: readonly Work[] = [
      citing('person', ids.person, { relayed_by_id: ids.otherArticle }),
      citing('aid_package', ids.aidPackage, { value_qualifier: 'WITHHELD' }),
      citing('package_line_item', ids.lineItem, { quantity_qualifier: 'UNSPECIFIED' }),
      set('aid_package', ids.aidPackage, { tranche: null }),
      set('quote', ids.quote, {
        speaker_person_id: null,
        position_id: null,
        speaker_organization_id: ids.organization,
      }),
      set('quote', ids.quote, { addressee_id: ids.organization, addressee_as_printed: 'the ministry' }),
      set('quote', ids.quote, { place_id: ids.country, place_as_printed: 'Kyiv' }),
      set('position', ids.position, { organization_id: null, country_id: ids.country }),
      set('position', ids.position, { end: 'UNKNOWN', held_until: null, held_until_latest: null }),
      set('article', ids.article, { text_sha256: sha256(TEXT) }),
      set('country', ids.country, { code: 'US' }),
      (tx) => insert(tx, 'article_text', { article_id: ids.article, text: TEXT, sha256: sha256(TEXT) }),
    ];
    for (const work of rights) expect(await tried(work)).toBe('accepted');
  });

  it('hold for Prisma as for SQL', async () => {
    await expect(
      db().prisma.aidPackage.update({ where: { id: ids.aidPackage }, data: { tranche: 0 } }),
    ).rejects.toThrow(/aid_package_tranche_positive/);
  });
});

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
