import { OrganizationKind, QuoteKind } from '../../generated/prisma/enums.js';
import { type Anchor, type Range, wordsIn } from '../anchor.js';
import { isNewOrganization } from '../draft/choice.js';
import {
  choicesOf,
  type Draft,
  type Entry,
  type QuoteEntry,
  readEntry,
  type Section,
  withEntry,
  withReview,
} from '../draft/draft.js';
import { Passages } from '../draft/passages.js';
import { type End, movedByWord, type Way } from './words.js';

/** The kind of an organization that is made. */
const NEW_KIND = 'newOrganization.kind';

/** What of an entry a person can write anew, by the path in the file. */
const FIELDS: Readonly<Record<Section, readonly string[]>> = {
  quotes: [
    'text',
    'speaker.label',
    'speaker.role',
    'speaker.person',
    'speaker.organization',
    'venue',
    'saidOn',
    'saidOnAsPrinted',
    'about',
    NEW_KIND,
  ],
  credits: ['asPrinted', 'role', 'person', 'organization', NEW_KIND],
  links: ['to', 'headline', 'url', 'publisher', 'kind'],
  packages: ['aidPackage', 'title', 'authority', 'announcedOn', 'donor', 'recipient', 'stance'],
  decisions: ['decision', 'title', 'effect', 'decidedOn', 'country', 'person', 'organization', 'equipment'],
  treaties: ['treaty'],
};

/** What of an entry can be written anew: of a package also what each line names, as `line <key>`. */
export function fieldsOf(entry: Entry): readonly string[] {
  const fields = FIELDS[entry.section];
  return entry.section === 'packages'
    ? [...fields, ...Object.keys(entry.fact.lineItems).map((key) => `${LINE}${key}`)]
    : fields;
}

const LINE = 'line ';

/** The choice that a field settles: a record that is no candidate is written by its slug. */
const SETTLES: Readonly<Record<string, string>> = {
  'speaker.person': 'speaker',
  'speaker.organization': 'speaker',
  aidPackage: 'package',
  country: 'by',
  to: 'to',
  donor: 'donor',
  recipient: 'recipient',
  decision: 'decision',
  treaty: 'treaty',
  person: 'person',
  organization: 'organization',
};

const LISTS: ReadonlySet<string> = new Set(['about', 'equipment']);

/** The value of a field as a person would write it. */
export function fieldOf({ section, fact }: Entry, field: string): string {
  if (section === 'packages' && field.startsWith(LINE))
    return fact.lineItems[field.slice(LINE.length)]?.equipment.join(', ') ?? '';
  const value = field.split('.').reduce<unknown>((inner, key) => childOf(inner, key), fact);
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : '';
}

function childOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

/** The entry with another value of a field, or why it cannot be. An empty value takes the field away. */
export function setField(draft: Draft, entry: Entry, field: string, value: string): Entry | { readonly wrong: string } {
  const fields = fieldsOf(entry);
  if (!fields.includes(field)) return { wrong: `${field} cannot be edited here; ${fields.join(', ')} can` };
  const trimmed = value.trim();
  if (field === NEW_KIND) return withNewKind(entry, trimmed);
  if (entry.section === 'packages' && field.startsWith(LINE)) return withLine(entry, field, trimmed);
  const list = trimmed.split(/\s*,\s*/).filter((each) => each !== '');
  const written = LISTS.has(field) ? list : trimmed === '' ? undefined : trimmed;
  const [outer = '', inner] = field.split('.');
  const before = childOf(entry.fact, outer);
  const nested =
    inner === undefined ? written : without({ ...(typeof before === 'object' ? before : {}), [inner]: written });
  const changed = readEntry(entry.section, entry.key, without({ ...entry.fact, [outer]: nested }));
  if ('wrong' in changed) return changed;
  if (changed.section === 'quotes' && field === 'text') {
    const missing = wordsIn(textsOf(draft, changed.fact), changed.fact.text);
    if (missing.length > 0)
      return { wrong: `text: ${missing.map((word) => `“${word}”`).join(', ')} is not in the passage in this order` };
  }
  return withReview(settledBy(changed, field), { changed: true });
}

/** A package with other equipment in one of its lines; without any the line goes. */
function withLine(entry: Extract<Entry, { readonly section: 'packages' }>, field: string, value: string): Entry {
  const key = field.slice(LINE.length);
  const { [key]: line, ...others } = entry.fact.lineItems;
  const { [field]: choice, ...choices } = entry.fact.review.choices;
  const equipment = value.split(/\s*,\s*/).filter((each) => each !== '');
  if (!line || equipment.length === 0)
    return withReview({ ...entry, fact: { ...entry.fact, lineItems: others } }, { changed: true, choices });
  const lineItems = { ...entry.fact.lineItems, [key]: { ...line, equipment } };
  const settled = choice ? { ...entry.fact.review.choices, [field]: { ...choice, open: false } } : choices;
  return withReview({ ...entry, fact: { ...entry.fact, lineItems } }, { changed: true, choices: settled });
}

