import { Writable } from 'node:stream';
import { createSchema, createYoga } from 'graphql-yoga';
import pino from 'pino';
import { expect, it } from 'vitest';
import { useGuard } from '../../src/server/http/guard.js';

it('an answer that cannot be written is an error without a stack, logged under its id', async () => {
  const logged: { readonly level: number; readonly errorId: string; readonly error: { readonly message: string } }[] =
    [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logged.push(JSON.parse(chunk.toString()));
      done();
    },
  });
  const server = createYoga({
    schema: createSchema({ typeDefs: 'type Query { a: Int }' }),
    logging: false,
    plugins: [
      useGuard(pino({}, destination)),
      // JSON has no form for it.
      { onResultProcess: ({ result, setResult }) => setResult({ ...result, extensions: { big: 1n } }) },
    ],
  });
  const response = await server.fetch('http://dossier/graphql?query={a}');
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).not.toMatch(/BigInt|node_modules/);
  const [error] = JSON.parse(text).errors;
  expect(error.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(logged).toMatchObject([
    { level: 50, errorId: error.extensions.id, error: { message: expect.stringContaining('BigInt') } },
  ]);
});
