import { vi } from 'vitest';
import { run as article } from '../../src/commands/article.js';
import { run as backup } from '../../src/commands/backup.js';
import { run as exportList } from '../../src/commands/export.js';
import { run as key } from '../../src/commands/key.js';
import { run as restore } from '../../src/commands/restore.js';
import { run as seed } from '../../src/commands/seed.js';

const COMMANDS = { article, backup, export: exportList, key, restore, seed };

/** Runs a command in this process, which takes a tenth of the time: its exit code, and what it said, on stdout, on stderr and in all. */
export async function runHere(
  name: keyof typeof COMMANDS,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly out: string; readonly err: string; readonly said: string }> {
  for (const [variable, value] of Object.entries(environment)) vi.stubEnv(variable, value);
  const said: { readonly text: string; readonly isError: boolean }[] = [];
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi
      .spyOn(stream, 'write')
      .mockImplementation((text) => said.push({ text: String(text), isError: stream === process.stderr }) > 0),
  );
  const told = (some: typeof said) => some.map(({ text }) => text).join('');
  try {
    const code = await COMMANDS[name](args);
    return {
      code,
      out: told(said.filter(({ isError }) => !isError)),
      err: told(said.filter(({ isError }) => isError)),
      said: told(said),
    };
  } finally {
    for (const stream of streams) stream.mockRestore();
    vi.unstubAllEnvs();
  }
}
