import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Content, encodingFor } from '../../src/server/http/content.js';

/**
 * What is left when nothing is done at all: a bare `node:http` that knows the bytes of each answer by the bytes of its request. Takes one message, the answers
 * by their requests' bodies; sends one, its port.
 */
process.once('message', async (given: readonly (readonly [body: string, answer: string])[]) => {
  const answers = new Map(given.map(([body, answer]) => [body, new Content(Buffer.from(answer))]));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const content = answers.get(Buffer.concat(chunks).toString());
    if (!content) throw new TypeError('nobody told the answer to this');
    const encoding = encodingFor(request.headers['accept-encoding'] ?? null);
    const bytes = encoding ? await content.in(encoding) : content.bytes;
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
      ...(encoding ? { 'content-encoding': encoding } : {}),
    });
    response.end(bytes);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.writeHead(500).end('{"errors":[]}');
    });
  });
  server.keepAliveTimeout = 65_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.(server.address());
});
