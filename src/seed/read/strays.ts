import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../files/nearest.js';
import type { Problems } from '../files/problems.js';

/** Reports the YAML files that are deeper than facts are read from, or in a folder of another name: they would be silently left out. */
export function reportStrays(directory: string, label: string, folders: readonly string[], problems: Problems): void {
  for (const folder of foldersIn(directory)) {
    const isKnown = folders.includes(folder);
    const near = nearest(folder, folders);
    const hint = isKnown
      ? `from folders inside ${folder}; move the file into ${folder} itself`
      : `from the folder ${folder}; ${near === undefined ? `the folders here are ${folders.join(', ')}` : `did you mean ${near}?`}`;
    const inner = isKnown ? foldersIn(join(directory, folder)).map((name) => `${folder}/${name}`) : [folder];
    for (const file of inner.flatMap((path) => yamlBelow(directory, path)))
      problems.error({ file: `${label}/${file}`, line: 1, column: 1 }, `no facts are read ${hint}`);
  }
}

/** The folders in a folder, by name. Hidden ones are of other programs. */
function foldersIn(directory: string): string[] {
  return readdirSync(directory).filter((name) => !name.startsWith('.') && isFolder(join(directory, name)));
}

/** The YAML files of a folder and of those in it. Links are followed, but not round in circles. */
function yamlBelow(directory: string, folder: string, above: readonly string[] = []): string[] {
  const absolute = join(directory, folder);
  const real = realpathSync(absolute);
  if (above.includes(real)) return [];
  const inner = foldersIn(absolute);
  const files = readdirSync(absolute).filter((name) => /\.ya?ml$/i.test(name) && !inner.includes(name));
  return [
    ...files.map((name) => `${folder}/${name}`),
    ...inner.flatMap((name) => yamlBelow(directory, `${folder}/${name}`, [...above, real])),
  ];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
