import { readdirSync } from 'node:fs';
import { projectPath } from '../project.js';

/** The names of the migrations of this version, in order. */
export function knownMigrations(): readonly string[] {
  return readdirSync(projectPath('prisma', 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
