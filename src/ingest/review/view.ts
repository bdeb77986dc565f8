import type { Range } from '../anchor.js';
import { canMake } from '../draft/choice.js';
import { choicesOf, type Draft, type DraftQuantity, type Entry, passageKeysOf, type State } from '../draft/draft.js';
import { askedIn, chosenFor } from './choose.js';
import { fieldOf, fieldsOf } from './edit.js';
import { missingIn } from './ready.js';
import { paragraphAround } from './words.js';

/** What a stretch is to the entry that is looked at: its words, who or what they are of, or more that shows it. */
export type MarkKind = 'WORDS' | 'ATTRIBUTION' | 'EVIDENCE';

/** A candidate with the number that chooses it. */
interface NumberedCandidate {
  readonly number: number;
  readonly slug: string;
  readonly name: string;
  readonly why: string;
  readonly isChosen: boolean;
}

/** A choice as both faces show it. */
export interface ChoiceView {
  readonly name: string;
  readonly asPrinted: string;
  /** What is chosen, in words: a slug, a new record, the words alone, or that it is open. */
  readonly chosen: string;
  readonly open: boolean;
  /** Digits and `n` are for this choice. */
  readonly isAsked: boolean;
  readonly canMake: boolean;
  readonly candidates: readonly NumberedCandidate[];
}

/** An entry as both faces show it. */
export interface EntryView {
  readonly state: State;
  readonly rule: string;
  /** How often a person agrees with the rule; undefined where it was not measured. */
  readonly confidence: string | undefined;
  readonly marks: readonly (Range & { readonly of: MarkKind })[];
  /** The paragraphs that its passages are in. */
  readonly paragraphs: readonly Range[];
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly choices: readonly ChoiceView[];
  readonly notes: readonly string[];
  /** What is missing before it can be accepted. */
  readonly missing: string | undefined;
}

/** What both faces show of an entry. */
export function viewOf(draft: Draft, text: string, entry: Entry): EntryView {
  const { state, rule, confidence, notes } = entry.fact.review;
  const marks = marksOf(draft, entry);
  const paragraphs = new Map(
    marks.map(({ start }) => paragraphAround(text, start)).map((range) => [range.start, range]),
  );
  return {
    state,
    rule,
    confidence: confidence === undefined ? undefined : `${Math.round(confidence * 100)} %`,
    marks,
    paragraphs: [...paragraphs.values()].sort((a, b) => a.start - b.start),
    fields: [
      ...summaryOf(entry),
      ...fieldsOf(entry)
        .filter((name) => !name.startsWith('line '))
        .map((name) => ({ name, value: fieldOf(entry, name) })),
    ].filter(({ value }) => value !== ''),
    choices: choiceViews(entry),
    notes,
    missing: state === 'UNDECIDED' ? missingIn(entry) : undefined,
  };
}

/** The stretches of an entry, each once. */
export function marksOf(draft: Draft, entry: Entry): (Range & { readonly of: MarkKind })[] {
  const attribution = entry.section === 'quotes' ? entry.fact.attribution : undefined;
  const own = passageKeysOf(entry).filter((key) => key !== attribution);
  const seen = new Set<string>();
  const marked = (keys: readonly string[], of: MarkKind) =>
    keys.flatMap((key) => {
      const anchor = draft.passages[key];
      if (!anchor || seen.has(key)) return [];
      seen.add(key);
      return [{ start: anchor.start, end: anchor.end, of }];
    });
  return [
    ...marked(own, 'WORDS'),
    ...marked(attribution === undefined ? [] : [attribution], 'ATTRIBUTION'),
    ...marked(entry.fact.review.evidence, 'EVIDENCE'),
  ];
}

/** What an entry says beside its fields and choices. */
function summaryOf(entry: Entry): { readonly name: string; readonly value: string }[] {
  switch (entry.section) {
    case 'quotes':
      return [{ name: 'kind', value: entry.fact.kind }];
    case 'packages': {
      const { value, lineItems } = entry.fact;
      const lines = Object.values(lineItems).map(({ asReported, quantity }) => ({
        name: 'line',
        value:
          quantity?.verbatim === undefined
            ? `${asReported} (no number stated)`
            : `${asReported} (${figureOf(quantity)})`,
      }));
      return [{ name: 'value', value: value?.verbatim ?? 'not stated' }, ...lines];
    }
    case 'treaties':
      return entry.fact.actions.map(({ kind, country }) => ({
        name: 'action',
        value: `${country ?? 'a country that is not chosen'} ${kind}`,
      }));
    case 'credits':
    case 'links':
    case 'decisions':
      return [];
  }
}

/** A quantity in short: “ABOUT 10000”, “BETWEEN 20 and 30”, “DOZENS”. */
function figureOf({ qualifier = 'EXACT', figure, lower, upper }: DraftQuantity): string {
  const bounds = [lower, upper].filter((bound) => bound !== undefined).join(' and ');
  return `${qualifier} ${figure ?? bounds}`.trimEnd();
}

function choiceViews(entry: Entry): ChoiceView[] {
  const asked = askedIn(entry)?.[0];
  return choicesOf(entry).map(([name, choice]) => {
    const slug = chosenFor(entry, name);
    const listed = slug?.split(', ') ?? [];
    const isNew = choice.new !== undefined;
    return {
      name,
      asPrinted: choice.name ?? choice.asPrinted,
      chosen: choice.open ? 'open' : isNew ? `new: ${choice.new}` : (slug ?? 'the words alone'),
      open: choice.open,
      isAsked: name === asked,
      canMake: canMake(choice),
      candidates: choice.candidates.map((candidate, index) => ({
        ...candidate,
        number: index + 1,
        isChosen: !choice.open && listed.includes(candidate.slug),
      })),
    };
  });
}
