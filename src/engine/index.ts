import {
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  isNonNullType,
  locatedError,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type pg from 'pg';
import type { SqlStatement } from '../database/client.js';
import type { Allowance } from '../database/transaction.js';
import type { Context } from '../schema/builder.js';
import { NotCompiled, type Reason } from './notCompiled.js';
import { Plans } from './plans.js';
import { type ReadyStatement, send, valuesOf } from './run.js';
import { fragmentsOf, selectedFields } from './selection.js';
import { checkedVariables } from './variables.js';

export interface EngineOptions {
  readonly schema: GraphQLSchema;
  readonly pool: pg.Pool;
  readonly maxPage: number;
  /** Whether a client may see the SQL of its question. */
  readonly showsSql: boolean;
  readonly counts: EngineCounts;
  /** What an operation may take, where that is not what the session gives. */
  readonly allowanceOf: (args: ExecutionArgs) => Allowance | undefined;
  /** Called after each statement, for logs and for tests that count statements. */
  readonly onStatement?: ((statement: SqlStatement) => void) | undefined;
}

/** How many questions went which way. */
export interface EngineCounts {
  compiled: number;
  readonly notCompiled: Record<Reason, number>;
}

/** Counts that begin at zero. */
export function engineCounts(): EngineCounts {
  return { compiled: 0, notCompiled: { input: 0, introspection: 0, field: 0 } };
}

/** The header with which a client asks how its question was answered; its value is `1`. */
const explainHeader = 'x-dossier-explain';

/** What stands for the data of an answer whose JSON is finished: it is there, and nobody needs to read it. */
const finished: Readonly<Record<string, never>> = {};

/** An answer whose JSON came from PostgreSQL. */
interface FinishedResult extends ExecutionResult {
  /** Yoga's hook for results that write themselves. */
  readonly stringify: (result: ExecutionResult) => string;
}

type Request = { readonly headers: Headers; readonly signal?: AbortSignal };

/**
 * Answers questions with one SQL statement each. What it cannot compile goes, whole, to the executor that is there without it.
 */
export function useEngine(options: EngineOptions): Plugin<Context> {
  const plans = new Plans(options.schema, options.maxPage);
  const { counts } = options;
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) => {
        const ready = prepare(plans, args);
        if (ready instanceof NotCompiled) {
          counts.notCompiled[ready.reason] += 1;
          const result: unknown = executeFn(args);
          return isExplained(args) ? explained(result, { compiled: false, why: ready.message }) : result;
        }
        counts.compiled += 1;
        return answer(options, args, ready);
      });
    },
  };
}

/** Compiles a question and reads its values, or says why not. */
function prepare(plans: Plans, args: ExecutionArgs): ReadyStatement | NotCompiled {
  const { coerced: variables } = checkedVariables(args);
  if (!variables) return new NotCompiled('input');
  const plan = plans.planOf(args.document, args.operationName, variables);
  if (!plan.compiled) return plan.why;
  try {
    const values = valuesOf(plan.statement.params, variables);
    for (const later of plan.unread) later.read(variables);
    plan.asked += 1;
    // A document that is asked once is not kept prepared: most that come once never come again.
    return { text: plan.statement.text, name: plan.asked > 1 ? plan.name : undefined, values };
  } catch {
    return new NotCompiled('input');
  }
}

async function answer(
  { pool, onStatement, showsSql, allowanceOf }: EngineOptions,
  args: ExecutionArgs,
  ready: ReadyStatement,
): Promise<ExecutionResult | FinishedResult> {
  try {
    const json = await send(pool, ready, requestOf(args)?.signal, allowanceOf(args), onStatement);
    const result: FinishedResult = {
      data: finished,
      stringify: ({ extensions }) =>
        extensions ? `{"data":${json},"extensions":${JSON.stringify(extensions)}}` : `{"data":${json}}`,
    };
    if (!isExplained(args)) return result;
    return Object.assign(result, {
      extensions: { engine: { compiled: true, ...(showsSql ? { sql: ready.text } : {}) } },
    });
  } catch (error) {
    if (requestOf(args)?.signal?.aborted) throw error;
    return failed(args, error);
  }
}

/** The answer to a question whose statement failed: the error stands at the field that it was asked for, as if that field had failed alone. */
function failed(args: ExecutionArgs, error: unknown): ExecutionResult {
  const { schema, document, operationName } = args;
  const operation = getOperationAST(document, operationName);
  const root = schema.getQueryType();
  if (!operation || !root) throw error;
  const fragments = fragmentsOf(document);
  const variables = checkedVariables(args).coerced ?? {};
  const members = selectedFields({ schema, fragments, variables }, root, [operation.selectionSet]);
  const fields = root.getFields();
  const required = members.find(({ nodes }) => isNonNullType(fields[nodes[0].name.value]?.type));
  const errorAt = ({ responseName, nodes }: (typeof members)[number]) => locatedError(error, nodes, [responseName]);
  // The errors come first, as graphql-js writes them.
  if (required) return { errors: [errorAt(required)], data: null };
  return {
    errors: members.map(errorAt),
    data: Object.fromEntries(members.map(({ responseName }) => [responseName, null])),
  };
}

function requestOf({ contextValue }: ExecutionArgs): Request | undefined {
  return isContext(contextValue) ? contextValue.request : undefined;
}

const isContext = (value: unknown): value is { readonly request: Request } =>
  typeof value === 'object' && value !== null && 'request' in value && typeof value.request === 'object';

const isExplained = (args: ExecutionArgs) => requestOf(args)?.headers.get(explainHeader) === '1';

async function explained(result: unknown, engine: Readonly<Record<string, unknown>>): Promise<unknown> {
  const settled = await result;
  return typeof settled === 'object' && settled !== null && 'data' in settled
    ? { ...settled, extensions: { engine } }
    : settled;
}
