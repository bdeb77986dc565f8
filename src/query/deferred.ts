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

  /** An input that holds this value, and perhaps others, as one value. Those in it are left to whoever reads them, too. */
  around(input: unknown): Deferred {
    return new Deferred((variables) => filledIn(variables, input), this.unread);
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

/** An input with deferred values inside it as one value: for what is made of all of it. */
export function gathered<Input>(input: Input): Given<Input> {
  return firstIn(input)?.around(input) ?? input;
}

/** A value that decides how a statement looks. @throws TypeError where its shape does not tell it. */
export function structural<Value>(given: Given<Value>): Value {
  if (given instanceof Deferred) throw new TypeError('a value is deferred that decides how the statement looks');
  return given;
}

function firstIn(input: unknown): Deferred | undefined {
  if (input instanceof Deferred) return input;
  if (Array.isArray(input) || isInputObject(input))
    for (const part of Object.values(input)) {
      const found = firstIn(part);
      if (found) return found;
    }
  return undefined;
}

function filledIn(variables: Variables, input: unknown): unknown {
  if (input instanceof Deferred) return input.read(variables);
  if (Array.isArray(input)) return input.map((part) => filledIn(variables, part));
  if (!isInputObject(input)) return input;
  return Object.fromEntries(Object.entries(input).map(([name, part]) => [name, filledIn(variables, part)]));
}

/** Whether a value is an input object, and not what a scalar was read to. */
function isInputObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
