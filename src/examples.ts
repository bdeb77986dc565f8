import { readdirSync, readFileSync } from 'node:fs';
import { projectPath } from './project.js';

/** A GraphQL document of examples/: one of GraphiQL's tabs, a page of the docs and a golden test at once. */
export interface Example {
  /** The file's name without its ending. Example: `02-package-contents`. */
  readonly name: string;
  /** The question in words: the comment at the top. */
  readonly question: string;
  readonly document: string;
}

/** The examples, in the order of their file names. */
export function readExamples(): readonly Example[] {
  const folder = projectPath('examples');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const document = readFileSync(`${folder}/${file}`, 'utf8');
      const comment = /^(?:#.*\n)+/.exec(document)?.[0] ?? '';
      return {
        name: file.replace(/\.graphql$/, ''),
        question: comment.replace(/^# ?/gm, '').replaceAll('\n', ' ').trim(),
        document,
      };
    });
}
