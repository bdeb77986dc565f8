import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { connectionOptions } from '../../src/database/pool.js';
import { questions } from '../questions/index.js';

/**
 * The floor: what is left when nothing stands between the question and PostgreSQL. One statement a question, written by hand and prepared by name; its JSON
 * goes to the client as it comes. It has no limits, no validation and no errors: nobody should run it.
 */
const { DATABASE_URL = '', PORT, POOL_SIZE } = process.env;
const pool = new pg.Pool({ ...connectionOptions(DATABASE_URL), max: Number(POOL_SIZE) });
const byName = new Map(questions.map((question) => [question.name, question]));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { question: name, variables } = JSON.parse(Buffer.concat(chunks).toString());
  const question = byName.get(name);
  if (!question) throw new TypeError(`there is no question ${name}`);
  const { rows } = await pool.query<[string]>({
    name,
    text: question.sql,
    values: question.parameters(variables),
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
