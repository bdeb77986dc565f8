/** Names of all countries, so that a donor is known that the record does not have yet. */
import type { NamedRecord } from '../proposals.js';

const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Groupings and codes of ISO 3166 that are no countries. */
const NO_COUNTRIES = new Set([
  'EU',
  'UN',
  'EZ',
  'QO',
  'XA',
  'XB',
  'ZZ',
  'AC',
  'CP',
  'DG',
  'EA',
  'IC',
  'TA',
  'CQ',
  'SU',
  'DD',
  'YU',
  'FX',
  'UK',
  'TP',
  'ZR',
  'BU',
  'AN',
  'CS',
  'NT',
  'VD',
  'YD',
  'DY',
  'HV',
  'NH',
  'RH',
]);
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  GB: ['Britain', 'UK', 'U.K.', 'Great Britain'],
  US: ['U.S.', 'US', 'USA', 'America'],
  CZ: ['Czech Republic'],
  LT: ['Литва', 'Литви'],
  UA: ['Україна', 'Україні', 'України', 'Украина', 'Украине', 'Украины'],
  RU: ['Росія', 'Росії', 'Россия', 'России'],
  NL: ['Netherlands', 'the Netherlands', 'Holland'],
  TR: ['Turkey'],
  KR: ['South Korea'],
  KP: ['North Korea'],
  DE: ['Німеччина', 'Німеччини', 'Германия', 'Германии'],
  PL: ['Польща', 'Польщі', 'Польша'],
};
/** Adjectives and governments of countries: whose package a “Norwegian” one is. */
export const DEMONYMS: Readonly<Record<string, string>> = {
  american: 'US',
  ukrainian: 'UA',
  russian: 'RU',
  german: 'DE',
  british: 'GB',
  french: 'FR',
  polish: 'PL',
  norwegian: 'NO',
  swedish: 'SE',
  danish: 'DK',
  dutch: 'NL',
  lithuanian: 'LT',
  latvian: 'LV',
  estonian: 'EE',
  finnish: 'FI',
  moldovan: 'MD',
  canadian: 'CA',
  czech: 'CZ',
  pentagon: 'US',
  berlin: 'DE',
  london: 'GB',
  paris: 'FR',
  warsaw: 'PL',
  oslo: 'NO',
  vilnius: 'LT',
  washington: 'US',
  kyiv: 'UA',
};

export const COUNTRIES: readonly NamedRecord[] = [...LETTERS].flatMap((first) =>
  [...LETTERS].flatMap((second) => {
    const code = first + second;
    const name = NO_COUNTRIES.has(code) ? undefined : display.of(code);
    return name === undefined || name === code ? [] : [{ slug: code, name, aliases: ALIASES[code] ?? [] }];
  }),
);
