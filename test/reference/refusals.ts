import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLInputType,
  type GraphQLNamedType,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { checkArguments } from './arguments.js';
import { refused } from './refusal.js';
import type { Records } from './rows.js';
import { schema } from './schema.js';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Whether a document asks anywhere for what is refused, also at a place that the answer does not reach: below a list that holds nothing, say. A server may
 * refuse it before it knows.
 */
export function refusesSomewhere(
  records: Records,
  document: DocumentNode,
  given: Variables,
  operationName: string | undefined,
): boolean {
  const operation = getOperationAST(document, operationName);
  const query = schema.getQueryType();
  if (!operation || !query) return true;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (!coerced) return true;
  const fragments = new Map(
    document.definitions.flatMap((each): [string, FragmentDefinitionNode][] =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  try {
    new Walk(records, fragments, coerced).below(query, operation.selectionSet);
    return false;
  } catch {
    return true;
  }
}

class Walk {
  constructor(
    private readonly records: Records,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {}

  below(type: GraphQLNamedType, { selections }: SelectionSetNode): void {
    for (const selection of selections) if (this.#isIncluded(selection)) this.#selection(type, selection);
  }

  #selection(type: GraphQLNamedType, selection: SelectionNode): void {
    switch (selection.kind) {
      case Kind.FIELD:
        this.#field(type, selection);
        break;
      case Kind.INLINE_FRAGMENT: {
        const condition = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
        this.below(condition ?? type, selection.selectionSet);
        break;
      }
      case Kind.FRAGMENT_SPREAD: {
        const fragment = this.fragments.get(selection.name.value);
        const condition = fragment && schema.getType(fragment.typeCondition.name.value);
        if (fragment && condition) this.below(condition, fragment.selectionSet);
      }
    }
  }

  #field(type: GraphQLNamedType, node: FieldNode): void {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (!field) return;
    checkMissing(field, node, this.variables);
    checkArguments(this.records, type.name, field.name, getArgumentValues(field, node, this.variables));
    if (node.selectionSet) this.below(getNamedType(field.type), node.selectionSet);
  }

  #isIncluded(selection: SelectionNode): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, this.variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, this.variables);
    return skip?.if !== true && include?.if !== false;
  }
}

/** Refuses a variable inside an object that was not given, where there is no default: without it a condition would go unnoticed. */
export function checkMissing({ args }: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): void {
  const missing = (value: ValueNode, type: GraphQLInputType, inside: boolean): boolean => {
    const named = getNamedType(type);
    switch (value.kind) {
      case Kind.OBJECT:
        return value.fields.some(({ name, value: inner }) => {
          const field = isInputObjectType(named) ? named.getFields()[name.value] : undefined;
          const hasDefault = inner.kind === Kind.VARIABLE && field?.defaultValue !== undefined;
          return field !== undefined && !hasDefault && missing(inner, field.type, true);
        });
      case Kind.LIST:
        return value.values.some((one) => missing(one, type, inside));
      case Kind.VARIABLE:
        return inside && !(value.name.value in variables);
      default:
        return false;
    }
  };
  for (const { name, value } of node.arguments ?? []) {
    const argument = args.find((each) => each.name === name.value);
    if (argument && missing(value, argument.type, false))
      throw refused(name.value, 'holds a variable that was not given.');
  }
}
