import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import type { Database } from '../database/index.js';
import type PrismaTypes from '../generated/pothos.js';
import { getDatamodel } from '../generated/pothos.js';
import { charges } from '../limits/charge.js';
import { badInput } from '../query/errors.js';
import { decodeGlobalId, encodeGlobalId } from '../query/globalId.js';
import type { DayRange } from '../query/values/partialDate.js';
import type { ReadRows } from '../sql/read.js';

/** What a resolver may use. */
export interface Context {
  readonly prisma: Database;
  /** For what SQL does better than an ORM. */
  readonly readRows: ReadRows;
  readonly limits: Limits;
}

/** The bounds of a question; see the configuration for what each is for. */
export interface Limits {
  readonly maxPage: number;
}

/** Records that one `nodes` field gives. */
export const maxNodes = 100;

/** The datamodel that Prisma generated: tables, columns, keys and the `///` comments. */
export const datamodel = getDatamodel();

/** The schema's builder. It holds no types: each type's file adds its own, and src/schema/index.ts names the files. */
export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    PartialDate: { Input: DayRange; Output: string };
    Decimal: { Input: string; Output: { toString(): string } };
  };
}>({
  plugins: [PrismaPlugin, RelayPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (context) => context.prisma,
    dmmf: datamodel,
    exposeDescriptions: true,
    filterConnectionTotalCount: true,
    onUnusedQuery: process.env.NODE_ENV === 'production' ? null : 'error',
  },
  relay: {
    nodesOnConnection: { description: 'The rows of this page, without their cursors.' },
    edgesFieldOptions: { nullable: false, description: 'The rows of this page, each with its cursor.' },
    cursorFieldOptions: { description: 'The place of this row in the list, for `after` and `before`.' },
    nodeFieldOptions: { nullable: false, description: 'The row.' },
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: decodeGlobalId,
    nodeQueryOptions: {
      nullable: true,
      description: 'Any record by its global id. Null when there is none (any more).',
      args: { id: { description: 'The `id` of a record.' } },
    },
    nodesQueryOptions: {
      nullable: { list: false, items: true },
      description:
        'Any records by their global ids, in the order asked; null in the place of one that does not exist. At most 100.',
      args: { ids: { description: 'The `id`s of records, of any types.' } },
      extensions: charges<{ readonly ids: readonly unknown[] }>(({ ids }) => ({ own: 0, rows: ids.length })),
      resolve: (_root, { ids }, _context, _info, resolveNodes) => {
        if (ids.length > maxNodes)
          throw badInput(
            'ids',
            `lists ${ids.length} ids; at most ${maxNodes} are allowed. Ask for the rest in another query.`,
          );
        return resolveNodes(ids);
      },
    },
    nodeTypeOptions: { description: 'Anything with a global id, which stays the same for good.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    idFieldOptions: { description: 'The global id, which stays the same for good.' },
    hasNextPageFieldOptions: { description: 'Whether the list goes on behind this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether the list has records before this page.' },
    startCursorFieldOptions: { description: "The first record's cursor, for `before`. Null when the page is empty." },
    endCursorFieldOptions: { description: "The last record's cursor, for `after`. Null when the page is empty." },
    pageInfoFieldOptions: { description: 'Where this page stands in the list.' },
  },
});

builder.queryType({
  description:
    'Where every question starts. Lists take `where`, `orderBy` and `first`/`after`; single records are found by their natural key.',
});
