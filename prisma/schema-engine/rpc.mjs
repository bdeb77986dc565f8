// The schema engine behind JSON-RPC: a request a line on standard input, an answer a line on standard output.
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { exit } from './connection.mjs';
import { loadEngine } from './engine.mjs';

/** Methods that the CLI and the WebAssembly engine name differently. */
const METHODS = { getDatabaseVersion: 'version' };

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

/** Answers requests, one after another, until the CLI closes standard input. */
export async function serveRequests(datasource, schemaFiles) {
  const datamodels = await Promise.all(schemaFiles.map(async (path) => [path, await readFile(path, 'utf8')]));
  const { start } = await loadEngine(datasource, datamodels);
  let starting;
  const engine = () => {
    starting ??= start();
    return starting;
  };

  let queue = Promise.resolve();
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('line', (line) => {
    if (!line.trim()) return;
    const request = JSON.parse(line);
    if (request.method === undefined) return; // the answer to our "print"
    queue = queue.then(async () => send(await answer(engine, request)));
  });
  lines.once('close', () => queue.then(() => exit(0)));
}

async function answer(engine, { id, method, params }) {
  try {
    const target = await engine();
    const name = METHODS[method] ?? method;
    if (typeof target[name] !== 'function') throw new Error(`schema-engine-wasm has no method ${method}`);
    const result = await target[name](params ?? {});
    if (method === 'diff' && result?.stdout) print(result.stdout.replace(/\n$/, ''));
    return { id, result: result ?? null };
  } catch (error) {
    const data = {
      is_panic: false,
      message: error?.message ?? String(error),
      error_code: error?.code ?? null,
      meta: error?.meta ?? null,
    };
    return { id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } };
  }
}

let prints = 0;

/** Asks the CLI to print: what "migrate diff" found comes so, not as a result. */
function print(content) {
  prints += 1;
  send({ id: `print-${prints}`, method: 'print', params: { content } });
}
