/** One SQL statement as it was sent. */
export interface SqlStatement {
  readonly sql: string;
  readonly parameters: string;
  readonly milliseconds: number;
}
