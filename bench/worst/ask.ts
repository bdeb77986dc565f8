import type { Server } from '../servers/index.js';

/** What came back to one operation. */
export interface Asked {
  readonly document: string;
  readonly cost: number;
  readonly maxCost: number;
  readonly milliseconds: number;
  readonly code: string | undefined;
}

/** Asks a server once. */
export async function ask(server: Server, document: string): Promise<Asked> {
  const started = performance.now();
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: document }),
  });
  const text = await response.text();
  const milliseconds = performance.now() - started;
  const { errors, extensions }: Answer = JSON.parse(text);
  const { cost = 0, maxCost = 0 } = extensions?.cost ?? {};
  return {
    document,
    cost,
    maxCost,
    milliseconds,
    code: errors?.[0]?.extensions?.code ?? (errors ? 'unknown' : undefined),
  };
}

interface Answer {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly cost?: { readonly cost: number; readonly maxCost: number } };
}
