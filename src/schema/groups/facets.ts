import type { ObjectRef } from '@pothos/core';
import { charges } from '../../limits/charge.js';
import { everything } from '../../limits/estimate.js';
import { groupingCost } from '../../limits/research.js';
import { mapped, structural } from '../../query/deferred.js';
import { badInput } from '../../query/errors.js';
import type { ListConnection } from '../../query/list.js';
import type { Model } from '../../query/model.js';
import type { Dimension } from '../../research/groups/dimension.js';
import { type FacetQuery, type FacetRows, facetRows, withoutOwn } from '../../research/groups/facets.js';
import { linkedWhere, linkJson } from '../../research/groups/link.js';
import type { FieldRequest } from '../../sql/field.js';
import { fixed, type Piece, textOf } from '../../sql/json.js';
import { type Param, Sql, sql } from '../../sql/sql.js';
import { builder } from '../builder.js';
import { fromSql } from '../fromSql.js';
import { checkedFirst, type DimensionTypes, dimensionTypes, readDimensions } from './keys.js';
import { linkFields, linkNames } from './links.js';

type Types = typeof builder.$inferSchemaTypes;

const defaultValues = 10;
const maxValues = 100;
const maxFacets = 8;

/** The arguments that decide what facets cost. */
interface FacetArguments {
  readonly by: readonly string[];
  readonly first?: number | null | undefined;
}

/** A facet that is being written. */
interface Facet extends Pick<FacetRows, 'total'> {
  readonly dimension: Dimension;
  readonly value: FacetValue;
}

/** A value of it. */
interface FacetValue extends Pick<FacetRows, 'key' | 'count'> {
  /** The `where` that it is counted under, as links have it; none where no link is asked for. */
  readonly where: Param | undefined;
}

/** The field of a connection that counts the list's values; none where the model has no dimensions. For a thunk. */
export function facetFields(t: PothosSchemaTypes.ObjectFieldBuilder<Types, object>, model: Model) {
  const types = dimensionTypes(model);
  if (!types) return {};
  return {
    facets: t.field({
      type: [facetType(model, types)],
      description:
        'The values that the records of the list have, with their counts, whatever the page. Each facet is ' +
        "counted under the list's `where` without its own condition: the one at the place that its dimension " +
        'names, unless it is in `and`, `or` or `not`. What another dimension names inside that place stays: ' +
        "the publisher's kind where publishers are counted. Only the lists of the query have facets, not those " +
        'inside a record.',
      args: {
        by: t.arg({ type: [types.names], required: true, description: `What to count by: up to ${maxFacets}.` }),
        first: t.arg.int({
          description: `How many values of each, at most ${maxValues}. Default: ${defaultValues}. \`truncated\` says whether there are more.`,
        }),
      },
      ...fromSql<ListConnection, FacetArguments, ReturnType<typeof charges<FacetArguments>>>(
        (page, request) => facetsJson(types, page, request),
        charges<FacetArguments>(({ by, first }, { counts, listed }) => {
          const named = readDimensions(types.dimensions, by, 'by', maxFacets);
          // Each facet is counted under the list's `where` without its own condition.
          const metFor = (dimension: Dimension) =>
            listed?.where ? listed.meeting(withoutOwn(listed.where, dimension, types.dimensions)) : everything;
          const cost = (dimension: Dimension) => groupingCost({ model, met: metFor(dimension) }, [dimension], counts);
          return {
            own: named.reduce((sum, dimension) => sum + cost(dimension), 0),
            rows: by.length * Math.min(maxValues, Math.max(1, first ?? defaultValues)),
          };
        }),
      ),
    }),
  };
}

/** The JSON of facets, each a search of its own. */
function facetsJson(
  { dimensions }: DimensionTypes,
  { list, where, isRoot }: ListConnection,
  request: FieldRequest<FacetArguments>,
): readonly Piece[] {
  if (!isRoot)
    throw badInput(
      'by',
      'is asked of a list inside a record. Ask the list of the query for them, with a `where` that chooses the record.',
    );
  const by = structural(request.args.by);
  if (by.length === 0) throw badInput('by', 'is empty. Name at least one dimension.');
  const asked = readDimensions(dimensions, by, 'by', maxFacets);
  const { first: given } = request.args;
  const first = given == null ? defaultValues : mapped(given, (value) => checkedFirst(value, maxValues, 'values'));
  const facets = asked.map((dimension) => {
    const own = withoutOwn(where ?? {}, dimension, dimensions);
    return facetJson({ list, dimension, where: own, first }, request);
  });
  return [fixed('['), ...facets.flatMap((facet, index) => [...(index > 0 ? [fixed(',')] : []), ...facet]), fixed(']')];
}

function facetJson(query: FacetQuery, request: FieldRequest<FacetArguments>): readonly Piece[] {
  const { list, dimension } = query;
  const { from, key, count, total } = facetRows(query, request.aliases);
  const linked = linkNames.some((name) => request.asksFor('values', name));
  const value: FacetValue = { key, count, where: linked ? linkedWhere(list.filter, query.where) : undefined };
  const pieces = request.object({ dimension, value, total } satisfies Facet);
  const needsRows = pieces.some((piece) => piece instanceof Sql);
  return needsRows ? [sql`(SELECT ${textOf(pieces)} FROM ${from})`] : pieces;
}

function facetType(model: Model, { key, names, dimensions }: DimensionTypes): ObjectRef<Types, Facet> {
  const value = builder.objectRef<FacetValue>(`${model}FacetValue`).implement({
    description: `A value that ${model} records of a list have, with their count.`,
    fields: (t) => ({
      key: t.field({
        type: key,
        description: 'The value. All of it is null where the records have none.',
        ...fromSql<FacetValue>((counted, request) => request.object([counted.key])),
      }),
      count: t.int({
        description: 'How many records have it.',
        ...fromSql<FacetValue>(({ count }) => [count]),
      }),
      ...linkFields<FacetValue>(t, 'These records', dimensions, (counted) => linkJson(counted.where, [counted.key])),
    }),
  });
  return builder.objectRef<Facet>(`${model}Facet`).implement({
    description: `The values of one dimension in a list of ${model} records.`,
    fields: (t) => ({
      by: t.field({
        type: names,
        description: 'The dimension.',
        ...fromSql<Facet>(({ dimension }) => [fixed(`"${dimension.name}"`)]),
      }),
      values: t.field({
        type: [value],
        description: 'The values, the most frequent first.',
        ...fromSql<Facet>((facet, request) => {
          const text = textOf(request.object(facet.value));
          return [fixed('['), sql`string_agg(${text}, ',')`, fixed(']')];
        }),
      }),
      valueCount: t.int({
        description: 'How many values there are in all.',
        ...fromSql<Facet>(({ total }) => [total]),
      }),
      truncated: t.boolean({
        description: 'Whether there are more values than `first` let through.',
        ...fromSql<Facet>(({ total }) => [sql`(${total} > count(*))::text`]),
      }),
      overlapping: t.boolean({
        description: 'Whether a record may have several values: then the counts cannot be added up.',
        ...fromSql<Facet>(({ dimension }) => [fixed(String(dimension.overlapping))]),
      }),
    }),
  });
}
