import type pg from 'pg';
import { newKey } from './secret.js';

/** A key as it is kept. */
export interface StoredKey {
  readonly id: string;
  /** Whose it is. */
  readonly name: string;
  /** What its operations may cost in a minute; 0 for no bound, null for what every address has. */
  readonly budget: number | null;
}

/** A key with its hash, for the server. */
export interface ActiveKey extends StoredKey {
  readonly hash: Buffer;
}

/** A key with its times, for whoever runs the server. */
export interface ListedKey extends StoredKey {
  readonly madeAt: Date;
  readonly revokedAt: Date | null;
}

type Database = Pick<pg.Pool, 'query'>;

/**
 * Makes a key for somebody.
 * @returns its id and its text, which is kept nowhere; undefined where the name has a key already.
 */
export async function makeKey(
  database: Database,
  name: string,
  budget: number | null,
): Promise<{ readonly id: string; readonly text: string } | undefined> {
  const { id, text, hash } = newKey();
  const { rowCount } = await database.query(
    `INSERT INTO api_key (id, name, hash, budget)
     VALUES ($1, $2, $3, $4)
     ON CONFLICT (name) WHERE revoked_at IS NULL DO NOTHING`,
    [id, name, hash, budget],
  );
  return rowCount === 1 ? { id, text } : undefined;
}

/** All keys that were ever made, the revoked ones too. */
export async function listKeys(database: Database): Promise<readonly ListedKey[]> {
  const { rows } = await database.query<ListedKey>(
    `SELECT id, name, budget, made_at AS "madeAt", revoked_at AS "revokedAt"
     FROM api_key
     ORDER BY made_at, id`,
  );
  return rows;
}

/** Revokes the key of an id or a name. @returns those that were revoked by this: one, or none where there is no such key that is not revoked already. */
export async function revokeKey(database: Database, idOrName: string): Promise<readonly StoredKey[]> {
  const { rows } = await database.query<StoredKey>(
    `UPDATE api_key
     SET revoked_at = now()
     WHERE revoked_at IS NULL
       AND id = coalesce(
         (SELECT id FROM api_key WHERE id = $1),
         (SELECT id FROM api_key WHERE name = $1 AND revoked_at IS NULL))
     RETURNING id, name, budget`,
    [idOrName],
  );
  return rows;
}

/** The keys that are not revoked. */
export async function activeKeys(database: Database): Promise<readonly ActiveKey[]> {
  const { rows } = await database.query<ActiveKey>(
    `SELECT id, name, budget, hash
     FROM api_key
     WHERE revoked_at IS NULL`,
  );
  return rows;
}
