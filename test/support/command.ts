import { vi } from 'vitest';
import { run as article } from '../../src/commands/article.js';
import { run as backup } from '../../src/commands/backup.js';
import { run as exportList } from '../../src/commands/export.js';
import { run as key } from '../../src/commands/key.js';
import { run as restore } from '../../src/commands/restore.js';
import { run as seed } from '../../src/commands/seed.js';

const COMMANDS = { article, backup, export: exportList, key, restore, seed };

/** Runs a command in this process, which takes a tenth of the time: its exit code, and what it said. */
export async function runHere(
  name: keyof typeof COMMANDS,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly said: string }> {
  for (const [variable, value] of Object.entries(environment)) vi.stubEnv(variable, value);
  const said: string[] = [];
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0),
  );
  try {
    const code = await COMMANDS[name](args);
    return { code, said: said.join('') };
  } finally {
    for (const stream of streams) stream.mockRestore();
    vi.unstubAllEnvs();
  }
}
