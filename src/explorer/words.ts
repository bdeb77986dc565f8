import { isEnumType } from 'graphql';
import { schema } from '../schema/index.js';

/** Words of enum values where neither their names nor their descriptions are what a page says. What is missing here is said by the schema. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AidAuthority: { OTHER: 'Another authority', UNSPECIFIED: 'Authority not stated' },
  ArticleLinkKind: { CITES: 'cites', RELATED: 'recommends', REPRINTS: 'reprints' },
  DecisionEffect: { AUTHORIZES: 'authorizes', LOOSENS: 'loosens', RESTRICTS: 'restricts' },
  DecisionLinkKind: {
    AMENDS: 'amends',
    EXCEPTION_TO: 'is an exception to',
    REINSTATES: 'reinstates',
    REVERSES: 'reverses',
  },
  EquipmentCategory: {
    SENSOR_AND_COMMUNICATION: 'Sensors and communication',
    MINE: 'Mines',
    TANK: 'Tanks',
    VEHICLE: 'Vehicles',
    ARMOURED_VEHICLE: 'Armoured vehicles',
    LONG_RANGE_MISSILE: 'Long-range missiles',
    AIR_TO_GROUND: 'Air-to-ground',
    ANTI_ARMOUR: 'Anti-armour',
  },
  ItemsCompleteness: {
    FULL: 'All that the announcement lists',
    PARTIAL: 'Some of what was announced',
    CATEGORIES_ONLY: 'Only broad groups',
    NONE_FOUND: 'No list was found',
  },
  ItemsWording: {
    OFFICIAL: 'in the announcement’s own words',
    PRESS: 'in a journalist’s or a translator’s words',
    COMPILER: 'in a compiler’s words',
    NONE: '',
  },
  PassageAnchor: { EXACT: 'checked', ORPHANED: 'does not match the text', UNVERIFIED: 'not checked' },
  QuantityUnit: { PIECE: 'pieces', ROUND: 'rounds', SET: 'sets', SYSTEM: 'systems', TONNE: 'tonnes' },
  QuoteKind: { DIRECT: 'verbatim', INDIRECT: 'reported speech', MIXED: 'partly verbatim' },
  Stance: { CONTRADICTS: 'contradicts', MENTIONS: 'mentions', SUPPORTS: 'supports' },
  TimelineDateMeaning: {
    ANNOUNCED: 'announced',
    BEGAN: 'took the post',
    DECIDED: 'decided',
    ENDED: 'left the post',
    PUBLISHED: 'published',
    SAID: 'said',
    TAKEN: 'treaty',
  },
  TreatyActionKind: {
    ACCESSION: 'acceded',
    ENTRY_INTO_FORCE: 'in force for it',
    NOT_SIGNED: 'reported not to have signed',
    RATIFICATION: 'ratified',
    SIGNATURE: 'signed',
    SUSPENSION_DECLARED: 'declared a suspension',
    WITHDRAWAL_EFFECTIVE: 'withdrawal took effect',
    WITHDRAWAL_NOTICE: 'gave notice of withdrawal',
  },
  TreatyStanding: {
    NON_SIGNATORY: 'has not signed',
    PARTY: 'is a party',
    SIGNATORY: 'has signed, not in force for it',
    UNKNOWN: 'standing not known',
    WITHDRAWN: 'has withdrawn',
  },
};

/** Enums whose descriptions begin with a name: "Presidential Drawdown Authority: from the stocks …". */
const named: ReadonlySet<string> = new Set(['AidAuthority']);

/** What a page calls a value of an enum: a word of ours, the name that its description begins with, or its own name. */
export function word(type: string, value: string): string {
  const own = words[type]?.[value];
  if (own !== undefined) return own;
  const [, name] = named.has(type) ? (/^([^:.]+):/.exec(describe(type, value)) ?? []) : [];
  return name ?? sentence(value.replaceAll('_', ' ').toLowerCase());
}

/** What the schema says of a value. */
export function describe(type: string, value: string): string {
  const declared = schema.getType(type);
  return (isEnumType(declared) ? declared.getValue(value)?.description : undefined) ?? '';
}

/** All values of an enum. */
export function valuesOf(type: string): readonly string[] {
  const declared = schema.getType(type);
  if (!isEnumType(declared)) throw new TypeError(`${type} is no enum of the schema`);
  return declared.getValues().map(({ name }) => name);
}

/** With a capital at its start. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A count in words: `plural(1, 'package')`, `plural(7, 'party', 'parties')`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** A number with its thousands apart. A decimal of the API is a text, and keeps all its digits. */
export function number(value: number | string): string {
  const [whole = '', rest] = String(value).split('.');
  const apart = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined || /^0*$/.test(rest) ? apart : `${apart}.${rest}`;
}

/** A country's name as it is in a sentence: "the United States". */
export const inSentence = (country: string): string =>
  /^(?:United|Netherlands|Philippines|Czech Republic)\b/.test(country) ? `the ${country}` : country;
