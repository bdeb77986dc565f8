/** What a column holds, as Prisma takes it. */
export type ColumnValue = Date | string | null;

/** A value of the files that takes several columns of the database. */
export abstract class SeveralColumns {
  /** Its columns, by the field that it is the value of. Example: a date `heldFrom` is kept in `heldFrom` and `heldFromLatest`. */
  abstract columns(field: string): Readonly<Record<string, ColumnValue>>;
}
