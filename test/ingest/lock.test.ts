import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locked } from '../../src/ingest/draft/lock.js';
import { decidedDesk } from './support/decidedDesk.js';
import { draftFolder } from './support/desk.js';

/** A lock as a process left it that ended long ago. */
function leave(lock: string): void {
  writeFileSync(lock, '');
  utimesSync(lock, 1, 1);
}

type Desk = ReturnType<typeof decidedDesk>;

describe('the lock of a draft', () => {
  it('is taken over where it was left behind, and so is the right to take it over', () => {
    const folder = draftFolder();
    const lock = join(folder, 'southland.yaml.lock');
    leave(lock);
    leave(`${lock}.${statSync(lock, { bigint: true }).mtimeNs}`);
    expect(locked(join(folder, 'southland.yaml'), () => readdirSync(folder))).toEqual(['southland.yaml.lock']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not removed by a holder from whom it was taken over', () => {
    const folder = draftFolder();
    const lock = join(folder, 'southland.yaml.lock');
    locked(join(folder, 'southland.yaml'), () => {
      rmSync(lock);
      leave(lock);
    });
    expect(readdirSync(folder)).toEqual(['southland.yaml.lock']);
  });

  it.each([
    ['a review wrote', 'southland.yaml', ({ drafts }: Desk) => join(drafts, 'southland.yaml')],
    ['the accepting of another draft wrote', 'treaties.yaml', ({ seed }: Desk) => join(seed, '.accept')],
  ])('is waited for by accept, which then writes nothing over what %s', async (_, file, locks) => {
    const desk = decidedDesk(() => 'ACCEPTED');
    const { seed, drafts, accept } = desk;
    const path = join(file === 'treaties.yaml' ? seed : drafts, file);
    const before = readdirSync(seed);
    writeFileSync(`${locks(desk)}.lock`, '');
    // It writes while accept compares.
    const other = spawn('sh', ['-c', 'sleep 1; echo "# decided" >> "$1"; rm "$2.lock"', 'sh', path, locks(desk)]);
    const ended = new Promise((resolve) => other.once('exit', resolve));
    const { code, said } = await accept();
    await ended;
    expect([code, said]).toEqual([1, expect.stringContaining('was changed meanwhile. Nothing was written.')]);
    expect(readFileSync(path, 'utf8')).toMatch(/# decided\n$/);
    expect(readdirSync(seed)).toEqual(before);
  });
});
