/** Stage 4: the people whom an article names, in the order in which it names them. */

import type { Range } from '../anchor.js';
import { TITLES } from '../languages/en.js';
import type { Language } from '../languages/language.js';
import { BODY_WORDS, FEMALE, MALE, STATES, TITLE_WORDS } from '../languages/names.js';
import { marksOf } from '../sentences/marks.js';
import { type Token, tokensOf } from '../sentences/tokens.js';
import { bare, type NameIn, namesIn } from './nameRuns.js';

/** Somebody named in the article. */
export interface Person {
  readonly name: string;
  readonly surname: string;
  /** Titles and words of posts beside the name, in small letters. */
  readonly titles: Set<string>;
  gender: 'MALE' | 'FEMALE' | undefined;
  /** Where the name or a part of it is, outside of marks. */
  readonly mentions: Range[];
}

/** Whether a name may be a person’s by its words. */
function mayBePerson(name: string): boolean {
  const words = name.split(/\s+/).map(bare);
  return (
    words.length >= 1 &&
    words.length <= 5 &&
    !words.some((word) => BODY_WORDS.has(word) || STATES.has(word)) &&
    !/^[\p{Lu}\d-]{2,}$/u.test(name.replace(/\s/g, '')) &&
    !words.some((word) => /^\p{Lu}{3,}$/u.test(word))
  );
}

/** What follows the name of somebody: “, who”, “, a researcher”, “, R-Ohio”. */
const IS_SOMEBODY = new RegExp(
  String.raw`^,? (?:\p{Lu}[\p{L}]*[’']s )?` +
    String.raw`(?:who|a |an |the |deputy |chief |director|president|minister|head |professor|\d\d,|R-|D-|Democrat|Republican|` +
    'former |whose |заступни|міністр|председател)',
  'u',
);

/** The people of an article. */
export class Cast {
  readonly people: Person[] = [];

  constructor(
    readonly text: string,
    readonly language: Language,
  ) {}

  /** Reads the names of a paragraph. `sources`: stretches that are known to be somebody who speaks. */
  read(paragraph: Range, sources: readonly Range[]): void {
    const marks = marksOf(this.text, paragraph.start, paragraph.end);
    const tokens = tokensOf(
      this.text,
      paragraph.start,
      paragraph.end,
      marks,
      (word) => /^\p{Lu}$/u.test(word) || TITLE_WORDS.has(word.toLowerCase()) || word === 'St' || word === 'Jr',
    );
    for (const found of namesIn(tokens, this.language)) {
      const words = found.name.split(/\s+/);
      const known = this.people.find(({ name }) => name === found.name);
      if (known) this.#mention(known, found);
      else if (words.length === 1) {
        const same = this.bySurname(found.name, found.start);
        if (same) this.#mention(same, found);
        else if (
          this.#isPerson(found, tokens, sources) &&
          (found.titles.some((title) => TITLE_WORDS.has(title)) ||
            /^, \d{1,2},/.test(this.text.slice(found.end, found.end + 6))) &&
          !STATES.has(bare(found.name)) &&
          !BODY_WORDS.has(bare(found.name))
        )
          this.#add(found);
      } else if (mayBePerson(found.name) && this.#isPerson(found, tokens, sources)) this.#add(found);
    }
  }

  /** The name of a label in capitals: `DEPUTY PRESS SECRETARY NORA WHITLOCK`. */
  readLabel(label: Range): void {
    const tokens = tokensOf(this.text, label.start, label.end, [], (word) => TITLE_WORDS.has(word.toLowerCase()));
    const words = tokens.filter((token) => token.kind === 'WORD');
    let from = 0;
    for (const [index, word] of words.entries())
      if (TITLE_WORDS.has(bare(word.text)) && index < words.length - 1) from = index + 1;
    const printed = words
      .slice(from)
      .map(({ text }) => (text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text));
    const titles = words.slice(0, from).map(({ text }) => bare(text));
    const first = words[from];
    const last = words.at(-1);
    if (!first || !last) return;
    const name = printed.join(' ');
    const surname = printed.at(-1) ?? '';
    const known =
      this.people.find((person) => person.name === name) ??
      (printed.length === 1 ? this.bySurname(surname, label.start) : undefined);
    const found: NameIn = { name, titles, start: first.start, end: last.end };
    if (known) this.#mention(known, found);
    else this.#add(found);
  }

  #add(found: NameIn): Person {
    const words = found.name.split(/\s+/);
    const single = words.length === 1 && found.titles.includes('lord') ? `Lord ${found.name}` : found.name;
    const person: Person = {
      name: single,
      surname: words.at(-1) ?? found.name,
      titles: new Set(),
      gender: genderOfName(words[0] ?? '', words.length),
      mentions: [],
    };
    this.people.push(person);
    this.#mention(person, found);
    return person;
  }

