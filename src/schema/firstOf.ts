import { type Citable, type CitableModel, ofType } from './citable.js';
import { reads } from './reading.js';

/** Relations of which one leads to a record, by name, with the model that each leads to. */
type Relations = Readonly<Record<string, CitableModel>>;

/** A row with the related record where something of it was asked for, and its id alone otherwise. */
type Read<R extends Relations> = Readonly<
  Partial<Record<keyof R & string, Citable | null> & Record<`${keyof R & string}Id`, string | null>>
>;

type Nested = (selection: { select: { id: true } }, path: [], model: string) => unknown;

/**
 * The options of a field that is whichever record one of several relations leads to, in their order; for `t.field` together with `firstRecord`.
 * A relation is read only for the types that the query asks more of than their id and type: each costs a statement.
 */
export function firstOf<R extends Relations>(relations: R) {
  return {
    select: (_args: object, _context: object, nested: Nested) => {
      const selection: { [column: string]: unknown } = {};
      for (const [relation, model] of Object.entries(relations)) {
        const query = nested({ select: { id: true } }, [], model);
        if (asksForMore(query)) selection[relation] = query;
        else selection[`${relation}Id`] = true;
      }
      // Pothos types a selection by its literal keys; which they are follows from the query.
      return selection as Record<`${keyof R & string}Id`, true>;
    },
    extensions: reads({ kind: 'firstOf', relations }),
  };
}

/** The record that the first of the relations leads to, noted with its type; undefined where none does. */
export function firstRecord<R extends Relations>(row: Read<R>, relations: R): Citable | undefined {
  for (const [relation, model] of Object.entries(relations)) {
    const id: unknown = Reflect.get(row, `${relation}Id`);
    const record: unknown = Reflect.get(row, relation);
    if (isCitable(record)) return ofType(record, model);
    if (typeof id === 'string') return ofType({ id }, model);
  }
  return undefined;
}

const isCitable = (record: unknown): record is Citable =>
  typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string';

/** Whether a selection asks more of a record than its id. */
export function asksForMore(query: unknown): boolean {
  return (
    typeof query === 'object' &&
    query !== null &&
    'select' in query &&
    typeof query.select === 'object' &&
    query.select !== null &&
    Object.keys(query.select).length > 1
  );
}
