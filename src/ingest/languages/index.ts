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
