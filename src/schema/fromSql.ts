import type { FieldSql } from '../sql/field.js';
import { columnIn } from '../sql/leaf.js';
import type { Row } from '../sql/source.js';
import type { Sql } from '../sql/sql.js';

/** No field is resolved: the engine writes its SQL, and what it reads is the value. For fields that Pothos wants a resolver of. */
export const fromRows = (): never => {
  throw new TypeError('a field was resolved that the engine reads');
};

/**
 * The options of a field whose value a statement gives: what it is in SQL is written here, beside its type, as a resolver would be.
 * @param write the pieces of the value's JSON, over the field's parent: the row of a record, or whatever the field above gave to `request.object`.
 * @param more what else the field declares in its extensions, such as its charge.
 */
export function fromSql<Parent = Row, Args = unknown, More extends object = object>(
  write: FieldSql<Parent, Args>,
  more?: More,
) {
  return { extensions: { dossierSql: write, ...more }, resolve: fromRows };
}

/**
 * The options of a field whose value is made by a script of what a statement reads. An operation that asks for such a field is answered by graphql-js over the
 * statement's rows, so that a field that SQL can give is better declared by `fromSql`.
 * @param reads the pieces of the JSON that the script is given.
 */
export function fromScript<Read, Value, Parent = Row, Args = unknown, More extends object = object>(
  reads: FieldSql<Parent, Args>,
  script: (read: Read) => Value,
  more?: More,
) {
  return { extensions: { dossierSql: reads, dossierScript: script, ...more }, resolve: fromRows };
}

/** The options of a field of an object that a script makes: its value is the member of the field's name. */
export function fromScripted<More extends object = object>(more?: More) {
  return { extensions: { dossierScripted: true, ...more }, resolve: fromRows };
}

/**
 * What a root field reads before the statement, step by step: each step yields an expression of one JSON value and is given that value. The steps of all root
 * fields are read together. What is returned is `request.before` of every field below.
 */
export type Before = Generator<Sql, unknown, unknown>;

/** Declares what a root field reads before the statement, from its arguments. */
export function readsBefore<Args>(begin: (args: Args) => Before): { readonly dossierBefore: (args: Args) => Before } {
  return { dossierBefore: begin };
}

/** A field of a column of the parent. */
export function fromColumn(name: string) {
  return fromSql<Row>((row) => columnIn(row, name));
}

/** A field whose value has its fields over the same parent. */
export function fromParent<Parent>() {
  return fromSql<Parent>((parent, request) => request.object(parent));
}
