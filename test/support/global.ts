import { rmSync } from 'node:fs';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../src/config.js';
import { batchClient } from '../../src/database/client.js';
import { connectionOptions } from '../../src/database/pool.js';
import { writeSeed } from '../../src/seed/seed.js';
import { loadSeed, SEED_DIRECTORY, validateSeed } from '../../src/seed/validate.js';
import { deployMigrations } from '../../src/startup.js';
import { compileProject } from './compiled.js';
import { copyOf } from './database.js';
import { startEmbeddedRun } from './embeddedHome.js';
import { makeWorkFolder } from './workFolder.js';

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
    /** A folder of an embedded PostgreSQL that is stopped, migrated and without facts, to make others from; none where DATABASE_URL has the database. */
    embeddedHome: string | undefined;
    /** Where what tests are done with is left until the run ends; where there is none, it is deleted at once. */
    away: string | undefined;
  }
}

/**
 * One PostgreSQL for the whole run: `DATABASE_URL`'s, or an embedded one in a folder of its own. Every test file works on its own copy of a template
 * database, so that files neither wait for nor disturb each other.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const workFolder = makeWorkFolder();
  // For this process, for the workers and for all that they start.
  process.env.TMPDIR = workFolder;
  const compiling = compileProject();
  const given = process.env.DATABASE_URL || undefined;
  const starting = given ? undefined : startEmbeddedRun();
  // Read while other processes bundle the programs and make the database.
  const { rows: facts } = await new Promise<ReturnType<typeof validateSeed>>((resolve) =>
    setTimeout(() => resolve(validateSeed(loadSeed(SEED_DIRECTORY))), 50),
  );
  if (!facts) throw new Error('the facts of seed/ are wrong: `npm run seed -- --check` says where');
  const embedded = await starting;
  const adminUrl = withDatabase(given ?? embedded?.url ?? '', 'postgres');
  const prefix = `dossier_test_${process.pid}`;
  const admin = new pg.Client(connectionOptions(adminUrl));
  await admin.connect();

  const empty = `${prefix}_empty`;
  const seeded = `${prefix}_seeded`;
  const shared = `${prefix}_shared`;
  const isEmbedded = embedded !== undefined;
  await admin.query(copyOf(embedded?.migrated ?? 'template1', empty, isEmbedded));
  if (!embedded) await deployMigrations(withDatabase(adminUrl, empty));
  await admin.query(copyOf(empty, seeded, isEmbedded));
  const batch = batchClient(withDatabase(adminUrl, seeded), readConfig({}));
  await writeSeed(batch.prisma, facts);
  await batch.close();
  await admin.query(copyOf(seeded, shared, isEmbedded));

  const compiled = await compiling;
  project.provide('compiled', compiled.folder);
  project.provide('embeddedHome', embedded?.made);
  project.provide('away', embedded?.away);
  project.provide('adminUrl', adminUrl);
  project.provide('databaseUrl', withDatabase(adminUrl, shared));
  project.provide('emptyTemplate', empty);
  project.provide('seededTemplate', seeded);

  return async () => {
    compiled.remove();
    if (!embedded) {
      const { rows } = await admin.query<{ datname: string }>(
        'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
        [prefix],
      );
      for (const { datname } of rows)
        await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(datname)} WITH (FORCE)`);
    }
    await admin.end();
    await embedded?.stop();
    rmSync(workFolder, { recursive: true, force: true });
  };
}

function withDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
}
