import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import type PrismaTypes from '../generated/pothos.js';
import { charges } from '../limits/charge.js';
import type { RateLimit } from '../limits/rateLimit.js';
import { decodeGlobalId, encodeGlobalId } from '../query/globalId.js';
import { datamodel } from '../query/model.js';
import type { DayRange } from '../query/values/partialDate.js';

/** What a request brings along, for the engine and the plugins of the server. */
export interface Context {
  readonly request: Request;
  /** What the answer says of the client's budget; none before the operation is charged. */
  rateLimit?: RateLimit;
}

/** Records that one `nodes` field gives. */
export const maxNodes = 100;

const neverAsked = (): never => {
  throw new TypeError('Prisma was asked for what the engine reads');
};

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
    // Pothos reads the datamodel alone: what is asked for, the engine reads.
    client: neverAsked,
    dmmf: datamodel,
    exposeDescriptions: true,
    filterConnectionTotalCount: true,
  },
  relay: {
    nodesOnConnection: { description: 'The rows of this page, without their cursors.' },
    edgesFieldOptions: { nullable: false, description: 'The rows of this page, each with its cursor.' },
    cursorFieldOptions: { description: 'The place of this row in the list, for `after` and `before`.' },
    nodeFieldOptions: { nullable: false, description: 'The row.' },
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: (globalId) => decodeGlobalId(globalId),
    nodeQueryOptions: {
      nullable: true,
      description: 'Any record by its global id. Null when there is none (any more).',
      args: { id: { description: 'The `id` of a record.' } },
    },
    nodesQueryOptions: {
      nullable: { list: false, items: true },
      description: `Any records by their global ids, in the order asked; null in the place of one that does not exist. At most ${maxNodes}.`,
      args: { ids: { description: 'The `id`s of records, of any types.' } },
      extensions: charges<{ readonly ids: readonly unknown[] }>(({ ids }) => ({ own: 0, rows: ids.length })),
    },
    nodeTypeOptions: { description: 'Anything with a global id, which stays the same for good.' },
    pageInfoTypeOptions: { description: 'Where a page is in its list.' },
    idFieldOptions: { description: 'The global id, which stays the same for good.' },
    hasNextPageFieldOptions: { description: 'Whether the list goes on behind this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether the list has records before this page.' },
    startCursorFieldOptions: { description: "The first record's cursor, for `before`. Null when the page is empty." },
    endCursorFieldOptions: { description: "The last record's cursor, for `after`. Null when the page is empty." },
    pageInfoFieldOptions: { description: 'Where this page is in the list.' },
  },
});

/** What all types of records have in common, for `builder.prismaNode`. */
export const record = {
  id: { field: 'id', description: 'The global id, which stays the same for good.' },
  nullable: true,
} as const;

builder.queryType({
  description:
    'Where every question starts. Lists take `where`, `orderBy` and `first`/`after`; single records are found by their natural key.',
});
