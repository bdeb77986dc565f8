import type { SqlStatement } from '../database/statement.js';
import { type Variables, valueIn } from '../query/deferred.js';
import { nulError } from '../query/errors.js';
import type { Param, Statement } from './sql.js';

/**
 * Reads the rows of a statement whose values are all known. Every column comes as PostgreSQL's driver gives it; cast in the statement what must come
 * otherwise.
 */
export type ReadRows = (statement: Statement) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** Sends a statement. */
type SendQuery = (
  text: string,
  values: unknown[],
) => Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>;

/** Reads rows over whatever sends statements. */
export function rowsOver(send: SendQuery, onStatement?: (statement: SqlStatement) => void): ReadRows {
  return async ({ text, params }) => {
    const values = valuesOf(params);
    const started = performance.now();
    const { rows } = await send(text, values);
    onStatement?.({ sql: text, parameters: JSON.stringify(values), milliseconds: performance.now() - started });
    return rows;
  };
}

/**
 * The values of a statement's parameters.
 * @param variables those of the request, for values that are deferred.
 * @throws what refuses a value.
 */
export function valuesOf(params: readonly Param[], variables: Variables = {}): unknown[] {
  return params.map(({ operand }) => {
    const value = valueIn(variables, operand);
    if (value === undefined) throw new TypeError('a parameter without its value');
    if (holdsNul(value)) throw nulError();
    return value;
  });
}

/** PostgreSQL holds every character in a text but this one. */
function holdsNul(value: unknown): boolean {
  return Array.isArray(value) ? value.some(holdsNul) : typeof value === 'string' && value.includes('\u0000');
}
