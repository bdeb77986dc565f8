import { type ExecutionArgs, type FieldNode, GraphQLError, getOperationAST, Kind, type SelectionNode } from 'graphql';
import type { Variables } from '../query/deferred.js';
import { badInput } from '../query/errors.js';
import { findSelection, fragmentsOf } from './selection.js';

/** A directive of a selection, with the variable that it is given. */
interface Condition {
  readonly directive: string;
  readonly variable: string;
}

/**
 * Refuses a variable that is null where `@include` or `@skip` take it: GraphQL lets one through that has a default. Whether such a selection is in the answer,
 * nobody can tell. The error names the field that the directive is at, and has the path of the query's own field.
 */
export function nullDirective(
  { document, operationName }: Pick<ExecutionArgs, 'document' | 'operationName'>,
  variables: Variables,
): GraphQLError | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation || !Object.values(variables).includes(null)) return undefined;
  return findSelection({ fragments: fragmentsOf(document), variables }, operation.selectionSet, (selection, path) => {
    const condition = nullCondition(selection, variables);
    return condition && refusal(condition, selection, path);
  });
}

function nullCondition({ directives = [] }: SelectionNode, variables: Variables): Condition | undefined {
  for (const { name, arguments: given = [] } of directives)
    for (const { value } of given)
      if (value.kind === Kind.VARIABLE && variables[value.name.value] === null)
        return { directive: name.value, variable: value.name.value };
  return undefined;
}

function refusal(
  { directive, variable }: Condition,
  selection: SelectionNode,
  path: readonly FieldNode[],
): GraphQLError {
  const [root] = path;
  const place = selection.kind === Kind.FIELD ? `${selection.name.value}.@${directive}.if` : `@${directive}.if`;
  const { message, extensions } = badInput(place, `is null. Leave $${variable} out, or give it a value.`);
  return new GraphQLError(message, {
    nodes: selection,
    path: root ? [(root.alias ?? root.name).value] : null,
    extensions,
  });
}
