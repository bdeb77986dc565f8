import type { Action } from './decide.js';

/** A key of a review, and what it does; the same in the terminal and on the page. */
export interface Key {
  readonly key: string;
  readonly does: string;
  readonly action: Action;
}

/** All keys, in the order in which the help lists them. `e` and `q` ask the face for more, and are its own. */
export const KEYS: readonly Key[] = [
  { key: 'a', does: 'accept', action: { do: 'accept' } },
  { key: 'r', does: 'reject', action: { do: 'reject' } },
  { key: 's', does: 'skip', action: { do: 'skip' } },
  { key: 'b', does: 'back', action: { do: 'back' } },
  { key: 'u', does: 'undo', action: { do: 'undo' } },
  { key: 'n', does: 'new record', action: { do: 'new' } },
  { key: 'p', does: 'the same person everywhere in this article', action: { do: 'everywhere' } },
  { key: 'k', does: 'next kind of quote', action: { do: 'kind' } },
  { key: '[', does: 'begin a word earlier', action: { do: 'move', end: 'START', way: 'LEFT' } },
  { key: ']', does: 'begin a word later', action: { do: 'move', end: 'START', way: 'RIGHT' } },
  { key: '-', does: 'end a word earlier', action: { do: 'move', end: 'END', way: 'LEFT' } },
  { key: '+', does: 'end a word later', action: { do: 'move', end: 'END', way: 'RIGHT' } },
  { key: 'A', does: 'accept all of this rule in this article', action: { do: 'rule', state: 'ACCEPTED' } },
  { key: 'R', does: 'reject all of this rule in this article', action: { do: 'rule', state: 'REJECTED' } },
];

/** Keys of other keyboards that do the same. */
const ALSO: Readonly<Record<string, string>> = { '=': '+', _: '-' };

/** What a key does; digits choose a candidate. */
export function actionOf(key: string): Action | undefined {
  if (/^\d$/.test(key)) return { do: 'choose', number: Number(key) };
  const meant = ALSO[key] ?? key;
  return KEYS.find((each) => each.key === meant)?.action;
}
