import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runInShell } from '../support/shell.js';
import { folder, sample } from './sample.js';

const work = mkdtempSync(join(tmpdir(), 'dossier-output-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the standard output of a command', { timeout: 60_000 }, () => {
  it('may be closed by who reads it: nothing is said, and the exit code is that of the work', () => {
    const closed = runInShell('{ "$@"; echo "code $?" >&2; } | :', ['seed', '--check', '--report', folder(sample())]);
    expect(closed.err).toBe('code 0\n');
    const wrong = folder({ ...sample(), 'countrys.yaml': '' });
    const refused = runInShell('{ "$@"; echo "code $?" >&2; } | :', ['seed', '--check', wrong]);
    expect(refused.err).toMatch(/did you mean countries\.yaml\?\n1 error; [^\n]*\ncode 1\n$/);
  });

  it('that takes only a part of it, as on a full disk, is told in one line, with the exit code 1', () => {
    const out = join(work, 'report.txt');
    const part = runInShell(`trap '' XFSZ; ulimit -f 1; "$@" > '${out}'`, ['seed', '--check', '--report']);
    expect(part.code).toBe(1);
    expect(part.err).toBe('Standard output did not take all of it: EFBIG: file too large, write\n');
    expect(readFileSync(out, 'utf8')).toMatch(/^Packages and lines/);
    // In one piece, of which a part is taken without an error.
    const help = runInShell(`trap '' XFSZ; ulimit -f 1; "$@" > '${out}'`, ['seed', '--help']);
    expect([help.code, help.err]).toEqual([1, part.err]);
  });
});
