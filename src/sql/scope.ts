import { hasId } from '../query/model.js';
import { type Related, Source } from './source.js';
import type { Sql } from './sql.js';

/** Where a condition is asked: of the rows of a FROM clause, or of a record that each of them leads to. */
export interface Scope {
  /** What is asked. */
  readonly source: Source;
  /** The rows that are chosen by it. */
  readonly row: Source;
  /** The same in a FROM clause of its own, with what ties its rows to the record that they belong to. */
  readonly again: () => Scope & { readonly tie?: Sql | undefined };
  /** Whether the rows belong to a record: it is one of many, and whatever does not depend on it would be found anew for each. */
  readonly isTied: boolean;
  /** Whether the rows are asked one after the other, of which few are wanted: then nothing is found that other rows may need. */
  readonly isInTurn?: boolean;
}

/** Of all records of a model. */
export const anywhere = (source: Source): Scope => ({
  source,
  row: source,
  again: () => anywhere(Source.of(source.model, source.aliases)),
  isTied: false,
});

/** Of all records of a model, in turn. */
export const inTurn = (source: Source): Scope => ({ ...anywhere(source), isInTurn: true });

/** Of the records that belong to a record. */
export function belonging(source: Source, rows: () => Related): Scope {
  const again = () => {
    const { source: row, tie } = rows();
    return { ...belonging(row, rows), tie };
  };
  return { source, row: source, again, isTied: true };
}

/** Of the record that a to-one relation leads to. Alternatives are sets of these; where rows belong to a record, sets of its few rows. */
export function following({ source, row, again, isTied, isInTurn }: Scope, relation: string): Scope {
  const related = source.related(relation);
  if (isInTurn) return inTurn(related);
  if (!isTied) return anywhere(related);
  const there = () => {
    const { tie, ...scope } = again();
    return { ...following(scope, relation), tie };
  };
  return { source: related, row, again: there, isTied };
}

/** Of the records of a to-many relation. @param rows where they are tied to the record: begins another FROM clause over its few. */
export function among({ isTied, isInTurn }: Scope, others: Source, rows: () => Related): Scope {
  if (isInTurn) return inTurn(others);
  return isTied && hasId(others.model) ? belonging(others, rows) : anywhere(others);
}
