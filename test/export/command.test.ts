import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { projectRoot } from '../../src/project.js';
import { sharedDatabase } from '../support/database.js';
import { exportApi } from './support.js';

const database = sharedDatabase();
const { bytes } = exportApi(database);
afterAll(() => database.close());

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-export-'));
  return () => rmSync(folder, { recursive: true });
});

async function run(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/commands/run.ts', 'export', ...args], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: inject('databaseUrl') },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

describe('npm run export', { timeout: 40_000 }, () => {
  it('writes the file that the server gives, with its manifest beside it, and says on stderr what it did', async () => {
    const out = join(folder, 'quotes.parquet');
    const where = '{"kind":{"eq":"DIRECT"}}';
    const { code, out: said, err } = await run('quotes', '--where', where, '--order-by', 'SAID_ON:DESC', '--out', out);
    expect([code, said]).toEqual([0, '']);
    expect(err).toMatch(/ rows, \d+\.\d MB in \d+\.\d s; sha256 [0-9a-f]{64}\n$/);
    expect(readdirSync(folder).sort()).toEqual(['quotes.parquet', 'quotes.parquet.manifest.json']);
    const file = readFileSync(out);
    expect(file).toEqual(await bytes('quotes.parquet', { where, orderBy: 'SAID_ON:DESC' }));
    const manifest = JSON.parse(readFileSync(`${out}.manifest.json`, 'utf8'));
    expect(manifest.sha256).toBe(createHash('sha256').update(file).digest('hex'));
  });

  it('writes to stdout without --out, and the context beside a JSON-LD file', async () => {
    const { code, out } = await run('treaty-actions', '--columns', 'treaty,country,kind');
    expect(code).toBe(0);
    expect(out).toBe((await bytes('treaty-actions.csv', { columns: 'treaty,country,kind' })).toString());
    expect((await run('treaty-actions', '--out', join(folder, 'a.jsonld'))).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['a.jsonld', 'a.jsonld.manifest.json', 'context.jsonld']);
  });

  it('called wrongly, says what is allowed, exits with 2 and leaves nothing behind', async () => {
    const out = join(folder, 'a.csv');
    const wrong = await run('quotes', '--where', '{"kind":{"eq":"LOUD"}}', '--out', out);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('where.kind.eq: Value "LOUD" does not exist in "QuoteKind" enum.');
    const unknown = await run('people');
    expect([unknown.code, unknown.err]).toEqual([
      2,
      'There is no export "people". There are: articles, quotes, packages, line-items, citations, treaty-actions.\n',
    ]);
    const format = await run('quotes', '--out', join(folder, 'a.doc'));
    expect([format.code, format.err]).toEqual([
      2,
      'There is no format "doc". There are: csv, ndjson, parquet, jsonld, xlsx. Name one with --format.\n',
    ]);
    const place = await run('quotes', '--out', join(folder, 'none', 'a.csv'));
    expect(place.code).toBe(2);
    expect(place.err).toContain('cannot be written');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('explains itself', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const part of [
      '--where <json>',
      '--order-by <order>',
      '--format <csv|ndjson|parquet|jsonld|xlsx>',
      'Exit codes:',
    ])
      expect(out).toContain(part);
  });
});
