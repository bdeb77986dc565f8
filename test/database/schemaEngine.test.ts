import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { applyMigrations } from '../../prisma/schema-engine/deploy.mjs';
import { type EmbeddedPostgres, startEmbedded } from '../../src/database/embedded/index.js';
import { shareRuntime } from '../support/embeddedHome.js';
import { putAway } from '../support/putAway.js';
import { runCommand } from '../support/serverProcess.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const engine = join(project, 'prisma/schema-engine.mjs');

/** What scripts that are split at every ';' do not survive. */
const MIGRATION = `
create table "Note" (id integer primary key, text text not null);
-- a comment; with a semicolon
create function note_length(note "Note") returns integer language plpgsql as $$
declare result integer;
begin
  result := length(note.text); -- another; one
  return result;
end $$;
insert into "Note" values (1, 'one; two');
`;

let folder: string;
let home: string;
let server: EmbeddedPostgres;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-engine-'));
  chmodSync(folder, 0o755);
  home = join(folder, 'home');
  mkdirSync(home, { mode: 0o755 });
  shareRuntime(inject('embeddedHome') ?? '', home);
});

afterAll(async () => {
  await server?.stop();
  putAway(folder);
});

/** A throw-away project: a schema, its migrations, and Prisma's configuration. */
function makeProject(name: string, migrations: Record<string, string> = { '1_note': MIGRATION }) {
  const root = join(folder, name);
  mkdirSync(join(root, 'migrations'), { recursive: true });
  writeFileSync(
    join(root, 'schema.prisma'),
    'datasource db {\n  provider = "postgresql"\n}\nmodel Note {\n  id   Int    @id\n  text String\n}\n',
  );
  writeFileSync(join(root, 'migrations/migration_lock.toml'), 'provider = "postgresql"\n');
  for (const [migration, sql] of Object.entries(migrations)) {
    mkdirSync(join(root, 'migrations', migration));
    writeFileSync(join(root, 'migrations', migration, 'migration.sql'), sql);
  }
  const config = join(root, 'prisma.config.mjs');
  writeFileSync(
    config,
    `export default {
      schema: 'schema.prisma',
      migrations: { path: 'migrations' },
      datasource: { url: process.env.DATABASE_URL || 'postgresql://dossier@embedded/dossier' },
    };`,
  );
  return { root, config };
}

