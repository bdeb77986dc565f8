/** The languages that articles are read in. What is peculiar to one is data of its file; the stages know no language by name. */

export type LanguageCode = 'en' | 'uk' | 'ru' | 'de' | 'fr';

/** A language in which quotes in marks or behind dashes are found. */
export interface Language {
  readonly code: LanguageCode;
  /** Forms of verbs that report an utterance, as printed. */
  readonly saying: ReadonlySet<string>;
  /** Forms of verbs that call something something: `назвала допомогу «тихою»`. */
  readonly calling: ReadonlySet<string>;
  /** Pronouns of the third person that may be a speaker. */
  readonly pronouns: ReadonlySet<string>;
  /** Beginnings of words that name a post or a kind of people: `міністр`, `Sprecher`. */
  readonly titles: readonly string[];
  /** Pronouns that hang on a verb: `précise-t-il`. */
  readonly enclitics: readonly string[];
  /** Names of states as they follow a post: “міністр оборони України Оксана Драч”. They are no part of the name that follows. */
  readonly states: ReadonlySet<string>;
  /** Words before which a name of a speaker ends. */
  readonly stops: ReadonlySet<string>;
  /** Words that introduce what is quoted: `що`, `dass`. */
  readonly complementizers: ReadonlySet<string>;
  /** Words that say that the words before or after are somebody's: `за словами`, `laut`, `selon`. */
  readonly accordingTo: readonly string[];
  /** Beginnings of lines that are no part of the article: subscriptions, pointers, notices. */
  readonly boilerplate: readonly string[];
  /** How lines of credit begin: `Фото:`, `Von`, `Par`. */
  readonly photo: readonly string[];
  readonly byline: readonly string[];
  /** Names of months in order, each with all its forms; of weekdays from Monday. */
  readonly months: readonly (readonly string[])[];
  readonly weekdays: readonly (readonly string[])[];
}

/** The words of a list that is written as text, in small letters. */
export const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Rows of forms, one row a line, separated by spaces. */
export const rowsOf = (list: string): readonly (readonly string[])[] =>
  list
    .trim()
    .split('\n')
    .map((row) => row.trim().split(' '));
