import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { runHere } from '../support/command.js';
import { runInShell } from '../support/shell.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-export-'));
  return () => rmSync(folder, { recursive: true });
});

const environment = { DATABASE_URL: inject('databaseUrl') };

/** A disk that is full after a few kilobytes. */
const full = "trap '' XFSZ; ulimit -f 8; ";

describe('an export that cannot be written', { timeout: 60_000 }, () => {
  it('to stdout breaks off with 1, and says why: what is there is no whole file', () => {
    const cut = runInShell(`${full}"$@" > '${join(folder, 'c.csv')}'`, ['export', 'citations'], environment);
    expect(cut.code).toBe(1);
    expect(cut.err).toMatch(/^Database: [^\n]*\nThe export broke off, stdout has no whole file: EFBIG: [^\n]*\n$/);
    expect(statSync(join(folder, 'c.csv')).size).toBeGreaterThan(0);
  });

  it('to stdout ends quietly where who reads has had enough', () => {
    const closed = runInShell('{ "$@"; echo "code $?" >&2; } | :', ['export', 'citations'], environment);
    expect(closed.err).toMatch(/^Database: [^\n]*\ncode 0\n$/);
  });

  it('to a file says why, and leaves nothing behind', () => {
    const cut = runInShell(`${full}"$@"`, ['export', 'citations', '--out', join(folder, 'c.csv')], environment);
    expect(cut.code).toBe(1);
    expect(cut.err).toMatch(/\nThe export broke off, nothing was kept: EFBIG: file too large[^\n]*\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('in the place of what is no file, or with its manifest there, is refused before anything is written', async () => {
    const pipe = join(folder, 'pipe.csv');
    execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
    const link = join(folder, 'link.csv');
    symlinkSync(pipe, link);
    const inside = join(folder, 'folder.csv');
    mkdirSync(inside);
    mkdirSync(join(folder, 'm.csv.manifest.json'));
    const before = readdirSync(folder);
    for (const [out, refused, what] of [
      [pipe, pipe, 'a pipe'],
      [link, link, 'a link'],
      [inside, inside, 'a folder'],
      [join(folder, 'm.csv'), join(folder, 'm.csv.manifest.json'), 'a folder'],
    ] as const) {
      const { code, said } = await runHere('export', ['quotes', '--out', out], environment);
      expect([code, said]).toEqual([
        2,
        `"${refused}" is ${what}. Give the name of a file: a new one, or one to replace.\n`,
      ]);
    }
    expect(readdirSync(folder)).toEqual(before);
    expect([lstatSync(pipe).isFIFO(), lstatSync(link).isSymbolicLink()]).toEqual([true, true]);
  });

  it('with what belongs beside it keeps nothing, and leaves the file that was there before', async () => {
    const out = join(folder, 'a.jsonld');
    writeFileSync(out, 'older');
    mkdirSync(join(folder, 'context.jsonld'));
    const { code, said } = await runHere('export', ['treaty-actions', '--out', out], environment);
    expect([code, said]).toEqual([1, expect.stringContaining('The export broke off, nothing was kept: ')]);
    expect(readFileSync(out, 'utf8')).toBe('older');
    expect(readdirSync(folder).sort()).toEqual(['a.jsonld', 'context.jsonld']);
  });
});
