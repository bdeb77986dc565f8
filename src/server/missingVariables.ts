import {
  type ArgumentNode,
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  type ValueNode,
  type VariableNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { findSelection, fragmentsOf, isIncluded } from '../engine/selection.js';
import { checkedVariables } from '../engine/variables.js';
import { badInput } from '../query/errors.js';
import type { Context } from '../schema/builder.js';

/**
 * Refuses a variable that was not given inside an object that the document writes out: `where: { slug: { eq: $slug } }` without `$slug`. GraphQL reads the
 * object as if the field were not there, so a condition would go unnoticed and every record would be found. A whole argument that was not given
 * (`where: $where`) is left out, as GraphQL has it, and so is a field that has a default. In lists GraphQL refuses such a variable itself: no list of the
 * schema takes a null.
 */
export function useMissingVariables(): Plugin<Context> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const error = missingVariable(args);
      if (error) setResultAndStopExecution({ errors: [error] });
    },
  };
}

/** A variable inside a value that an argument writes out. */
interface InnerVariable {
  readonly argument: ArgumentNode;
  readonly variable: VariableNode;
}

/** What of an operation does not depend on a request. */
interface Prepared {
  /** The variables that may be missing at one of the places. */
  readonly names: readonly string[];
  readonly places: ReadonlyMap<FieldNode, readonly InnerVariable[]>;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

const preparedOperations = new WeakMap<OperationDefinitionNode, Prepared>();

/** The error of the first place, in the order of the document, whose variable was not given; none where all that is asked for was. */
function missingVariable(args: ExecutionArgs): GraphQLError | undefined {
  const operation = getOperationAST(args.document, args.operationName);
  if (!operation?.variableDefinitions?.length) return undefined;
  const prepared = preparedOf(args.schema, args.document, operation);
  if (prepared.names.length === 0) return undefined;
  const { coerced } = checkedVariables(args);
  // Variables that are wrong are refused by whoever reads them next.
  if (!coerced || prepared.names.every((name) => name in coerced)) return undefined;
  const { places, fragments } = prepared;
  return findSelection({ fragments, variables: coerced }, operation.selectionSet, (selection, path) => {
    if (selection.kind !== Kind.FIELD) return undefined;
    const missing = places.get(selection)?.find(({ variable }) => !(variable.name.value in coerced));
    return missing && isIncluded({ variables: coerced }, selection) ? refusal(missing, path) : undefined;
  });
}

function preparedOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Prepared {
  const known = preparedOperations.get(operation);
  if (known) return known;
  // A default that is null is given all the same.
  const optional = new Set(
    operation.variableDefinitions?.flatMap(({ variable, type, defaultValue }) =>
      type.kind === Kind.NON_NULL_TYPE || defaultValue ? [] : [variable.name.value],
    ),
  );
  const places = optional.size > 0 ? placesIn(schema, document) : new Map<FieldNode, readonly InnerVariable[]>();
  const inside = new Set([...places.values()].flat().map(({ variable }) => variable.name.value));
  const prepared = {
    names: [...optional].filter((name) => inside.has(name)),
    places,
    fragments: fragmentsOf(document),
  };
  preparedOperations.set(operation, prepared);
  return prepared;
}

/** The variables inside objects of a document's arguments, but those for which the schema has a default. */
function placesIn(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<FieldNode, readonly InnerVariable[]> {
  const places = new Map<FieldNode, InnerVariable[]>();
  const types = new TypeInfo(schema);
  let field: FieldNode | undefined;
  let argument: ArgumentNode | undefined;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: (node) => {
        field = node;
      },
      // The `if` of a directive is a whole argument: nothing is inside it.
      Argument: (node) => {
        argument = node;
      },
      ObjectField: ({ value }) => {
        if (value.kind !== Kind.VARIABLE || !field || !argument || types.getDefaultValue() !== undefined) return;
        const found = places.get(field) ?? [];
        found.push({ argument, variable: value });
        places.set(field, found);
      },
      // The defaults of variables hold no variables.
      VariableDefinition: () => false,
    }),
  );
  return places;
}

/** Says which variable is missing and where, with the path of the query's own field, as other errors of arguments have it. */
function refusal({ argument, variable }: InnerVariable, path: readonly FieldNode[]): GraphQLError {
  const [root] = path;
  const field = path.length > 1 ? `${path.at(-1)?.name.value}.` : '';
  const place = `${field}${argument.name.value}${placeIn(argument.value, variable) ?? ''}`;
  const { message, extensions } = badInput(
    place,
    `$${variable.name.value} was not given. Give it a value, or leave the condition out.`,
  );
  return new GraphQLError(message, {
    nodes: variable,
    path: root ? [(root.alias ?? root.name).value] : null,
    extensions,
  });
}

/** Where a variable is inside a value: `.or[1].slug.eq`. */
function placeIn(value: ValueNode, wanted: VariableNode): string | undefined {
  if (value === wanted) return '';
  switch (value.kind) {
    case Kind.OBJECT:
      for (const { name, value: inner } of value.fields) {
        const below = placeIn(inner, wanted);
        if (below !== undefined) return `.${name.value}${below}`;
      }
      return undefined;
    case Kind.LIST:
      for (const [index, inner] of value.values.entries()) {
        const below = placeIn(inner, wanted);
        if (below !== undefined) return `[${index}]${below}`;
      }
      return undefined;
    case Kind.VARIABLE:
    case Kind.INT:
    case Kind.FLOAT:
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.NULL:
    case Kind.ENUM:
      return undefined;
  }
}
