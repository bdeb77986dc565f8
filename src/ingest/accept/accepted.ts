import type { Anchor } from '../anchor.js';
import { type Draft, type Entry, entriesOf } from '../draft/draft.js';
import { freeKey, placeOf } from '../draft/passages.js';
import { chosenCitations } from './mentions.js';
import { type NewRecord, newRecordsOf } from './newRecords.js';
import type { Recorded } from './record.js';
import { transferOf } from './transfers.js';

/** A citation as the file of an article has it. */
export interface FileCitation {
  readonly of: Readonly<Record<string, unknown>>;
  readonly passage: string;
  readonly [key: string]: unknown;
}

/** The sections of a draft that the file of an article has too. */
type OwnSection = 'credits' | 'links' | 'quotes';

/** What a decided entry adds to the files. */
interface Addition {
  readonly section?: { readonly name: OwnSection; readonly key: string; readonly value: object };
  readonly citations: readonly FileCitation[];
  readonly records: readonly NewRecord[];
}

/** Everything that a draft adds to the files, and what of it stays in the draft. */
export interface Accepted {
  readonly additions: readonly Addition[];
  /** The new passages that the additions rest on, in the order of the text. */
  readonly passages: Readonly<Record<string, Anchor>>;
  readonly written: readonly Entry[];
  /** Those of the written that the record has already, so that they add nothing: an acceptance before stopped halfway. */
  readonly again: readonly Entry[];
  readonly rejected: readonly Entry[];
  /** What was accepted and cannot be written, and why. */
  readonly left: readonly { readonly entry: Entry; readonly why: string }[];
}

/** What the article has on record already: nothing where it is new. */
export interface OnRecord {
  readonly passages: Readonly<Record<string, Anchor>>;
  readonly keys: Readonly<Record<OwnSection, readonly string[]>>;
  /** Its quotes, credits and links, as `factName` names them. */
  readonly names: ReadonlySet<string>;
  /** What it cites, as `kind:slug`. */
  readonly cites: ReadonlySet<string>;
}

/** What makes two quotes, credits or links of an article one: their kind, their place in the text, and what is there. */
export function factName(
  section: OwnSection,
  { kind, role, asPrinted, to }: { readonly [key in 'kind' | 'role' | 'asPrinted' | 'to']?: string | undefined },
  passages: readonly (Pick<Anchor, 'start' | 'end'> | undefined)[],
): string {
  const places = passages.map((passage) => passage && placeOf(passage));
  return JSON.stringify([section, kind ?? role, asPrinted ?? to, ...places]);
}

/** What the passages of a draft are called in the file. */
export type PassageName = (key: string) => string;

/** The additions of a draft's decided entries. Nothing is written. */
export function acceptedOf(draft: Draft, onRecord: OnRecord, recorded: Recorded): Accepted {
  const names = passageNames(draft, onRecord.passages);
  const passageName: PassageName = (key) => names.get(key) ?? key;
  const taken = new Map(
    Object.entries(onRecord.keys).map(
      ([name, keys]) => [name, { keys: new Set(keys), reached: new Map<string, number>() }] as const,
    ),
  );
  const additions: Addition[] = [];
  const written: Entry[] = [];
  const again: Entry[] = [];
  const left: { entry: Entry; why: string }[] = [];
  for (const entry of entriesOf(draft)) {
    if (entry.fact.review.state !== 'ACCEPTED' && entry.fact.review.state !== 'EDITED') continue;
    const addition = additionOf(entry, draft, passageName, recorded);
    if ('why' in addition) {
      left.push({ entry, why: addition.why });
      continue;
    }
    written.push(entry);
    if (isOnRecord(entry, draft, onRecord)) {
      again.push(entry);
      additions.push({ citations: addition.citations, records: addition.records });
      continue;
    }
    const { section } = addition;
    const own = section && taken.get(section.name);
    const key = section && freeKey(section.key, (each) => own?.keys.has(each) ?? false, own?.reached);
    if (key !== undefined) own?.keys.add(key);
    additions.push(section && key !== undefined ? { ...addition, section: { ...section, key } } : addition);
  }
  const cited = chosenCitations(written, passageName, onRecord.cites);
  const all = [...additions, { citations: cited, records: [] }];
  return {
    additions: all,
    passages: newPassages(all, draft, names, onRecord.passages),
    written,
    again,
    rejected: entriesOf(draft).filter(({ fact }) => fact.review.state === 'REJECTED'),
    left,
  };
}

