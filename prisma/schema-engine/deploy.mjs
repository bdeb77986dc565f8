// Applies missing migrations, as `prisma migrate deploy` does and by the same engine, without Prisma's command line.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadEngine } from './engine.mjs';

/** The migrations of a folder as the engine takes them. */
async function migrationsIn(baseDir) {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  const migrationDirectories = await Promise.all(
    names.map(async (path) => {
      const value = await readFile(join(baseDir, path, 'migration.sql'), 'utf8');
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
    }),
  );
  const lockfile = {
    path: 'migration_lock.toml',
    content: await readFile(join(baseDir, 'migration_lock.toml'), 'utf8'),
  };
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories };
}

/**
 * Applies the migrations of a folder that a database has not.
 * @param url the database, in Prisma's form.
 * @param rolledBack a migration that failed half-way and may be tried again: PostgreSQL has undone it.
 * @returns the names of those that were applied, in order.
 */
export async function applyMigrations(url, folder, rolledBack) {
  const { start, close } = await loadEngine({ url });
  try {
    const engine = await start();
    try {
      if (rolledBack !== undefined) await engine.markMigrationRolledBack({ migrationName: rolledBack });
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: await migrationsIn(folder),
        filters: { externalTables: [], externalEnums: [] },
      });
      return appliedMigrationNames;
    } finally {
      engine.free();
    }
  } finally {
    await close();
  }
}
