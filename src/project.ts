import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json: every path of the project is given from here, wherever a command is started. */
export const projectRoot: string = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** This file is in src/, or is part of a bundle in another folder of the project. */
function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (folder === dirname(folder))
    throw new Error(`${fileURLToPath(import.meta.url)} is in no project: no folder above it has a package.json.`);
  return rootAbove(dirname(folder));
}

/** A path inside the project. Example: `projectPath('prisma', 'migrations')`. */
export function projectPath(...parts: string[]): string {
  return join(projectRoot, ...parts);
}

/** The version in package.json. */
export function projectVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  return version;
}
