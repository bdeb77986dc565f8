import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../src/database/embedded/index.js';
import { connectionOptions } from '../../src/database/pool.js';
import { folder, sample } from '../seed/sample.js';
import { runHere } from '../support/command.js';
import { embeddedHome } from '../support/embeddedHome.js';
import { putAway } from '../support/putAway.js';
import { startServer } from '../support/serverProcess.js';

const root = mkdtempSync(join(tmpdir(), 'dossier-damaged-'));
chmodSync(root, 0o711); // as root, PostgreSQL runs as another user, who must be able to enter
afterAll(() => putAway(root));

/** The folder of Dossier's own database: the newest below base/. */
const ofDossier = (home: string) =>
  join(home, 'data/base', readdirSync(join(home, 'data/base')).sort((a, b) => Number(b) - Number(a))[0] ?? '');

const WHAT_TO_DO =
  'Stop Dossier, move that folder away and start again: a new one is made. Then bring the facts back with ' +
  '`npm run restore -- FILE --replace` from a backup, or with `npm run seed` (docs/operating.md).';

describe.skipIf(process.platform === 'win32')('a damaged folder of the embedded database', { timeout: 60_000 }, () => {
  it.concurrent.each([
    ['base', (home: string) => join(home, 'data/base'), /subdirectory "base\/\d+" is missing/],
    ['base-of-dossier', ofDossier, /subdirectory "base\/\d+" is missing/],
    ['control', (home: string) => join(home, 'data/global/pg_control'), /could not open file .*global\/pg_control/],
    ['wal', (home: string) => join(home, 'data/pg_wal'), /required WAL directory "pg_wal" does not exist/],
  ])('(%s) is told within seconds, with what to do', async (name, lost, words) => {
    const home = embeddedHome(join(root, name));
    rmSync(lost(home), { recursive: true });
    const server = startServer({ DOSSIER_HOME: home });
    expect(await server.ended).toBe(1);
    expect(server.err()).toContain(`The data in ${home}/data is damaged`);
    expect(server.err()).toContain(WHAT_TO_DO);
    expect(server.err()).toMatch(words);
    expect(server.err()).not.toMatch(/^\s+at /m);
  });
});

/** A file system of its own, which only root can make. */
function mounted(folder: string, megabytes: number): boolean {
  mkdirSync(folder);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', folder]).status === 0;
}

/** Brings the log of a folder's database to so many bytes before the end of its file, so that what is written next needs another one. */
async function fillLog(home: string, left: number): Promise<void> {
  const server = await startEmbedded({ home, mode: 'serve' });
  const client = new pg.Client(connectionOptions(server.url));
  await client.connect();
  const { rows } = await client.query<{ file: string }>(
    `SELECT file_name AS file, pg_logical_emit_message(false, 'filler', repeat('-', 16 * 1024 * 1024 - file_offset - $1))
       FROM pg_walfile_name_offset(pg_current_wal_insert_lsn())`,
    [left],
  );
  await client.end();
  await server.stop();
  // Those that the server keeps in store for later.
  const log = join(home, 'data/pg_wal');
  for (const name of readdirSync(log))
    if (/^[0-9A-F]{24}$/.test(name) && name > (rows[0]?.file ?? '')) rmSync(join(log, name));
}

describe('a full disk during a seed', { timeout: 60_000 }, () => {
  // How the server meets it depends on what it writes next: a table's file is refused with an error, its log's file ends it.
  it.for([
    ['a table', 400],
    ["the server's log", 4_000],
  ] as const)('(%s has no space) is told, with what to do', async ([what, kilobytes], { skip }) => {
    const disk = join(root, `disk-${kilobytes}`);
    const home = join(disk, 'home');
    if (process.platform !== 'linux' || !mounted(disk, 100)) {
      skip('it needs a file system of its own, which only root can mount');
    }
    try {
      embeddedHome(home);
      if (what !== 'a table') await fillLog(home, 50_000);
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize - kilobytes * 1024));
      const facts = folder(sample());
      const seed = await runHere('seed', [facts], { DOSSIER_HOME: home, DATABASE_URL: '' });
      expect(seed.said).toContain(`The disk that holds ${home} is full`);
      expect(seed.said).toContain('Free some space, or set DOSSIER_HOME to a folder on another disk.');
      expect(seed.said).toContain('No space left on device');
      expect(seed.said).not.toMatch(/^\s+at /m);
      expect(seed.code).toBe(2);
      // With space again, what was begun is gone, and the next one does it.
      rmSync(join(disk, 'filler'));
      expect(await runHere('seed', [facts], { DOSSIER_HOME: home, DATABASE_URL: '' })).toMatchObject({ code: 0 });
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});
