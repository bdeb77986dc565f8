import { stringify } from 'yaml';
import * as z from 'zod';
import { type Draft, type Entry, entriesOf, passageKeysOf, SECTIONS, type Section, STATES } from './draft.js';
import { readYaml } from './file.js';

const settledShape = z.array(
  z.strictObject({
    id: z.string(),
    section: z.literal(SECTIONS),
    rule: z.string(),
    state: z.enum(STATES).exclude(['UNDECIDED']),
    start: z.int(),
    end: z.int(),
  }),
);

/**
 * A decision that was carried out: which proposal, where, and what became of it. It is kept under the text's sha256, without a word of
 * the text, so that the same article is not asked again and no other article is touched.
 */
export type Settled = z.output<typeof settledShape>[number];

/** A file of settled decisions, of one text. */
export function writeSettled(list: readonly Settled[]): string {
  const sorted = [...list].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  return stringify(sorted, { lineWidth: 0 });
}

/** Reads a file of settled decisions. */
export function readSettled(source: string, name: string): Settled[] {
  return readYaml(source, name, settledShape);
}

/** What an entry comes to when its decision is carried out; nothing while it is undecided. */
export function settledOf(draft: Draft, entry: Entry): Settled | undefined {
  const { state, id, rule } = entry.fact.review;
  if (state === 'UNDECIDED') return undefined;
  return { id, section: entry.section, rule, state, ...placeOf(draft, entry) };
}

/** Where an entry is: from the beginning of its first own passage to the end of its last. */
function placeOf(draft: Draft, entry: Entry): { readonly start: number; readonly end: number } {
  const own = entry.section === 'quotes' ? entry.fact.passages : passageKeysOf(entry).slice(0, 1);
  const places = own.flatMap((key) => draft.passages[key] ?? []);
  return { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
}

/** A place of a text that was decided on. */
export type DecidedPlace = Pick<Settled, 'id' | 'section' | 'start' | 'end'>;

/** Where two are so much the same stretch, a person has decided on both. */
const SAME = 0.8;

/** What decisions say of proposals: whether one was decided, also when a new version of the rules finds it a word longer. */
class Decided {
  readonly #ids = new Set<string>();
  readonly #places: { readonly section: Section; readonly start: number; readonly end: number }[] = [];

  constructor(settled: readonly DecidedPlace[]) {
    for (const one of settled) {
      this.#ids.add(one.id);
      this.#places.push(one);
    }
  }

  /** Whether a person has decided on this entry or on one of its section in the same place. */
  has(draft: Draft, entry: Entry): boolean {
    if (this.#ids.has(entry.fact.review.id)) return true;
    const { start, end } = placeOf(draft, entry);
    return this.#places.some(({ section, ...other }) => {
      if (section !== entry.section) return false;
      const common = Math.min(end, other.end) - Math.max(start, other.start);
      return common > 0 && common / (Math.max(end, other.end) - Math.min(start, other.start)) >= SAME;
    });
  }
}

/**
 * A new draft of a text with what a person decided in the one before: entries that were decided or changed are kept as they are; what was
 * settled is not asked again. The new draft was made with the passages of the one before, so that both mean the same by a key.
 */
export function withDecisions(fresh: Draft, before: Draft | undefined, settled: readonly DecidedPlace[]): Draft {
  const earlier = before?.textSha256 === fresh.textSha256 ? before : undefined;
  const kept = earlier ? entriesOf(earlier).filter(isTouched) : [];
  const decided = new Decided([
    ...settled,
    ...kept.map((entry) => ({ ...entry.fact.review, section: entry.section, ...placeOf(fresh, entry) })),
  ]);
  const asked = entriesOf(fresh).filter((entry) => !decided.has(fresh, entry));
  return assembled(earlier ? { ...fresh, ...headOf(earlier) } : fresh, [...kept, ...asked]);
}

function isTouched({ fact: { review } }: Entry): boolean {
  return review.state !== 'UNDECIDED' || review.changed;
}

/** What a person may have corrected about the article itself. */
function headOf({ url, kind, headline, publishedOn, language, publisher }: Draft): Partial<Draft> {
  return { url, kind, headline, publishedOn, language, publisher };
}

/** A draft of these entries, with the passages that they rest on. */
export function assembled(draft: Draft, entries: readonly Entry[]): Draft {
  const of = <S extends Section>(section: S) =>
    entries.filter((entry) => entry.section === section).map(({ key, fact }) => [key, fact] as const);
  const sections = Object.fromEntries(SECTIONS.map((section) => [section, Object.fromEntries(keyed(of(section)))]));
  const used = new Set(entries.flatMap((entry) => [...passageKeysOf(entry), ...entry.fact.review.evidence]));
  const kept = Object.entries(draft.passages)
    .filter(([key]) => used.has(key))
    .sort(([, a], [, b]) => a.start - b.start || b.end - a.end);
  return { ...draft, ...sections, passages: Object.fromEntries(kept) };
}

/** Entries by key, each key once. */
function keyed<T>(entries: readonly (readonly [string, T])[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const [key, fact] of entries) {
    let free = key;
    for (let number = 2; found.has(free); number++) free = `${key}-${number}`;
    found.set(free, fact);
  }
  return found;
}
