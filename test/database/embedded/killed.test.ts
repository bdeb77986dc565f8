import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine, isAlive, until } from '../../../src/database/embedded/process.js';
import { embeddedTrial, isRoot, onUnix, query, serverPid, startScript } from './trial.js';

const { children, start, madeHome, runChild } = embeddedTrial();

onUnix('when something is killed', () => {
  test('the server ends with its owner, and the next start has the data', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const owner = runChild(startScript({ home, mode: 'serve' }));
    const { url } = await owner.line();
    await query(String(url), "create table note as select 'kept' as text");
    const pid = serverPid(home);
    owner.child.kill('SIGKILL');
    expect(await until(() => !isAlive(pid) || commandLine(pid) === '', 20_000)).toBe(true);
    const { url: again } = await start(home);
    expect(await query(again, 'select text from note')).toEqual([{ text: 'kept' }]);
  });

  test('a next start at once, while the server is still ending, waits for it', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const owner = runChild(startScript({ home, mode: 'serve' }));
    await owner.line();
    owner.child.kill('SIGKILL');
    expect((await start(home)).owned).toBe(true);
  });

  test.each(['serve', 'join'] as const)(
    'a server that lost owner and guard is replaced (%s)',
    {
      timeout: 60_000,
    },
    async (mode) => {
      const home = madeHome();
      const owner = runChild(startScript({ home, mode: 'serve' }));
      await owner.line();
      const pid = serverPid(home);
      process.kill(guardOf(home, pid), 'SIGKILL');
      owner.child.kill('SIGKILL');
      await once(owner.child, 'exit');
      expect(isAlive(pid)).toBe(true);
      expect((await start(home, { mode })).owned).toBe(true);
      expect(serverPid(home)).not.toBe(pid);
    },
  );

  test('the owner is told that the server has died, and can start it again', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const { died } = await start(home);
    process.kill(serverPid(home), 'SIGKILL');
    expect(await died).toMatch(/has ended \(killed by SIGKILL\)/);
    const { url } = await start(home);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a process number that another program has by now is no server', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const file = join(home, 'data/postmaster.pid');
    const { uid, gid } = statSync(join(home, 'data'));
    const program = spawn('sleep', ['60'], isRoot ? { uid, gid } : {}); // PostgreSQL itself only minds its own user's
    children.push(program);
    writeFileSync(file, `${program.pid}\n${home}/data\n1\n5432\n${home}/s\n\n0 0\nready\n`, { mode: 0o600 });
    chownSync(file, uid, gid);
    expect((await start(home)).owned).toBe(true);
    expect(program.exitCode ?? program.signalCode).toBeNull();
  });
});

/** The guard is the shell that waits beside the server. */
function guardOf(home: string, server: number): number {
  const processes = execFileSync('ps', ['-ww', '-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
  const guard = processes.find(
    (line) => line.includes('/bin/sh -c') && line.includes(home) && !line.includes(`${server} `),
  );
  return Number(guard?.trim().split(' ')[0]);
}
