import * as z from 'zod';
import { isoDay, parsePartialDate } from '../../query/values/partialDate.js';
import { type ColumnValue, SeveralColumns } from './severalColumns.js';

/** A date known to the day, the month or the year: as written, and the first and last day that it may be (`yyyy-mm-dd`). */
export class PartialDate extends SeveralColumns {
  constructor(
    readonly text: string,
    readonly first: string,
    readonly last: string,
  ) {
    super();
  }

  columns(field: string): Record<string, ColumnValue> {
    return { [field]: day(this.first), [`${field}Latest`]: day(this.last) };
  }

  /** As it is written in the file. */
  override toString(): string {
    return this.text;
  }
}

/** Reads `2024-11-20`, `2024-11` or `2024`; undefined when it is no such day. A year below 1000 is a slip of the pen. */
function readDate(written: string): PartialDate | undefined {
  const days = parsePartialDate(written);
  if (!days || days.first.getUTCFullYear() < 1000) return undefined;
  return new PartialDate(written, isoDay(days.first), isoDay(days.last));
}

/** A day as Prisma's `@db.Date` takes it. */
function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** A date of the files: `2024-11-20`, `2024-11` or `2024`. */
export const partialDate = z.unknown().transform((value, context): PartialDate => {
  // YAML reads a bare year as a number.
  const date = typeof value === 'string' || typeof value === 'number' ? readDate(String(value)) : undefined;
  if (date) return date;
  context.addIssue({
    code: 'custom',
    message: value === undefined ? 'is missing' : 'is not a date; write 2024-11-20, 2024-11 or 2024',
  });
  return z.NEVER;
});
