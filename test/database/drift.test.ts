import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectPath, projectRoot } from '../../src/project.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { sha256 } from '../support/facts.js';

let db: TestDatabase;
let drifted: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ seeded: false });
  drifted = await testDatabase({ seeded: false });
});
afterAll(async () => {
  await db.close();
  await drifted.close();
});

/** Asks Prisma's command line whether a database is what the schema says. */
async function diff(url: string): Promise<{ readonly code: number | null; readonly output: string }> {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const child = spawn(
    process.execPath,
    [cli, 'migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--exit-code'],
    {
      cwd: projectRoot,
      env: {
        ...process.env,
        DATABASE_URL: url,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { code, output };
}

describe('a migrated database', { timeout: 60_000 }, () => {
  it('is what the Prisma schema says, but for what somebody has changed by hand', async () => {
    await drifted.pool.query('ALTER TABLE treaty ADD COLUMN by_hand text');
    const { code, output } = await diff(drifted.url);
    expect(output.match(/^ *\[.\] .*$/gm)).toEqual([
      '[*] Changed the `treaty` table',
      '  [-] Removed column `by_hand`',
    ]);
    expect(code).toBe(2);
  });

  it('was migrated by the files that are here, unchanged', async () => {
    const { rows } = await db.pool.query<{ migration_name: string; checksum: string }>(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const folder = projectPath('prisma', 'migrations');
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [name, sha256(readFileSync(`${folder}/${name}/migration.sql`, 'utf8'))]);
    expect(files.length).toBeGreaterThan(0);
    expect(Object.fromEntries(rows.map((row) => [row.migration_name, row.checksum]))).toEqual(
      Object.fromEntries(files),
    );
  });
});

describe('the columns of the database', () => {
  /** The columns that the schema's files declare, as `table.column`, and whether one must be given. */
  function declared(): string[] {
    const folder = projectPath('prisma', 'schema');
    const text = readdirSync(folder)
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      .join('\n');
    const models = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({
      name,
      body,
    }));
    const names = models.map(({ name }) => name);
    return models.flatMap(({ name, body }) => {
      const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name;
      return [...body.matchAll(/^ +(\w+) +(\w+)(\[\]|\?)?(.*)$/gm)]
        .filter(([, , type = '']) => !names.includes(type))
        .map(([, field, , optional, attributes = '']) => {
          const column = /@map\("(\w+)"\)/.exec(attributes)?.[1] ?? field;
          // A list's column may be NULL: Prisma reads that as the empty list.
          return `${table}.${column}${optional ? '' : ' NOT NULL'}`;
        });
    });
  }

  it('are the fields of the models, no more and no less', async () => {
    const { rows } = await db.pool.query<{ column: string }>(
      `SELECT table_name || '.' || column_name || CASE WHEN is_nullable = 'NO' THEN ' NOT NULL' ELSE '' END AS "column"
       FROM information_schema.columns
       WHERE table_schema = 'public' AND left(table_name, 1) <> '_'`,
    );
    expect(declared().length).toBeGreaterThan(150);
    expect(rows.map(({ column }) => column).sort()).toEqual(declared().sort());
  });
});
