/**
 * Why the engine leaves a question to the stock executor.
 * - `input`: something that was given is wrong, and the stock executor says what.
 * - `introspection`: the question is about the schema, which no table holds.
 * - `field`: a field whose meaning is not declared as data.
 */
export type Reason = 'input' | 'introspection' | 'field';

/** The engine does not compile this; the stock executor answers it. */
export class NotCompiled extends Error {
  override name = 'NotCompiled';
  constructor(
    readonly reason: Reason,
    /** The field, where it is one. */
    readonly detail?: string,
  ) {
    super(`not compiled: ${reason}${detail ? ` ${detail}` : ''}`);
  }
}
