import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';

/**
 * What one connection keeps prepared, in characters of SQL: PostgreSQL holds a plan for each statement, about a hundred bytes for a character. A connection
 * that has more is replaced.
 */
const maxPrepared = 400_000;

/** What each connection has prepared: the statements, and how long their texts are together. */
const preparedOn = new WeakMap<pg.PoolClient, { readonly names: Set<string>; characters: number }>();

/** Notes that a connection prepares a statement under a name. */
export function notePrepared(client: pg.PoolClient, name: string, text: string): void {
  const prepared = preparedOn.get(client) ?? { names: new Set(), characters: 0 };
  preparedOn.set(client, prepared);
  if (prepared.names.has(name)) return;
  prepared.names.add(name);
  prepared.characters += text.length;
}

/** Whether a connection has so much prepared that it is to be replaced. */
export const isPreparedFull = (client: pg.PoolClient): boolean =>
  (preparedOn.get(client)?.characters ?? 0) > maxPrepared;

/** The name that a statement is prepared under: the hash of its text. */
export const nameOfStatement = (text: string): string =>
  `dossier_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;

/** The names of statements that were sent last. */
const sent = new LRUCache<string, true>({ max: 500 });

/** The name to prepare a statement under; undefined the first time, for most that come once never come again. */
export function nameWhereRepeated(text: string): string | undefined {
  const name = nameOfStatement(text);
  if (sent.get(name)) return name;
  sent.set(name, true);
  return undefined;
}
