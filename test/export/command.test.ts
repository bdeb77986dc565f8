import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { allExports } from '../../src/export/exports.js';
import { runHere } from '../support/command.js';
import { sharedDatabase } from '../support/database.js';
import { runCommand } from '../support/serverProcess.js';
import { exportApi } from './support.js';

const database = sharedDatabase();
const { bytes } = exportApi(database);
afterAll(() => database.close());

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-export-'));
  return () => rmSync(folder, { recursive: true });
});

const names = allExports.map(({ name }) => name).join(', ');
const environment = { DATABASE_URL: inject('databaseUrl') };

/** Runs the command as a person would. */
async function run(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const process = runCommand(['export', ...args], environment);
  const code = await process.ended;
  return { code, out: process.out(), err: process.err() };
}

describe('npm run export', { timeout: 60_000 }, () => {
  it('writes the file that the server gives, with its manifest beside it, and says on stderr what it did', async () => {
    const out = join(folder, 'quotes.parquet');
    const where = '{"kind":{"eq":"DIRECT"}}';
    const asked = ['quotes', '--where', where, '--order-by', 'SAID_ON:DESC', '--out', out];
    const { code, out: printed, err } = await runHere('export', asked, environment);
    expect([code, printed]).toEqual([0, '']);
    expect(err).toMatch(/ rows, \d+\.\d MB in \d+\.\d s; sha256 [0-9a-f]{64}\n$/);
    expect(readdirSync(folder).sort()).toEqual(['quotes.parquet', 'quotes.parquet.manifest.json']);
    const file = readFileSync(out);
    expect(file).toEqual(await bytes('quotes.parquet', { where, orderBy: 'SAID_ON:DESC' }));
    const manifest = JSON.parse(readFileSync(`${out}.manifest.json`, 'utf8'));
    expect(manifest.sha256).toBe(createHash('sha256').update(file).digest('hex'));
  });

  it('writes to stdout without --out, and the context beside a JSON-LD file', async () => {
    const where = '{kind: {eq: RATIFICATION}}';
    const options = ['--where', where, '--bom', '--raw', '--separator', 'semicolon'];
    const { code, out } = await run('treaty-actions', '--columns', 'treaty,country,kind', ...options);
    expect(code).toBe(0);
    const asked = { columns: 'treaty,country,kind', where, bom: '1', raw: '1', separator: 'semicolon' };
    expect(out).toBe((await bytes('treaty-actions.csv', asked)).toString());
    const file = await runHere('export', ['treaty-actions', '--out', join(folder, 'a.jsonld')], environment);
    expect(file.code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['a.jsonld', 'a.jsonld.manifest.json', 'context.jsonld']);
  });

  it('writes totals, by the arguments of their field', async () => {
    const asked = ['package-totals', '--group-by', 'AUTHORITY,YEAR', '--cumulative', '--order-by', 'YEAR:DESC'];
    const { code, out } = await run(...asked);
    expect(code).toBe(0);
    const parameters = { groupBy: 'AUTHORITY,YEAR', cumulative: '1', orderBy: 'YEAR:DESC' };
    expect(out).toBe((await bytes('package-totals.csv', parameters)).toString());
    const wrong = await runHere('export', ['quotes', '--group-by', 'SPEAKER'], environment);
    expect([wrong.code, wrong.said]).toEqual([2, 'groupBy: is nothing that quotes takes. It takes: where, orderBy.\n']);
    const format = await runHere('export', ['quote-totals', '--format', 'jsonld'], environment);
    expect([format.code, format.said]).toEqual([
      2,
      'There is no format "jsonld" of quote-totals. There are: csv, ndjson, parquet, xlsx.\n',
    ]);
  });

  it('called wrongly, says what is allowed, exits with 2 and leaves nothing behind', async () => {
    const out = join(folder, 'a.csv');
    const wrong = await runHere('export', ['quotes', '--where', '{"kind":{"eq":"LOUD"}}', '--out', out], environment);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('where.kind.eq: Value "LOUD" does not exist in "QuoteKind" enum.');
    const graphql = await runHere('export', ['quotes', '--where', '{kind: {eq: LOUD}}'], environment);
    expect([graphql.code, graphql.said]).toEqual([
      2,
      expect.stringContaining('where.kind.eq: Value "LOUD" does not exist'),
    ]);
    const option = await runHere('export', ['quotes', '--format', 'ndjson', '--bom'], environment);
    expect([option.code, option.said]).toEqual([2, 'bom: is an option of csv, and not of ndjson.\n']);
    const unknown = await runHere('export', ['people'], environment);
    expect([unknown.code, unknown.said]).toEqual([2, `There is no export "people". There are: ${names}.\n`]);
    const format = await runHere('export', ['quotes', '--out', join(folder, 'a.doc')], environment);
    expect([format.code, format.said]).toEqual([
      2,
      'There is no format "doc" of quotes. There are: csv, ndjson, parquet, jsonld, xlsx. Name one with --format.\n',
    ]);
    const place = await runHere('export', ['quotes', '--out', join(folder, 'none', 'a.csv')], environment);
    expect(place.code).toBe(2);
    expect(place.said).toMatch(/\.csv" is not there\. Look at its spelling, and whether its folder is there\./);
    const nameless = await runHere('export', ['quotes', '--out', ''], environment);
    expect([nameless.code, nameless.said]).toEqual([
      2,
      '"" is no name. Give the name of a file: a new one, or one to replace.\n',
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('explains itself', async () => {
    const { code, said } = await runHere('export', ['--help'], environment);
    expect(code).toBe(0);
    for (const part of [
      '--where <filter>',
      '--separator <comma|semicolon|tab>',
      '--bom',
      '--order-by <order>',
      '--format <csv|ndjson|parquet|jsonld|xlsx>',
      'Exit codes:',
    ])
      expect(said).toContain(part);
  });
});
