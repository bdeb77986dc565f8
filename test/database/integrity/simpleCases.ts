import { ids, insert, sha256, TEXT } from '../../support/facts.js';
import { citing, set, type Work } from './work.js';

/** An API key. It is no fact, and needs no citation. */
const apiKey =
  (values: Readonly<Record<string, unknown>>): Work =>
  (tx) => {
    const { id, hash, budget } = { id: '0123456789ab', hash: Buffer.alloc(32), budget: null, ...values };
    return tx.query('INSERT INTO api_key (id, name, hash, budget) VALUES ($1, $2, $3, $4)', [id, 'Desk', hash, budget]);
  };

/** Rules of one row, each with what breaks it. */
export const simpleCases: readonly (readonly [rule: string, what: string, work: Work])[] = [
  ['api_key_id', 'a key of another form', apiKey({ id: 'desk' })],
  ['api_key_hash', 'a key that is no hash', apiKey({ hash: Buffer.from('secret') })],
  ['api_key_budget', 'a key with a budget below 0', apiKey({ budget: -1 })],
  ['citation_one_subject', 'a citation of nothing', citing('person', ids.person, { person_id: null })],
  ['citation_one_subject', 'a citation of two records', citing('person', ids.person, { treaty_id: ids.treaty })],
  ['citation_ordinal_positive', 'a citation in place 0', citing('person', ids.person, { ordinal: 0 })],
  ['citation_wording_not_empty', 'a citation without words', citing('person', ids.person, { wording: '' })],
  [
    'citation_origin_fits',
    'a proposed citation without its rule',
    citing('person', ids.person, { origin: 'PROPOSED' }),
  ],
  [
    'citation_origin_fits',
    'a rule of what was written by hand',
    citing('person', ids.person, { proposed_by_rule: 'said-after' }),
  ],
  [
    'citation_not_relayed_by_itself',
    'an article that relays itself',
    citing('person', ids.person, { relayed_by_id: ids.article }),
  ],
  ['citation_value_subject', 'a value of a person', citing('person', ids.person, { value_qualifier: 'UNSPECIFIED' })],
  [
    'citation_quantity_subject',
    'a quantity of a package',
    citing('aid_package', ids.aidPackage, { quantity_qualifier: 'UNSPECIFIED' }),
  ],
  ['aid_package_tranche_positive', 'tranche 0', set('aid_package', ids.aidPackage, { tranche: 0 })],
  ['package_line_item_ordinal_positive', 'line 0', set('package_line_item', ids.lineItem, { ordinal: 0 })],
  [
    'package_line_item_as_reported_not_empty',
    'a line without words',
    set('package_line_item', ids.lineItem, { as_reported: '' }),
  ],
  ['quote_ordinal_positive', 'quote 0', set('quote', ids.quote, { ordinal: 0 })],
  [
    'quote_one_speaker',
    'a quote of a person and an organization',
    set('quote', ids.quote, { speaker_organization_id: ids.organization }),
  ],
  [
    'quote_position_of_a_person',
    "a quote with a post and nobody's name",
    set('quote', ids.quote, { speaker_person_id: null }),
  ],
  [
    'quote_addressee_printed',
    'an addressee whom the article does not print',
    set('quote', ids.quote, { addressee_id: ids.organization }),
  ],
  [
    'quote_place_printed',
    'a place that the article does not print',
    set('quote', ids.quote, { place_id: ids.country }),
  ],
  [
    'article_link_two_articles',
    'an article that points at itself',
    set('article_link', ids.articleLink, { to_id: ids.article }),
  ],
  [
    'policy_decision_link_two_decisions',
    'a decision that reverses itself',
    set('policy_decision_link', ids.decisionLink, { to_id: ids.decision }),
  ],
  [
    'position_of_somebody',
    'a post of neither organization nor country',
    set('position', ids.position, { organization_id: null }),
  ],
  ['position_end_dated', 'an end date of a post still held', set('position', ids.position, { end: 'IN_OFFICE' })],
  [
    'position_dates_in_order',
    'a post that ends before it begins',
    set('position', ids.position, { held_until: '2020-02-29', held_until_latest: '2020-02-29' }),
  ],
  [
    'equipment_not_its_own_parent',
    'equipment that is its own parent',
    set('equipment', ids.equipment, { parent_id: ids.equipment }),
  ],
  [
    'article_text_sha256',
    'a text under the hash of another',
    (tx) => insert(tx, 'article_text', { article_id: ids.article, text: TEXT, sha256: sha256(`${TEXT} `) }),
  ],
  ['article_sha256_form', 'a hash in capitals', set('article', ids.article, { text_sha256: 'A'.repeat(64) })],
  ['article_sha256_form', 'a hash that is too short', set('article', ids.article, { text_sha256: 'a'.repeat(63) })],
  ['country_code_form', 'a code in small letters', set('country', ids.country, { code: 'ua' })],
  ['country_code_form', 'a code of one letter', set('country', ids.country, { code: 'U' })],
];
