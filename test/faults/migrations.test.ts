import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { projectPath } from '../../src/project.js';
import { folder, sample } from '../seed/sample.js';
import { runHere } from '../support/command.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { runCommand, startServer } from '../support/serverProcess.js';

/** Where a small folder of facts goes. */
const SAMPLE = 'a folder of facts';

describe('a database that a newer Dossier migrated', { timeout: 30_000 }, () => {
  let own: TestDatabase;
  beforeAll(async () => {
    own = await testDatabase({ seeded: false });
    await own.pool.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('later', '', '29990101000000_later', now())`,
    );
  });
  afterAll(() => own.close());

  it.each<[Parameters<typeof runHere>[0], string[]]>([
    ['seed', [SAMPLE]],
    ['seed', ['--dry-run', SAMPLE]],
    ['article', ['attach', 'some-article', projectPath('README.md')]],
    ['article', ['verify']],
    ['export', ['quotes']],
    ['backup', [join(tmpdir(), 'never.backup')]],
  ])('is refused by %s %j', async (name, args) => {
    const { code, said } = await runHere(
      name,
      args.map((arg) => (arg === SAMPLE ? folder(sample()) : arg)),
      { DATABASE_URL: own.url },
    );
    expect(code).toBe(2);
    expect(said).toContain('The database was migrated by a newer Dossier (29990101000000_later). Update this one.\n');
    expect((await own.pool.query('SELECT FROM country')).rowCount).toBe(0);
  });
});

describe('a migration that fails half-way', { timeout: 60_000 }, () => {
  const project = mkdtempSync(join(tmpdir(), 'dossier-broken-'));
  const name = '29990101000000_broken';
  const migration = join(project, 'prisma/migrations', name, 'migration.sql');
  let db: TestDatabase;
  // It is not about waiting: while other tests copy databases, a connection may take its time.
  const on = ({ url }: TestDatabase) => ({ DATABASE_URL: url, POOL_WAIT_MS: '30000' });
  afterAll(async () => {
    await db.close();
    rmSync(project, { recursive: true, force: true });
  });
  beforeAll(async () => {
    db = await testDatabase({ seeded: false });
    // A copy of what the programs need of the project, but for what npm installed.
    for (const part of [
      basename(inject('compiled')),
      'prisma/migrations',
      'examples',
      'schema.graphql',
      'package.json',
    ])
      cpSync(projectPath(part), join(project, part), { recursive: true });
    symlinkSync(projectPath('node_modules'), join(project, 'node_modules'));
    mkdirSync(join(migration, '..'));
    writeFileSync(migration, 'CREATE TABLE half (id int);\nALTER TABLE nowhere ADD COLUMN more int;\n');
  });

  it("is told with the database's own words and the command that mends it, which does", async () => {
    const told = [
      `The migration ${name} failed half-way. The database says:`,
      '  | No such table: nowhere',
      'If it runs no more, mend what the database says, and then:',
      `  npm run db:deploy -- --rolled-back ${name}`,
    ].join('\n');
    const first = startServer({ ...on(db), SEED: '0' }, project);
    expect(await first.ended).toBe(1);
    expect(first.err()).toContain(told);
    // The next start says the same; in production too, and so does a command.
    const [next, command] = [
      startServer({ ...on(db), NODE_ENV: 'production' }, project),
      runCommand(['export', 'quotes'], on(db), project),
    ];
    expect([await next.ended, await command.ended]).toEqual([1, 2]);
    expect(next.err()).toContain(told);
    expect(command.err()).toContain(told);

    writeFileSync(migration, 'CREATE TABLE half (id int);\n');
    const mended = runCommand(['deploy', '--rolled-back', name], on(db), project);
    expect(await mended.ended).toBe(0);
    expect(mended.out()).toBe(`${name}\n`);
    const unknown = runCommand(['deploy', '--rolled-back', '29990101000000_never'], on(db), project);
    expect(await unknown.ended).toBe(2);
    expect(unknown.err()).toMatch(/^The migrations failed:\n[\s\S]*29990101000000_never/);
    const after = runCommand(['export', 'quotes'], on(db), project);
    expect(await after.ended).toBe(0);
  });
});
