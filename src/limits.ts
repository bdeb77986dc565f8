import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type ASTVisitor,
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  parse,
  type ValidationContext,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Config } from './config.js';
import type { Context } from './schema/builder.js';
import type { ErrorCode } from './schema/errors.js';

/** The bounds of a question, from the configuration. */
export type QuestionLimits = Pick<Config, 'MAX_DEPTH' | 'MAX_COST' | 'MAX_ALIASES' | 'MAX_TOKENS'>;

/** What a question costs and may cost, as every answer says in `extensions.cost`. */
interface Cost {
  readonly depth: number;
  readonly maxDepth: number;
  readonly cost: number;
  readonly maxCost: number;
}

/**
 * Refuses questions that are too long, too deep or too costly before anything runs, and says in `extensions.cost` what the others cost.
 * The cost is 1 for each field, times the page sizes of the lists above it.
 */
export function useQuestionLimits(limits: QuestionLimits): Plugin<Context> {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: limits.MAX_TOKENS }));
    },
    onValidate({ addValidationRule }) {
      addValidationRule((context: ValidationContext) => aliasRule(context, limits.MAX_ALIASES));
    },
    onExecute({ args, setResultAndStopExecution }) {
      const measured = measure(args.schema, args, limits);
      if (measured instanceof GraphQLError) {
        setResultAndStopExecution({ errors: [measured] });
        return undefined;
      }
      const refusal = refuse(measured);
      if (refusal) {
        setResultAndStopExecution({ errors: [refusal], extensions: { cost: measured } });
        return undefined;
      }
      return {
        onExecuteDone({ result, setResult }) {
          if ('data' in result || 'errors' in result)
            setResult({ ...result, extensions: { ...result.extensions, cost: measured } });
        },
      };
    },
  };
}

/** Measures the operation that is asked for; an error where its variables are wrong, which the executor would find as well. */
function measure(schema: GraphQLSchema, args: ExecutionArgs, limits: QuestionLimits): Cost | GraphQLError {
  const operation = getOperationAST(args.document, args.operationName);
  if (!operation)
    return new GraphQLError('Unknown operation. Name one of the operations of the document in `operationName`.', {
      extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode },
    });
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [operation, ...args.document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)],
  };
  try {
    const { depth, complexity } = complexityFromQuery(document, {
      schema,
      variables: { ...args.variableValues },
      ctx: asObject(args.contextValue),
    });
    return { depth, maxDepth: limits.MAX_DEPTH, cost: complexity, maxCost: limits.MAX_COST };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // A variable that is wrong; GraphQL gives its error no code.
    error.extensions.code ??= 'BAD_USER_INPUT' satisfies ErrorCode;
    return error;
  }
}

function refuse({ depth, maxDepth, cost, maxCost }: Cost): GraphQLError | undefined {
  if (depth > maxDepth) {
    return new GraphQLError(`The query is ${depth} levels deep; at most ${maxDepth} are allowed. Ask in two queries.`, {
      extensions: { code: 'QUERY_TOO_DEEP' satisfies ErrorCode },
    });
  }
  if (cost > maxCost) {
    return new GraphQLError(
      `The query costs ${cost}; at most ${maxCost} is allowed. Ask for fewer rows with \`first\`, in the innermost lists above all.`,
      {
        extensions: { code: 'QUERY_TOO_COSTLY' satisfies ErrorCode },
      },
    );
  }
  return undefined;
}

/** Counts aliases: each may repeat a list under other arguments, which the cost counts too, but every one is work for the planner. */
function aliasRule(context: ValidationContext, most: number): ASTVisitor {
  let aliases = 0;
  return {
    Field(node) {
      if (!node.alias) return;
      aliases += 1;
      if (aliases === most + 1) {
        context.reportError(
          new GraphQLError(`The query uses more than ${most} aliases. Ask in several queries.`, {
            nodes: node,
            extensions: { code: 'TOO_MANY_ALIASES' satisfies ErrorCode },
          }),
        );
      }
    },
  };
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
