import type { Sizes } from '../database.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };
export type Variables = Readonly<Record<string, string | readonly string[]>>;

/** The same operation in a server's own idiom, and its answer in our shape. */
interface Idiom {
  readonly document: string;
  toOurs(data: Json): Json;
}

/** One operation, as each server is asked it. */
export interface Operation {
  readonly name: string;
  /** What it asks for, in words. */
  readonly title: string;
  /** The least that Dossier's requests per second should be, as a multiple of each other server's. */
  readonly goals: { readonly pothos: number; readonly postgraphile: number; readonly floor: number };
  /** Dossier's GraphQL document. */
  readonly document: string;
  /** The variables of the n-th request: no two of a run's are the same, so that nobody serves an answer that it has kept. */
  variables(n: number, sizes: Sizes): Variables;
  readonly pothos: Idiom;
  readonly postgraphile: Idiom;
  /** The same by hand: one statement that returns `data` as JSON. */
  readonly sql: string;
  parameters(variables: Variables): (string | readonly string[])[];
  /** Takes out of our answer, or of the hand-written one, what only its own server understands: cursors. */
  withoutCursors(data: Json): Json;
}

/** Spreads the numbers of requests over 1…max: neighbours are far apart, and no two of the first `max` are the same where `max` is no multiple of 7919. */
export function spread(n: number, max: number): number {
  return 1 + ((n * 7919) % max);
}

/** A field of a JSON object; null where it has none, as in an outer join. */
export function at(value: Json, ...path: readonly string[]): Json {
  let here = value;
  for (const name of path) {
    if (here === null || typeof here !== 'object' || Array.isArray(here)) return null;
    here = (here as JsonObject)[name] ?? null;
  }
  return here;
}

/** The items of the connection at a path, each made into something else. */
export function nodes(value: Json, path: string, make: (node: Json) => Json): Json {
  const found = at(value, ...path.split('.'), 'nodes');
  if (!Array.isArray(found)) throw new TypeError(`there is no connection at ${path}`);
  return { nodes: found.map((node: Json) => make(node)) };
}

/** Some fields of a JSON object, in their order. */
export function pick(value: Json, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, at(value, name)]));
}

/** `make`'s result, or null for null. */
export function orNull(value: Json, make: (value: Json) => Json): Json {
  return value === null ? null : make(value);
}

/** A date of two columns as the shortest date that means it: what PostGraphile's clients do for themselves. */
export function partialDate(first: Json, last: Json): Json {
  if (typeof first !== 'string' || typeof last !== 'string') return null;
  if (first === last) return first;
  return first.slice(0, 7) === last.slice(0, 7) ? first.slice(0, 7) : first.slice(0, 4);
}

/** A number as PostgreSQL writes it in our form: without zeros at the end. */
export function decimal(value: Json): Json {
  return typeof value === 'string' && value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}

/** Items sorted by the text at a path: for lists that PostGraphile cannot sort by a column of another table. */
export function sorted(value: Json, ...path: readonly string[]): Json {
  const list = at(value, 'nodes');
  if (!Array.isArray(list)) throw new TypeError('there is no list to sort');
  const key = (item: Json) => String(at(item, ...path));
  return { nodes: [...list].sort((a: Json, b: Json) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)) };
}

/** The same in SQL. */
export const sql = {
  partialDate: (table: string, column: string): string => {
    const [first, last] = [`${table}.${column}`, `${table}.${column}_latest`];
    return (
      `CASE WHEN ${first} = ${last} THEN ${first}::text WHEN left(${first}::text, 7) = left(${last}::text, 7) ` +
      `THEN left(${first}::text, 7) ELSE left(${first}::text, 4) END`
    );
  },
  decimal: (column: string): string => `trim_scale(${column})::text`,
  /** The rows of a statement as the `nodes` of a connection. */
  nodes: (rows: string): string =>
    `(SELECT json_build_object('nodes', coalesce(json_agg(row), '[]'::json)) FROM (${rows}) AS row)`,
  /** One row as an object, or null. */
  object: (row: string): string => `(SELECT row_to_json(row) FROM (${row}) AS row)`,
};
