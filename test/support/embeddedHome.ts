import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { startEmbedded } from '../../src/database/embedded/index.js';
import { deployMigrations } from '../../src/startup.js';
import { makeAway } from './putAway.js';

/** The embedded server of a run of the tests. */
export interface EmbeddedRun {
  readonly url: string;
  /** The database that the migrations were applied to. */
  readonly migrated: string;
  /** The folder that others are copied from. */
  readonly made: string;
  /** Where what tests are done with is left until the run ends; none where there is little room. */
  readonly away: string | undefined;
  stop(): Promise<void>;
}

/** Makes a folder with a migrated database, which stays as it is, and starts the run's server on a copy of it. */
export async function startEmbeddedRun(): Promise<EmbeddedRun> {
  const root = mkdtempSync(join(tmpdir(), 'dossier-test-'));
  // As root, PostgreSQL runs as another user, who must be able to enter; what is inside is closed to others all the same.
  chmodSync(root, 0o755);
  const made = join(root, 'made');
  // Nothing in it outlives the run, so it need not survive a power cut, nor be tidied up: each of its many databases would have a process start for that.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };
  const first = await startEmbedded({ home: made, mode: 'serve', settings });
  await deployMigrations(first.url);
  await first.stop();
  const server = await startEmbedded({ home: copyHome(made, join(root, 'run')), mode: 'serve', settings });
  return {
    url: server.url,
    migrated: 'dossier',
    made,
    away: makeAway(root),
    stop: () => server.stop(),
  };
}

/** A folder of an embedded PostgreSQL, migrated and without facts: a copy of the one that the run has made. */
export function embeddedHome(home: string): string {
  const made = inject('embeddedHome');
  if (made === undefined) throw new Error('this run has no embedded PostgreSQL: DATABASE_URL is set');
  return copyHome(made, home);
}

function copyHome(made: string, home: string): string {
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o711);
  execFileSync('cp', ['-a', '--', join(made, 'data'), home]); // with its owner
  shareRuntime(made, home);
  return home;
}

/** As root, the programs are in the folder as well: they need no copy of their own for each test. */
export function shareRuntime(made: string, home: string): void {
  for (const name of readdirSync(made).filter((name) => name.startsWith('postgres-')))
    symlinkSync(join(made, name), join(home, name));
}
