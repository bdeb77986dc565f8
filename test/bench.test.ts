import { PrismaPg } from '@prisma/adapter-pg';
import { execute, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstDifference } from '../bench/answers.js';
import { generate, sizesAt, withClient } from '../bench/database.js';
import { operations } from '../bench/operations/index.js';
import type { Json } from '../bench/operations/operation.js';
import { asked as researched } from '../bench/research.js';
import { schema as peerSchema } from '../bench/servers/pothos/schema.js';
import { PrismaClient } from '../src/generated/prisma/client.js';
import { schema } from '../src/schema/index.js';
import { askApi } from './support/api.js';
import { type TestDatabase, testDatabase } from './support/database.js';

const SCALE = 0.02;

describe('the bench', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ seeded: false });
    await withClient(database.url, (client) => generate(client, SCALE));
  });
  afterAll(() => database.close());

  it('generates data that keeps every rule, with all indexes of the migrations', async () => {
    const { rows } = await database.pool.query(
      `SELECT (SELECT count(*)::int FROM article) AS articles, (SELECT count(*)::int FROM quote) AS quotes,
         (SELECT count(*)::int FROM package_line_item) AS lines,
         (SELECT count(*)::int FROM pg_indexes WHERE indexname IN ('quote_text_folded_idx', 'article_published_on_id_idx')) AS indexes`,
    );
    expect(rows).toEqual([{ articles: 200, quotes: 1_000, lines: 400, indexes: 2 }]);
  });

  it.each(operations)('asks what the schema knows: $name', ({ document }) => {
    expect(validate(schema, parse(document))).toEqual([]);
  });

  it.each(operations)('gives the same answer by the plain peer as by hand-written SQL: $name', async (operation) => {
    const prisma = new PrismaClient({ adapter: new PrismaPg(database.pool) });
    const document = parse(operation.pothos.document);
    expect(validate(peerSchema, document)).toEqual([]);
    const answers = new Set<string>();
    for (let n = 0; n < 12; n += 1) {
      const variables = operation.variables(n, sizesAt(SCALE));
      const { data, errors } = await execute({
        schema: peerSchema,
        document,
        variableValues: variables,
        contextValue: { prisma },
      });
      expect(errors).toBeUndefined();
      const { rows } = await database.pool.query<[string]>({
        text: operation.sql,
        values: operation.parameters(variables),
        rowMode: 'array',
      });
      const answer = JSON.stringify(data);
      expect(operation.pothos.toOurs(JSON.parse(answer))).toEqual(
        operation.withoutCursors(JSON.parse(rows[0]?.[0] ?? 'null')),
      );
      answers.add(answer);
    }
    expect(answers.size).toBeGreaterThan(5);
  });

  it.each(researched)('asks what the schema knows: $title', async ({ query, variables }) => {
    const { errors } = await askApi(database).ask(query, variables);
    expect(errors).toBeUndefined();
  });

  it.each(operations)('gives the same answer by hand-written SQL as over GraphQL: $name', async (operation) => {
    const { ask } = askApi(database);
    const answers = new Set<string>();
    for (let n = 0; n < 12; n += 1) {
      const variables = operation.variables(n, sizesAt(SCALE));
      const { data, errors } = await ask(operation.document, variables);
      expect(errors).toBeUndefined();
      const { rows } = await database.pool.query<[string]>({
        text: operation.sql,
        values: operation.parameters(variables),
        rowMode: 'array',
      });
      expect(operation.withoutCursors(JSON.parse(rows[0]?.[0] ?? 'null'))).toEqual(
        operation.withoutCursors(data as Json),
      );
      answers.add(JSON.stringify(data));
    }
    // Were they all empty, they would all be the same.
    expect(answers.size).toBeGreaterThan(5);
  });

  it('says where two answers differ', () => {
    const [one, other] = [{ nodes: [{ slug: 'a' }, { slug: 'b' }] }, { nodes: [{ slug: 'a' }, { slug: 'c' }] }];
    expect(firstDifference(one, other, 'data', ['this', 'that'])).toBe('data.nodes.1.slug: this has "b", that has "c"');
  });
});
