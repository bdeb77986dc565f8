import { basename, resolve } from 'node:path';
import { workPath } from '../../project.js';
import type { SeedFacts } from '../../seed/citations/citation.js';
import { formatProblem, loadSeed } from '../../seed/validate.js';
import { log, UsageError } from '../cli.js';

/** The options that say which folders a command works with. */
export const FOLDERS = {
  seed: { value: 'folder', help: "The facts. Left out: the project's seed/." },
  drafts: { value: 'folder', help: "The drafts. Left out: the project's drafts/." },
} as const;

/** The folders that a command was given, or the project's. */
export function foldersOf(options: ReadonlyMap<string, string>): { readonly seed: string; readonly drafts: string } {
  const given = (name: keyof typeof FOLDERS) => options.get(name);
  return {
    seed: resolve(given('seed') ?? workPath('seed')),
    drafts: resolve(given('drafts') ?? workPath('drafts')),
  };
}

/**
 * The facts of a folder, and how errors name it. They need not fit together yet, as an article may be what mends them, but each must be read:
 * a record that is not would be proposed as a new one.
 * @throws UsageError with what is wrong.
 */
export function factsIn(directory: string): { readonly facts: SeedFacts; readonly label: string } {
  const { facts, label, problems } = loadSeed(directory);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return { facts, label };
  for (const problem of errors) log(formatProblem(problem));
  throw new UsageError(
    `The files in ${basename(directory)} cannot all be read; mend them first (npm run seed -- --check).`,
  );
}
