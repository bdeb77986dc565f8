import { type ASTVisitor, GraphQLError, parse, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Config } from '../../config.js';
import type { ErrorCode } from '../../query/errors.js';
import type { Context } from '../../schema/builder.js';
import type { Cost } from './cost.js';
import type { Costs } from './costs.js';
import type { Limit, OnRefused } from './refusals.js';

/** The bounds of an operation, from the configuration. */
export type OperationLimits = Pick<Config, 'MAX_DEPTH' | 'MAX_COST' | 'MAX_ALIASES' | 'MAX_TOKENS'>;

/** Who gets what the limits find. */
interface LimitListeners {
  readonly onRefused: OnRefused;
  /** Called with what each operation costs. */
  readonly onCost: (cost: number) => void;
}

/** What GraphQL's parser says of a document with too many tokens. */
const tooLong = /tokens\. Parsing aborted\.$/;

/** What a plugin does once an operation is being executed. */
type Executing = Exclude<Awaited<ReturnType<NonNullable<Plugin<Context>['onExecute']>>>, void>;

/**
 * Refuses operations that are too long, too deep or too costly before anything runs. Every answer says in `extensions.cost` what was charged, what is allowed
 * and how long it took. What is charged for what: cost.ts and weights.ts.
 */
export function useOperationLimits(limits: OperationLimits, costs: Costs, listeners: LimitListeners): Plugin<Context> {
  const { onRefused, onCost } = listeners;
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => {
        try {
          return parse(source, { ...options, maxTokens: limits.MAX_TOKENS });
        } catch (error) {
          if (error instanceof GraphQLError && tooLong.test(error.message)) onRefused('tokens');
          throw error;
        }
      });
    },
    onValidate({ addValidationRule }) {
      addValidationRule((context: ValidationContext) => aliasRule(context, limits.MAX_ALIASES, onRefused));
    },
    onExecute({ args, setResultAndStopExecution }) {
      const started = performance.now();
      const check = (cost: Cost | undefined): Executing | undefined => {
        // Which operation is meant, or a variable, is wrong: the executor says so.
        if (!cost) return undefined;
        onCost(cost.cost);
        const charged = (milliseconds: number) => ({
          depth: cost.depth,
          maxDepth: limits.MAX_DEPTH,
          cost: cost.cost,
          maxCost: limits.MAX_COST,
          milliseconds: Math.round(milliseconds * 10) / 10,
        });
        const refusal = refuse(cost, limits);
        if (refusal) {
          onRefused(refusal.limit);
          setResultAndStopExecution({ errors: [refusal.error], extensions: { cost: charged(0) } });
          return undefined;
        }
        return {
          onExecuteDone({ result, setResult }) {
            if ('data' in result || 'errors' in result)
              setResult({
                ...result,
                extensions: { ...result.extensions, cost: charged(performance.now() - started) },
              });
          },
        };
      };
      // What was reckoned before is known at once.
      const known = costs.known(args);
      return known ? check(known) : costs.of(args).then(check);
    },
  };
}

/** Fields that an operation may expand to: fragments may spread others, so that a short document means a long one. */
export const maxPlaces = 5_000;

function refuse({ depth, places, cost }: Cost, { MAX_DEPTH, MAX_COST }: OperationLimits): Refusal | undefined {
  if (depth > MAX_DEPTH)
    return refusal(
      'depth',
      'QUERY_TOO_DEEP',
      `The query is ${depth} levels deep; at most ${MAX_DEPTH} are allowed. Ask in two queries.`,
    );
  if (places > maxPlaces)
    return refusal(
      'fields',
      'QUERY_TOO_COSTLY',
      `The query expands to ${places} fields; at most ${maxPlaces} are allowed. Ask in several queries.`,
    );
  if (cost > MAX_COST)
    return refusal(
      'cost',
      'QUERY_TOO_COSTLY',
      `The query costs ${cost}; at most ${MAX_COST} is allowed. Narrow its \`where\`, ask for fewer rows with \`first\`, or ask in several queries.`,
    );
  return undefined;
}

interface Refusal {
  readonly limit: Limit;
  readonly error: GraphQLError;
}

const refusal = (limit: Limit, code: ErrorCode, message: string): Refusal => ({
  limit,
  error: new GraphQLError(message, { extensions: { code } }),
});

/** Counts aliases: each may repeat a list under other arguments, which the cost counts too, but every one is work for the planner. */
function aliasRule(context: ValidationContext, max: number, onRefused: OnRefused): ASTVisitor {
  let aliases = 0;
  return {
    Field(node) {
      if (!node.alias) return;
      aliases += 1;
      if (aliases === max + 1) {
        onRefused('aliases');
        context.reportError(
          new GraphQLError(`The query uses more than ${max} aliases. Ask in several queries.`, {
            nodes: node,
            extensions: { code: 'TOO_MANY_ALIASES' satisfies ErrorCode },
          }),
        );
      }
    },
  };
}
