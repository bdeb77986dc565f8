import { chownSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { embeddedTrial, onUnix, other, query, refusal } from './trial.js';

const { inFolder, running, start, madeHome, emptyHome } = embeddedTrial();

onUnix('a server of our own', () => {
  test('starts, keeps its data, and is quick the second time', { timeout: 60_000 }, async () => {
    const home = inFolder('first');
    const said: string[] = [];
    const first = await start(home, { log: (line) => said.push(line) });
    expect(first.owned).toBe(true);
    expect(said.join()).toContain('only at the first start');
    await query(first.url, "create table note as select 'kept' as text");
    await first.stop();
    await first.stop();
    expect(existsSync(join(home, 'data/postmaster.pid'))).toBe(false);

    // One of three: one alone may have been waiting for the machine.
    const times: number[] = [];
    while (times.length < 3 && !times.some((took) => took < 1500)) {
      const before = performance.now();
      const again = await start(home);
      times.push(performance.now() - before);
      expect(await query(again.url, 'select text from note')).toEqual([{ text: 'kept' }]);
      await again.stop();
    }
    expect(Math.min(...times)).toBeLessThan(1500);
  });

  test('is PostgreSQL 18, in UTC, without TCP, and knows all letters of Unicode', { timeout: 60_000 }, async () => {
    const { url } = await start(madeHome());
    await query(url, 'create extension if not exists pg_trgm');
    const [row] = await query<{ [key: string]: unknown }>(
      url,
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('timezone') as zone,
        current_setting('listen_addresses') as tcp, current_user as role, lower('ÉЇ') as lower,
        'Україна' ilike '%УКРАЇНА%' as ilike, cardinality(show_trgm('Їжак')) as trigrams`,
    );
    expect(row).toEqual({ major: 18, zone: 'UTC', tcp: '', role: 'dossier', lower: 'éї', ilike: true, trigrams: 5 });
  });

  test('works in a folder with a deep path, and with odd characters in it', { timeout: 60_000 }, async () => {
    const home = emptyHome(inFolder("odd ,'%?#é", 'deep'.repeat(20), 'x'.repeat(60)));
    const { url } = await start(home);
    const socket = new URL(url).searchParams.get('host') ?? '';
    expect(Buffer.byteLength(join(socket, '.s.PGSQL.5432.lock'))).toBeLessThan(104);
    expect(statSync(socket).mode & 0o777).toBe(0o700);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await running.pop()?.stop();

    if (other) {
      // Somebody else has made our short folder before us.
      const short = join(socket, '..');
      rmSync(short, { recursive: true });
      mkdirSync(short);
      chownSync(short, other.uid, other.gid);
      expect((await refusal({ home, mode: 'serve' })).message).toContain('belongs to somebody else');
      rmSync(short, { recursive: true });
    }
    rmSync(join(socket, '..'), { recursive: true, force: true });

    const { message } = await refusal({ home: inFolder('a $(shell)'), mode: 'serve' });
    expect(message).toMatch(/holds a character.*DOSSIER_HOME/);
  });

  test('cannot be made to read settings of the caller', { timeout: 60_000 }, async () => {
    Object.assign(process.env, { PGPORT: '1', PGSSLMODE: 'require', PGHOST: 'nowhere' });
    try {
      const { url } = await start(madeHome());
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      for (const name of ['PGPORT', 'PGSSLMODE', 'PGHOST']) delete process.env[name];
    }
  });
});
