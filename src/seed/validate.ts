import { relative, sep } from 'node:path';
import { projectPath, projectRoot } from '../project.js';
import { buildRows } from './build/build.js';
import type { SeedRows } from './build/rows.js';
import { checkFacts } from './check/check.js';
import type { SeedFacts } from './citations/citation.js';
import { type Problem, Problems } from './files/problems.js';
import { readFacts } from './read/read.js';

export type { SeedRows } from './build/rows.js';
export { formatProblem, type Problem, SeedError } from './files/problems.js';

// The folders of src/seed in the order of their layers; each imports only those before it:
// files, values → kind → kinds → citations → read, check, build, names → write → report. test/seed/kinds.test.ts holds them to it.

/** The facts that Dossier comes with. */
export const SEED_DIRECTORY: string = projectPath('seed');

/** The facts as they were read, with what was wrong in the files themselves. */
export interface LoadedSeed {
  /** How errors name the folder. */
  readonly label: string;
  readonly facts: SeedFacts;
  readonly problems: readonly Problem[];
}

/** What the facts come to: their rows, or none when there is an error among the problems. */
export interface ValidatedSeed {
  readonly rows: SeedRows | undefined;
  /** Errors and warnings, by file, line and column. */
  readonly problems: readonly Problem[];
}

/** Reads a folder of facts (seed/README.md is its format) and checks the shape of every record. Asks no database. */
export function loadSeed(directory: string = SEED_DIRECTORY): LoadedSeed {
  const problems = new Problems();
  const label = labelOf(directory);
  const facts = readFacts(directory, label, problems);
  return { label, facts, problems: problems.list() };
}

/** Checks the facts against each other: references, citations, passages, quotes, dates. Asks no database. */
export function validateSeed({ facts, problems: found }: Omit<LoadedSeed, 'label'>): ValidatedSeed {
  const problems = new Problems();
  for (const { severity, message, ...place } of found) problems[severity](place, message);
  checkFacts(facts, problems);
  return { rows: problems.hasErrors ? undefined : buildRows(facts), problems: problems.list() };
}

/** How errors name the folder: from the project where it is inside, in full where it is not, so that an editor can jump there. */
function labelOf(directory: string): string {
  const inside = relative(projectRoot, directory);
  return (inside.startsWith('..') ? directory : inside).split(sep).join('/');
}
