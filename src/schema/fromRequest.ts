import type { Context } from './builder.js';
import { fromRows } from './fromSql.js';

/**
 * The options of a root field whose value is of the request and not of the record: no statement reads it, and the answer that it is in is not kept for anybody
 * else. An operation that asks for such a field is answered by graphql-js, as one with a field that is made by a script.
 */
export function fromRequest<Value>(read: (context: Context) => Value) {
  return { extensions: { dossierRequest: read }, resolve: fromRows };
}

/** The options of a field of what `fromRequest` gives. */
export function fromRequested<Parent>(member: (parent: Parent) => unknown) {
  return { extensions: { dossierRequested: member }, resolve: fromRows };
}
