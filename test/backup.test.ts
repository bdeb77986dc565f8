import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { tableNames } from '../src/backup/tables.js';
import { type EmbeddedPostgres, startEmbedded } from '../src/database/embedded/index.js';
import { connectionOptions } from '../src/database/pool.js';
import { listKeys, makeKey, revokeKey } from '../src/keys/table.js';
import { folder, sample, TEXT } from './seed/sample.js';
import { runHere as run } from './support/command.js';
import { type TestDatabase, testDatabase } from './support/database.js';
import { embeddedHome } from './support/embeddedHome.js';
import { putAway } from './support/putAway.js';
import { runCommand } from './support/serverProcess.js';

const work = mkdtempSync(join(tmpdir(), 'dossier-backup-'));
chmodSync(work, 0o711);
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Every table of a database, with the fingerprint of its rows. */
async function fingerprints(url: string): Promise<Record<string, string>> {
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND relname NOT IN ('_prisma_migrations', 'record_version', 'api_key') ORDER BY 1`,
    );
    const found: Record<string, string> = {};
    for (const { name } of rows) {
      const { rows: prints } = await client.query<{ print: string }>(
        `SELECT count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS print FROM "${name}" t`,
      );
      found[name] = prints[0]?.print ?? '';
    }
    return found;
  } finally {
    await client.end();
  }
}

let full: TestDatabase;
/** What it holds. */
let whole: Readonly<Record<string, string>>;
let empty: TestDatabase;
const file = join(work, 'record.backup');

beforeAll(async () => {
  full = await testDatabase();
  whole = await fingerprints(full.url);
  empty = await testDatabase({ seeded: false });
  await run('backup', [file], { DATABASE_URL: full.url });
});
afterAll(() => Promise.all([full.close(), empty.close()]));

describe('npm run backup', { timeout: 60_000 }, () => {
  it('holds every table that a migrated database has', async () => {
    expect([...tableNames()].sort()).toEqual(Object.keys(whole));
    // What else could hold facts: there is none.
    const { rows } = await full.pool.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('S', 'm', 'f')`,
    );
    expect(rows).toEqual([]);
  });

  it('says in its first line what it is, with the rows of each table; only its owner can read it', async () => {
    const [first = ''] = readFileSync(file, 'utf8').split('\n', 1);
    const header: { dossierBackup: number; migrations: string[]; tables: { name: string; rows: number }[] } =
      JSON.parse(first);
    expect(header.dossierBackup).toBe(1);
    expect(header.migrations).toEqual(
      readdirSync('prisma/migrations')
        .filter((name) => !name.endsWith('.toml'))
        .sort(),
    );
    const prints = whole;
    expect(Object.fromEntries(header.tables.map(({ name, rows }) => [name, rows]))).toEqual(
      Object.fromEntries(Object.entries(prints).map(([name, print]) => [name, Number(print.split(':')[0])])),
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is of one moment, whatever is written while it is made', async () => {
    const own = await testDatabase();
    const [holder, writer] = [0, 1].map(() => new pg.Client(connectionOptions(own.url)));
    try {
      await Promise.all([holder?.connect(), writer?.connect()]);
      const before = await fingerprints(own.url);
      const path = join(work, 'moment.backup');
      // Half-way, it waits for a table; meanwhile rows are removed that it has not copied yet.
      await holder?.query('BEGIN; LOCK TABLE search_word IN ACCESS EXCLUSIVE MODE');
      const written = run('backup', [path], { DATABASE_URL: own.url });
      const waits = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      await expect.poll(async () => (await writer?.query(waits))?.rows[0]?.count, { interval: 5 }).toBe(1);
      const removed = await writer?.query('DELETE FROM article_credit');
      expect(removed?.rowCount).toBeGreaterThan(0);
      await holder?.query('ROLLBACK');
      expect(await written).toMatchObject({ code: 0 });
      expect(await run('restore', [path, '--replace'], { DATABASE_URL: own.url })).toMatchObject({ code: 0 });
      expect(await fingerprints(own.url)).toEqual(before);
    } finally {
      await Promise.all([holder?.end(), writer?.end()]);
      await own.close();
    }
  });

  it('leaves nothing behind where it fails, and the file that was there before', async () => {
    const path = join(work, 'older.backup');
    writeFileSync(path, 'older');
    const { code, said } = await run('backup', [join(work, 'no', 'folder')], { DATABASE_URL: full.url });
    expect([code, said]).toEqual([1, expect.stringContaining('nothing was kept')]);
    const stopped = runCommand(['backup', path], { DATABASE_URL: full.url });
    await expect.poll(stopped.err, { interval: 5, timeout: 10_000 }).toContain('Database:');
    stopped.child.kill('SIGTERM');
    const ended = await stopped.ended;
    if (ended === 1) expect(readFileSync(path, 'utf8')).toBe('older');
    expect(readdirSync(work).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('takes the place of a file alone: a folder, a pipe or a link to one is refused before anything is written', async () => {
    const [inside, pipe, link] = ['folder', 'pipe', 'link'].map((name) => join(work, `in-the-way-${name}`));
    if (!inside || !pipe || !link) throw new Error('there are three');
    mkdirSync(inside);
    execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
    symlinkSync(pipe, link);
    for (const [path, what] of [
      [inside, 'a folder'],
      [pipe, 'a pipe'],
      [link, 'a link'],
    ] as const) {
      const { code, said } = await run('backup', [path], { DATABASE_URL: full.url });
      expect([code, said]).toEqual([
        2,
        `"${path}" is ${what}. Give the name of a file: a new one, or one to replace.\n`,
      ]);
    }
    expect([lstatSync(inside).isDirectory(), lstatSync(pipe).isFIFO(), lstatSync(link).isSymbolicLink()]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('npm run restore', { timeout: 60_000 }, () => {
  it('gives back every table as it was under a new version, and the rules of the database hold', async () => {
    const version = () => empty.pool.query('SELECT version FROM record_version').then(({ rows }) => rows[0].version);
    const before = await version();
    expect(await run('restore', [file], { DATABASE_URL: empty.url })).toMatchObject({ code: 0 });
    expect(await fingerprints(empty.url)).toEqual(whole);
    expect(await version()).not.toBe(before);
    await expect(empty.pool.query('DELETE FROM citation')).rejects.toThrow(/citation/);
    await expect(
      empty.pool.query(
        `INSERT INTO country (id, code, name, aliases) VALUES (gen_random_uuid(), 'ZZ', 'Nowhere', '{}')`,
      ),
    ).rejects.toThrow(/citation/);
    const { rows } = await empty.pool.query(`SELECT DISTINCT tgenabled FROM pg_trigger WHERE NOT tgisinternal`);
    expect(rows).toEqual([{ tgenabled: 'O' }]);
  });

  it('refuses a database that holds facts, unless told to replace them', async () => {
    const own = await testDatabase({ seeded: false });
    try {
      await run('seed', [folder(sample())], { DATABASE_URL: own.url });
      const before = await fingerprints(own.url);
      const path = join(work, 'sample.backup');
      expect(await run('backup', [path], { DATABASE_URL: own.url })).toMatchObject({ code: 0 });
      await own.pool.query(`UPDATE article SET headline = 'Changed since'`);
      const changed = await fingerprints(own.url);
      expect(changed).not.toEqual(before);
      const refused = await run('restore', [path], { DATABASE_URL: own.url });
      expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('Give --replace')]);
      expect(await fingerprints(own.url)).toEqual(changed);
      expect(await run('restore', [path, '--replace'], { DATABASE_URL: own.url })).toMatchObject({ code: 0 });
      expect(await fingerprints(own.url)).toEqual(before);
    } finally {
      await own.close();
    }
  });

  it('leaves the API keys of the database as they are: a backup has none, so that none comes back that was revoked', async () => {
    const own = await testDatabase({ seeded: false });
    try {
      await run('seed', [folder(sample())], { DATABASE_URL: own.url });
      const key = await makeKey(own.pool, 'Desk', null);
      const path = join(work, 'with-a-key.backup');
      await run('backup', [path], { DATABASE_URL: own.url });
      const text = readFileSync(path, 'utf8');
      expect([text.includes(key?.id ?? ''), text.includes('api_key (')]).toEqual([false, false]);
      await revokeKey(own.pool, 'Desk');
      await makeKey(own.pool, 'Later', 5);
      const before = await listKeys(own.pool);
      expect(await run('restore', [path, '--replace'], { DATABASE_URL: own.url })).toMatchObject({ code: 0 });
      expect(await listKeys(own.pool)).toEqual(before);
      expect(before.map(({ name, revokedAt }) => [name, revokedAt !== null])).toEqual([
        ['Desk', true],
        ['Later', false],
      ]);
    } finally {
      await own.close();
    }
  });

  it.each<[string, (text: Buffer) => Buffer, string]>([
    ['is cut', (text) => text.subarray(0, text.length / 2), 'It is cut'],
    ['lacks its last bytes', (text) => text.subarray(0, -1), 'It is cut'],
    [
      'was changed by one letter',
      (text) => Buffer.from(text.toString().replace('Lloyd Austin', 'Lloyd Bustin')),
      'its checksum is another one',
    ],
    ['lacks a row', (text) => Buffer.from(text.toString().replace(/\n[^\n]*Lloyd Austin[^\n]*\n/, '\n')), 'changed'],
    ['is something else', () => Buffer.from('# Notes\n'), 'is not a backup'],
    ['is empty', () => Buffer.from(''), 'is not a backup'],
    [
      'is of a newer Dossier',
      (text) => Buffer.from(text.toString().replace('"migrations":[', '"migrations":["29990101000000_later",')),
      'checksum',
    ],
  ])('refuses a file that %s, before anything is written', async (what, change, message) => {
    const path = join(work, `${what.replaceAll(' ', '-')}.backup`);
    writeFileSync(path, change(readFileSync(file)));
    const { code, said } = await run('restore', [path, '--replace'], { DATABASE_URL: full.url });
    expect([code, said]).toEqual([1, expect.stringContaining(message)]);
    expect(said).toContain('nothing was changed');
    expect(await fingerprints(full.url)).toEqual(whole);
  });

  it('says what to do about a backup of other migrations', async () => {
    const own = await testDatabase({ seeded: false });
    try {
      await own.pool.query(
        `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%source_count'`,
      );
      const { code, said } = await run('restore', [file], { DATABASE_URL: own.url });
      expect([code, said]).toEqual([2, expect.stringContaining('Run `npm run db:deploy`, then try again.')]);
    } finally {
      await own.close();
    }
  });

  it('names a file that is not there', async () => {
    const { code, said } = await run('restore', [join(work, 'none')], { DATABASE_URL: full.url });
    expect([code, said]).toEqual([2, `There is no file "${join(work, 'none')}".\n`]);
    const folder = await run('restore', [work], { DATABASE_URL: full.url });
    expect([folder.code, folder.said]).toEqual([
      2,
      `"${work}" is a folder. Give the file that npm run backup wrote.\n`,
    ]);
  });

  it('says nothing of its own workings', async () => {
    const restored = runCommand(['restore', file, '--replace'], { DATABASE_URL: empty.url });
    expect([await restored.ended, restored.err()]).toEqual([0, expect.not.stringContaining('Warning')]);
  });
});

describe.skipIf(inject('embeddedHome') === undefined)('the embedded database, lost', { timeout: 60_000 }, () => {
  const home = join(work, 'home');
  let server: EmbeddedPostgres | undefined;
  afterAll(() => server?.stop());
  const start = async () => {
    putAway(home);
    server = await startEmbedded({ home: embeddedHome(home), mode: 'serve', settings: { fsync: 'off' } });
    return server.url;
  };

  it('comes back from its backup, with the text that was attached, in which the passages are', async () => {
    const where = { DATABASE_URL: '', DOSSIER_HOME: home };
    const copy = join(work, 'copy.md');
    writeFileSync(copy, `${TEXT}\n`);
    const url = await start();
    expect(await run('seed', [folder(sample())], where)).toMatchObject({ code: 0 });
    const attached = await run('article', ['attach', 'northland-lance', copy], where);
    expect(attached).toMatchObject({ code: 0 });
    const before = await fingerprints(url);
    const path = join(work, 'embedded.backup');
    expect(await run('backup', [path], where)).toMatchObject({ code: 0 });

    await server?.stop();
    const again = await start();
    expect(await run('restore', [path], where)).toMatchObject({ code: 0 });
    expect(await fingerprints(again)).toEqual(before);
    expect(await run('article', ['verify'], where)).toEqual(attached);
  });
});
