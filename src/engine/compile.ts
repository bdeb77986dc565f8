import type {
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Deferred, Variables } from '../query/deferred.js';
import type { Settings } from '../sql/field.js';
import { textOf } from '../sql/json.js';
import { Aliases } from '../sql/source.js';
import { numberSql, type Sql, type Statement, sql, statementOf } from '../sql/sql.js';
import { readDeclaration } from './declared.js';
import { objectJson } from './fields.js';
import { rootField } from './root.js';
import { type Reader, selectedFields } from './selection.js';

/**
 * What the JSON of a statement is for.
 * - `text`: the answer itself, sent as it is.
 * - `rows`: the parents of graphql-js, which makes the answer: for what no statement can give.
 */
type Mode = 'text' | 'rows';

/** Thrown where text is asked for and only graphql-js can make the answer. */
export class NeedsRows extends Error {
  override name = 'NeedsRows';

  /** @param reason what needs it. Example: `SearchResult.snippet`. */
  constructor(readonly reason: string) {
    super(`${reason} is no matter of SQL`);
  }
}

/** An error that the statement finds: it writes the refusal's place in the plan and a detail instead of JSON. */
export interface Refusal {
  /** The response name of the root field that is refused. */
  readonly responseName: string;
  readonly error: (detail: string) => GraphQLError;
}

/** What a compilation goes by and gives out. */
export interface Compilation extends Reader {
  readonly mode: Mode;
  /** Whether the values of variables are built into the statement: it is then good for this one request. */
  readonly isDirect: boolean;
  readonly aliases: Aliases;
  readonly settings: Settings;
  /** The values that are deferred and that nothing has been made of yet. */
  readonly unread: Set<Deferred>;
  readonly refusals: Refusal[];
  /** Errors of the request, by the root field that they are in: with `isDirect` alone. */
  readonly errors: Map<string, GraphQLError>;
  /** What root fields have read before the statement, by response name. */
  readonly before: ReadonlyMap<string, unknown>;
}

/** A statement, and what belongs to its answer. */
export interface Compiled {
  readonly mode: Mode;
  /** None where nothing is asked of the database. */
  readonly statement: Statement | undefined;
  /** What of its requests' variables it does not take but must be right all the same: a filter of a list of which nothing is asked, say. */
  readonly unread: readonly Deferred[];
  readonly refusals: readonly Refusal[];
  readonly errors: ReadonlyMap<string, GraphQLError>;
}

export interface CompileOptions {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables of the request at hand. Unless `isDirect`, only their shape is built into the statement. */
  readonly variables: Variables;
  readonly settings: Settings;
  readonly mode: Mode;
  readonly isDirect?: boolean;
  readonly before?: ReadonlyMap<string, unknown>;
}

/** The bytes that an answer may have. Fewer rows, or an export, bring what is more. */
export const maxAnswer = 10_000_000;

/** The bytes of the rows that graphql-js makes an answer of: scripts may read more than they give, such as the text that a snippet is cut from. */
const maxRows = 5 * maxAnswer;

/** A statement that gives NULL for what is too large: it is not even sent to the server. The text is made once, behind OFFSET. */
function bounded(answer: Sql, mode: Mode): Sql {
  const max = numberSql(mode === 'text' ? maxAnswer : maxRows);
  return sql`
    SELECT CASE WHEN octet_length(data) <= ${max} THEN data END AS data
    FROM (SELECT ${answer} AS data OFFSET 0) AS answer`;
}

/**
 * Compiles an operation into one statement of one row and one column: the JSON of the answer's `data`, or of the rows that graphql-js makes it of.
 * @throws NeedsRows where the mode is `text` and that is not enough; a GraphQLError where the request is wrong and the compilation not direct.
 */
export function compile(options: CompileOptions): Compiled {
  const { operation, mode } = options;
  const root: GraphQLObjectType | null | undefined = options.schema.getRootType(operation.operation);
  if (!root) throw new TypeError(`there is no ${operation.operation}`);
  const compilation: Compilation = {
    ...options,
    isDirect: options.isDirect ?? false,
    before: options.before ?? new Map(),
    aliases: new Aliases(),
    unread: new Set(),
    refusals: [],
    errors: new Map(),
  };
  const pieces = objectJson(compilation, root, [operation.selectionSet], rootField);
  const { refusals, errors } = compilation;
  // What describes the schema, what is of the request and what is wrong, graphql-js gives without a row.
  const fields = root.getFields();
  const asked = selectedFields(compilation, root, [operation.selectionSet]).filter(({ responseName, nodes }) => {
    const field = fields[nodes[0].name.value];
    return field && readDeclaration(root, field)?.kind !== 'request' && !errors.has(responseName);
  });
  const statement = mode === 'text' || asked.length > 0 ? statementOf(bounded(textOf(pieces), mode)) : undefined;
  const taken = new Set<unknown>(statement?.params.map(({ operand }) => operand));
  const unread = [...compilation.unread].filter((value) => !taken.has(value));
  return { mode, statement, unread, refusals, errors };
}
