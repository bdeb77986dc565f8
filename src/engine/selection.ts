import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import type { Variables } from '../query/deferred.js';

/** What selections are read with. */
export interface Reader {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
}

/** One member of an answer's object: every place in the document that asks for it under this name. */
export interface Selected {
  readonly responseName: string;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
}

/** The fields that are selected of an object of this type, merged by response name, in the order of the specification (section 6.3.2). */
export function selectedFields(
  reader: Reader,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): Selected[] {
  const found = new Map<string, [FieldNode, ...FieldNode[]]>();
  const visited = new Set<string>();
  const walk = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isIncluded(reader, selection)) continue;
      switch (selection.kind) {
        case Kind.FIELD: {
          const name = (selection.alias ?? selection.name).value;
          const nodes = found.get(name);
          if (nodes) nodes.push(selection);
          else found.set(name, [selection]);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          if (applies(reader, selection.typeCondition, type)) walk(selection.selectionSet.selections);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const name = selection.name.value;
          const fragment = reader.fragments.get(name);
          if (!fragment || visited.has(name)) break;
          visited.add(name);
          if (applies(reader, fragment.typeCondition, type)) walk(fragment.selectionSet.selections);
          break;
        }
      }
    }
  };
  for (const set of sets) if (set) walk(set.selections);
  return [...found].map(([responseName, nodes]) => ({ responseName, nodes }));
}

/**
 * Looks at what an operation selects, in the order of the document. Each fragment is looked at once: what it selects is the same wherever it is spread.
 * @param look is given a selection, also one that its directives leave out, and the fields that lead to it, from the query's own to itself.
 * @returns what `look` found first.
 */
export function findSelection<Found>(
  { fragments, variables }: Omit<Reader, 'schema'>,
  set: SelectionSetNode,
  look: (selection: SelectionNode, path: readonly FieldNode[]) => Found | undefined,
): Found | undefined {
  const visited = new Set<string>();
  return among(set, []);

  function among({ selections }: SelectionSetNode, path: readonly FieldNode[]): Found | undefined {
    for (const selection of selections) {
      const here = selection.kind === Kind.FIELD ? [...path, selection] : path;
      const found = look(selection, here);
      if (found !== undefined) return found;
      const below = isIncluded({ variables }, selection) ? setBelow(selection) : undefined;
      const inside = below && among(below, here);
      if (inside !== undefined) return inside;
    }
    return undefined;
  }

  function setBelow(selection: SelectionNode): SelectionSetNode | undefined {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) return selection.selectionSet;
    const name = selection.name.value;
    if (visited.has(name)) return undefined;
    visited.add(name);
    return fragments.get(name)?.selectionSet;
  }
}

/** The fragments of a document, by name. */
export function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}

/** The selection sets below a member, of all the places that ask for it. */
export function setsBelow({ nodes }: Selected): (SelectionSetNode | undefined)[] {
  return nodes.map(({ selectionSet }) => selectionSet);
}

/** Whether a field is selected of an object of a type at a path of names below it; of an interface or union, of any type that it may be. */
export function isAskedFor(
  reader: Reader,
  type: GraphQLNamedType | undefined,
  sets: readonly (SelectionSetNode | undefined)[],
  [name, ...rest]: readonly string[],
): boolean {
  if (name === undefined) return true;
  if (isAbstractType(type))
    return reader.schema.getPossibleTypes(type).some((possible) => isAskedFor(reader, possible, sets, [name, ...rest]));
  if (!isObjectType(type)) return false;
  const below = getNamedType(type.getFields()[name]?.type);
  return selectedFields(reader, type, sets).some(
    (member) => member.nodes[0].name.value === name && isAskedFor(reader, below, setsBelow(member), rest),
  );
}

/** Whether a field of a name is selected anywhere below, on whatever type. */
export function isSelected(
  { fragments }: Reader,
  sets: readonly (SelectionSetNode | undefined)[],
  name: string,
): boolean {
  const visited = new Set<string>();
  const among = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind !== Kind.FRAGMENT_SPREAD)
        return (selection.kind === Kind.FIELD && selection.name.value === name) || among(selection.selectionSet);
      const spread = selection.name.value;
      if (visited.has(spread)) return false;
      visited.add(spread);
      return among(fragments.get(spread)?.selectionSet);
    }) ?? false;
  return sets.some(among);
}

/** Whether `@include` and `@skip` let a selection through. */
export function isIncluded({ variables }: Pick<Reader, 'variables'>, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  const values = { ...variables };
  if (getDirectiveValues(GraphQLSkipDirective, node, values)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, values)?.if !== false;
}

function applies(
  { schema }: Reader,
  condition: FragmentDefinitionNode['typeCondition'] | undefined,
  type: GraphQLObjectType,
): boolean {
  if (!condition) return true;
  const conditional = typeFromAST(schema, condition);
  return conditional === type || (isAbstractType(conditional) && schema.isSubType(conditional, type));
}
