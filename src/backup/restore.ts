import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { projectVersion } from '../project.js';
import { type Migrated, requireMigrated } from '../startup.js';
import { BackupError, type Checked, type Header } from './file.js';
import { type BackupTable, copyText, quoted, tablesInOrder } from './tables.js';

/** How much of the file is read at once. */
const CHUNK = 65_536;

export interface RestoreOptions {
  /** Replace what the database holds. Without it, one that holds facts is refused. */
  readonly replace: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (line: string) => void;
}

/**
 * Makes a database hold what a checked backup holds, and nothing else, in one transaction.
 * @returns how many rows.
 * @throws BackupError when the backup does not fit the database, or the database holds facts and they may not be replaced. Nothing is changed then.
 */
export async function restoreBackup(
  database: Migrated,
  file: FileHandle,
  { header, sections }: Checked,
  { replace, signal, onProgress }: RestoreOptions,
): Promise<number> {
  requireSameMigrations(header, await requireMigrated(database));
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const tables = await tablesInOrder(client);
    requireSameTables(header, tables);
    const all = tables.map(({ name }) => quoted(name)).join(', ');
    // Nobody writes until it is done. Emptied tables cannot be read until then either.
    await client.query(`LOCK TABLE ${all} IN SHARE ROW EXCLUSIVE MODE`);
    if (!replace) await requireEmpty(client, tables);
    // What triggers keep and check is in the backup, as it was kept and checked. Foreign keys and CHECKs hold all the same.
    for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`);
    if (replace) await client.query(`TRUNCATE ${all}`);
    let total = 0;
    for (const { name, rows, columns } of header.tables) {
      signal.throwIfAborted();
      const copy = client.query(copyFrom(`COPY ${copyText({ name, columns })} FROM STDIN`));
      await pipeline(rowsOf(file, sections.get(name)), copy, { signal });
      if (copy.rowCount !== rows) throw new Error(`${name}: ${copy.rowCount} rows were written, of ${rows}`);
      total += rows;
      onProgress(`${name}: ${rows.toLocaleString('en')} rows`);
    }
    for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
    // The triggers that would have noted it were off.
    await client.query('SELECT change_record_version()');
    signal.throwIfAborted();
    await client.query('COMMIT');
    // The planner knows nothing of the new rows until it is told.
    for (const { name } of tables) await client.query(`ANALYZE ${quoted(name)}`);
    return total;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // A connection that is closed takes its open transaction with it.
    client.release(broken);
  }
}

async function* rowsOf(file: FileHandle, section: { start: number; end: number } | undefined): AsyncGenerator<Buffer> {
  if (!section) return;
  // A stream for each table would leave its listeners on the file.
  for (let at = section.start; at < section.end; ) {
    const length = Math.min(CHUNK, section.end - at);
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
    if (bytesRead === 0) throw new BackupError('It was cut while it was read.');
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

function requireSameMigrations({ migrations, dossier }: Header, applied: readonly string[]): void {
  const missing = applied.filter((name) => !migrations.includes(name));
  const unknown = migrations.filter((name) => !applied.includes(name));
  if (unknown.length > 0)
    throw new BackupError(
      `It is of a newer Dossier (${dossier}; this one is ${projectVersion()}), with the migrations ${unknown.join(', ')}. Update this one, then restore.`,
    );
  if (missing.length > 0)
    throw new BackupError(
      `It is of an older Dossier (${dossier}): it lacks the migrations ${missing.join(', ')}. Restore it with ` +
        'that version into an empty database, then run `npm run db:deploy` with this one.',
    );
}

function requireSameTables(header: Header, tables: readonly BackupTable[]): void {
  const form = (all: readonly BackupTable[]) =>
    JSON.stringify(all.map(({ name, columns }) => [name, [...columns].sort()]).sort());
  if (form(header.tables) !== form(tables)) throw new BackupError('Its tables are others than those of the database.');
}

async function requireEmpty(client: pg.ClientBase, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await client.query(`SELECT FROM ${quoted(name)} LIMIT 1`);
    if (rows.length > 0)
      throw new BackupError(
        'The database holds facts. Give --replace to replace all of them, with the attached texts, by those of the backup.',
      );
  }
}
