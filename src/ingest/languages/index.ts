/** The languages by their codes. */
import { SAYING_FORMS } from '../quotes/english/verbs.js';
import { german } from './de.js';
import { english } from './en.js';
import { french } from './fr.js';
import type { Language, LanguageCode } from './language.js';
import { russian } from './ru.js';
import { ukrainian } from './uk.js';

const LANGUAGES: Readonly<Record<LanguageCode, Language>> = {
  en: { ...english, saying: SAYING_FORMS, calling: new Set() },
  uk: ukrainian,
  ru: russian,
  de: german,
  fr: french,
};

/** The language of a code; English where it is unknown or has no rules. */
export function languageOf(code: string | undefined): Language {
  const short = code?.slice(0, 2).toLowerCase();
  for (const language of Object.values(LANGUAGES)) if (language.code === short) return language;
  return LANGUAGES.en;
}

/** How bylines begin, in all languages: an article's lines are read before its language is known. Longer beginnings come first. */
export const BYLINES: readonly { readonly word: string; readonly isEnglish: boolean }[] = Object.values(LANGUAGES)
  .flatMap(({ code, byline }) => byline.map((word) => ({ word: word.replace(/:$/, ''), isEnglish: code === 'en' })))
  .filter(({ word }, index, all) => all.findIndex((each) => each.word === word) === index)
  .sort((a, b) => b.word.length - a.word.length);

/** The names of the twelve months, in all languages: a line that is a date is read before its language is known. */
export const MONTHS: readonly (readonly string[])[] = LANGUAGES.en.months.map((_, index) =>
  Object.values(LANGUAGES).flatMap(({ months }) => months[index] ?? []),
);
