import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { connectionOptions } from '../../src/database/pool.js';
import { operations } from '../operations/index.js';

/**
 * The floor: what is left when nothing stands between the operation and PostgreSQL. One statement an operation, written by hand and prepared by name; its JSON
 * goes to the client as it comes. It has no limits, no validation and no errors: nobody should run it.
 */
const { DATABASE_URL = '', PORT, POOL_SIZE } = process.env;
const pool = new pg.Pool({ ...connectionOptions(DATABASE_URL), max: Number(POOL_SIZE) });
const byName = new Map(operations.map((operation) => [operation.name, operation]));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { operation: name, variables } = JSON.parse(Buffer.concat(chunks).toString());
  const operation = byName.get(name);
  if (!operation) throw new TypeError(`there is no operation ${name}`);
  const { rows } = await pool.query<[string]>({
    name,
    text: operation.sql,
    values: operation.parameters(variables),
    rowMode: 'array',
  });
  const body = Buffer.from(`{"data":${rows[0]?.[0] ?? 'null'}}`);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    response.writeHead(500).end('{"errors":[]}');
  });
});
server.keepAliveTimeout = 65_000;
server.listen(Number(PORT), '127.0.0.1');
await once(server, 'listening');
