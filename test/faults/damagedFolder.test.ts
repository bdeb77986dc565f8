import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, runCommand, startServer } from '../support/serverProcess.js';

const root = mkdtempSync(join(tmpdir(), 'dossier-damaged-'));
chmodSync(root, 0o711); // as root, PostgreSQL runs as another user, who must be able to enter
const made = join(root, 'made');

beforeAll(async () => {
  mkdirSync(made, { mode: 0o711 });
  const run = startServer({ DOSSIER_HOME: made, SEED: '0', MIGRATE: '1' });
  await addressOf(run);
  run.child.kill('SIGTERM');
  await run.ended;
  rmSync(join(made, 's'), { recursive: true, force: true });
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A copy of the folder, with its owners. */
function copyTo(home: string): string {
  execFileSync('cp', ['-a', made, home]);
  return home;
}

/** The folder of Dossier's own database: the newest below base/. */
const ofDossier = (home: string) =>
  join(home, 'data/base', readdirSync(join(home, 'data/base')).sort((a, b) => Number(b) - Number(a))[0] ?? '');

const WHAT_TO_DO =
  'Stop Dossier, move that folder away and start again: a new one is made. Then bring the facts back with ' +
  '`npm run restore -- FILE --replace` from a backup, or with `npm run seed` (docs/operation.md).';

describe.skipIf(process.platform === 'win32')('a damaged folder of the embedded database', { timeout: 60_000 }, () => {
  it.concurrent.each([
    ['base', (home: string) => join(home, 'data/base'), /subdirectory "base\/\d+" is missing/],
    ['base-of-dossier', ofDossier, /subdirectory "base\/\d+" is missing/],
    ['control', (home: string) => join(home, 'data/global/pg_control'), /could not open file .*global\/pg_control/],
    ['wal', (home: string) => join(home, 'data/pg_wal'), /required WAL directory "pg_wal" does not exist/],
  ])('(%s) is told within seconds, with what to do', async (name, lost, words) => {
    const home = copyTo(join(root, name));
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

describe('a full disk during a seed', { timeout: 60_000 }, () => {
  // How the server meets it depends on what it writes next: a table's file is refused with an error, its log's file ends it.
  it.for([
    ['a table', 27_000],
    ["the server's log", 17_500],
  ] as const)('(%s has no space) is told, with what to do', async ([, kilobytes], { skip }) => {
    const disk = join(root, `disk-${kilobytes}`);
    const home = join(disk, 'home');
    if (process.platform !== 'linux' || !mounted(disk, 400)) {
      skip('it needs a file system of its own, which only root can mount');
    }
    try {
      copyTo(home);
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize - kilobytes * 1024));
      const seed = runCommand(['seed'], { DOSSIER_HOME: home });
      expect(await seed.ended).toBe(2);
      expect(seed.err()).toContain(`The disk that holds ${home} is full`);
      expect(seed.err()).toContain('Free some space, or set DOSSIER_HOME to a folder on another disk.');
      expect(seed.err()).toContain('No space left on device');
      expect(seed.err()).not.toMatch(/^\s+at /m);
      // With space again, what was begun is gone, and the next one does it.
      rmSync(join(disk, 'filler'));
      const again = runCommand(['seed'], { DOSSIER_HOME: home });
      expect(await again.ended).toBe(0);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});
