/** The variables of a request, after GraphQL has checked them. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * A value of a prepared question, read from the variables each time that it is asked (src/engine). A question that is answered at once holds none:
 * all of its values are known.
 */
export class Later {
  constructor(readonly read: (variables: Variables) => unknown) {}
}

/** What becomes of a value: now where it is known, when the question is asked where it is not. What `convert` throws refuses the value. */
export function mapped<Result>(value: unknown, convert: (value: unknown) => Result): Result | Later {
  return value instanceof Later ? new Later((variables) => convert(value.read(variables))) : convert(value);
}
