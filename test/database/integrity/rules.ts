import { ids, subjectColumns } from '../../support/facts.js';
import { simpleCases } from './simpleCases.js';

/** The columns of partial dates, with a row to try them in; the last day is in a column beside the first. */
export const datedColumns = [
  ['article', ids.article, 'published_on'],
  ['aid_package', ids.aidPackage, 'announced_on'],
  ['policy_decision', ids.decision, 'decided_on'],
  ['treaty_action', ids.treatyAction, 'taken_on'],
  ['quote', ids.quote, 'said_on'],
  ['position', ids.position, 'held_from'],
  ['position', ids.position, 'held_until'],
] as const;

/** Tables whose slug is one word, as in `us-pda-70`. */
export const slugged = [
  'article',
  'person',
  'organization',
  'position',
  'equipment',
  'aid_package',
  'policy_decision',
  'treaty',
] as const;

/** Tables whose slug begins with that of the whole. */
export const slashed = ['quote', 'package_line_item'] as const;

/** Tables with a name, and its column. */
export const named = [
  ['person', 'name'],
  ['organization', 'name'],
  ['country', 'name'],
  ['equipment', 'designation'],
  ['treaty', 'name'],
] as const;

/**
 * The rules that the tests of each theme break. Each theme holds its tests against it, and `test/database/integrity.test.ts` holds all of it against the
 * migrations: so no rule goes untried, in whichever order the files run.
 */
export const brokenBy = {
  'simple rules': simpleCases.map(([rule]) => rule),
  figures: [
    'aid_package_value_bounds',
    'aid_package_value_amount',
    'aid_package_value_currency',
    'citation_value_bounds',
    'citation_value_amount',
    'citation_value_currency',
    'package_line_item_quantity_bounds',
    'package_line_item_quantity_unit',
    'citation_quantity_bounds',
    'citation_quantity_unit',
  ],
  'partial dates': datedColumns.map(([table, , column]) => `${table}_${column}_precision`),
  'slugs and names': [
    ...[...slugged, ...slashed].map((table) => `${table}_slug_form`),
    ...named.map(([table]) => `${table}_name_one_line`),
  ],
  passages: [
    'passage_start_before_end',
    'passage_length',
    'passage_sha256_form',
    'passage_stands_in_text',
    'citation_passage_of_its_article',
  ],
  quotes: ['citation_quote_of_its_article', 'quote_position_of_its_speaker'],
  'two terms of one person in one post': ['position_no_overlap'],
  'no fact without a citation': Object.keys(subjectColumns).map((table) => `${table}_cited`),
  'the family of equipment': ['equipment_no_cycle', 'equipment_parent_id_fkey'],
  'the system of equipment': ['equipment_no_cycle_of_system'],
  'the authority that a package uses': [
    'aid_package_new_authority_of_value',
    'aid_package_new_authority_amount',
    'aid_package_new_authority_bounds',
    'aid_package_new_authority_currency',
  ],
  'rules between two rows hold from both sides': [
    'citation_passage_of_its_article',
    'citation_quote_of_its_article',
    'quote_position_of_its_speaker',
    'passage_stands_in_text',
    'aid_package_value_bounds',
  ],
} satisfies Readonly<Record<string, readonly string[]>>;

export type Theme = keyof typeof brokenBy;
