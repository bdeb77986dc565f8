import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { replaceFiles } from '../src/files.js';
import { projectPath } from '../src/project.js';
import { runInShell } from './support/shell.js';

describe('a command that writes a file of the project', { timeout: 60_000 }, () => {
  it.each([
    ['schema', 'schema.graphql'],
    ['cookbook', 'docs/cookbook.md'],
  ])('%s leaves %s as it is where the disk does not take all of the new one', (command, file) => {
    const path = projectPath(file);
    const before = readFileSync(path, 'utf8');
    try {
      expect(runInShell(`trap '' XFSZ; ulimit -f 8; "$@"`, [command])).toMatchObject({ code: 2 });
      expect(readFileSync(path, 'utf8') === before).toBe(true);
      expect(readdirSync(dirname(path)).filter((name) => /\.(new|old)$/.test(name))).toEqual([]);
    } finally {
      if (readFileSync(path, 'utf8') !== before) writeFileSync(path, before);
    }
  });
});

describe('a file that is replaced', () => {
  const directory = mkdtempSync(join(tmpdir(), 'dossier-files-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  /** What is in a file after it had `before` and is replaced by `after`. */
  function replaced(before: string, after: string, toTheLetter = false): string {
    const path = join(directory, 'file');
    writeFileSync(path, before);
    replaceFiles([{ path, before, after, toTheLetter }]);
    return readFileSync(path, 'utf8');
  }

  it('keeps its permissions, also those that the mask of the process would take', () => {
    const path = join(directory, 'kept');
    const mask = process.umask(0o077);
    try {
      for (const mode of [0o640, 0o600, 0o775, 0o444]) {
        writeFileSync(path, 'a');
        chmodSync(path, mode);
        replaceFiles([{ path, after: 'b' }]);
        expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o7777]).toEqual(['b', mode]);
        rmSync(path);
      }
      replaceFiles([{ path, after: 'new' }]);
      expect(statSync(path).mode & 0o7777).toBe(0o600);
    } finally {
      process.umask(mask);
    }
  });

  it('keeps CRLF where all its lines end in it, and else has the ends that it is given', () => {
    expect(replaced('a\r\nb\r\n', 'a\nb\nc\r\n')).toBe('a\r\nb\r\nc\r\n');
    expect(replaced('a\r\nb\n', 'a\r\nb\nc\n')).toBe('a\r\nb\nc\n');
    expect(replaced('a\nb\n', 'a\r\n')).toBe('a\r\n');
    expect(replaced('', 'a\nb\n')).toBe('a\nb\n');
  });

  it('is written to the letter where offsets count in it', () => {
    expect(replaced('a\r\nb\r\n', 'a\nb\n', true)).toBe('a\nb\n');
  });
});
