import { type ExecutionArgs, GraphQLError, getOperationAST, getVariableValues } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Variables } from '../query/deferred.js';
import { badInput, type ErrorCode, maxErrors } from '../query/errors.js';
import { nullDirective } from './directives.js';

/** Variables that GraphQL has checked against the operation, or what is wrong with them. */
export type Checked =
  | { readonly coerced: Variables; readonly errors?: never }
  | { readonly errors: readonly GraphQLError[]; readonly coerced?: never };

/**
 * How large the variables of a request may be: all their values together, lists and objects among them, and how deep they nest. A `where` at its own limits
 * stays below both. GraphQL checks values one by one and by recursion, so that more would hold the process or overflow its stack.
 */
export const variableLimits = { values: 3_000, depth: 100 } as const;

const none: Checked = { coerced: {} };

/** By the object that the request brought: it is checked once, whoever asks. */
const checked = new WeakMap<object, Checked>();

/** The variables of a request, checked. */
export function checkedVariables({ schema, document, operationName, variableValues }: ExecutionArgs): Checked {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  if (definitions.length === 0) return none;
  const given = variableValues ?? {};
  const known = checked.get(given);
  if (known) return known;
  const result = check();
  checked.set(given, result);
  return result;

  function check(): Checked {
    const problem = tooLarge(given);
    if (problem) return { errors: [badInput('variables', problem)] };
    // The last error says that there are more.
    const { coerced, errors } = getVariableValues(schema, definitions, given, { maxErrors: maxErrors - 1 });
    if (errors) return { errors: errors.map(ofTheClient) };
    const refused = nullDirective({ document, operationName }, coerced);
    return refused ? { errors: [refused] } : { coerced };
  }
}

/** Refuses an operation whose variables are wrong, before anything is measured, planned or executed. */
export function useVariableChecks(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { errors } = checkedVariables(args);
      if (errors) setResultAndStopExecution({ errors });
    },
  };
}

/** What is too large about variables, without recursion. */
export function tooLarge(given: object): string | undefined {
  let values = 0;
  let level: readonly object[] = [given];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > variableLimits.depth) return `are nested more than ${variableLimits.depth} levels deep.`;
    const next: object[] = [];
    for (const parent of level) {
      for (const value of Object.values(parent)) {
        values += 1;
        if (values > variableLimits.values) return `hold more than ${variableLimits.values} values.`;
        if (typeof value === 'object' && value !== null) next.push(value);
      }
    }
    level = next;
  }
  return undefined;
}

/** GraphQL gives its own errors about variables no code. */
function ofTheClient(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, ...error.extensions },
  });
}
