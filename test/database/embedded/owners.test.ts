import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { until } from '../../../src/database/embedded/process.js';
import { embeddedTrial, onUnix, query, refusal, startScript } from './trial.js';

const { inFolder, start, madeHome, emptyHome, runChild } = embeddedTrial();

onUnix('one owner at a time', () => {
  test('a second server is refused, a command joins', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const owner = await start(home);
    expect((await refusal({ home, mode: 'serve' })).message).toMatch(/already runs.*DOSSIER_HOME.*DATABASE_URL/);

    const elsewhere = runChild(startScript({ home, mode: 'serve' }));
    expect(await elsewhere.line()).toMatchObject({
      name: 'EmbeddedError',
      message: expect.stringContaining(`process ${process.pid} owns it`),
    });

    const guest = await start(home, { mode: 'join' });
    expect(guest).toMatchObject({ owned: false, url: owner.url });
    await guest.stop();
    expect(await query(owner.url, 'select 1 as one')).toEqual([{ one: 1 }]);

    const abandoned = await start(home, { mode: 'join' });
    await owner.stop();
    expect(await abandoned.died).toContain('has ended');
  });

  test('two first starts at the same time: one serves, one is refused', { timeout: 60_000 }, async () => {
    const home = emptyHome(inFolder('race'));
    const both = [0, 1].map(() => runChild(startScript({ home, mode: 'serve' })));
    const said = await Promise.all(both.map(({ line }) => line()));
    expect(said.filter(({ owned }) => owned === true)).toHaveLength(1);
    expect(said.filter(({ message }) => String(message).includes('already runs'))).toHaveLength(1);
    expect(readdirSync(home).filter((name) => /\.[0-9a-f]{8}$/.test(name))).toEqual([]);
  });

  test('a command that started the server waits for those who joined it', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const owner = await start(home, { mode: 'join' });
    const guest = await start(home, { mode: 'join' });
    expect([owner.owned, guest.owned]).toEqual([true, false]);
    let stopped = false;
    const stopping = owner.stop().then(() => {
      stopped = true;
    });
    expect(await query(guest.url, 'select pg_sleep(0.3), 1 as one')).toMatchObject([{ one: 1 }]);
    expect(stopped).toBe(false);
    await guest.stop();
    await stopping;
  });

  test('the owner takes its lock again when it has lost its session', { timeout: 60_000 }, async () => {
    const home = madeHome();
    const { url } = await start(home);
    const lock = "select pid from pg_locks where locktype = 'advisory' and granted";
    const [before] = await query<{ pid: number }>(url, lock);
    await query(url, `select pg_terminate_backend(${before?.pid})`);
    expect(await until(async () => (await query(url, lock)).length === 1, 15_000)).toBe(true);
    expect((await refusal({ home, mode: 'serve' })).message).toContain('already runs');
  });
});
