import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';
import { bareEnvironment } from './serverProcess.js';

/** Runs a line of the shell in which `"$@"` is a command, compiled, with its arguments: what a terminal does with its output. */
export function runInShell(
  line: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const command = [process.execPath, join(inject('compiled'), 'command.js'), ...args];
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line, 'sh', ...command], {
    env: bareEnvironment(environment),
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}
