/** The limits that refuse requests before or instead of the database, by what they bound. docs/limits.md has their numbers. */
export const limits = [
  /** `MAX_TOKENS`. */
  'tokens',
  /** Brackets of a document. */
  'brackets',
  /** Names of a document. */
  'names',
  /** `MAX_ALIASES`. */
  'aliases',
  /** `MAX_DEPTH`. */
  'depth',
  /** Fields that an operation expands to. */
  'fields',
  /** `MAX_COST`. */
  'cost',
  /** A request's body. */
  'body',
  /** `BUDGET_COST`, or the budget of an API key. */
  'budget',
  /** An API key that is wrong or revoked. */
  'key',
  /** Dear operations at once. */
  'dear',
  /** `MAX_EXPORTS`, or a client's share of it. */
  'exports',
] as const;

export type Limit = (typeof limits)[number];

/** Called for each request that a limit refuses. */
export type OnRefused = (limit: Limit) => void;
