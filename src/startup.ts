import type { Config } from './config.js';
import { indent } from './database/embedded/errors.js';
import type { OpenDatabase } from './database/index.js';
import { knownMigrations } from './database/migrations.js';
import { projectPath } from './project.js';

/** The database cannot be used as it is; the message says what to do. */
export class StartupError extends Error {
  override name = 'StartupError';
}

/**
 * Brings the database to where the server can answer: migrated, and not empty. In production it only looks (see `MIGRATE` and `SEED`).
 * @param log is given what was done, line by line.
 * @throws StartupError when migrations are missing or fail, or the seed files are wrong.
 */
export async function prepareDatabase(
  database: OpenDatabase,
  config: Config,
  log: (line: string) => void,
): Promise<void> {
  const { missing } = await migrationsOf(database);
  if (missing.length > 0) {
    if (!config.migrateAtStart) throw lacks(missing, ', or start with MIGRATE=1');
    await deployMigrations(database.url).catch(async (error: unknown) => {
      // What the database recorded of it is said better than by Prisma's engine.
      await migrationsOf(database);
      throw error;
    });
    log(`Migrated: ${missing.length} migration(s) applied.`);
  }
  const { rows } = await database.pool.query<{ held: boolean }>('SELECT EXISTS (SELECT 1 FROM article) AS held');
  if (rows[0]?.held) return;
  if (!config.seedAtStart) {
    log('The database holds no facts. Run `npm run seed`, or start with SEED=1.');
    return;
  }
  // What writes is loaded for the first start alone: a server that runs needs none of it.
  const [{ batchClient }, { seedDatabase }, { SeedError }] = await Promise.all([
    import('./database/client.js'),
    import('./seed/seed.js'),
    import('./seed/validate.js'),
  ]);
  const batch = batchClient(database.url, config, database.found);
  try {
    const { changes } = await seedDatabase(batch.prisma);
    const added = changes.filter((change) => change.added > 0);
    const total = added.reduce((sum, change) => sum + change.added, 0);
    log(`Seeded:   ${total} rows in ${added.length} tables.`);
  } catch (error) {
    if (error instanceof SeedError) throw new StartupError(error.message);
    const why = database.whyFailed(error);
    throw why ? new StartupError(`The seed failed. ${why}`) : error;
  } finally {
    await batch.close();
  }
}

/** What says which migrations a database has. */
export type Migrated = Pick<OpenDatabase, 'pool' | 'schema'>;

/**
 * Refuses a database that is not of this version, for commands: what they read or write would not fit.
 * @returns the names of its migrations, in order.
 * @throws StartupError when migrations are missing, have failed, or are of a newer Dossier.
 */
export async function requireMigrated(database: Migrated): Promise<readonly string[]> {
  const { applied, missing } = await migrationsOf(database);
  if (missing.length > 0) throw lacks(missing, ', then try again');
  return applied;
}

function lacks(missing: readonly string[], otherwise: string): StartupError {
  const [first = ''] = missing;
  const which =
    missing.length === 1 ? `the migration ${first}` : `${missing.length} migrations, of which ${first} is the first`;
  return new StartupError(`The database lacks ${which}.\nRun \`npm run db:deploy\`${otherwise}.`);
}

/**
 * The migrations that the database has, and those of prisma/migrations that it has not.
 * @throws StartupError when it has one that this version does not know (it is newer), or one that failed half-way.
 */
async function migrationsOf({
  pool,
  schema = 'public',
}: Migrated): Promise<{ readonly applied: readonly string[]; readonly missing: readonly string[] }> {
  const known = knownMigrations();
  // Another schema of the search path may have a Dossier too.
  const table = `"${schema}"._prisma_migrations`;
  const { rows: tables } = await pool.query<{ there: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS there`, [table]);
  if (!tables[0]?.there) return { applied: [], missing: known };
  const { rows } = await pool.query<{ name: string; finished: boolean; logs: string | null }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished, logs FROM ${table}
      WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const broken = rows.find(({ finished }) => !finished);
  if (broken) throw new StartupError(howToMend(broken.name, broken.logs));
  const applied = rows.map(({ name }) => name);
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new StartupError(`The database was migrated by a newer Dossier (${unknown.join(', ')}). Update this one.`);
  return { applied, missing: known.filter((name) => !applied.includes(name)) };
}

/** The database's own words in what Prisma recorded of a migration: without its own trace, and what it puts before and behind them. */
function wordsIn(logs: string): string {
  const [told = ''] = logs.split(/\n\s+0: /);
  const [words = ''] = (told.split('Database error:\n')[1] ?? told).split('\n\nDbError');
  return words.replace(/^external connector error\n/i, '').trim();
}

/** What to do about a migration that did not end, with the database's own words on it. */
function howToMend(name: string, logs: string | null): string {
  const words = logs ? wordsIn(logs) : undefined;
  const what = words
    ? `The migration ${name} failed half-way. The database says:\n${indent(words)}`
    : `The migration ${name} has begun and has not ended: another process applies it just now, or was killed.`;
  return `${what}
If it runs no more, mend what the database says, and then:
  npm run db:deploy -- --rolled-back ${name}
PostgreSQL has undone what it had changed, unless the migration says COMMIT itself. Or restore a backup (docs/operating.md).`;
}

/**
 * Applies the missing migrations with Prisma's engine.
 * @param rolledBack a migration that failed half-way and may be tried again.
 * @returns the names of those that were applied.
 * @throws StartupError with what the engine says when it fails.
 */
export async function deployMigrations(url: string, rolledBack?: string): Promise<readonly string[]> {
  // Loaded where something is missing alone: the engine is five megabytes of WebAssembly.
  const { applyMigrations } = await import('../prisma/schema-engine/deploy.mjs');
  return applyMigrations(url, projectPath('prisma', 'migrations'), rolledBack).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartupError(`The migrations failed:\n${why.trim()}`, { cause: error });
  });
}
