import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** The names of the fields that are asked for at a path below a field, those that are skipped included: what is read too much is not shown. */
export function selectedBelow(info: GraphQLResolveInfo, path: readonly string[]): ReadonlySet<string> {
  const fieldsOf = (sets: readonly (SelectionSetNode | undefined)[]): FieldParts[] =>
    sets.flatMap((set) =>
      (set?.selections ?? []).flatMap((selection): FieldParts[] => {
        switch (selection.kind) {
          case Kind.FIELD:
            return [{ name: selection.name.value, set: selection.selectionSet }];
          case Kind.INLINE_FRAGMENT:
            return fieldsOf([selection.selectionSet]);
          case Kind.FRAGMENT_SPREAD:
            return fieldsOf([info.fragments[selection.name.value]?.selectionSet]);
          default:
            return [];
        }
      }),
    );
  const sets = path.reduce<readonly (SelectionSetNode | undefined)[]>(
    (above, name) =>
      fieldsOf(above)
        .filter((field) => field.name === name)
        .map(({ set }) => set),
    info.fieldNodes.map(({ selectionSet }) => selectionSet),
  );
  return new Set(fieldsOf(sets).map(({ name }) => name));
}

interface FieldParts {
  readonly name: string;
  readonly set: SelectionSetNode | undefined;
}
