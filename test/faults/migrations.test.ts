import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { projectPath } from '../../src/project.js';
import { runHere } from '../support/command.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { runCommand, startServer } from '../support/serverProcess.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ seeded: false });
});
afterAll(() => db.close());

describe('a database that a newer Dossier migrated', { timeout: 30_000 }, () => {
  it.each<[Parameters<typeof runHere>[0], string[]]>([
    ['seed', []],
    ['seed', ['--dry-run']],
    ['article', ['attach', 'some-article', projectPath('README.md')]],
    ['article', ['verify']],
    ['export', ['quotes']],
    ['backup', [join(tmpdir(), 'never.backup')]],
  ])('is refused by %s %j', async (name, args) => {
    const own = await testDatabase({ seeded: false });
    try {
      await own.pool.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('later', '', '29990101000000_later', now())`,
      );
      const { code, said } = await runHere(name, args, { DATABASE_URL: own.url });
      expect(code).toBe(2);
      expect(said).toContain('The database was migrated by a newer Dossier (29990101000000_later). Update this one.\n');
      expect(await own.prisma.country.count()).toBe(0);
    } finally {
      await own.close();
    }
  });
});

describe('a migration that fails half-way', { timeout: 60_000 }, () => {
  const project = mkdtempSync(join(tmpdir(), 'dossier-broken-'));
  const name = '29990101000000_broken';
  const migration = join(project, 'prisma/migrations', name, 'migration.sql');
  afterAll(() => rmSync(project, { recursive: true, force: true }));
  beforeAll(() => {
    // A copy of the project, but for what npm installed.
    for (const part of [
      'src',
      basename(inject('compiled')),
      'prisma',
      'seed',
      'examples',
      'schema.graphql',
      'package.json',
      'prisma.config.ts',
      'tsconfig.json',
    ])
      cpSync(projectPath(part), join(project, part), { recursive: true });
    symlinkSync(projectPath('node_modules'), join(project, 'node_modules'));
    mkdirSync(join(migration, '..'));
    writeFileSync(migration, 'CREATE TABLE half (id int);\nALTER TABLE nowhere ADD COLUMN more int;\n');
  });

  const prisma = (...args: string[]) =>
    spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'migrate', ...args], {
      cwd: project,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: db.url, CHECKPOINT_DISABLE: '1' },
      encoding: 'utf8',
    });

  it("is told with the database's own words and the commands that mend it, which do", async () => {
    const told = [
      `The migration ${name} failed half-way. The database says:`,
      '  | No such table: nowhere',
      'If it runs no more, mend what the database says, and then:',
      `  npx prisma migrate resolve --rolled-back ${name}`,
      '  npm run db:deploy',
    ].join('\n');
    const first = startServer({ DATABASE_URL: db.url, SEED: '0' }, project);
    expect(await first.ended).toBe(1);
    expect(first.err()).toContain(told);
    // The next start says the same; in production too, and so does a command.
    const [next, command] = [
      startServer({ DATABASE_URL: db.url, NODE_ENV: 'production' }, project),
      runCommand(['seed'], { DATABASE_URL: db.url }, project),
    ];
    expect([await next.ended, await command.ended]).toEqual([1, 2]);
    expect(next.err()).toContain(told);
    expect(command.err()).toContain(told);

    writeFileSync(migration, 'CREATE TABLE half (id int);\n');
    expect(prisma('resolve', '--rolled-back', name).status).toBe(0);
    expect(prisma('deploy').status).toBe(0);
    const after = runCommand(['export', 'quotes'], { DATABASE_URL: db.url }, project);
    expect(await after.ended).toBe(0);
  });
});
