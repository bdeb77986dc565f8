import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
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
