import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type ASTVisitor,
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  type ValidationContext,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Config } from './config.js';
import type { Context } from './schema/builder.js';
import type { ErrorCode } from './schema/errors.js';
import { checkedVariables } from './variables.js';

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
  const costs = new KnownCosts();
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: limits.MAX_TOKENS }));
    },
    onValidate({ addValidationRule }) {
      addValidationRule((context: ValidationContext) => aliasRule(context, limits.MAX_ALIASES));
    },
    onExecute({ args, setResultAndStopExecution }) {
      const measured = costs.of(args, () => measure(args.schema, args, limits));
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

/** Costs that are kept of one document: one for each operation and page size that is asked of it. */
const mostCosts = 100;

/** What documents cost that were measured before: with the same page sizes, and the same variables given, a document costs the same again. */
class KnownCosts {
  readonly #documents = new WeakMap<
    DocumentNode,
    { readonly sizes: ReadonlySet<string>; readonly costs: Map<string, Cost> }
  >();

  of(args: ExecutionArgs, measureIt: () => Cost | GraphQLError): Cost | GraphQLError {
    const { coerced } = checkedVariables(args);
    if (!coerced) return measureIt();
    let known = this.#documents.get(args.document);
    if (!known) {
      known = { sizes: variablesThatCost(args.document), costs: new Map() };
      this.#documents.set(args.document, known);
    }
    const { sizes, costs } = known;
    const parts = Object.entries(coerced).map(([name, value]) =>
      sizes.has(name)
        ? `${name}=${Array.isArray(value) ? value.length : String(value)}`
        : value === null
          ? `${name}=`
          : name,
    );
    const key = `${args.operationName ?? ''};${parts.join(';')}`;
    const cost = costs.get(key);
    if (cost) return cost;
    const measured = measureIt();
    if (!(measured instanceof GraphQLError) && costs.size < mostCosts) costs.set(key, measured);
    return measured;
  }
}

/** The variables that the cost depends on: page sizes, lists of ids and of facets, and what is included or skipped. */
function variablesThatCost(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    Argument: ({ name, value }) => {
      if (!costing.has(name.value)) return;
      visit(value, { Variable: (variable) => void names.add(variable.name.value) });
    },
  });
  return names;
}

const costing: ReadonlySet<string> = new Set(['first', 'last', 'id', 'ids', 'by', 'if']);

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
    // A variable that is wrong, which GraphQL gives no code, or an id that is none, which has no place yet.
    const field = error.extensions.argument === undefined ? undefined : lookupById(operation);
    return new GraphQLError(error.message, {
      nodes: field ?? error.nodes ?? null,
      path: field ? [(field.alias ?? field.name).value] : (error.path ?? null),
      extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, ...error.extensions },
    });
  }
}

/** The lookup by global id that an operation begins with: ids are read before anything runs, by no field's resolver. */
function lookupById({ selectionSet }: OperationDefinitionNode): FieldNode | undefined {
  return selectionSet.selections.find(
    (selection): selection is FieldNode =>
      selection.kind === Kind.FIELD && (selection.name.value === 'node' || selection.name.value === 'nodes'),
  );
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
