import type { FragmentDefinitionNode, GraphQLObjectType, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Deferred, Variables } from '../query/deferred.js';
import { textOf } from '../sql/json.js';
import { Aliases } from '../sql/source.js';
import { Sql, type Statement, sql, statementOf } from '../sql/sql.js';
import { objectJson } from './fields.js';
import { NotCompiled } from './notCompiled.js';
import { rootJson } from './root.js';
import type { Reader } from './selection.js';

/** What a compilation goes by and gives out. */
export interface Compilation extends Reader {
  readonly aliases: Aliases;
  /** The most rows that a page may hold. */
  readonly maxPage: number;
  /** The values that are read later and that nothing has been made of yet. */
  readonly unread: Set<Deferred>;
}

/** A statement, and what of its requests' variables it does not take but must be right all the same: a filter of a list of which nothing is asked, say. */
export interface Compiled {
  readonly statement: Statement;
  readonly unread: readonly Deferred[];
}

export interface CompileOptions {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables of the first request of this shape. Only their shape is built into the statement. */
  readonly variables: Variables;
  readonly maxPage: number;
}

/** The bytes that an answer may have. Fewer rows, or an export, bring what is more. */
export const maxAnswer = 10_000_000;

/** A statement that gives NULL for an answer that is too large: it is not even sent to the server. The answer is made once, behind OFFSET. */
function bounded(answer: Sql): Sql {
  const most = new Sql([String(maxAnswer)]);
  return sql`SELECT CASE WHEN octet_length(data) <= ${most} THEN data END AS data FROM (SELECT ${answer} AS data OFFSET 0) AS answer`;
}

/**
 * Compiles an operation into one statement of one row and one column: the JSON of the answer's `data`.
 * @throws NotCompiled, or an error of the input, where the stock executor must answer.
 */
export function compile({ schema, operation, fragments, variables, maxPage }: CompileOptions): Compiled {
  const root: GraphQLObjectType | null | undefined = schema.getRootType(operation.operation);
  if (!root || operation.operation !== 'query') throw new NotCompiled('input');
  const compilation: Compilation = { schema, fragments, variables, aliases: new Aliases(), maxPage, unread: new Set() };
  const pieces = objectJson(compilation, root, [operation.selectionSet], rootJson);
  const statement = statementOf(bounded(textOf(pieces)));
  const taken = new Set<unknown>(statement.params.map(({ operand }) => operand));
  return { statement, unread: [...compilation.unread].filter((later) => !taken.has(later)) };
}
