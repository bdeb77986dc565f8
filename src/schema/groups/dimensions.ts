import { type Declared, declareDimensions } from '../../research/groups/dimension.js';
import { aidPackageList } from '../aidPackage.js';
import { articleList } from '../article.js';
import { citationList } from '../citation.js';
import { countryList } from '../country.js';
import { equipmentList } from '../equipment.js';
import { organizationList } from '../organization.js';
import { packageLineItemList } from '../packageLineItem.js';
import { passageList } from '../passage.js';
import { personList } from '../person.js';
import { policyDecisionList } from '../policyDecision.js';
import { positionList } from '../position.js';
import { quoteList } from '../quote.js';
import { treatyList } from '../treaty.js';
import { treatyActionList } from '../treatyAction.js';

/** The month, quarter and year of a date. */
function periods(at: string, what: string, prefix = ''): Record<string, Declared> {
  const known = 'A date known to the year only is in a period of that year, beside the shorter ones.';
  return {
    [`${prefix}MONTH`]: { at, unit: 'MONTH', description: `The month ${what}. ${known}` },
    [`${prefix}QUARTER`]: { at, unit: 'QUARTER', description: `The quarter of the year ${what}. ${known}` },
    [`${prefix}YEAR`]: { at, unit: 'YEAR', description: `The year ${what}.` },
  };
}

/** What equipment records have in common: what is about several counts once for each. */
const equipmentAt = (at: string, what: string): Record<string, Declared> => ({
  CATEGORY: { at: `${at}.category`, description: `The category of ${what}.` },
  EQUIPMENT: { at, description: `The equipment, thing by thing: ${what}.` },
  FAMILY: { at: `${at}.familyOf`, description: `The topmost family of ${what}.` },
});

declareDimensions(aidPackageList, () => ({
  DONOR: { at: 'donor', description: 'The country that gives.' },
  RECIPIENT: { at: 'recipient', description: 'The country that receives.' },
  AUTHORITY: { at: 'authority', description: 'The power that it is given under.' },
  ...equipmentAt('lineItems.some.equipment.some', 'what is in it'),
  CURRENCY: { at: 'value.currency', description: 'The currency of its value. None where the value is unknown.' },
  QUALIFIER: { at: 'value.qualifier', description: 'How its value was stated.' },
  AUTHORITY_USE: { at: 'authorityUse', description: 'Whether its value is authority used for the first time.' },
  ITEMS_COMPLETENESS: { at: 'itemsCompleteness', description: 'How much of its contents the line items show.' },
  ITEMS_WORDING: { at: 'itemsWording', description: 'Whose words its line items are in.' },
  ...periods('announcedOn', 'of the announcement'),
}));

declareDimensions(packageLineItemList, () => ({
  DONOR: { at: 'package.donor', description: 'The country that gives.' },
  RECIPIENT: { at: 'package.recipient', description: 'The country that receives.' },
  AUTHORITY: { at: 'package.authority', description: 'The power that the package is given under.' },
  PACKAGE: { at: 'package', description: 'The package that it is a line of.' },
  ...equipmentAt('equipment.some', 'what the line names'),
  QUALIFIER: { at: 'quantity.qualifier', description: 'How the line itself states its quantity.' },
  UNIT: { at: 'quantity.unit', description: 'What the quantity of the line itself counts.' },
  ITEMS_WORDING: { at: 'package.itemsWording', description: 'Whose words it is in.' },
  ...periods('package.announcedOn', 'of the announcement'),
}));

declareDimensions(quoteList, () => ({
  KIND: { at: 'kind', description: 'How directly the words are given.' },
  SPEAKER: { at: 'speakerPerson', description: 'The person who spoke.' },
  ORGANIZATION: {
    at: ['speakerOrganization', 'position.organization'],
    description: 'The organization that spoke, or that the speaker held a post in on the day.',
  },
  POST: { at: 'position.post', description: 'The post that the speaker held on the day, whoever held it.' },
  ADDRESSEE: { at: 'addressee', description: 'The organization that it was said to.' },
  PLACE: { at: 'place', description: 'The country where it was said.' },
  PUBLISHER: { at: 'article.publisher', description: 'The organization that published the article.' },
  ...equipmentAt('about.some', 'what the quote is about'),
  ...periods('saidOn', 'in which it was said'),
  ...periods('article.publishedOn', 'in which the article was published', 'PUBLISHED_'),
}));

