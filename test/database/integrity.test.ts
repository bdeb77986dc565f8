import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { projectPath } from '../../src/project.js';
import { sharedDatabase } from '../support/database.js';
import { brokenBy } from './integrity/rules.js';

const db = sharedDatabase();
afterAll(() => db.close());

/** The rules of the database, each broken in `test/database/integrity/`. */
describe('all of it', () => {
  it('is broken here: no rule of the migrations goes untried', async () => {
    const { rows } = await db.pool.query<{ rule: string }>(
      `SELECT conname AS rule FROM pg_constraint WHERE contype IN ('c', 'x') AND connamespace = 'public'::regnamespace
       UNION SELECT tgrelid::regclass::text || '_cited' FROM pg_trigger WHERE tgfoid = 'check_cited'::regproc
       UNION SELECT m[1] FROM pg_proc, regexp_matches(prosrc, 'CONSTRAINT = ''(\\w+)''', 'g') m WHERE pronamespace = 'public'::regnamespace`,
    );
    const rules = rows.map(({ rule }) => rule.replaceAll('"', ''));
    const broken = new Set(Object.values(brokenBy).flat());
    expect(rules.length).toBeGreaterThan(60);
    expect(rules.filter((rule) => !broken.has(rule)).sort()).toEqual([]);
  });

  it('has its tests: each theme is described, where its rules are seen to be broken', () => {
    const folder = projectPath('test', 'database', 'integrity');
    const described = readdirSync(folder)
      .filter((file) => file.endsWith('.test.ts'))
      .flatMap((file) => [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^describeRules\('([^']+)'/gm)])
      .map(([, theme]) => theme);
    expect(described.sort()).toEqual(Object.keys(brokenBy).sort());
  });
});
