import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connectionOptions } from '../src/database/pool.js';
import { projectPath, projectVersion } from '../src/project.js';
import { addressOf, type Run, runProgram, send, startFromSource, startServer } from './support/serverProcess.js';

const name = `${inject('emptyTemplate')}_main_${process.pid}`;
const databaseUrl = (() => {
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${name}`;
  return url.toString();
})();
const admin = new pg.Client(connectionOptions(inject('adminUrl')));

beforeAll(async () => {
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
});
afterAll(async () => {
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
});

/** Starts the server on the database of this file. */
const start = (environment: Readonly<Record<string, string>> = {}): Run =>
  startServer({ DATABASE_URL: databaseUrl, ...environment });

describe('the server in production', { timeout: 30_000 }, () => {
  it('does not touch a database that was not migrated: it says what to run, and ends with 1', async () => {
    const run = start({ NODE_ENV: 'production' });
    expect(await run.ended).toBe(1);
    const missing = readdirSync(projectPath('prisma', 'migrations'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
    expect(run.err()).toBe(
      `The database lacks ${missing.length} migrations, of which ${missing[0]} is the first.\nRun \`npm run db:deploy\`, or start with MIGRATE=1.\n`,
    );
    const client = new pg.Client(connectionOptions(databaseUrl));
    await client.connect();
    const { rows } = await client.query(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`);
    await client.end();
    expect(rows).toEqual([]);
  });
});

describe('npm start', { timeout: 30_000 }, () => {
  const compiled = join(inject('compiled'), 'main.js');

  it('has --help, and refuses any other argument: nobody waits for what it does not do', async () => {
    const help = runProgram([compiled, '--help'], {});
    expect(await help.ended).toBe(0);
    expect(help.out()).toMatch(
      /^Serves the record: [\s\S]*\nUsage: npm start\n[\s\S]*\n {2}DATABASE_URL\n {6}PostgreSQL 15 or newer\./,
    );
    const wrong = runProgram([compiled, '--port', '80'], {});
    expect(await wrong.ended).toBe(2);
    expect(wrong.err()).toMatch(/^"--port" is one too many: npm start -- --help /);
  });
});

describe('the server', { timeout: 60_000 }, () => {
  it('makes an empty database ready, says what it did and where it is, and answers', async () => {
    const run = startFromSource({ DATABASE_URL: databaseUrl });
    const base = await addressOf(run);
    expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await expect.poll(run.out).toContain('open it in a browser');
    expect(run.out().trimEnd().split('\n')).toEqual([
      `Dossier ${projectVersion()}`,
      expect.stringMatching(/^Database: PostgreSQL \d+\.\d+, from DATABASE_URL$/),
      expect.stringMatching(/^Migrated: [1-9]\d* migration\(s\) applied\.$/),
      expect.stringMatching(/^Seeded: +[1-9]\d+ rows in \d+ tables\.$/),
      `GraphQL:  ${base}/graphql`,
      `Explorer: ${base}/  (open it in a browser)`,
      `GraphiQL: ${base}/graphql  (open it in a browser)`,
    ]);
    // The address of the database holds a password: it is not printed.
    expect(run.out() + run.err()).not.toContain(databaseUrl);

    expect((await fetch(`${base}/health`)).status).toBe(200);
    expect((await fetch(`${base}/ready`)).status).toBe(200);
    const answer = await send(base, '{ articles(first: 1) { totalCount nodes { headline } } }');
    expect(answer.status).toBe(200);
    const body: { data?: { articles: { totalCount: number; nodes: unknown[] } }; errors?: unknown } =
      await answer.json();
    expect(body.errors).toBeUndefined();
    expect(body.data?.articles.totalCount).toBeGreaterThan(0);
    expect(body.data?.articles.nodes).toHaveLength(1);

    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(run.out()).toMatch(/^Stopping: SIGTERM\.$/m);
  });

  it('started again, neither migrates nor seeds; GraphiQL needs no other server; a running question is finished', async () => {
    const run = start({ DRAIN_MS: '20000' });
    const base = await addressOf(run);
    expect(run.out()).not.toMatch(/Migrated|Seeded/);

    const page = await fetch(`${base}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    expect(html).toMatch(/<script/);
    const tags = html.match(/<(?:script|link|img|iframe|style)\b[^>]*>/gi) ?? [];
    expect(tags.length).toBeGreaterThan(0);
    expect(tags.filter((tag) => /(?:src|href)\s*=\s*["']?\s*(?:https?:)?\/\//i.test(tag))).toEqual([]);
    const root = await fetch(`${base}/`);
    expect([root.status, root.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await root.text()).toContain('What was announced for Ukraine');

    // A question that waits for a lock is running; then the server is told to stop; then the lock goes.
    const blocker = new pg.Client(connectionOptions(databaseUrl));
    await blocker.connect();
    try {
      await blocker.query('BEGIN');
      await blocker.query('LOCK TABLE article IN ACCESS EXCLUSIVE MODE');
      const answer = send(base, '{ articles(first: 1) { nodes { headline } } }');
      for (;;) {
        const { rows } = await admin.query(
          `SELECT FROM pg_stat_activity WHERE datname = $1 AND application_name = 'dossier' AND wait_event_type = 'Lock'`,
          [name],
        );
        if (rows.length > 0) break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      run.child.kill('SIGTERM');
      await expect.poll(run.out).toContain('Stopping: SIGTERM.');
      // It is told first, and listens no more a moment later.
      const listens = () => fetch(`${base}/health`, { headers: { connection: 'close' } }).then(Boolean, () => false);
      await expect.poll(listens).toBe(false);
      await blocker.query('ROLLBACK');
      const released = performance.now();
      const response = await answer;
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ data: { articles: { nodes: [{}] } } });
      expect(await run.ended).toBe(0);
      // It ends when the last answer is sent, not when the time for draining is over.
      expect(performance.now() - released).toBeLessThan(5_000);
    } finally {
      await blocker.end();
    }
  });

  it.concurrent.each([
    ['', {}],
    [', also while it looks for Redis', { REDIS_URL: 'redis://127.0.0.1:1' }],
  ])('says that the port is taken, and ends with 1%s', async (_, environment) => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    try {
      const { port } = other.address() as AddressInfo;
      const run = start({ PORT: String(port), ...environment });
      expect(await run.ended).toBe(1);
      expect(run.err()).toMatch(new RegExp(`address already in use 127\\.0\\.0\\.1:${port}`));
      expect(run.err()).toContain('Choose another address with HOST and PORT.');
      expect(run.err()).not.toContain('    at ');
    } finally {
      other.close();
    }
  });

  it.concurrent.each([
    ['a name that nobody has', 'no-such-host.invalid'],
    ['an address of another machine', '192.0.2.1'],
  ])('says that HOST is wrong, not the database, and ends with 1: %s', async (_, HOST) => {
    const run = start({ HOST, PORT: '0' });
    expect(await run.ended).toBe(1);
    expect(run.err()).toMatch(
      new RegExp(
        `^The server cannot listen on ${HOST}, port 0: .+\\.\nChoose another address with HOST and PORT\\.\n$`,
      ),
    );
  });

  it.concurrent('lists what is wrong in the environment, and ends with 1', async () => {
    const run = start({ PORT: 'http', MAX_PAGE: '0' });
    expect(await run.ended).toBe(1);
    expect(run.out()).toBe('');
    expect(run.err()).toMatch(/^The environment is wrong:\n {2}PORT is "http": .+\n {2}MAX_PAGE is "0": .+\n$/);
  });

  it.concurrent('says that the database does not answer, without its password, and ends with 1', async () => {
    const run = start({ DATABASE_URL: 'postgresql://reader:hunter2-secret@127.0.0.1:1/none' });
    expect(await run.ended).toBe(1);
    expect(run.err()).toMatch(/^The database does not answer: .+ Check DATABASE_URL/);
    expect(run.out() + run.err()).not.toContain('hunter2');
    expect(run.err()).not.toContain('    at ');
  });
});
