/** What the statements of a transaction may take, where that is not what the session gives. */
export interface Allowance {
  /** After so long PostgreSQL ends a statement. */
  readonly statementMs: number;
  /** What a sort or a hash table may hold in memory before it goes to disk, in PostgreSQL's form. */
  readonly workMem?: string;
}

/** The text that begins a transaction that only reads, all as it is at one moment. */
export function beginReading(allowance?: Allowance): string {
  return [
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    ...(allowance ? [`SET LOCAL statement_timeout = ${Math.trunc(allowance.statementMs)}`] : []),
    ...(allowance?.workMem ? [`SET LOCAL work_mem = '${allowance.workMem}'`] : []),
  ].join('; ');
}
