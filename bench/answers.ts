import { isDeepStrictEqual } from 'node:util';
import type { Sizes } from './database.js';
import { type Operation, operations } from './operations/index.js';
import type { Json } from './operations/operation.js';
import { type Server, serverTitles } from './servers/index.js';

/** Two servers that answer one operation differently: then there is nothing to compare. */
export interface Difference {
  readonly operation: string;
  readonly variables: string;
  /** Where, and what each says. */
  readonly where: string;
}

/** Sizes of the answers to the requests of a run, in bytes: the median over the variables, by operation and server. */
export type AnswerSizes = ReadonlyMap<string, number>;

export const sizeKey = (operation: string, server: string): string => `${operation} ${server}`;

/** Variables that are asked in a run. */
export const VARIATIONS = 64;

/** Asks all servers the same, for several variables, and holds every answer against the first server's. */
export async function compareAnswers(
  servers: readonly Server[],
  sizes: Sizes,
  asked: readonly Operation[] = operations,
): Promise<{ differences: readonly Difference[]; sizes: AnswerSizes }> {
  const differences: Difference[] = [];
  const lengths = new Map<string, number[]>();
  for (const operation of asked) {
    for (let n = 0; n < VARIATIONS; n += 8) {
      const variables = operation.variables(n, sizes);
      const [first, ...others] = await Promise.all(
        servers.map(async (server) => ({ server, ...(await server.ask(operation, variables)) })),
      );
      if (!first) return { differences, sizes: new Map() };
      for (const { server, text } of [first, ...others]) {
        const key = sizeKey(operation.name, server.name);
        lengths.set(key, [...(lengths.get(key) ?? []), Buffer.byteLength(text)]);
      }
      for (const other of others) {
        if (isDeepStrictEqual(first.data, other.data)) continue;
        const where = firstDifference(first.data, other.data, 'data', [
          serverTitles[first.server.name],
          serverTitles[other.server.name],
        ]);
        differences.push({ operation: operation.name, variables: JSON.stringify(variables), where });
      }
    }
  }
  return { differences, sizes: new Map([...lengths].map(([key, values]) => [key, median(values)])) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** The first place where two answers differ, with what each says there. */
export function firstDifference(a: Json, b: Json, path: string, names: readonly [string, string]): string {
  if (
    typeof a === 'object' &&
    typeof b === 'object' &&
    a !== null &&
    b !== null &&
    Array.isArray(a) === Array.isArray(b)
  ) {
    const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      const [one, other] = [left.get(key), right.get(key)];
      if (!isDeepStrictEqual(one, other)) return firstDifference(one ?? null, other ?? null, `${path}.${key}`, names);
    }
  }
  const show = (value: Json) => JSON.stringify(value).slice(0, 200);
  return `${path}: ${names[0]} has ${show(a)}, ${names[1]} has ${show(b)}`;
}
