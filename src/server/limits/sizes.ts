import type { RecordCounts } from '../../limits/records.js';
import type { Variables } from '../../query/deferred.js';

/**
 * What of variables decides what an operation costs, as a text: numbers, which may be sizes of pages, how long lists are, which conditions are given,
 * whether a text is too short for an index, and how much belongs to what it may name. Two requests of one document with the same text cost the same.
 */
export function sizesOf(variables: Variables, counts: Pick<RecordCounts, 'members'>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}:${sizeOf(value, counts)}`)
    .join(';');
}

function sizeOf(value: unknown, counts: Pick<RecordCounts, 'members'>): string {
  switch (typeof value) {
    case 'string':
      // Whether a name is one of an enum or of a list cannot be known here: what may be a value of an enum is taken for one, and what is short for short.
      if (/^[A-Z][A-Z0-9_]{2,39}$/.test(value)) return value;
      return value.length < 3
        ? 's'
        : `t${counts.members('family', value) ?? ''}+${counts.members('system', value) ?? ''}`;
    case 'number':
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'n';
      if (Array.isArray(value)) return `[${value.map((part) => sizeOf(part, counts)).join(' ')}]`;
      return `{${sizesOf({ ...value }, counts)}}`;
    default:
      return '-';
  }
}
