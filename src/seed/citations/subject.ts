import * as z from 'zod';
import type { Path } from '../files/document.js';
import type { Kind, RecordName } from '../kind/kind.js';
import { fieldsOf, keyOfParts } from '../kind/row.js';
import { KINDS } from '../kinds/index.js';
import { reference, shape } from '../values/primitives.js';

/** One record that a citation is of. */
export interface Subject extends RecordName {
  /** Where `of` names it. */
  readonly path: Path;
}

/** The column of a citation that holds the id of a record of a kind. */
export function subjectColumn({ model }: Kind): string {
  return keyOfParts(model, 'citations');
}

const columns = fieldsOf('Citation');

/** The kinds of records that a citation in a file can be of: those with slugs first, then in the order of the columns. */
const CITABLE = KINDS.filter(({ cited }: Kind) => cited !== undefined).sort(
  (a: Kind, b: Kind) =>
    Number(a.cited?.after !== undefined) - Number(b.cited?.after !== undefined) ||
    columns.indexOf(subjectColumn(a)) - columns.indexOf(subjectColumn(b)),
);

/** One value, or a list of them. */
function oneOrMore<T extends z.ZodType>(item: T) {
  return z
    .preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item).min(1, 'is an empty list'))
    .optional();
}

/** A record of a kind: its slug, or all its keys with the record that it is in. */
function named(kind: Kind): z.ZodType<RecordName> {
  const after = kind.cited?.after;
  if (after === undefined) return reference.transform((key) => ({ kind, key }));
  if (!(kind.shape instanceof z.ZodObject) || !kind.key)
    throw new TypeError(`a ${kind.name} has no keys to name it by`);
  const { key, shape: own } = kind;
  return shape({ [after]: reference, ...own.shape }).transform((data) => ({
    kind,
    key: key(data, String(data[after])),
  }));
}

/** What a citation is of: one kind of subject, one or several of it. */
export const subject = shape(Object.fromEntries(CITABLE.map((kind) => [kind.name, oneOrMore(named(kind))])))
  .superRefine((value, context) => {
    const kinds = Object.values(value).filter((given) => given !== undefined).length;
    if (kinds !== 1) {
      context.addIssue({
        code: 'custom',
        message:
          kinds === 0
            ? 'names no subject; write one, as in {person: lloyd-austin}'
            : 'names several kinds of subject; write one citation for each kind',
      });
    }
  })
  .transform((value): Subject[] =>
    Object.entries(value).flatMap(([kind, records]) =>
      (records ?? []).map((record, index) => ({ ...record, path: [kind, index] })),
    ),
  );
