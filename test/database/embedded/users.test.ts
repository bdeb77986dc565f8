import { execFileSync, spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findInstalled } from '../../../src/database/embedded/platform.js';
import { until } from '../../../src/database/embedded/process.js';
import { projectRoot } from '../../../src/project.js';
import { bundled, embeddedTrial, isRoot, onUnix, other, otherCanRead, refusal, startScript, userIds } from './trial.js';

const { inFolder, start, madeHome, runChild } = embeddedTrial();

onUnix('a container', () => {
  test.skipIf(!isRoot)(
    'does not start a second server on the data of one that it cannot see',
    { timeout: 60_000 },
    async ({ skip }) => {
      const home = madeHome();
      await start(home);
      // A process in a world of its own, with the same folder: what Docker makes of a mounted one.
      const file = inFolder('unseen.mjs');
      writeFileSync(file, `${startScript({ home, mode: 'join' })}\nprocess.exit();`);
      const world = ['--pid', '--ipc', '--fork', '--mount-proc'];
      if (spawnSync('/usr/bin/unshare', [...world, 'true']).status !== 0) skip();
      const { stdout } = spawnSync('/usr/bin/unshare', [...world, process.execPath, file], {
        cwd: projectRoot,
        encoding: 'utf8',
      });
      expect(JSON.parse(stdout)).toMatchObject({ message: expect.stringContaining('not seen from here') });
    },
  );
});

onUnix('who may connect', () => {
  test.skipIf(!isRoot)(
    'no other user of the machine, not even the one whom the server runs as',
    {
      timeout: 60_000,
    },
    async () => {
      const { url } = await start(madeHome());
      const socket = join(new URL(url).searchParams.get('host') ?? '', '.s.PGSQL.5432');
      // A connection by hand: these users need not be able to read our packages.
      const script = `
      const body = Buffer.from('\\0\\x03\\0\\0user\\0dossier\\0database\\0dossier\\0\\0', 'latin1');
      const size = Buffer.alloc(4); size.writeUInt32BE(body.length + 4);
      const socket = require('node:net').connect(process.argv[1], () => socket.write(Buffer.concat([size, body])));
      socket.on('data', (data) => { console.log(data.toString('latin1')); process.exit(); });
      socket.on('error', (error) => { console.log(error.code); process.exit(); });`;
      const tryAs = (user: { uid: number; gid: number } | undefined) =>
        spawnSync(process.execPath, ['-e', script, socket], { ...user, cwd: '/', encoding: 'utf8' }).stdout;
      expect(tryAs(other)).toContain('EACCES');
      expect(tryAs(userIds('nobody'))).toContain('Peer authentication failed');
      expect(tryAs({ uid: 0, gid: 0 })).toMatch(/^R/);
    },
  );
});

describe.skipIf(!otherCanRead)('an ordinary user', () => {
  test('runs the programs in place', { timeout: 60_000 }, async () => {
    const home = inFolder('ordinary');
    mkdirSync(home);
    chownSync(home, other?.uid ?? 0, other?.gid ?? 0);
    const { line, child } = runChild(startScript({ home, mode: 'serve' }), other);
    expect(await line()).toMatchObject({ owned: true });
    expect(readdirSync(home).filter((name) => name.startsWith('postgres-'))).toEqual([]);
    expect(statSync(join(home, 'data')).uid).toBe(other?.uid);
    child.kill('SIGKILL');
    // Root runs its servers as another user, so it does not take this folder over.
    await until(() => !existsSync(join(home, 'data/postmaster.pid')), 20_000);
    expect((await refusal({ home, mode: 'serve' })).message).toContain('belongs to user');
  });

  test('is told of a folder that it cannot write to', { timeout: 60_000 }, async () => {
    const home = inFolder('closed');
    mkdirSync(home);
    const { line } = runChild(startScript({ home, mode: 'serve' }), other);
    expect(await line()).toMatchObject({
      name: 'EmbeddedError',
      message: expect.stringMatching(/cannot write to its folder.*DOSSIER_HOME/),
    });
  });

  test('gets a package without links completed, or copied when it is read-only', { timeout: 60_000 }, async () => {
    const installed = findInstalled();
    const bare = inFolder('package');
    cpSync(installed.folder, bare, { recursive: true, verbatimSymlinks: true });
    const links = JSON.parse(readFileSync(join(bare, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[];
    for (const { target } of links) unlinkSync(join(bare, target));
    const home = inFolder('copies');
    mkdirSync(home);
    chownSync(home, other?.uid ?? 0, other?.gid ?? 0);
    const script = `
      import { spawnSync } from 'node:child_process';
      import { prepareRuntime } from '${bundled('runtime')}';
      const place = { installed: ${JSON.stringify({ ...installed, folder: bare })}, home: '${home}', user: { isOther: false } };
      const runtime = prepareRuntime(place, () => {});
      const { status } = spawnSync(runtime + '/native/bin/initdb', ['--version']);
      console.log(JSON.stringify({ runtime, status }));`;
    expect(await runChild(script, other).line()).toEqual({
      runtime: join(home, `postgres-${installed.version}`),
      status: 0,
    });
    execFileSync('chown', ['-R', `${other?.uid}`, bare]);
    expect(await runChild(script, other).line()).toEqual({ runtime: bare, status: 0 });
  });
});
