import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  isNonNullType,
  locatedError,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import pg from 'pg';
import { faultOf } from '../database/faults.js';
import type { Reads } from '../database/reads.js';
import type { SqlStatement } from '../database/statement.js';
import type { Allowance } from '../database/transaction.js';
import type { Variables } from '../query/deferred.js';
import type { Context } from '../schema/builder.js';
import type { Settings } from '../sql/field.js';
import { valuesOf } from '../sql/read.js';
import { Snapshot } from '../sql/snapshot.js';
import { readBefore } from './before.js';
import type { Compiled, Refusal } from './compile.js';
import { rootOf, takeValuesFromRows } from './executable.js';
import { refusalMark } from './fields.js';
import { type BeforeField, type Plan, Plans } from './plans.js';
import { type ReadyStatement, readText, send } from './run.js';
import { fragmentsOf, selectedFields } from './selection.js';
import { checkedVariables } from './variables.js';

export interface EngineOptions {
  readonly schema: GraphQLSchema;
  readonly reads: Reads;
  readonly settings: Settings;
  /** Whether a client may see the SQL of its operation. */
  readonly showsSql: boolean;
  readonly counts: EngineCounts;
  /** What an operation may take, where that is not what the session gives. */
  readonly allowanceOf: (args: ExecutionArgs) => Allowance | undefined;
  /** Called after each statement, for logs and for tests that count statements. */
  readonly onStatement?: ((statement: SqlStatement) => void) | undefined;
  /** Called with an exception of the engine's own, which is never the client's doing. */
  readonly onFault?: ((fault: unknown) => void) | undefined;
}

/** How many operations were answered which way. */
export interface EngineCounts {
  /** By the text of a statement. */
  text: number;
  /** By graphql-js, over the rows of a statement. */
  rows: number;
  /** Not at all: the engine is wrong. */
  faults: number;
}

/** Counts that begin at zero. */
export function engineCounts(): EngineCounts {
  return { text: 0, rows: 0, faults: 0 };
}

/** The header with which a client asks how its operation was answered; its value is `1`. */
export const explainHeader = 'x-dossier-explain';

/** What is there for the data of an answer whose JSON is finished: nobody needs to read it. */
const finished: Readonly<Record<string, never>> = {};

/** An answer whose JSON came from PostgreSQL. */
interface FinishedResult extends ExecutionResult {
  /** Yoga's hook for results that write themselves. */
  readonly stringify: (result: ExecutionResult) => string;
}

type Execute = (args: ExecutionArgs) => unknown;

/** Answers operations: each is one plan, and the plan one statement. */
export function useEngine(options: EngineOptions): Plugin<Context> {
  takeValuesFromRows(options.schema);
  const engine = new Engine(options);
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) => engine.answer(args, executeFn));
    },
  };
}

class Engine {
  readonly #plans: Plans;

  constructor(private readonly options: EngineOptions) {
    this.#plans = new Plans(options.schema, options.settings);
  }

  /** @param execute graphql-js, for what is asked of rows. */
  answer(args: ExecutionArgs, execute: Execute): unknown {
    const { coerced: variables } = checkedVariables(args);
    // What is wrong with the variables, or with the operation's name, graphql-js says.
    if (!variables) return execute(args);
    try {
      const plan = this.#plans.planOf(args.document, args.operationName, variables);
      if (!plan) return execute(args);
      if (plan.kind === 'staged') return this.#inSnapshot(args, execute, plan.before, variables);
      return this.#planned(args, execute, plan, variables);
    } catch (error) {
      if (error instanceof GraphQLError) return this.#inSnapshot(args, execute, [], variables);
      throw this.#fault(error);
    }
  }

  /** Sends the statement of a plan. @throws what refuses a value of the request. */
  #planned(args: ExecutionArgs, execute: Execute, plan: Plan & { kind: 'compiled' }, variables: Variables): unknown {
    for (const deferred of plan.unread) deferred.read(variables);
    if (!plan.statement) return this.#answerOf(args, execute, plan, undefined);
    const values = valuesOf(plan.statement.params, variables);
    plan.asked += 1;
    // A document that is asked once is not kept prepared: most that come once never come again.
    const ready: ReadyStatement = { text: plan.statement.text, name: plan.asked > 1 ? plan.name : undefined, values };
    return this.#reading(args, async () => {
      const { reads, allowanceOf, onStatement } = this.options;
      const [signal, allowance] = [signalOf(args), allowanceOf(args)];
      const json = await reads.read((target) => send(target, ready, signal, allowance, onStatement), signal);
      return this.#answerOf(args, execute, plan, json, plan.reason);
    });
  }

  /**
   * Answers one request in a snapshot: one of which some fields read something before the statement, or one of which something is wrong. Each root field that
   * is wrong has its error, the others have their answers.
   */
  #inSnapshot(args: ExecutionArgs, execute: Execute, before: readonly BeforeField[], variables: Variables): unknown {
    const { reads, allowanceOf, onStatement } = this.options;
    const [signal, allowance] = [signalOf(args), allowanceOf(args)];
    return this.#reading(args, async () => {
      const { compiled, json } = await reads.read(async (target) => {
        const snapshot = new Snapshot({ target, onStatement }, signal, allowance);
        try {
          const read = await readBefore(before, variables, snapshot.readRows);
          const compiled = this.#plans.compileFor(args.document, args.operationName, variables, read);
          return { compiled, json: compiled.statement && (await readText(snapshot, compiled.statement)) };
        } finally {
          await snapshot.end();
        }
      }, signal);
      const reason = compiled.statement ? before[0]?.field.name : undefined;
      return this.#answerOf(args, execute, compiled, json, reason ?? 'input');
    });
  }

  /** Does what reads. What fails is the error of all that was asked for; a client that is gone has no answer. */
  async #reading(args: ExecutionArgs, read: () => Promise<unknown>): Promise<unknown> {
    try {
      return await read();
    } catch (error) {
      if (signalOf(args)?.aborted) throw error;
      return failed(args, isOwn(error) ? this.#fault(error) : error);
    }
  }

  /** Makes the answer of what a statement gave: it is that already, or graphql-js makes it. @param json undefined where there is no statement. */
  async #answerOf(
    args: ExecutionArgs,
    execute: Execute,
    { mode, statement, refusals, errors }: Compiled,
    json: string | undefined,
    reason = 'introspection',
  ): Promise<unknown> {
    const refused = json === undefined ? undefined : refusalIn(json, refusals);
    if (refused) return failed(args, refused.error, refused.responseName);
    if (mode === 'text' && json !== undefined) {
      this.options.counts.text += 1;
      return finishedResult(json, this.#explained(args, { compiled: true }, statement?.text));
    }
    this.options.counts.rows += 1;
    const result = withRefusals(await execute({ ...args, rootValue: rootOf(json, errors) }), errors);
    if (isAnswer(result))
      for (const { originalError } of result.errors ?? []) if (isOwn(originalError)) this.#fault(originalError);
    const explained = this.#explained(args, { compiled: false, why: reason }, statement?.text);
    return isAnswer(result) && explained ? { ...result, extensions: explained } : result;
  }

  /** Notes an exception of the engine's own. */
  #fault(error: unknown): unknown {
    this.options.counts.faults += 1;
    this.options.onFault?.(error);
    return error;
  }

  #explained(args: ExecutionArgs, engine: object, text: string | undefined): Record<string, unknown> | undefined {
    if (requestOf(args)?.headers.get(explainHeader) !== '1') return undefined;
    return { engine: { ...engine, ...(this.options.showsSql && text !== undefined ? { sql: text } : {}) } };
  }
}