  #mention(person: Person, found: NameIn) {
    person.mentions.push({ start: found.start, end: found.end });
    for (const title of found.titles) person.titles.add(title);
    for (const word of this.#beside(found)) person.titles.add(word);
    for (const title of found.titles) {
      if (MALE.has(title)) person.gender = 'MALE';
      if (FEMALE.has(title)) person.gender = 'FEMALE';
    }
  }

  /** The words of an apposition: “Priya Lomax, the shadow defence secretary,”. */
  #beside({ start, end }: NameIn): string[] {
    const after = /^, ([^,.;:]{3,80})/.exec(this.text.slice(end, end + 90))?.[1] ?? '';
    const lead = this.text.slice(Math.max(0, start - 90), start);
    const before = lead.endsWith(', ')
      ? (lead
          .slice(0, -2)
          .split(/[,.;:“”"]/)
          .at(-1) ?? '')
      : '';
    return `${after} ${before}`.toLowerCase().split(/\s+/).map(bare);
  }

  #surnames: { readonly sources: readonly Range[]; readonly names: ReadonlySet<string> } | undefined;

  /** Surnames that speak somewhere in the article: “Drach said” shows that Oksana Drach is somebody. */
  #saying(sources: readonly Range[]): ReadonlySet<string> {
    if (this.#surnames?.sources !== sources) {
      const words = sources.map(
        ({ start, end }) =>
          this.text
            .slice(start, end)
            .split(/[\s,]+/)
            .at(-1) ?? '',
      );
      this.#surnames = { sources, names: new Set(words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word))) };
    }
    return this.#surnames.names;
  }

  /** A title, an apposition or a verb of saying beside a name. */
  #isPerson(found: NameIn, tokens: readonly Token[], sources: readonly Range[]): boolean {
    if (
      found.titles.some(
        (title) =>
          TITLE_WORDS.has(title) ||
          MALE.has(title) ||
          FEMALE.has(title) ||
          /(?:ist|ian|yst|ert|ser|sor|er|or|woman|man|person|chief|aunt)$/.test(title) ||
          this.language.titles.some((each) => title.startsWith(each)),
      )
    )
      return true;
    if (
      sources.some(
        (source) =>
          source.start <= found.start &&
          source.end >= found.end &&
          // The head of the phrase, or its apposition: “the manager, Denise Kowal”.
          /^[^,]*(?:, )?$/.test(this.text.slice(source.start, found.start)),
      )
    )
      return true;
    const post = /([\p{L}-]+), $/u
      .exec(this.text.slice(Math.max(0, found.start - 30), found.start))?.[1]
      ?.toLowerCase();
    if (post !== undefined && found.name.includes(' ') && (TITLES.has(post) || TITLE_WORDS.has(post))) return true;
    if (found.name.includes(' ') && this.#saying(sources).has(found.name.split(/\s+/).at(-1) ?? '')) return true;
    const after = this.text.slice(found.end, found.end + 40);
    if (IS_SOMEBODY.test(after) || /^,? \((?:R|D|I)-/.test(after)) return true;
    const index = tokens.findIndex((token) => token.start >= found.end);
    const next = tokens[index];
    return next !== undefined && this.language.saying.has(next.lower);
  }

  /** The person of a surname who was named last before an offset, or first after it. */
  bySurname(surname: string, before: number, fits: (person: Person) => boolean = () => true): Person | undefined {
    const same = this.people.filter((person) => person.surname === surname && fits(person));
    return latest(same, before) ?? same[0];
  }
}

/** The one of some people who is mentioned last before an offset. */
export function latest(people: readonly Person[], before: number): Person | undefined {
  let best: Person | undefined;
  let at = -1;
  for (const person of people)
    for (const mention of person.mentions)
      if (mention.end <= before && mention.start > at) {
        best = person;
        at = mention.start;
      }
  return best;
}

/** What the ending of a given name suggests; no more than that. */
function genderOfName(first: string, words: number): Person['gender'] {
  if (words < 2) return undefined;
  return /(?:[^u]a|а|я)$/u.test(first) &&
    !/^(?:Joshua|Luca|Nikita|Ilya|Elisha|Микола|Илья|Ілля|Микита|Никита|Сава)$/.test(first)
    ? 'FEMALE'
    : undefined;
}
