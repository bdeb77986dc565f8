import type { List } from '../../query/list.js';
import type { WhereInput } from '../../query/readWhere.js';
import { type SearchKind, searchKinds } from '../../research/search/kinds.js';
import { kindName } from '../../research/search/page.js';
import { fixed, type Piece } from '../../sql/json.js';
import type { Sql } from '../../sql/sql.js';
import { aidPackageList } from '../aidPackage.js';
import { articleList } from '../article.js';
import { builder } from '../builder.js';
import { countryList } from '../country.js';
import { equipmentList } from '../equipment.js';
import { whereInput } from '../filters/inputs.js';
import { organizationList } from '../organization.js';
import { packageLineItemList } from '../packageLineItem.js';
import { passageList } from '../passage.js';
import { personList } from '../person.js';
import { policyDecisionList } from '../policyDecision.js';
import { positionList } from '../position.js';
import { quoteList } from '../quote.js';
import { treatyList } from '../treaty.js';

interface Offered {
  readonly description: string;
  /** The condition's name in `where`, and the list whose conditions it takes. */
  readonly where: string;
  readonly list: List;
}

/** What a search can look at, with the list of each kind. */
export const offered: Readonly<Record<SearchKind, Offered>> = {
  PERSON: { description: 'People, by their names and aliases.', where: 'people', list: personList },
  ORGANIZATION: {
    description: 'Organizations, by their names and aliases.',
    where: 'organizations',
    list: organizationList,
  },
  COUNTRY: { description: 'Countries, by their names and aliases.', where: 'countries', list: countryList },
  EQUIPMENT: {
    description: 'Equipment, by designation, name and aliases.',
    where: 'equipment',
    list: equipmentList,
  },
  TREATY: { description: 'Treaties, by their names and aliases.', where: 'treaties', list: treatyList },
  POSITION: {
    description: 'Posts that people held, by their titles. Example: `Secretary of Defense`.',
    where: 'positions',
    list: positionList,
  },
  POLICY_DECISION: {
    description: 'Policy decisions, by their titles.',
    where: 'policyDecisions',
    list: policyDecisionList,
  },
  AID_PACKAGE: { description: 'Aid packages, by their titles.', where: 'aidPackages', list: aidPackageList },
  ARTICLE: {
    description: 'Articles, by their headlines and by their texts where those are held.',
    where: 'articles',
    list: articleList,
  },
  PACKAGE_LINE_ITEM: {
    description: 'Lines of packages, by the words in which they were reported.',
    where: 'packageLineItems',
    list: packageLineItemList,
  },
  QUOTE: { description: 'Quotes, by what was said.', where: 'quotes', list: quoteList },
  PASSAGE: { description: 'Passages, by their words.', where: 'passages', list: passageList },
};

export const SearchKindRef = builder.enumType('SearchKind', {
  description: 'What a search looks at.',
  values: Object.fromEntries(
    searchKinds.map((kind) => [kind, { value: kind, description: offered[kind].description }]),
  ) as Record<SearchKind, { value: SearchKind; description: string }>,
});

/** The name of the kind that a column holds. */
export function kindJson(kind: Sql): Piece[] {
  return [fixed('"'), kindName(kind), fixed('"')];
}

export const SearchWhereRef = builder.inputRef<WhereInput>('SearchWhere');
builder.inputType(SearchWhereRef, {
  description:
    'Conditions on the records that a search finds, for each kind those of its list. A kind without a condition is searched whole; leave kinds out with `in`.',
  fields: (t) =>
    Object.fromEntries(
      searchKinds.map((kind) => {
        const { where, list } = offered[kind];
        return [
          where,
          t.field({ type: whereInput(list.filter), description: `Which ${list.model} records to search.` }),
        ];
      }),
    ),
});
