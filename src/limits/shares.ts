import { columnOf, relationOf, tableOf } from '../query/model.js';
import type { ColumnCounts } from './counting.js';
import type { RecordCounts } from './records.js';
import { weights } from './weights.js';

/** How many records of a model there are; at least one, since shares are of it. */
export function recordsOf(model: string, counts: RecordCounts): number {
  return Math.max(1, counts.of(tableOf(model).name));
}

/**
 * The part of the records that have a value in a column: as it was counted; else few where it holds names, and many where it holds one of few values.
 */
export function equalShare(model: string, column: string, value: unknown, counts: RecordCounts): number {
  const { type } = columnOf(model, column);
  const { shares } = columnCounts(model, column, counts);
  // Of what was not met in a sample there may be some all the same.
  if (shares && typeof value === 'string') return Math.max(weights.unseenShare, shares.get(value) ?? 0);
  return type.startsWith('"') || type === 'bool' ? 0.3 : type === 'text' || type === 'uuid' ? 0.01 : 0.05;
}

/** What it takes to read all records of a model. */
export function reading(model: string, counts: RecordCounts): number {
  return recordsOf(model, counts) * weights.row + counts.pages(tableOf(model).name) * weights.page;
}

/** Related records that meet a condition. */
interface Found {
  /** The part of all of them. */
  readonly share: number;
  /** Their slugs, where the condition says them itself. */
  readonly names?: readonly string[] | undefined;
}

/**
 * The part of the records from which a relation leads to those that were found; above 1 where it leads to several. Those that are named and among the commonest
 * are as many as was counted.
 */
export function relatedShare(
  model: string,
  relation: string,
  { share, names = [] }: Found,
  counts: RecordCounts,
): number {
  const found = relationOf(model, relation);
  const perRecord = fanOut(model, relation, counts);
  const even = share * keyShare(model, relation, counts) * perRecord;
  if (found.kind === 'from') return even;
  const { shares } =
    found.kind === 'to' ? columnCounts(model, found.key, counts) : counts.column(found.table, found.other);
  return Math.max(even, perRecord * names.reduce((sum, name) => sum + (shares?.get(name) ?? 0), 0));
}

/** The part of the records that a to-one relation leads from. */
export function keyShare(model: string, relation: string, counts: RecordCounts): number {
  const found = relationOf(model, relation);
  return found.kind === 'to' ? knownShare(model, found.key, counts) : 1;
}

/** The part of the records that have another value in a column than those given. */
export function otherShare(model: string, column: string, values: readonly unknown[], counts: RecordCounts): number {
  const { known, shares } = columnCounts(model, column, counts);
  return Math.max(
    weights.unseenShare,
    values.reduce<number>((share, value) => share - ((typeof value === 'string' && shares?.get(value)) || 0), known),
  );
}

/** The part of the records in which a column is known. */
export const knownShare = (model: string, column: string, counts: RecordCounts) =>
  columnCounts(model, column, counts).known;

/** What a column holds, about. */
const columnCounts = (model: string, column: string, counts: RecordCounts): ColumnCounts =>
  counts.column(tableOf(model).name, columnOf(model, column).name);

/** How many records a relation leads to from one record, about. */
export function fanOut(model: string, relation: string, counts: RecordCounts): number {
  const found = relationOf(model, relation);
  switch (found.kind) {
    case 'to':
      return 1;
    case 'from':
      return (recordsOf(found.target, counts) * knownShare(found.target, found.key, counts)) / recordsOf(model, counts);
    case 'between':
      return counts.of(found.table) / recordsOf(model, counts);
  }
}

/**
 * How many records have the same first key of an order, at most: an index has the order of the first key, and those that share it are sorted by the others.
 * @param path the first key's.
 */
export function recordsOfKey(model: string, path: readonly string[], counts: RecordCounts): number {
  const [field = 'id', ...rest] = path;
  const records = recordsOf(model, counts);
  if (rest.length === 0) return records * (columnCounts(model, field, counts).commonest ?? 0);
  const { target } = relationOf(model, field);
  return (recordsOfKey(target, rest, counts) * records) / recordsOf(target, counts);
}
