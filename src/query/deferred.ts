/** The variables of a request, after GraphQL has checked them. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * A value that comes from the variables of each request. A statement is written once for all requests whose variables have one shape, so that it holds such
 * values as parameters.
 */
export class Deferred {
  /** @param unread where it is noted until something is made of it, so that a value that no statement takes is checked all the same. */
  constructor(
    readonly read: (variables: Variables) => unknown,
    private readonly unread: Set<Deferred>,
  ) {
    unread.add(this);
  }

  /** What becomes of it; reading that reads this too. */
  mapped(convert: (value: unknown) => unknown): Deferred {
    this.unread.delete(this);
    return new Deferred((variables) => convert(this.read(variables)), this.unread);
  }
}

/** A value as it was given: known when the statement is written, or read from the variables of each request. */
export type Given<Value> = Value | Deferred;

/** What becomes of a value: now where it is known, when the operation is sent where it is not. What `convert` throws refuses the value. */
export function mapped<Result>(value: unknown, convert: (value: unknown) => Result): Result | Deferred {
  return value instanceof Deferred ? value.mapped(convert) : convert(value);
}

/** What a value is in a request. */
export function valueIn(variables: Variables, value: unknown): unknown {
  return value instanceof Deferred ? value.read(variables) : value;
}
