import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Whether a connection's rows are asked for a field. */
export function rowsAreAskedFor(info: GraphQLResolveInfo, name: string): boolean {
  return isAskedFor(info, ['nodes', name]) || isAskedFor(info, ['edges', 'node', name]);
}

/** Whether a field is asked for what stands at a path below it. What is skipped by a directive counts as asked: no answer depends on it. */
export function isAskedFor(info: GraphQLResolveInfo, path: readonly string[]): boolean {
  return selects(info, info.fieldNodes, path);
}

function selects(info: GraphQLResolveInfo, nodes: readonly FieldNode[], path: readonly string[]): boolean {
  const [next, ...rest] = path;
  if (next === undefined) return nodes.length > 0;
  const below = nodes.flatMap(({ selectionSet }) => (selectionSet ? fieldsOf(info, selectionSet) : []));
  return selects(
    info,
    below.filter(({ name }) => name.value === next),
    rest,
  );
}

function fieldsOf(info: GraphQLResolveInfo, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    return fragment ? fieldsOf(info, fragment.selectionSet) : [];
  });
}
