import type { Condition, Operand } from '../query/condition.js';
import { isUnique } from '../query/model.js';
import { byIndex, type Estimate, everything, readFor, readingAll } from './estimate.js';
import type { RecordCounts } from './records.js';
import { equalShare, knownShare, otherShare, recordsOf } from './shares.js';
import { weights } from './weights.js';

type Comparison = Condition & { readonly kind: 'compare' };

/** What it takes to find the records whose column has a value, or none such. */
export function comparison({ column, operator, operand }: Comparison, model: string, counts: RecordCounts): Estimate {
  const records = recordsOf(model, counts);
  const isKey = isUnique(model, column);
  const values = valuesOf(operand);
  const found = (share: number): Estimate => ({
    ...byIndex(share),
    isNamed: isKey,
    names: isKey ? values.map(String) : undefined,
    isFollowed: isKey,
  });
  switch (operator) {
    case 'equals':
      return found(isKey ? 1 / records : equalShare(model, column, operand, counts));
    case 'in':
      return found(
        Math.min(
          1,
          isKey
            ? values.length / records
            : values.reduce<number>((sum, value) => sum + equalShare(model, column, value, counts), 0),
        ),
      );
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      // However few have a value: PostgreSQL may read all for those in its range.
      return { ...found(weights.rangeShare * knownShare(model, column, counts)), read: readFor(weights.rangeShare) };
    case 'not':
    case 'notIn':
      // What is not known is not something else.
      return readingAll(otherShare(model, column, values, counts));
    case 'has':
    case 'hasSome':
    case 'hasEvery':
      return found(0.2);
    case 'contains':
    case 'containsAny':
    case 'startsWith':
    case 'endsWith':
      return textSearch(operand, model, counts);
  }
}

/** Letters of a text that an index of trigrams can look for. */
const shortest = 3;

/** A text of fewer than three letters is in no index: every record is read for it. */
function textSearch(operand: Operand, model: string, counts: RecordCounts): Estimate {
  const texts = valuesOf(operand).map((value) => String(value).replaceAll('\n', ''));
  const records = recordsOf(model, counts);
  const indexed = texts.filter((text) => [...text].length >= shortest).length;
  const read = texts.length - indexed;
  return {
    ...everything,
    share: read > 0 ? 1 : Math.min(1, indexed * weights.textShare),
    work: indexed * (weights.lookup + records * weights.textFound) + read * records * weights.textRead,
  };
}

const valuesOf = (operand: Operand): readonly unknown[] => (Array.isArray(operand) ? operand : [operand]);
