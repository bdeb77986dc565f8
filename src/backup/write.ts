import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { projectVersion } from '../project.js';
import { type Migrated, requireMigrated } from '../startup.js';
import { END_OF_TABLE, FORMAT, type Header, sealOf } from './file.js';
import { copyText, quoted, tablesInOrder } from './tables.js';

/** What was written. */
export interface Written {
  readonly rows: number;
  readonly bytes: number;
}

export interface BackupOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (line: string) => void;
}

/**
 * Writes all facts of a database, of one moment, to a file, which appears only when it is whole.
 * @throws whatever kept it from being written; nothing is left behind then.
 */
export async function writeBackup(database: Migrated, path: string, options: BackupOptions): Promise<Written> {
  const unfinished = `${path}.${process.pid}.part`;
  // It may hold the texts of articles: it is its owner's alone.
  const file = await open(unfinished, 'wx', 0o600);
  try {
    const written = await writeTo(database, file, options);
    await file.sync();
    await file.close();
    await rename(unfinished, path);
    return written;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeTo(database: Migrated, file: FileHandle, { signal, onProgress }: BackupOptions): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  const write = async (data: Buffer): Promise<void> => {
    signal.throwIfAborted();
    hash.update(data);
    bytes += data.length;
    await file.writeFile(data);
  };
  const migrations = await requireMigrated(database);
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const header = await headerOf(client, migrations);
    await write(Buffer.from(`${JSON.stringify(header)}\n`));
    for (const table of header.tables) {
      const copy = client.query(copyTo(`COPY ${copyText(table)} TO STDOUT`));
      for await (const chunk of copy) await write(chunk);
      if (copy.rowCount !== table.rows) throw new Error(`${table.name}: ${copy.rowCount} rows came, of ${table.rows}`);
      await write(Buffer.from(END_OF_TABLE));
      onProgress(`${table.name}: ${table.rows.toLocaleString('en')} rows`);
    }
    await file.writeFile(sealOf(hash.digest('hex')));
    await client.query('COMMIT');
    return { rows: header.tables.reduce((sum, { rows }) => sum + rows, 0), bytes };
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // A COPY that was left half-way goes with its connection.
    client.release(broken);
  }
}

async function headerOf(client: pg.ClientBase, migrations: readonly string[]): Promise<Header> {
  const tables: Header['tables'] = [];
  for (const { name, columns } of await tablesInOrder(client)) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) AS count FROM ${quoted(name)}`);
    tables.push({ name, columns: [...columns], rows: Number(rows[0]?.count) });
  }
  const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
  return {
    dossierBackup: FORMAT,
    dossier: projectVersion(),
    server: `PostgreSQL ${rows[0]?.version}`,
    madeAt: new Date().toISOString(),
    migrations: [...migrations],
    tables,
  };
}