/** Whether an error is neither what refuses a request nor what befell the database: then the engine is wrong, be it in the SQL that it wrote. */
function isOwn(error: unknown): boolean {
  if (error === undefined || error === null || error instanceof GraphQLError) return false;
  if (error instanceof pg.DatabaseError) return wrongSql.test(error.code ?? '');
  return faultOf(error) === undefined;
}

/** The class of PostgreSQL's codes for what is no SQL, or names what is not there. */
const wrongSql = /^42/;

function finishedResult(json: string, extensions: Record<string, unknown> | undefined): FinishedResult {
  return {
    data: finished,
    stringify: ({ extensions: all }) =>
      all ? `{"data":${json},"extensions":${JSON.stringify(all)}}` : `{"data":${json}}`,
    ...(extensions ? { extensions } : {}),
  };
}

interface Refused {
  readonly responseName: string;
  readonly error: GraphQLError;
}

/** The refusal that a statement wrote into its answer, where it did. */
function refusalIn(json: string, refusals: readonly Refusal[]): Refused | undefined {
  if (refusals.length === 0) return undefined;
  const [, written] = json.split(refusalMark, 2);
  if (written === undefined) return undefined;
  const colon = written.indexOf(':');
  const refusal = refusals[Number(written.slice(0, colon))];
  if (!refusal) throw new TypeError('a statement refuses what nobody refuses');
  return { responseName: refusal.responseName, error: refusal.error(written.slice(colon + 1)) };
}

/**
 * The answer to an operation whose statement failed: the error is at the fields that it was asked for, as if each had failed alone.
 * @param responseName the one root field whose error it is; without it, it is that of all.
 */
function failed(args: ExecutionArgs, error: unknown, responseName?: string): ExecutionResult {
  const { schema, document, operationName } = args;
  const operation = getOperationAST(document, operationName);
  const root = schema.getQueryType();
  if (!operation || !root) throw error;
  const fragments = fragmentsOf(document);
  const variables = checkedVariables(args).coerced ?? {};
  const members = selectedFields({ schema, fragments, variables }, root, [operation.selectionSet]);
  const fields = root.getFields();
  const own = members.filter((member) => responseName === undefined || member.responseName === responseName);
  const required = own.find(({ nodes }) => isNonNullType(fields[nodes[0].name.value]?.type));
  const errorAt = (member: (typeof members)[number]) => locatedError(error, member.nodes, [member.responseName]);
  // The errors come first, as graphql-js writes them.
  if (required) return { errors: [errorAt(required)], data: null };
  return { errors: own.map(errorAt), data: Object.fromEntries(members.map((member) => [member.responseName, null])) };
}

const isAnswer = (result: unknown): result is ExecutionResult =>
  typeof result === 'object' && result !== null && ('data' in result || 'errors' in result);

/** A result with what refuses root fields in the place of what graphql-js says of them: it reads their arguments once more, and names none. */
function withRefusals(result: unknown, refusals: ReadonlyMap<unknown, GraphQLError>): unknown {
  if (refusals.size === 0 || !isAnswer(result) || !result.errors) return result;
  const errors = result.errors.map((error) => {
    const refusal = error.path?.length === 1 ? refusals.get(error.path[0]) : undefined;
    return refusal ? locatedError(refusal, [...(error.nodes ?? [])], error.path) : error;
  });
  return { ...result, errors };
}

type RequestOf = { readonly headers: Headers; readonly signal?: AbortSignal };

function requestOf({ contextValue }: ExecutionArgs): RequestOf | undefined {
  return isContext(contextValue) ? contextValue.request : undefined;
}

const signalOf = (args: ExecutionArgs) => requestOf(args)?.signal;

const isContext = (value: unknown): value is { readonly request: RequestOf } =>
  typeof value === 'object' && value !== null && 'request' in value && typeof value.request === 'object';
