import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import type PrismaTypes from '../../../src/generated/pothos.js';
import { getDatamodel } from '../../../src/generated/pothos.js';
import type { PrismaClient } from '../../../src/generated/prisma/client.js';

export interface Context {
  readonly prisma: PrismaClient;
}

/** The builder as the libraries' own examples set it up. */
export const builder = new SchemaBuilder<{ Context: Context; PrismaTypes: PrismaTypes }>({
  plugins: [PrismaPlugin, RelayPlugin],
  prisma: { client: ({ prisma }) => prisma, dmmf: getDatamodel() },
  relay: { nodesOnConnection: true },
});

builder.queryType({});
