import { partialDateJson } from '../../sql/leaf.js';
import type { Row } from '../../sql/source.js';
import { fromSql } from '../fromSql.js';

/** The options of a field of a date that is always known, held in two columns: the first and the last day that it may be. */
export function partialDate(first: string, last: string, description: string) {
  return { type: 'PartialDate' as const, description, ...dateOf(first, last) };
}

/** The options of a field of a date that may be unknown. */
export function maybePartialDate(first: string, last: string, description: string) {
  return { ...partialDate(first, last, description), nullable: true as const };
}

const dateOf = (first: string, last: string) =>
  fromSql<Row>((row) => partialDateJson(row.column(first), row.column(last), row.type(first).nullable));
