import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../src/config.js';
import { batchClient } from '../../src/database/client.js';
import { startEmbedded } from '../../src/database/embedded/index.js';
import { connectionOptions } from '../../src/database/pool.js';
import { seedDatabase } from '../../src/seed/seed.js';
import { deployMigrations } from '../../src/startup.js';
import { compileProject } from './compiled.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A seeded database for all tests that only read. */
    databaseUrl: string;
    /** The maintenance database, to make others from. */
    adminUrl: string;
    /** A migrated, empty database to copy. */
    emptyTemplate: string;
    /** A migrated and seeded database to copy. */
    seededTemplate: string;
    /** The folder of the project's JavaScript, for processes. */
    compiled: string;
  }
}

/**
 * One PostgreSQL for the whole run: `DATABASE_URL`'s, or an embedded one in a folder of its own. Every test file works on its own copy of a template
 * database, so that files neither wait for nor disturb each other.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const compiling = compileProject();
  const given = process.env.DATABASE_URL;
  const home = given ? undefined : mkdtempSync(join(tmpdir(), 'dossier-test-'));
  // As root, PostgreSQL runs as another user, who must be able to enter; what is inside is closed to others all the same.
  if (home) chmodSync(home, 0o711);
  // Nothing in it outlives the run, so it need not survive a power cut.
  const embedded = home
    ? await startEmbedded({
        home,
        mode: 'serve',
        settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
      })
    : undefined;
  const adminUrl = withDatabase(given ?? embedded?.url ?? '', 'postgres');
  const prefix = `dossier_test_${process.pid}`;
  const admin = new pg.Client(connectionOptions(adminUrl));
  await admin.connect();

  const empty = `${prefix}_empty`;
  const seeded = `${prefix}_seeded`;
  const shared = `${prefix}_shared`;
  await admin.query(`CREATE DATABASE ${empty}`);
  await deployMigrations(withDatabase(adminUrl, empty));
  await admin.query(`CREATE DATABASE ${seeded} TEMPLATE ${empty}`);
  const batch = batchClient(withDatabase(adminUrl, seeded), readConfig({}));
  await seedDatabase(batch.prisma);
  await batch.close();
  await admin.query(`CREATE DATABASE ${shared} TEMPLATE ${seeded}`);

  const compiled = await compiling;
  project.provide('compiled', compiled.folder);
  project.provide('adminUrl', adminUrl);
  project.provide('databaseUrl', withDatabase(adminUrl, shared));
  project.provide('emptyTemplate', empty);
  project.provide('seededTemplate', seeded);

  return async () => {
    compiled.remove();
    const { rows } = await admin.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows)
      await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(datname)} WITH (FORCE)`);
    await admin.end();
    await embedded?.stop();
    if (home) rmSync(home, { recursive: true, force: true });
  };
}

function withDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
}
