import { expect, it } from 'vitest';
import { ids, insert, sha256, TEXT } from '../../support/facts.js';
import { describeRules } from './describeRules.js';
import { simpleCases } from './simpleCases.js';
import { citing, set, type Work } from './work.js';

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
