import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json: every path of the project is given from here, wherever a command is started. */
export const projectRoot: string = rootAbove(dirname(fileURLToPath(import.meta.url)));

/**
 * The folder for what people and commands write: databases, drafts, edited facts. Where the programs are what `npm run build` made, it is the project that they
 * were built in: a build replaces its whole folder. Deployed without that project, they have no other folder than their own.
 */
export const workRoot: string =
  isBuilt(projectRoot) && isDossier(dirname(projectRoot)) ? dirname(projectRoot) : projectRoot;

/** This file is in src/, or is part of a bundle in another folder of the project, or in a folder that `npm run build` made, with a package.json of its own. */
function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (folder === dirname(folder))
    throw new Error(`${fileURLToPath(import.meta.url)} is in no project: no folder above it has a package.json.`);
  return rootAbove(dirname(folder));
}

function isBuilt(folder: string): boolean {
  return existsSync(join(folder, 'main.js'));
}

function isDossier(folder: string): boolean {
  const file = join(folder, 'package.json');
  return existsSync(file) && packageIn(folder).name === 'dossier';
}

function packageIn(folder: string): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** The path of a file that comes with the project. Example: `projectPath('prisma', 'migrations')`. */
export function projectPath(...parts: string[]): string {
  return join(projectRoot, ...parts);
}

/** The path of a file that is written. Example: `workPath('drafts')`. */
export function workPath(...parts: string[]): string {
  return join(workRoot, ...parts);
}

/** The version in package.json. */
export function projectVersion(): string {
  return packageIn(projectRoot).version;
}
