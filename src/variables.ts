import { type ExecutionArgs, type GraphQLError, getOperationAST, getVariableValues } from 'graphql';
import type { Variables } from './schema/filters/later.js';

/** Variables that GraphQL has checked against the operation, or what is wrong with them. */
export type Checked =
  | { readonly coerced: Variables; readonly errors?: never }
  | { readonly errors: readonly GraphQLError[]; readonly coerced?: never };

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
  const { coerced, errors } = getVariableValues(schema, definitions, given);
  const result: Checked = errors ? { errors } : { coerced };
  checked.set(given, result);
  return result;
}
