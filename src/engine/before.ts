import { GraphQLError } from 'graphql';
import type { Variables } from '../query/deferred.js';
import type { Before } from '../schema/fromSql.js';
import type { ReadRows } from '../sql/read.js';
import { identifier, joined, type Sql, sql, statementOf } from '../sql/sql.js';
import { directArguments } from './arguments.js';
import type { BeforeField } from './plans.js';

/** A root field that has begun to read, with the expression that it waits for. */
interface Waiting {
  readonly responseName: string;
  readonly steps: Before;
  readonly wanted: Sql;
}

/**
 * Reads what root fields read before the statement: the first steps of all of them together, then the second ones, and so on.
 * @returns what each came to, by response name: what it returned, or the error that it refused the request with.
 */
export async function readBefore(
  fields: readonly BeforeField[],
  variables: Variables,
  readRows: ReadRows,
): Promise<ReadonlyMap<string, unknown>> {
  const results = new Map<string, unknown>();
  /** Goes on with a field up to the next thing that it waits for; nothing where it is done. */
  const goOn = (
    responseName: string,
    next: () => { steps: Before; result: IteratorResult<Sql, unknown> },
  ): Waiting[] => {
    try {
      const { steps, result } = next();
      if (!result.done) return [{ responseName, steps, wanted: result.value }];
      results.set(responseName, result.value);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      results.set(responseName, error);
    }
    return [];
  };
  let waiting = fields.flatMap(({ field, selected: { responseName, nodes }, begin }) =>
    goOn(responseName, () => {
      const steps = begin(directArguments(field, nodes[0], variables));
      return { steps, result: steps.next() };
    }),
  );
  while (waiting.length > 0) {
    const values = await readTogether(waiting, readRows);
    waiting = waiting.flatMap(({ responseName, steps }) =>
      goOn(responseName, () => ({ steps, result: steps.next(values[responseName]) })),
    );
  }
  return results;
}

/** What each field waits for, by response name: one statement. */
async function readTogether(
  waiting: readonly Waiting[],
  readRows: ReadRows,
): Promise<Readonly<Record<string, unknown>>> {
  const columns = waiting.map(({ wanted }, index) => sql`${wanted} AS ${identifier(`field${index}`)}`);
  const [row] = await readRows(statementOf(sql`SELECT ${joined(columns, ', ')}`));
  return Object.fromEntries(waiting.map(({ responseName }, index) => [responseName, row?.[`field${index}`]]));
}
