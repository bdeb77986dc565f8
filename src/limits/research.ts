import { relationOf } from '../query/model.js';
import type { AppearanceBy } from '../research/appearances/listing.js';
import type { Dimension } from '../research/groups/dimension.js';
import { fanKey } from '../research/groups/keys.js';
import { type SearchKind, searched } from '../research/search/kinds.js';
import { eventKind, type KindName } from '../research/timeline/events.js';
import type { Estimate } from './estimate.js';
import type { RecordCounts } from './records.js';
import { fanOut, recordsOf } from './shares.js';
import { researchWeights as weights } from './weights.js';

/** Records under a condition. */
interface Met {
  readonly model: string;
  readonly met: Estimate;
}

/** What it takes to put records into groups: each is beside all that it is grouped by. @param running whether there are running totals over them. */
export function groupingCost(
  { model, met }: Met,
  dimensions: readonly Dimension[],
  counts: RecordCounts,
  running = false,
): number {
  const fans = new Map<string, number>();
  let perRow: number = weights.grouped + weights.dimension * Math.max(0, dimensions.length - 1);
  let perBelonging = 0;
  for (const { places } of dimensions)
    for (const place of places) {
      let from: string = model;
      let fan = 1;
      for (const { relation, many } of place.steps) {
        fan *= many ? Math.max(1, fanOut(from, relation, counts)) : 1;
        if (many) perBelonging += weights.manyStep;
        else perRow += weights.oneStep;
        from = relationOf(from, relation).target;
      }
      if (place.leaf.kind === 'family') perBelonging += weights.familyStep;
      fans.set(fanKey(place), fan);
    }
  const perRecord = [...fans.values()].reduce((product, fan) => product * fan, recordsOf(model, counts));
  const rows = perRecord * met.share;
  // PostgreSQL may find what belongs to all records before it asks which of these meet the condition.
  const belongingRows = perRecord * Math.min(1, met.share * weights.sharePlanned);
  const each = dimensions.map((dimension) => groupsOf(dimension, rows, counts));
  // The names of the dimension with most of them, and what all dimensions together make.
  const names = Math.max(0, ...dimensions.map(({ key }, index) => (isNamed(key) ? (each[index] ?? 0) : 0)));
  const groups =
    dimensions.length > 1
      ? Math.min(
          rows,
          each.reduce((product, one) => product * one, 1),
        )
      : 0;
  const belonging = belongingRows * perBelonging;
  const grouping =
    rows * perRow + groups * weights.groupOfSeveral * (running ? weights.runningGroup : 1) + names * weights.group;
  return weights.statement + met.work * weights.condition + belonging + grouping;
}

/** Values of an enum that are in use, and months or years, about. */
const usualGroups = { enum: 6, period: 60 };

/** How many groups a dimension makes of so many rows, at most. */
function groupsOf({ key }: Dimension, rows: number, counts: RecordCounts): number {
  switch (key.kind) {
    case 'record':
      return Math.min(rows, recordsOf(key.model, counts));
    case 'text':
      return rows * weights.groupsShare;
    case 'enum':
    case 'period':
      return usualGroups[key.kind];
  }
}

const isNamed = ({ kind }: Dimension['key']) => kind === 'record' || kind === 'text';

/** What it takes to sum the figures of records, and to make running totals, beside counting them once. */
export function summingCost(
  { model, met }: Met,
  { sums, coded, running }: { readonly sums: number; readonly coded: boolean; readonly running: boolean },
  counts: RecordCounts,
): number {
  const once = sums * weights.summed + (sums > 0 && coded ? weights.coded : 0);
  const over = running ? (sums > 0 ? sums * weights.running : weights.runningCount) : 0;
  const perRow = once + over;
  return met.share * recordsOf(model, counts) * perRow;
}

/** Whose names say what a word may have been meant to be (src/research/search/spelling.ts). */
const namedModels = ['Person', 'Organization', 'Country', 'Equipment', 'Treaty'] as const;

/** What a search takes of each kind: more words find more, and of what they find so much is ranked. */
export function searchCost(
  kinds: readonly { readonly kind: SearchKind; readonly met: Estimate | undefined }[],
  words: number,
  counts: RecordCounts,
): number {
  const each = kinds.map(({ kind, met }) => {
    const records = recordsOf(searched[kind].model, counts);
    const ranked = Math.min(records, weights.rankedRecords) * weights.ranked * (1 + words / weights.wordsTwice);
    const looked = records * (weights.searched + words * weights.searchedWord);
    return looked + ranked + (met ? met.work + records * weights.filtered : 0);
  });
  const names = namedModels.reduce((sum, model) => sum + recordsOf(model, counts), 0);
  const namesakes = Math.min(weights.maxNamesakes, names * weights.namesakeShare);
  return (
    weights.search + words * (weights.word + namesakes * weights.namesake) + each.reduce((sum, one) => sum + one, 0)
  );
}

/** What a timeline takes: of each kind of event all records are looked at, since how many have part in it is not known. */
export function timelineCost(kinds: readonly KindName[], counts: RecordCounts): number {
  const records = kinds.map((kind) => recordsOf(eventKind(kind).model, counts));
  return weights.statement + records.reduce((sum, one) => sum + one, 0) * weights.event;
}

/** What appearances take: every line that names something, and every quote about something, of each family that it is in. */
export function appearancesCost(
  {
    by,
    lineItems,
    equipment,
    firstQuotes,
  }: {
    readonly by: AppearanceBy;
    readonly lineItems: Estimate;
    readonly equipment: Estimate;
    /** Of how many things the first quote is asked for, at most. */
    readonly firstQuotes: number;
  },
  counts: RecordCounts,
): number {
  const named = recordsOf('PackageLineItem', counts) * fanOut('PackageLineItem', 'equipment', counts);
  const quoted = recordsOf('Quote', counts) * fanOut('Quote', 'about', counts);
  const families = by === 'FAMILY' ? Math.max(1, fanOut('Equipment', 'ancestors', counts)) : 1;
  const repeated = by === 'EQUIPMENT' ? 1 : weights.repeated;
  const lines = named * lineItems.share * families * weights.appearance * repeated;
  // A category or a tag may take in all equipment.
  const isOfFew = by === 'EQUIPMENT' || by === 'FAMILY';
  const share = isOfFew ? (firstQuotes * families) / recordsOf('Equipment', counts) : Math.min(1, firstQuotes);
  const quotes = quoted * Math.min(weights.firstQuote, share * weights.quoteOfPage);
  return weights.statement + lineItems.work + equipment.work + lines + quotes;
}