function settledBy(entry: Entry, field: string): Entry {
  const name = SETTLES[field];
  const choice = name === undefined ? undefined : entry.fact.review.choices[name];
  if (name === undefined || !choice) return entry;
  const { new: _, ...rest } = choice;
  return withReview(entry, { choices: { ...entry.fact.review.choices, [name]: { ...rest, open: false } } });
}

function withNewKind(entry: Entry, value: string): Entry | { readonly wrong: string } {
  const kind = Object.values(OrganizationKind).find((each) => each === value.toUpperCase());
  if (!kind) return { wrong: `${NEW_KIND}: write one of ${Object.values(OrganizationKind).join(', ')}` };
  const choices = choicesOf(entry).map(
    ([name, choice]) => [name, isNewOrganization(choice) ? { ...choice, newKind: kind } : choice] as const,
  );
  return choices.some(([, choice]) => isNewOrganization(choice))
    ? withReview(entry, { choices: Object.fromEntries(choices) })
    : { wrong: 'No new organization is made here; n makes one.' };
}

/** An object without the keys that have no value. */
function without(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}

function textsOf(draft: Draft, { passages }: QuoteEntry): string[] {
  return passages.flatMap((key) => draft.passages[key]?.exact ?? []);
}

/** The quote with the next kind: a person may see speech that is marked where the rule saw none, or the other way round. */
export function nextKind(entry: Entry): Entry {
  if (entry.section !== 'quotes') return entry;
  const kinds = Object.values(QuoteKind);
  const kind = kinds[(kinds.indexOf(entry.fact.kind) + 1) % kinds.length] ?? entry.fact.kind;
  return withReview({ ...entry, fact: { ...entry.fact, kind } }, { changed: true });
}

/** The draft with one end of an entry's passage moved by a word; of a quote, its text goes with it. */
export function moveEnd(draft: Draft, text: string, entry: Entry, end: End, way: Way): Draft {
  const key = movable(entry, end);
  const passage = key === undefined ? undefined : draft.passages[key];
  if (key === undefined || !passage) return draft;
  const range = movedByWord(text, passage, end, way);
  if (range.start === passage.start && range.end === passage.end) return draft;
  const passages = new Passages(draft.passages);
  const moved: Anchor = { exact: text.slice(range.start, range.end), ...range };
  const movedKey = passages.keyOf(moved);
  const changed = withReview(withPassage(entry, key, movedKey), { changed: true });
  const after = { ...draft, passages: passages.record() };
  if (changed.section !== 'quotes') return withEntry(after, changed);
  const quote = {
    ...changed.fact,
    text: quoteText(
      entry.section === 'quotes' ? entry.fact.text : '',
      passage,
      moved,
      textsOf(after, changed.fact),
      text,
    ),
  };
  return withEntry(after, { ...changed, fact: quote });
}

/** The passage whose end moves: of several the first begins the quote, and the last ends it. */
function movable(entry: Entry, end: End): string | undefined {
  switch (entry.section) {
    case 'quotes':
      return end === 'START' ? entry.fact.passages[0] : entry.fact.passages.at(-1);
    case 'decisions':
      return end === 'START' ? entry.fact.passages[0] : entry.fact.passages.at(-1);
    case 'credits':
    case 'links':
    case 'packages':
    case 'treaties':
      return entry.fact.passage;
  }
}

function withPassage(entry: Entry, from: string, to: string): Entry {
  const replaced = (key: string) => (key === from ? to : key);
  switch (entry.section) {
    case 'quotes':
      return { ...entry, fact: { ...entry.fact, passages: entry.fact.passages.map(replaced) } };
    case 'decisions':
      return { ...entry, fact: { ...entry.fact, passages: entry.fact.passages.map(replaced) } };
    case 'credits':
      return { ...entry, fact: { ...entry.fact, passage: to } };
    case 'links':
      return { ...entry, fact: { ...entry.fact, passage: to } };
    case 'packages':
      return { ...entry, fact: { ...entry.fact, passage: to } };
    case 'treaties':
      return { ...entry, fact: { ...entry.fact, passage: to } };
  }
}

/** Marks and white space around words. */
const AROUND = /^[\s"“”„«»‘’']+|[\s"“”„«»‘’',]+$/gu;

/**
 * The words of a quote whose passage has moved. Words that are a part of the passage, as of a sentence that says who spoke, stay that part
 * while the passage holds it; where they reached the end that moved, they go with it.
 */
function quoteText(words: string, before: Anchor, after: Anchor, passages: readonly string[], text: string): string {
  const joined = () => passages.map((each) => each.replace(AROUND, '')).join(' ');
  const at = before.exact.indexOf(words);
  if (passages.length !== 1 || words === '' || at < 0) return joined();
  const range: Range = { start: before.start + at, end: before.start + at + words.length };
  const isAtStart = !/[\p{L}\p{N}]/u.test(before.exact.slice(0, at));
  const isAtEnd = !/[\p{L}\p{N}]/u.test(before.exact.slice(at + words.length));
  const start = after.start !== before.start && (isAtStart || after.start > range.start) ? after.start : range.start;
  const end = after.end !== before.end && (isAtEnd || after.end < range.end) ? after.end : range.end;
  if (end <= start) return joined();
  return text.slice(start, end).replace(AROUND, '');
}