declareDimensions(articleList, () => ({
  KIND: { at: 'kind', description: 'What sort of document it is.' },
  PUBLISHER: { at: 'publisher', description: 'The organization that published it.' },
  PUBLISHER_KIND: { at: 'publisher.kind', description: 'What sort of organization published it.' },
  COUNTRY: { at: 'publisher.country', description: 'The country that its publisher belongs to.' },
  LANGUAGE: { at: 'language', description: 'The language of its text.' },
  SPEAKER: { at: 'quotes.some.speakerPerson', description: 'A person who is quoted in it.' },
  ORGANIZATION: {
    at: 'quotes.some.speakerOrganization',
    description: 'An organization that is quoted in it, with no person named.',
  },
  ...equipmentAt('quotes.some.about.some', 'what its quotes are about'),
  ...periods('publishedOn', 'in which it was published'),
}));

declareDimensions(personList, () => ({
  ORGANIZATION: { at: 'positions.some.organization', description: 'An organization of a post.' },
  COUNTRY: { at: 'positions.some.country', description: 'The country whose office a post is.' },
  POST: { at: 'positions.some.post', description: 'A post, whoever holds it.' },
}));

declareDimensions(positionList, () => ({
  PERSON: { at: 'person', description: 'Who held it.' },
  ORGANIZATION: { at: 'organization', description: 'The organization that it belongs to.' },
  COUNTRY: { at: 'country', description: 'The country whose office it is.' },
  POST: { at: 'post', description: 'The post, whoever holds it.' },
  END: { at: 'end', description: 'Whether the time in the post is over.' },
}));

declareDimensions(organizationList, () => ({
  KIND: { at: 'kind', description: 'What sort of body it is.' },
  COUNTRY: { at: 'country', description: 'The country that it belongs to.' },
}));

declareDimensions(countryList, () => ({
  TREATY: { at: 'treatyActions.some.treaty', description: 'A treaty that it did something about.' },
  TREATY_ACTION: { at: 'treatyActions.some.kind', description: 'What it did about a treaty.' },
  ORGANIZATION_KIND: {
    at: 'organizations.some.kind',
    description: 'What sort of bodies belong to it.',
  },
}));

declareDimensions(equipmentList, () => ({
  CATEGORY: { at: 'category', description: 'What it is for.' },
  LEVEL: { at: 'level', description: 'A thing or a class of things.' },
  TAG: { at: 'tags', description: 'What treaties and policies govern in it.' },
  FAMILY: { at: 'familyOf', description: 'Its topmost family.' },
  TREATY: { at: 'governedBy.some', description: 'A treaty that governs it.' },
}));

declareDimensions(policyDecisionList, () => ({
  EFFECT: { at: 'effect', description: 'What it does.' },
  COUNTRY: { at: 'country', description: 'The country whose policy it is.' },
  RECIPIENT: { at: 'recipient', description: 'The country that it is in favour of.' },
  PERSON: { at: 'decidedByPerson', description: 'The person who decided.' },
  ORGANIZATION: { at: 'decidedByOrganization', description: 'The organization that decided.' },
  ...equipmentAt('equipment.some', 'what was decided about'),
  ...periods('decidedOn', 'of the decision'),
}));

declareDimensions(treatyList, () => ({
  DEPOSITARY: { at: 'depositary', description: 'The organization that keeps it.' },
  COUNTRY: { at: 'actions.some.country', description: 'A country that did something about it.' },
  ...equipmentAt('governs.some', 'what it governs'),
}));

declareDimensions(treatyActionList, () => ({
  KIND: { at: 'kind', description: 'What was done.' },
  TREATY: { at: 'treaty', description: 'The treaty.' },
  COUNTRY: { at: 'country', description: 'The country.' },
  ...periods('takenOn', 'of the action'),
}));

declareDimensions(citationList, () => ({
  STANCE: { at: 'stance', description: 'How the source bears on the record.' },
  READING: { at: 'reading', description: 'How much was read of the source.' },
  ORIGIN: { at: 'origin', description: 'How the fact came: by hand, or proposed by a rule and accepted by a person.' },
  ARTICLE_KIND: { at: 'article.kind', description: 'What sort of document the source is.' },
  PUBLISHER: { at: 'article.publisher', description: 'The organization that published the source.' },
  ...periods('article.publishedOn', 'in which the source was published'),
}));

declareDimensions(passageList, () => ({
  ANCHOR: { at: 'anchor', description: 'Whether the text, where held, reads so at its place.' },
  PUBLISHER: { at: 'article.publisher', description: 'The organization that published the article.' },
  ARTICLE_KIND: { at: 'article.kind', description: 'What sort of document the article is.' },
}));