/** Whether the record has this quote, credit or link. Citations are compared where they are written. */
function isOnRecord(entry: Entry, { passages }: Draft, { names }: OnRecord): boolean {
  switch (entry.section) {
    case 'quotes': {
      const { kind, passages: keys } = entry.fact;
      return names.has(
        factName(
          entry.section,
          { kind },
          keys.map((key) => passages[key]),
        ),
      );
    }
    case 'credits': {
      const { role, asPrinted, passage } = entry.fact;
      return names.has(factName(entry.section, { role, asPrinted }, [passages[passage]]));
    }
    case 'links': {
      const { kind, to, passage } = entry.fact;
      return names.has(factName(entry.section, { kind, to }, [passages[passage]]));
    }
    case 'packages':
    case 'decisions':
    case 'treaties':
      return false;
  }
}

function additionOf(
  entry: Entry,
  draft: Draft,
  passage: PassageName,
  recorded: Recorded,
): Addition | { readonly why: string } {
  const records = newRecordsOf(entry, draft, recorded);
  if ('why' in records) return records;
  const { key } = entry;
  switch (entry.section) {
    case 'quotes': {
      const { review, kind, text, passages, attribution, speaker, about, ...fact } = entry.fact;
      const value = {
        kind,
        text,
        passages: passages.map(passage),
        ...(attribution === undefined ? {} : { attribution: passage(attribution) }),
        speaker,
        ...fact,
        ...(about.length === 0 ? {} : { about }),
        proposedBy: review.rule,
      };
      return { section: { name: 'quotes', key, value }, citations: [], records: records.made };
    }
    case 'credits': {
      const { review, ...fact } = entry.fact;
      const value = { ...fact, passage: passage(fact.passage), proposedBy: review.rule };
      return { section: { name: 'credits', key, value }, citations: [], records: records.made };
    }
    case 'links': {
      const { kind, to, passage: at, review } = entry.fact;
      const value = { kind, to, passage: passage(at), proposedBy: review.rule };
      return { section: { name: 'links', key, value }, citations: [], records: records.made };
    }
    case 'packages':
    case 'decisions':
    case 'treaties': {
      const transfer = transferOf(entry, draft, passage, recorded);
      return 'why' in transfer
        ? transfer
        : { citations: transfer.citations, records: [...records.made, ...transfer.records] };
    }
  }
}

/** What each passage of the draft is called in the file: as the same place is there, or by a key that is free. */
function passageNames(draft: Draft, onRecord: OnRecord['passages']): Map<string, string> {
  const byPlace = new Map(Object.entries(onRecord).map(([key, anchor]) => [placeOf(anchor), key]));
  const taken = new Set(Object.keys(onRecord));
  const reached = new Map<string, number>();
  return new Map(
    Object.entries(draft.passages).map(([key, anchor]) => {
      const known = byPlace.get(placeOf(anchor));
      if (known !== undefined) return [key, known];
      const name = freeKey(key, (each) => taken.has(each), reached);
      taken.add(name);
      return [key, name];
    }),
  );
}

/** The passages that the additions name and the file has not. */
function newPassages(
  additions: readonly Addition[],
  draft: Draft,
  names: ReadonlyMap<string, string>,
  onRecord: OnRecord['passages'],
): Record<string, Anchor> {
  const used = new Set(
    additions.flatMap(({ section, citations }) => [
      ...passagesIn(section?.value),
      ...citations.map(({ passage }) => passage),
    ]),
  );
  const added = Object.entries(draft.passages)
    .map(([key, anchor]) => [names.get(key) ?? key, anchor] as const)
    .filter(([name]) => used.has(name) && onRecord[name] === undefined);
  return Object.fromEntries(added.sort(([, a], [, b]) => a.start - b.start || b.end - a.end));
}

/** The passages that a quote, credit or link names. */
function passagesIn(value: object | undefined): string[] {
  const named = Object.entries(value ?? {}).filter(
    ([key]) => key === 'passage' || key === 'passages' || key === 'attribution',
  );
  return named
    .flatMap(([, keys]: [string, unknown]) => (Array.isArray(keys) ? keys : [keys]))
    .filter((key) => typeof key === 'string');
}
