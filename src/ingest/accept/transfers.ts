import { foldText } from '../../query/values/text.js';
import type { Draft, Entry, ItemEntry } from '../draft/draft.js';
import { present } from '../draft/fromProposals.js';
import type { FileCitation, PassageName } from './accepted.js';
import { lineOf, type NewRecord } from './newRecords.js';
import type { Recorded, RecordedLine } from './record.js';

type Transfer = Extract<Entry, { readonly section: 'packages' | 'decisions' | 'treaties' }>;

interface Citations {
  readonly citations: readonly FileCitation[];
  readonly records: readonly NewRecord[];
}

/** The citations that a package, decision or treaty comes to. */
export function transferOf(
  entry: Transfer,
  draft: Draft,
  passage: PassageName,
  recorded: Recorded,
): Citations | { readonly why: string } {
  switch (entry.section) {
    case 'packages':
      return packageCitations(entry.fact, passage, recorded);
    case 'decisions': {
      const { decision, passages, review } = entry.fact;
      if (decision === undefined) return { why: 'it has no decision' };
      const citations = passages.map((key) => ({ of: { decision }, passage: passage(key), proposedBy: review.rule }));
      return { citations, records: [] };
    }
    case 'treaties':
      return treatyCitations(entry.fact, draft, passage, recorded);
  }
}

function packageCitations(
  fact: Extract<Entry, { readonly section: 'packages' }>['fact'],
  passage: PassageName,
  recorded: Recorded,
): Citations | { readonly why: string } {
  const { aidPackage, stance, value, lineItems, review } = fact;
  if (aidPackage === undefined) return { why: 'it has no package' };
  const isNew = review.choices.package?.new !== undefined;
  const place = recorded.placeOf('aidPackage', aidPackage);
  const records: NewRecord[] = [];
  const citations: FileCitation[] = [
    {
      of: { aidPackage },
      passage: passage(fact.passage),
      ...(stance === 'SUPPORTS' ? {} : { stance }),
      ...present({ value }),
      proposedBy: review.rule,
    },
  ];
  for (const [key, item] of Object.entries(lineItems)) {
    const found = isNew ? key : lineFor(item, recorded.lines(aidPackage));
    if (typeof found !== 'string') return { why: `its line ${key} ${found.why}` };
    if (!isNew && found === NEW_LINE) {
      if (item.equipment.length === 0) return { why: `its line ${key} names no equipment; choose one` };
      if (!place) return { why: `the file of ${aidPackage} is not known` };
      records.push({ file: place.file, path: [...place.path, 'lineItems'], key, value: lineOf(item) });
    }
    const line = found === NEW_LINE ? key : found;
    citations.push({
      of: { lineItem: `${aidPackage}/${line}` },
      passage: passage(item.passage),
      ...present({ quantity: item.quantity }),
      proposedBy: review.rule,
    });
  }
  return { citations, records };
}

const NEW_LINE = '';

/** The line of a package that an article's words mean: by the same words, else by the same equipment. Of several none. */
function lineFor(
  { asReported, equipment }: ItemEntry,
  lines: readonly RecordedLine[],
): string | { readonly why: string } {
  const words = foldText(asReported);
  const same = lines.filter((line) => foldText(line.asReported) === words);
  const alike =
    same.length > 0 ? same : lines.filter((line) => line.equipment.some((slug) => equipment.includes(slug)));
  const [line] = alike;
  if (alike.length > 1)
    return { why: `may be ${alike.map(({ slug }) => slug).join(' or ')}; write its citation by hand` };
  return line?.slug ?? NEW_LINE;
}

function treatyCitations(
  { treaty, passage: at, actions, review }: Extract<Entry, { readonly section: 'treaties' }>['fact'],
  { publishedOn }: Draft,
  passage: PassageName,
  recorded: Recorded,
): Citations | { readonly why: string } {
  if (treaty === undefined) return { why: 'it has no treaty' };
  const citations: FileCitation[] = [{ of: { treaty }, passage: passage(at), proposedBy: review.rule }];
  const records: NewRecord[] = [];
  for (const { kind, country, passage: where } of actions) {
    if (country === undefined) continue;
    const known = recorded.actions(treaty).filter((action) => action.country === country && action.kind === kind);
    const onDay = known.find(({ takenOn }) => takenOn === publishedOn);
    // That a state has not signed is true of the day on which it is written; all else happened once.
    const action = onDay ?? (kind === 'NOT_SIGNED' ? undefined : known.length === 1 ? known[0] : undefined);
    if (!action && (kind !== 'NOT_SIGNED' || publishedOn === undefined))
      return { why: `${country} ${kind} is not on record with one day; write it into treaties.yaml` };
    const takenOn = action?.takenOn ?? publishedOn;
    if (!action) records.push(...newAction(recorded, treaty, { country, kind, takenOn }));
    citations.push({
      of: { treatyAction: { treaty, country, kind, takenOn } },
      passage: passage(where),
      proposedBy: review.rule,
    });
  }
  return { citations, records };
}

function newAction(recorded: Recorded, treaty: string, action: object): NewRecord[] {
  const place = recorded.placeOf('treaty', treaty);
  return place ? [{ file: place.file, path: [...place.path, 'actions'], key: '', value: action }] : [];
}
