import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '../../src/database/embedded/process.js';
import { embeddedHome } from '../support/embeddedHome.js';
import { putAway } from '../support/putAway.js';
import { addressOf, type Run, send, startServer } from '../support/serverProcess.js';

const root = mkdtempSync(join(tmpdir(), 'dossier-killed-'));
chmodSync(root, 0o711); // as root, PostgreSQL runs as another user, who must be able to enter
const home = join(root, 'home');
let run: Run;
let base: string;

beforeAll(async () => {
  run = startServer({ DOSSIER_HOME: embeddedHome(home), SEED: '0' });
  base = await addressOf(run);
});

afterAll(async () => {
  run.child.kill('SIGTERM');
  await run.ended;
  putAway(root);
});

const postmaster = () => Number(readFileSync(join(home, 'data/postmaster.pid'), 'utf8').split('\n')[0]);

/** What one operation came to: `data`, or the code of its error. */
async function outcome(): Promise<string> {
  const answer = await send(base, '{ articles(first: 1) { totalCount } }');
  const body: { data?: unknown; errors?: { extensions: { code: string } }[] } = await answer.json();
  return body.errors?.[0]?.extensions.code ?? 'data';
}

/** Sends operations from eight clients until told to stop, and counts what came of them. */
function load() {
  const counts: Record<string, number> = {};
  let over = false;
  const clients = Array.from({ length: 8 }, async () => {
    while (!over) {
      const what = await outcome().catch((error: Error) => `no answer: ${error.message}`);
      counts[what] = (counts[what] ?? 0) + 1;
      await sleep(5);
    }
  });
  return async () => {
    over = true;
    await Promise.all(clients);
    return counts;
  };
}

/** What `/ready` says of the database. It holds no facts here, which is said where it answers. */
const database = async () => {
  const said = await (await fetch(`${base}/ready`)).text();
  return /"database":"down"/.test(said) ? 'down' : /"facts":"none"/.test(said) ? 'answers' : said;
};

/** Looks at `/ready` all the time, four at once, so that none of its answers is missed. @returns how to end it, with the answers. */
function watchReady() {
  const seen = new Set<string>();
  let over = false;
  const watchers = Array.from({ length: 4 }, async () => {
    while (!over) {
      seen.add(await database());
      await sleep(5);
    }
  });
  return {
    seen,
    async end() {
      over = true;
      await Promise.all(watchers);
    },
  };
}

describe.skipIf(process.platform === 'win32')('the embedded database, killed under load', { timeout: 60_000 }, () => {
  it('is started again, however often; the server stays, and says TRY_AGAIN meanwhile', async () => {
    const before = postmaster();
    const stop = load();
    await expect.poll(outcome).toBe('data');
    const watch = watchReady();
    process.kill(before, 'SIGKILL');
    // It may be back before anybody has looked. Killed again, it is away for half a second.
    await expect.poll(() => postmaster() > 0 && isAlive(postmaster()) && postmaster() !== before).toBe(true);
    process.kill(postmaster(), 'SIGKILL');
    await expect.poll(() => watch.seen.has('down')).toBe(true);
    expect((await fetch(`${base}/health`)).status).toBe(200);
    await watch.end();
    await expect.poll(database, { timeout: 20_000 }).toBe('answers');
    await expect.poll(outcome).toBe('data');
    const counts = await stop();
    expect(Object.keys(counts).sort()).toEqual(['TRY_AGAIN', 'data']);
    expect(postmaster()).not.toBe(before);
    await expect.poll(run.err).toContain('The embedded PostgreSQL runs again.');
  });

  it('resets itself when one of its backends is killed; the server stays, and says TRY_AGAIN meanwhile', async () => {
    const stop = load();
    await expect.poll(outcome).toBe('data');
    const backends = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(postmaster())], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes('dossier dossier'));
    process.kill(Number(backends[0]?.trim().split(' ')[0]), 'SIGKILL');
    await expect.poll(() => run.err(), { timeout: 10_000 }).toContain('Try again in a moment.');
    await expect.poll(outcome, { timeout: 10_000 }).toBe('data');
    const counts = await stop();
    expect(Object.keys(counts).filter((what) => what !== 'data' && what !== 'TRY_AGAIN')).toEqual([]);
    // PostgreSQL lets the first connections in before it has done with its reset.
    await expect.poll(database, { timeout: 10_000 }).toBe('answers');
  });
});
