import { type ModelAdapter, ModelError, type Question } from './adapter.js';

/** Many times what a model says of an article. */
const MAX_BYTES = 2_000_000;

/** Whether an address is of this machine alone. */
export function isOnThisMachine(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/**
 * A model behind an HTTP endpoint: the question is POSTed to it as JSON, and it answers with JSON. It is asked once an article, and waits for nothing else:
 * redirects are not followed, since they might lead to another machine.
 */
export function httpModel(url: string, timeoutMs: number): ModelAdapter {
  return {
    name: new URL(url).host,
    async ask(question: Question): Promise<unknown> {
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify(question),
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        if (!response.ok) {
          await response.body?.cancel();
          throw new ModelError(`it answered with the status ${response.status}`);
        }
        return parsed(await textOf(response));
      } catch (error) {
        throw error instanceof ModelError ? error : new ModelError(whyNot(error, timeoutMs));
      }
    },
  };
}

/** The body of a response, as far as it may be long. */
async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  if (body === null) return '';
  // Leaving the loop gives the connection up.
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new ModelError(`its answer is longer than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new ModelError(`its answer is no JSON: it begins with ${JSON.stringify(json.slice(0, 40))}`);
  }
}

function whyNot(error: unknown, timeoutMs: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `it gave no answer within ${timeoutMs} ms; MODEL_TIMEOUT_MS sets how long it may take`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const why = cause instanceof Error ? cause.message || cause.name : String(cause);
  return `it cannot be asked: ${why}`;
}
