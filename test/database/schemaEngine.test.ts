import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbedded } from '../../src/database/embedded/index.js';

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
});

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
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
    const { config } = makeProject('embedded');
    const validated = await prisma(config, ['validate'], { DOSSIER_HOME: '/dev/null/nowhere' });
    expect(validated.code, validated.output).toBe(0); // it needs no server, and starts none

    // One of the two starts it and must not stop it, nor hold Prisma's lock, while the other still works.
    const both = await Promise.all([0, 1].map(() => prisma(config, ['migrate', 'deploy'], { DOSSIER_HOME: home })));
    const said = both.map(({ output }) => output).join();
    expect(
      both.map(({ code }) => code),
      said,
    ).toEqual([0, 0]);
    expect(said).toContain('All migrations have been successfully applied');
    expect(said).toContain('No pending migrations to apply');

    server = await startEmbedded({ home, mode: 'serve', settings: { fsync: 'off' } });
    expect(server.owned).toBe(true);
    expect(await query(server.url, 'select note_length(note), text from "Note" note')).toEqual([
      { note_length: 8, text: 'one; two' },
    ]);
  });

  test('it joins the server that runs', { timeout: 60_000 }, async () => {
    const { config } = makeProject('joined');
    const { code, output } = await prisma(config, ['migrate', 'status'], { DOSSIER_HOME: home });
    expect(output).toContain('Database schema is up to date');
    expect(code).toBe(0);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('it passes on what is wrong with the embedded PostgreSQL', { timeout: 60_000 }, async () => {
    const { config } = makeProject('wrong');
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, output } = await prisma(config, ['migrate', 'deploy'], { DOSSIER_HOME: file });
    expect(output).toContain(`cannot write to its folder, ${file}`);
    expect(output).toContain('DATABASE_URL');
    expect(code).toBe(1);
  });
});

describe.skipIf(process.platform === 'win32')('migrations', () => {
  test('two deploys at the same time apply each migration once', { timeout: 60_000 }, async () => {
    const { config } = makeProject('twice', { '1_note': MIGRATION, '2_wait': 'select pg_sleep(0.5);' });
    const DATABASE_URL = database('twice');
    await query(server.url, 'create database twice');
    const both = await Promise.all([0, 1].map(() => prisma(config, ['migrate', 'deploy'], { DATABASE_URL })));
    expect(
      both.map(({ code }) => code),
      both.map(({ output }) => output).join(),
    ).toEqual([0, 0]);
    expect(
      await query(DATABASE_URL, 'select migration_name, applied_steps_count from _prisma_migrations order by 1'),
    ).toEqual([
      { migration_name: '1_note', applied_steps_count: 1 },
      { migration_name: '2_wait', applied_steps_count: 1 },
    ]);
  });

  test('a failed one is reported, leaves nothing behind, and blocks the next deploy', { timeout: 60_000 }, async () => {
    const { config } = makeProject('failing', {
      '1_note': MIGRATION,
      '2_broken': 'create table "Left" (id integer); select 1/0;',
    });
    const DATABASE_URL = database('failing');
    const first = await prisma(config, ['migrate', 'deploy'], { DATABASE_URL }); // which makes the database, too
    expect(first.output).toMatch(/division by zero[\s\S]*2_broken/);
    expect(first.code).toBe(1);
    const second = await prisma(config, ['migrate', 'deploy'], { DATABASE_URL });
    expect(second.output).toMatch(/P3009[\s\S]*2_broken/);
    expect(second.code).toBe(1);
    expect(await query(DATABASE_URL, `select to_regclass('"Left"') as left`)).toEqual([{ left: null }]);
  });

  test('diff tells by its exit code whether the database is what the schema says', { timeout: 60_000 }, async () => {
    const { config, root } = makeProject('diff');
    const DATABASE_URL = server.url;
    const diff = [
      'migrate',
      'diff',
      '--from-config-datasource',
      '--to-schema',
      join(root, 'schema.prisma'),
      '--exit-code',
    ];
    const same = await prisma(config, diff, { DATABASE_URL });
    expect(same.output).toContain('No difference detected');
    expect(same.code).toBe(0);
    await query(server.url, 'alter table "Note" add column drifted integer');
    const drifted = await prisma(config, diff, { DATABASE_URL });
    expect(drifted.output).toContain('drifted');
    expect(drifted.code).toBe(2);
    await query(server.url, 'alter table "Note" drop column drifted');
  });

  test('drift is found through a shadow database, which is not the main one', { timeout: 60_000 }, async () => {
    const { root } = makeProject('shadow');
    expect(await diagnose(root)).toEqual({ action: { tag: 'createMigration' } });
    await query(server.url, 'create table drifted (id integer primary key)');
    expect(await diagnose(root)).toMatchObject({
      action: { tag: 'reset', reason: expect.stringMatching(/Drift detected[\s\S]*drifted/) },
    });
    expect(await query(server.url, 'select text from "Note"')).toEqual([{ text: 'one; two' }]);
    expect(await query(server.url, "select from pg_database where datname like 'prisma_migrate_shadow%'")).toEqual([]);
  });

  test('reset makes the database anew', { timeout: 60_000 }, async () => {
    const { config } = makeProject('reset');
    await query(server.url, `update "Note" set text = 'changed'`);
    const { code, output } = await prisma(config, ['migrate', 'reset', '--force'], { DOSSIER_HOME: home });
    expect(code, output).toBe(0);
    expect(await query(server.url, 'select text from "Note"')).toEqual([{ text: 'one; two' }]);
  });
});

/** Asks the engine itself what "migrate dev" asks it: the command refuses to run without a terminal. */
async function diagnose(root: string): Promise<unknown> {
  const schema = join(root, 'schema.prisma');
  const child = spawn(engine, ['--datamodels', schema, '--datasource', JSON.stringify({ url: server.url })]);
  const ended = outcome(child);
  const migrationsList = {
    baseDir: join(root, 'migrations'),
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(join(root, 'migrations/migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: [
      { path: '1_note', migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: MIGRATION } } },
    ],
  };
  const params = { migrationsList, filters: { externalTables: [], externalEnums: [] } };
  child.stdin.end(`${JSON.stringify({ id: 1, jsonrpc: '2.0', method: 'devDiagnostic', params })}\n`);
  const lines = createInterface({ input: child.stdout });
  const answer = new Promise<{ result?: unknown; error?: unknown }>((resolve) => {
    lines.once('line', (line) => resolve(JSON.parse(line)));
  });
  expect((await ended).code).toBe(0);
  const { result, error } = await answer;
  expect(error).toBeUndefined();
  return result;
}
