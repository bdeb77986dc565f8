import { asInput, type Input, isInput, meets, namesOf } from './conditions.js';
import { checkWhere } from './limits.js';
import { refused } from './refusal.js';
import type { Records } from './rows.js';
import { fold, type Row } from './values.js';

/** What is searched: the kinds in their order, the types of their records, the conditions on them, and where their words are. */
const kinds: Readonly<
  Record<string, { readonly type: string; readonly where: string; readonly words?: readonly string[] }>
> = {
  PERSON: { type: 'Person', where: 'people' },
  ORGANIZATION: { type: 'Organization', where: 'organizations' },
  COUNTRY: { type: 'Country', where: 'countries' },
  EQUIPMENT: { type: 'Equipment', where: 'equipment' },
  TREATY: { type: 'Treaty', where: 'treaties' },
  POSITION: { type: 'Position', where: 'positions', words: ['title', 'asReported', 'post'] },
  POLICY_DECISION: { type: 'PolicyDecision', where: 'policyDecisions', words: ['title'] },
  AID_PACKAGE: { type: 'AidPackage', where: 'aidPackages', words: ['title'] },
  ARTICLE: { type: 'Article', where: 'articles', words: ['headline'] },
  PACKAGE_LINE_ITEM: { type: 'PackageLineItem', where: 'packageLineItems', words: ['asReported'] },
  QUOTE: { type: 'Quote', where: 'quotes', words: ['text'] },
  PASSAGE: { type: 'Passage', where: 'passages', words: ['exact'] },
};

/** Records of one kind that are counted, at most. */
const maxCounted = 2_000;

/**
 * The words of a text. A designation is one word however it is spelt (BGM-71, 155 mm), an apostrophe is no letter, Cyrillic words have no endings; every other
 * sign divides words.
 */
export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .replace(/(?<=\p{L})'s(?![\p{L}\p{Nd}])/gu, '')
    .replace(/(?<![\p{L}\p{Nd}])([dl])'(?=\p{L})/gu, '$1 ')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    .replace(/(?<=\p{Nd})[ -](?=(?:mm|cm|km|kg)(?![\p{L}\p{Nd}]))/gu, '')
    .replace(/(?<![\p{L}\p{Nd}])(\p{L}{1,4})-(?=\p{Nd})/gu, '$1')
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter(Boolean)
    .map(withoutEnding);

/** Endings of Ukrainian and Russian nouns, names and adjectives, in folded letters. */
const caseEndings = new Set(
  [
    'ього ьому иями іями ьями ого его ому ему ями ами ыми ими іми иеи ією иям іям иях іях ием ієм еям еях',
    'ая яя ое ее ие ые ую юю ою ею єю ьою ыи ии ои еи єи іи оі ия ию ія ію іі іє ых их іх ым им ім ам ям ах ях ом ем єм ье ья ью ьи',
    'а е є и і о у ы ь ю я',
  ].flatMap((endings) => endings.split(' ')),
);
const before = ['', 'ов', 'ев', 'єв', 'ів'];
const isEnding = (end: string) =>
  before.some(
    (suffix) =>
      end.startsWith(suffix) && (caseEndings.has(end.slice(suffix.length)) || (suffix !== '' && end === suffix)),
  );

/** A Cyrillic word without the longest of its endings that leaves three letters. */
function withoutEnding(word: string): string {
  if (!/^[а-яєіґ]+$/u.test(word)) return word;
  for (let length = 3; length < word.length; length += 1)
    if (isEnding(word.slice(length))) return word.slice(0, length);
  return word;
}

/** The texts of a record that are searched. */
export function searchedTexts(row: Row): readonly string[] {
  const kind = Object.values(kinds).find(({ type }) => type === row.__typename);
  if (!kind) return [];
  if (kind.words === undefined) return namesOf(row);
  return kind.words.map((column) => row[column]).filter((text) => typeof text === 'string');
}

const stemsKept = new WeakMap<Row, ReadonlySet<string>>();

/** The words of a record without their endings. */
function stemsOf(records: Records, row: Row): ReadonlySet<string> {
  const known = stemsKept.get(row);
  if (known) return known;
  const texts = [...searchedTexts(row), ...(row.__typename === 'Article' ? [records.heldTexts.get(row.id) ?? ''] : [])];
  const stems = new Set(texts.flatMap(wordsOf).map((word) => records.stems.get(word) ?? word));
  stemsKept.set(row, stems);
  return stems;
}

/** All of the wanted words, and none of the others. */
interface Branch {
  readonly wanted: string[];
  readonly unwanted: string[];
}

/** Reads a query of single words in quotation marks, which are looked for in no other spelling, with `-` and `or`. */
function readQuery(query: string): readonly Branch[] {
  const branches: Branch[] = [{ wanted: [], unwanted: [] }];
  for (const token of query.split(' ')) {
    const [, minus, word] = /^(-?)"(\p{L}+)"$/u.exec(token) ?? [];
    if (token === 'or') branches.push({ wanted: [], unwanted: [] });
    else if (word !== undefined) branches.at(-1)?.[minus === '-' ? 'unwanted' : 'wanted'].push(fold(word));
    else throw new TypeError(`${query}: the reference reads words in quotation marks alone`);
  }
  return branches.filter(({ wanted }) => wanted.length > 0);
}

const kindsIn = (args: Input): readonly string[] =>
  Object.keys(kinds).filter((kind) => args.in == null || (Array.isArray(args.in) && args.in.includes(kind)));

/** Refuses a search for nothing, and conditions on what is not searched. */
export function checkSearch(args: Input): void {
  if (Array.isArray(args.in) && args.in.length === 0) throw refused('in', 'empty.');
  if (readQuery(String(args.query)).length === 0) throw refused('query', 'holds nothing to look for.');
  if (typeof args.first === 'number' && (args.first < 0 || args.first > 100)) throw refused('first', 'not a page.');
  const where = args.where == null ? {} : asInput(args.where);
  for (const [name, given] of Object.entries(where)) {
    const found = Object.entries(kinds).find(([, kind]) => kind.where === name);
    if (!found || given === null || !kindsIn(args).includes(found[0])) throw refused(`where.${name}`, 'not searched.');
    checkWhere(found[1].type, given, `where.${name}`);
  }
}

/** How many records a search finds. Their order is PostgreSQL's measure of how well they fit, which is not worked out here. */
export function search(records: Records, args: Input) {
  const branches = readQuery(String(args.query)).map(({ wanted, unwanted }) => ({
    wanted: wanted.map((word) => records.stems.get(word) ?? word),
    unwanted: unwanted.map((word) => records.stems.get(word) ?? word),
  }));
  const finds = (row: Row) =>
    branches.some(
      ({ wanted, unwanted }) =>
        wanted.every((stem) => stemsOf(records, row).has(stem)) &&
        !unwanted.some((stem) => stemsOf(records, row).has(stem)),
    );
  const where = isInput(args.where) ? args.where : {};
  const counts = kindsIn(args).flatMap((kind) => {
    const { type = '', where: condition = '' } = kinds[kind] ?? {};
    const found = records.of(type).filter((row) => finds(row) && meets(records, row, where[condition]));
    const count = Math.min(maxCounted, found.length);
    return count > 0 ? [{ kind, count, truncated: count === maxCounted }] : [];
  });
  return {
    counts,
    totalCount: counts.reduce((sum, { count }) => sum + count, 0),
    truncated: counts.some(({ truncated }) => truncated),
    spellings: [],
  };
}
