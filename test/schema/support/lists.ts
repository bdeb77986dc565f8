import { type GraphQLField, isObjectType } from 'graphql';
import type { List } from '../../../src/query/list.js';
import type { Model } from '../../../src/query/model.js';
import { schema } from '../../../src/schema/index.js';
import type { ListExtensions } from '../../../src/schema/lists/connection.js';

/** A field that lists records, with where it is. */
export interface ListField {
  /** The type that has the field: Query, or a record's. */
  readonly parent: string;
  readonly field: string;
  readonly list: List;
  /** The relation that is listed; none for a root list. */
  readonly relation: string | undefined;
}

const listOf = ({ extensions }: GraphQLField<unknown, unknown>): Partial<ListExtensions> => extensions;

/** Every field of the schema that lists records, root lists and lists inside records. */
export const listFields: readonly ListField[] = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) => {
        const { dossierList, dossierRelation } = listOf(field);
        return dossierList
          ? [{ parent: type.name, field: field.name, list: dossierList, relation: dossierRelation }]
          : [];
      })
    : [],
);

/**
 * How to ask for the records of a model by a `where`: by its root list, or, where it has none, by the root list of a model that refers to it.
 * `wrap` turns a `where` of the model into one of the list.
 */
export function rootListOf(model: Model): { field: string; model: Model; wrap: (where: string) => string } {
  const roots = listFields.filter(({ parent }) => parent === 'Query');
  const own = roots.find(({ list }) => list.model === model);
  if (own) return { field: own.field, model, wrap: (where) => where };
  for (const { field, list } of roots) {
    for (const [name, condition] of Object.entries(list.filter.fields)) {
      if (condition.type === 'many' && condition.target().model === model)
        return { field, model: list.model, wrap: (where) => `{ ${name}: { some: ${where} } }` };
    }
  }
  throw new Error(`nothing lists ${model} records`);
}
