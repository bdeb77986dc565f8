/** What an answer says of the client's budget: as it is once the operation at hand is charged. */
export interface RateLimit {
  /** What the operation costs. */
  readonly cost: number;
  /** Who asks; undefined where nobody asked over a network. */
  readonly client: string | undefined;
  /** What is left of its budget; none where nothing bounds it. */
  readonly bound?: {
    readonly limit: number;
    readonly used: number;
    readonly remaining: number;
    readonly resetAt: Date;
  };
}
