import type { ObjectRef } from '@pothos/core';
import { charges } from '../../limits/charge.js';
import { everything } from '../../limits/estimate.js';
import { groupingCost } from '../../limits/research.js';
import { badInput } from '../../query/errors.js';
import type { List } from '../../query/list.js';
import type { Model } from '../../query/model.js';
import type { WhereInput } from '../../query/readWhere.js';
import { type Facet, type FacetValue, readFacets } from '../../research/groups/facets.js';
import { linkOf } from '../../research/groups/link.js';
import { builder } from '../builder.js';
import { type DimensionTypes, dimensionTypes, Records, readDimensions } from './keys.js';

type Types = typeof builder.$inferSchemaTypes;

const defaultValues = 10;
const mostValues = 100;
const mostFacets = 8;

/** The arguments that decide what facets cost. */
interface FacetArguments {
  readonly by: readonly string[];
  readonly first?: number | null | undefined;
}

/** A page of a root list, as its facets know it. */
interface FacetedPage {
  /** The list with its `where`; none where the records of one record are listed. */
  readonly root?: { readonly list: List; readonly where: WhereInput } | undefined;
}

/** The records of all facets of a field are loaded together. */
type Loaded<Shape> = Shape & { readonly list: List; readonly records: Records; readonly own: WhereInput };

/** The field of a connection that counts the list's values; none where the model has no dimensions. For a thunk. */
export function facetFields(t: PothosSchemaTypes.ObjectFieldBuilder<Types, object>, model: Model) {
  const types = dimensionTypes(model);
  if (!types) return {};
  return {
    facets: t.field({
      type: [facetType(model, types)],
      description:
        "The values that the records of the list have, with their counts, whatever the page. Each facet is counted under the list's `where` without its own condition: the one at the place that its dimension names, unless it stands in `and`, `or` or `not`. What another dimension names inside that place stays: the publisher's kind where publishers are counted. Only the lists of the query have facets, not those inside a record.",
      args: {
        by: t.arg({ type: [types.names], required: true, description: `What to count by: up to ${mostFacets}.` }),
        first: t.arg.int({
          description: `How many values of each, at most ${mostValues}. Default: ${defaultValues}. \`truncated\` says whether there are more.`,
        }),
      },
      extensions: charges<FacetArguments>(({ by, first }, { counts, listed }) => {
        // Each facet is counted under the list's `where` without its own condition: as if there were none, at worst.
        const counted = { model, met: listed?.met ?? everything };
        const named = readDimensions(types.dimensions, by, 'facets.by', mostFacets);
        return {
          own: named.reduce((sum, dimension) => sum + groupingCost(counted, [dimension], counts), 0),
          rows: by.length * Math.min(mostValues, Math.max(1, first ?? defaultValues)),
        };
      }),
      resolve: async (page, { by, first }, context): Promise<Loaded<Facet>[]> => {
        const { root }: FacetedPage = page;
        if (!root)
          throw badInput(
            'facets',
            'is asked of a list inside a record. Ask the list of the query for them, with a `where` that chooses the record.',
          );
        if (by.length === 0) throw badInput('facets.by', 'is empty. Name at least one dimension.');
        const dimensions = readDimensions(types.dimensions, by, 'facets.by', mostFacets);
        const size = first ?? defaultValues;
        if (size < 1 || size > mostValues)
          throw badInput('facets.first', `is ${size}; from 1 to ${mostValues} values can be asked for.`);
        const facets = await readFacets(context.readRows, types.dimensions, root.where, dimensions, size);
        const records = new Records(facets.flatMap(({ values }) => values.map(({ keys }) => keys)));
        return facets.map((facet) => ({ ...facet, list: root.list, records, own: facet.where }));
      },
    }),
  };
}

function facetType(model: Model, { key, names }: DimensionTypes): ObjectRef<Types, Loaded<Facet>> {
  const value = builder.objectRef<Loaded<FacetValue>>(`${model}FacetValue`).implement({
    description: `A value that ${model} records of a list have, with their count.`,
    fields: (t) => ({
      key: t.field({
        type: key,
        description: 'The value. All of it is null where the records have none.',
        resolve: ({ keys, records }) => ({ entries: keys, records }),
      }),
      count: t.int({ description: 'How many records have it.', resolve: ({ count }) => count }),
      where: t.string({
        description: 'These records: a `where` for the list, as text to be pasted into a document.',
        resolve: ({ list, own, keys }) => linkOf(list.filter, own, keys),
      }),
    }),
  });
  return builder.objectRef<Loaded<Facet>>(`${model}Facet`).implement({
    description: `The values of one dimension in a list of ${model} records.`,
    fields: (t) => ({
      by: t.field({ type: names, description: 'The dimension.', resolve: ({ dimension }) => dimension.name }),
      values: t.field({
        type: [value],
        description: 'The values, the most frequent first.',
        resolve: ({ values, list, records, own }) => values.map((one) => ({ ...one, list, records, own })),
      }),
      valueCount: t.int({ description: 'How many values there are in all.', resolve: ({ total }) => total }),
      truncated: t.boolean({
        description: 'Whether there are more values than `first` let through.',
        resolve: ({ values, total }) => total > values.length,
      }),
      overlapping: t.boolean({
        description: 'Whether a record may have several values: then the counts cannot be added up.',
        resolve: ({ dimension }) => dimension.overlapping,
      }),
    }),
  });
}
