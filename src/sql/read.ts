import type { SqlStatement } from '../database/client.js';
import { Deferred } from '../query/deferred.js';
import { type Param, type Sql, statementOf } from './sql.js';

/** Reads the rows of a statement. Every column comes as PostgreSQL's driver gives it; cast in the statement what must come otherwise. */
export type ReadRows = (statement: Sql) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** Sends a statement. */
type SendQuery = (
  text: string,
  values: unknown[],
) => Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>;

/** Reads rows over whatever sends statements. */
export function rowsOver(send: SendQuery, onStatement?: (statement: SqlStatement) => void): ReadRows {
  return async (statement) => {
    const { text, params } = statementOf(statement);
    const values = knownValues(params);
    const started = performance.now();
    const { rows } = await send(text, values);
    onStatement?.({ sql: text, parameters: JSON.stringify(values), milliseconds: performance.now() - started });
    return rows;
  };
}

/** The values of a statement that is sent at once: none of them is read from the variables of a request. */
export function knownValues(params: readonly Param[]): unknown[] {
  return params.map(({ operand }) => {
    if (operand instanceof Deferred) throw new TypeError('a prepared statement was sent at once');
    return operand;
  });
}
