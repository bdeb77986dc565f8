/** Classes of English tokens. */
import { ADVERBS, DAYS, DETERMINERS, PERSONAL, TITLES } from '../../languages/en.js';
import type { Token } from '../../sentences/tokens.js';

export const isWord = (token: Token): boolean => token.kind === 'WORD';
export const isMark = (token: Token): boolean => token.kind === 'MARK';
export const isName = (token: Token): boolean => token.kind === 'WORD' && token.capital;
export const isComma = (token: Token): boolean => token.text === ',';
export const isDash = (token: Token): boolean =>
  token.text === '—' || token.text === '―' || token.text === '–' || token.text === '--' || token.text === '-';
export const isDay = (token: Token): boolean => token.kind === 'WORD' && DAYS.has(token.lower);
export const isDeterminer = (token: Token): boolean => DETERMINERS.has(token.lower);
export const isPersonal = (token: Token): boolean => PERSONAL.has(token.lower);
export const isTitle = (token: Token): boolean => TITLES.has(token.lower);
/** What may be between a subject and its verb. Names that end in -ly are rare, and begin with a capital letter. */
export const isAdverb = (token: Token): boolean =>
  token.kind === 'WORD' &&
  !(token.capital && !isDay(token)) &&
  (ADVERBS.has(token.lower) || /ly$/.test(token.lower) || DAYS.has(token.lower));
/** A contraction of a pronoun and a helper: he’s, they’d. */
export const isContracted = (token: Token): boolean =>
  /^(?:i|you|he|she|it|we|they|who|that)[’'](?:s|d|ll|ve|re|m)$/.test(token.lower);
