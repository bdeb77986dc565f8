import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type pg from 'pg';
import { seedDatabase } from '../seed/seed.js';
import { SeedError } from '../seed/validate.js';
import type { Config } from './config.js';
import { batchClient, type OpenDatabase } from './database/index.js';
import { projectPath, projectRoot } from './project.js';

/** The server cannot start with the database as it is; the message says what to do. */
class StartupError extends Error {
  override name = 'StartupError';
}

/**
 * Brings the database to where the server can answer: migrated, and not empty. In production it only looks (see `MIGRATE` and `SEED`).
 * @param say is told what was done, line by line.
 * @throws StartupError when migrations are missing or fail, or the seed files are wrong.
 */
export async function prepareDatabase(
  database: OpenDatabase,
  config: Config,
  say: (line: string) => void,
): Promise<void> {
  const pending = await pendingMigrations(database.pool);
  if (pending.length > 0) {
    if (!config.migrateAtStart) {
      throw new StartupError(
        `The database lacks ${pending.length} migration(s): ${pending.join(', ')}.\nRun \`npm run db:deploy\`, or start with MIGRATE=1.`,
      );
    }
    await deployMigrations(database.url);
    say(`Migrated: ${pending.length} migration(s) applied.`);
  }
  if ((await database.prisma.article.count()) > 0) return;
  if (!config.seedAtStart) {
    say('The database holds no facts. Run `npm run seed`, or start with SEED=1.');
    return;
  }
  const batch = batchClient(database.url, config, database.found);
  try {
    const { changes } = await seedDatabase(batch.prisma);
    const added = changes.filter((change) => change.added > 0);
    const total = added.reduce((sum, change) => sum + change.added, 0);
    say(`Seeded:   ${total} rows in ${added.length} tables.`);
  } catch (error) {
    if (error instanceof SeedError) throw new StartupError(error.message);
    throw error;
  } finally {
    await batch.close();
  }
}

/**
 * The migrations of prisma/migrations that the database does not have.
 * @throws StartupError when the database has one that this version does not know: it is newer.
 */
async function pendingMigrations(pool: pg.Pool): Promise<readonly string[]> {
  const known = readdirSync(projectPath('prisma', 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const { rows: tables } = await pool.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  );
  if (!tables[0]?.there) return known;
  const { rows } = await pool.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  const unknown = [...applied].filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new StartupError(`The database was migrated by a newer Dossier (${unknown.join(', ')}). Update this one.`);
  return known.filter((name) => !applied.has(name));
}

/**
 * Applies the missing migrations with Prisma's own command line.
 * @throws StartupError with what it printed when it fails.
 */
export async function deployMigrations(url: string): Promise<void> {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const child = spawn(process.execPath, [cli, 'migrate', 'deploy'], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: url, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (code !== 0) throw new StartupError(`The migrations failed:\n${output.trim()}`);
}
