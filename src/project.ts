import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json: every path of the project is given from here, wherever a command is started. */
export const projectRoot: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the project. Example: `projectPath('prisma', 'migrations')`. */
export function projectPath(...parts: string[]): string {
  return join(projectRoot, ...parts);
}

/** The version in package.json. */
export function projectVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  return version;
}