/** Runs Prisma's command line; answers its exit code and all that it printed. */
function prisma(config: string, args: string[], environment: Record<string, string>) {
  const { DATABASE_URL: _, DOSSIER_HOME: __, ...inherited } = process.env;
  const cli = join(project, 'node_modules/prisma/build/index.js');
  const child = spawn(process.execPath, [cli, ...args, '--config', config], {
    cwd: project,
    env: { ...inherited, NO_COLOR: '1', CHECKPOINT_DISABLE: '1', PRISMA_SCHEMA_ENGINE_BINARY: engine, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return outcome(child);
}

function outcome(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

/** The address of another database on the test's server. */
function database(name: string): string {
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe.skipIf(process.platform === 'win32')('with no DATABASE_URL', () => {
  test('the command line starts the embedded PostgreSQL, and stops it', { timeout: 60_000 }, async () => {
    const { root, config } = makeProject('embedded');
    const validated = await prisma(config, ['validate'], { DOSSIER_HOME: '/dev/null/nowhere' });
    expect(validated.code, validated.output).toBe(0); // it needs no server, and starts none

    // One of the two starts it and must not stop it, nor hold Prisma's lock, while the other still works: the engine alone, which is
    // all that would be different in a second command line.
    const [{ code, output }, [alone]] = await Promise.all([
      prisma(config, ['migrate', 'deploy'], { DOSSIER_HOME: home }),
      ask(root, undefined, ['applyMigrations'], { DOSSIER_HOME: home }),
    ]);
    expect(code, output).toBe(0);
    const applied = JSON.stringify(alone?.result);
    expect(['{"appliedMigrationNames":[]}', '{"appliedMigrationNames":["1_note"]}']).toContain(applied);
    const left = applied?.includes('1_note')
      ? 'No pending migrations to apply'
      : 'All migrations have been successfully applied';
    expect(output).toContain(left);

    server = await startEmbedded({ home, mode: 'serve', settings: { fsync: 'off' } });
    expect(server.owned).toBe(true);
    expect(await query(server.url, 'select note_length(note), text from "Note" note')).toEqual([
      { note_length: 8, text: 'one; two' },
    ]);
  });

  test('it passes on what is wrong with the embedded PostgreSQL', { timeout: 60_000 }, async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    // What the command line asks the engine before it migrates.
    const { code, output } = await outcome(
      spawn(engine, ['cli', 'can-connect-to-database', '--datasource', '{}'], {
        env: { ...process.env, DATABASE_URL: '', DOSSIER_HOME: file },
      }),
    );
    expect(output).toContain(`cannot write to its folder, ${file}`);
    expect(output).toContain('DATABASE_URL');
    expect(code).toBe(1);
  });
});

describe.skipIf(process.platform === 'win32')('migrations', () => {
  test('two deploys at the same time apply each migration once', { timeout: 60_000 }, async () => {
    const url = database('twice');
    await query(server.url, 'create database twice');
    const both = [0, 1].map(() => runCommand(['deploy'], { DATABASE_URL: url }));
    expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
    const rows = await query<{ steps: number }>(url, 'select applied_steps_count as steps from _prisma_migrations');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ steps }) => steps !== 1)).toEqual([]);
  });

  test('the engine leaves no timer: a program ends with its work, and not ten seconds later', async () => {
    const made = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    try {
      const { root } = makeProject('timers');
      await query(server.url, 'create database timers');
      expect(await applyMigrations(database('timers'), join(root, 'migrations'))).toEqual(['1_note']);
      // The time in which the engine must have its lock, and in which pg closes connections that nobody uses.
      const timers = made.mock.results.filter((_, call) => made.mock.calls[call]?.[1] === 10_000);
      expect(timers.length).toBeGreaterThan(0);
      const ended = new Set<unknown>(cleared.mock.calls.map(([timer]) => timer));
      expect(timers.filter(({ value }) => !ended.has(value) && value.hasRef())).toEqual([]);
    } finally {
      made.mockRestore();
      cleared.mockRestore();
    }
  });

  test('a failed one is reported, leaves nothing behind, and blocks the next deploy', { timeout: 60_000 }, async () => {
    const { root } = makeProject('failing', {
      '1_note': MIGRATION,
      '2_broken': 'create table "Left" (id integer); select 1/0;',
    });
    const url = database('failing');
    await query(server.url, 'create database failing');
    const [first, second] = await ask(root, url, ['applyMigrations', 'applyMigrations']);
    expect(JSON.stringify(first?.error)).toMatch(/division by zero.*2_broken/);
    expect(JSON.stringify(second?.error)).toMatch(/P3009/);
    expect(await query(url, `select to_regclass('"Left"') as left`)).toEqual([{ left: null }]);
  });

  test('drift is found through a shadow database, which is not the main one', { timeout: 60_000 }, async () => {
    const { root } = makeProject('shadow');
    // The command that asks this, "migrate dev", refuses to run without a terminal.
    expect(await ask(root, server.url, ['devDiagnostic'])).toMatchObject([
      { result: { action: { tag: 'createMigration' } } },
    ]);
    await query(server.url, 'create table drifted (id integer primary key)');
    expect(await ask(root, server.url, ['devDiagnostic'])).toMatchObject([
      { result: { action: { tag: 'reset', reason: expect.stringMatching(/Drift detected[\s\S]*drifted/) } } },
    ]);
    expect(await query(server.url, 'select text from "Note"')).toEqual([{ text: 'one; two' }]);
    expect(await query(server.url, "select from pg_database where datname like 'prisma_migrate_shadow%'")).toEqual([]);
  });

  test('reset makes the database anew, on the server that runs', { timeout: 60_000 }, async () => {
    const { config } = makeProject('reset');
    await query(server.url, `update "Note" set text = 'changed'`);
    const { code, output } = await prisma(config, ['migrate', 'reset', '--force'], { DOSSIER_HOME: home });
    expect(code, output).toBe(0);
    expect(await query(server.url, 'select text from "Note"')).toEqual([{ text: 'one; two' }]);
  });
});

/** Asks the engine itself, as the command line does: one method after another, each about the project's migrations. */
async function ask(
  root: string,
  url: string | undefined,
  methods: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ readonly result?: unknown; readonly error?: unknown }[]> {
  const child = spawn(engine, ['--datamodels', join(root, 'schema.prisma'), '--datasource', JSON.stringify({ url })], {
    env: { ...process.env, ...environment },
  });
  const ended = outcome(child);
  const lines = createInterface({ input: child.stdout });
  const answers: string[] = [];
  lines.on('line', (line) => answers.push(line));
  const baseDir = join(root, 'migrations');
  const names = readdirSync(baseDir).filter((name) => !name.endsWith('.toml'));
  const migrationsList = {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(baseDir, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.sort().map((path) => {
      const value = readFileSync(join(baseDir, path, 'migration.sql'), 'utf8');
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
    }),
  };
  const params = { migrationsList, filters: { externalTables: [], externalEnums: [] } };
  child.stdin.end(methods.map((method, id) => `${JSON.stringify({ id, jsonrpc: '2.0', method, params })}\n`).join(''));
  expect((await ended).code).toBe(0);
  return answers.map((line) => JSON.parse(line));
}
